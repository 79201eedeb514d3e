"""Finds the records that somebody means by a few words, such as a person's or a company's name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.global_search import Hit, search
from crm_desktop.bridge.records.details import has_activities
from crm_desktop.core.participants import PEOPLE_KINDS, Person
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View

#: Of each kind so many are offered.
_LIMIT = 5
#: The distance of what has the words neither in its name nor in its company.
_BY_OTHER_WAYS = 3


@frozen
class Mentioned:
    """A record that may be meant; two are equal when they are the same one."""

    kind: Kind
    id: int
    title: str = field(default="", compare=False)
    detail: str = field(default="", compare=False)


@frozen
class Found:
    """Whom some words may mean, the likeliest first; `best` is None where nothing tells them apart."""

    all: tuple[Mentioned, ...]
    best: Mentioned | None


def find_mentioned(context: PageContext, words: str) -> Callable[[View], Found]:
    """Work for a view: the records with these words that activities can be about.

    Likeliest is who is called exactly so, then who has the words in name or company as they are written, then
    who is found otherwise, as by pinyin. Of the last somebody is meant only where there is nobody else.
    """
    found = search(context.kinds, words, _LIMIT)
    said = words.strip().casefold()

    def work(view: View) -> Found:
        hits = [
            hit for group in found(view) if has_activities(view.catalogue, group.kind) for hit in group.hits
        ]
        hits.sort(key=lambda hit: _distance(hit, said))  # stable: else as they were found
        mentioned = tuple(_mentioned(hit) for hit in hits)
        is_clear = bool(hits) and (len(hits) == 1 or _distance(hits[0], said) < _BY_OTHER_WAYS)
        return Found(mentioned, mentioned[0] if is_clear else None)

    return work


@frozen
class FoundPeople:
    """Whom several names mean: what it is about, and who takes part; nobody bears those `missing`."""

    about: Found
    people: tuple[Person, ...] = ()
    missing: tuple[str, ...] = ()


def find_people(context: PageContext, words: str, names: Sequence[str]) -> Callable[[View], FoundPeople]:
    """Work for a view: whom the words mean as a whole, else whom each of the names in them does.

    Colleagues take part; a record that is no person can only be what it is about.
    """
    colleagues = {
        word: Person(Kind.USER, item.id, item.name)
        for item in context.gateway.reference_data.of(Kind.USER)
        if item.active
        for word in (item.name.casefold(), *item.name.casefold().split())
    }
    whole, single = find_mentioned(context, words), [find_mentioned(context, name) for name in names]

    def work(view: View) -> FoundPeople:
        about = whole(view)
        if about.all and len(names) < 2:
            return FoundPeople(about)
        if about.best is not None:
            return FoundPeople(about)
        people: list[Person] = []
        missing: list[str] = []
        for name, find in zip(names, single, strict=True):
            if name.casefold() in colleagues:
                people.append(colleagues[name.casefold()])
                continue
            found = find(view)
            if about.best is None and found.all:
                about = found
            elif found.best is not None and found.best.kind in PEOPLE_KINDS:
                people.append(Person(found.best.kind, found.best.id, found.best.title))
            else:
                missing.append(name)
        return FoundPeople(about, tuple(dict.fromkeys(people)), tuple(missing))

    return work


def _distance(hit: Hit, said: str) -> int:
    title, detail = hit.title.casefold(), hit.detail.casefold()
    if title == said:
        return 0
    return 1 if said in title else 2 if said in detail else _BY_OTHER_WAYS


def _mentioned(hit: Hit) -> Mentioned:
    return Mentioned(hit.kind, hit.id, hit.title, hit.detail)


class MentionSearch:
    """Searches for the editor in which another record is chosen."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def __call__(self, text: str, answer: Callable[[Sequence[tuple[object, str]]], None]) -> None:
        """Search; a newer search takes the place of an older one."""

        def done(found: Found) -> None:
            answer([(each, said(self._context, each)) for each in found.all])

        self._context.gateway.read(
            find_mentioned(self._context, text), done, replaces="mentioned", quick=True
        )


def said(context: PageContext, mentioned: Mentioned) -> str:
    """A record by its name, with what tells it from others of that name."""
    kind = context.words.kind(mentioned.kind)
    return " · ".join(part for part in (mentioned.title, mentioned.detail, kind) if part)
