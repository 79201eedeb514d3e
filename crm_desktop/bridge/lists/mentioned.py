"""Finds the records that somebody means by a few words, such as a person's or a company's name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.details import has_activities
from crm_desktop.bridge.lists.global_search import Hit, search
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View

#: Of each kind so many are offered.
_LIMIT = 5


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A record that may be meant; two are equal when they are the same one."""

    kind: Kind
    id: int
    title: str = field(default="", compare=False)
    detail: str = field(default="", compare=False)


def find_mentioned(context: PageContext, words: str) -> Callable[[View], list[Mentioned]]:
    """Work for a view: the records with these words that activities can be about, the likeliest first.

    Likeliest is who is called exactly so, and then the kinds in their order.
    """
    found = search(context.kinds, words, _LIMIT)
    said = words.strip().casefold()

    def work(view: View) -> list[Mentioned]:
        hits = [
            hit for group in found(view) if has_activities(view.catalogue, group.kind) for hit in group.hits
        ]
        hits.sort(key=lambda hit: hit.title.casefold() != said)  # stable: else as they were found
        return [_mentioned(hit) for hit in hits]

    return work


def _mentioned(hit: Hit) -> Mentioned:
    return Mentioned(hit.kind, hit.id, hit.title, hit.detail)


class MentionSearch:
    """Searches for the editor in which another record is chosen."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def __call__(self, text: str, answer: Callable[[Sequence[tuple[object, str]]], None]) -> None:
        """Search; a newer search takes the place of an older one."""

        def done(found: list[Mentioned]) -> None:
            answer([(each, said(self._context, each)) for each in found])

        self._context.gateway.read(
            find_mentioned(self._context, text), done, replaces="mentioned", quick=True
        )


def said(context: PageContext, mentioned: Mentioned) -> str:
    """A record by its name, with what tells it from others of that name."""
    kind = context.words.kind(mentioned.kind)
    return " · ".join(part for part in (mentioned.title, mentioned.detail, kind) if part)
