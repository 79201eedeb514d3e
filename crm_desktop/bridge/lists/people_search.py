"""Finds contacts and users by a few words, for those who take part in an activity."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.global_search import Group, search
from crm_desktop.core.participants import PEOPLE_KINDS, Person
from crm_desktop.core.records.kinds import Kind

#: So many of each are offered.
_MOST = 8


class PeopleSearch:
    """Searches for the editor in which participants are gathered: colleagues first, then contacts."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def __call__(self, text: str, answer: Callable[[Sequence[tuple[object, str]]], None]) -> None:
        """Search; a newer search takes the place of an older one."""
        colleagues = self._colleagues(text)

        def done(groups: list[Group]) -> None:
            hits = [hit for group in groups for hit in group.hits]
            contacts = [
                (Person(hit.kind, hit.id, hit.title), " · ".join(filter(None, (hit.title, hit.detail))))
                for hit in hits
            ]
            answer([*colleagues, *contacts])

        kinds = (self._context.kinds[Kind.CONTACT],)
        self._context.gateway.read(search(kinds, text, _MOST), done, replaces="participants", quick=True)

    def _colleagues(self, text: str) -> list[tuple[object, str]]:
        wanted = text.strip().casefold()
        kind = self._context.words.kind(Kind.USER)
        found = [
            item
            for item in self._context.gateway.reference_data.of(Kind.USER)
            if item.active and wanted and wanted in item.name.casefold()
        ]
        return [(Person(Kind.USER, item.id, item.name), f"{item.name} · {kind}") for item in found[:_MOST]]


def written(people: Sequence[Person]) -> str:
    """People as a text that a draft keeps."""
    return json.dumps([[each.kind, each.id, each.name] for each in people]) if people else ""


def read_people(text: str) -> tuple[Person, ...]:
    """The people whom `written` wrote down; nobody where it is no such text."""
    try:
        told = json.loads(text or "[]")
        people = [Person(Kind(str(kind)), int(id_), str(name)) for kind, id_, name in told]
    except (ValueError, TypeError):
        return ()
    return tuple(each for each in people if each.kind in PEOPLE_KINDS)
