"""Search across all kinds of records: the likeliest hits of each, for a list under the search field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from crm_desktop.bridge.kinds.view import KindView
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import Catalogue, name_column
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.search.marking import Span
from crm_desktop.frozen import frozen
from crm_desktop.services.finding.choices import Choice, Chosen, choices_meant
from crm_desktop.services.finding.everywhere import find_everywhere, searched_kinds
from crm_desktop.services.finding.found import Findings, Found
from crm_desktop.services.reads.reader import View

__all__ = ["Answer", "Choice", "Chosen", "Group", "Hit", "search", "search_with_choices"]

#: So many choices are offered beside the records.
_MOST_CHOICES = 6
_BETWEEN = " · "


@frozen
class Hit:
    """One record found; marks are the stretches of its texts that were asked for."""

    kind: Kind
    id: int
    title: str
    detail: str
    title_marks: tuple[Span, ...] = ()
    detail_marks: tuple[Span, ...] = ()
    #: the field that the detail is of, where that has to be said
    field: str = ""


@frozen
class Group:
    """The hits of one kind; `has_more` when not all of them are here."""

    kind: Kind
    hits: tuple[Hit, ...]
    has_more: bool


@frozen
class Answer:
    """What was found, and which of the choices may be meant."""

    groups: tuple[Group, ...]
    chosen: tuple[Chosen, ...] = ()
    #: nothing has the words as they were typed: these have them but for one error
    is_forgiven: bool = False


def search(
    kinds: Iterable[KindView], text: str, limit: int = 5, me: int | None = None
) -> Callable[[View], list[Group]]:
    """Work for a view: the likeliest `limit` hits of each kind that has any."""
    views = {shown.kind: shown for shown in kinds}

    def work(view: View) -> list[Group]:
        found = find_everywhere(view, text, kinds=tuple(views), me=me, most=limit)
        return list(_groups(view.catalogue, views, found))

    return work


def search_with_choices(
    kinds: Iterable[KindView], text: str, choices: Sequence[Choice], me: int | None, limit: int = 5
) -> Callable[[View], Answer]:
    """Work for a view: the hits of all kinds that are searched, and the choices that may be meant."""
    views = {shown.kind: shown for shown in kinds}

    def work(view: View) -> Answer:
        chosen = choices_meant(view.folder, text, choices, _MOST_CHOICES)
        # Kinds with a page come in the order of their tabs, then those without one.
        asked = dict.fromkeys((*views, *searched_kinds(view.catalogue)))
        found = find_everywhere(view, text, kinds=tuple(asked), me=me, most=limit)
        is_forgiven = found.is_forgiven and bool(found.kinds)
        if is_forgiven and chosen:
            return Answer((), tuple(chosen))
        return Answer(_groups(view.catalogue, views, found), tuple(chosen), is_forgiven)

    return work


def _groups(catalogue: Catalogue, views: Mapping[Kind, KindView], findings: Findings) -> tuple[Group, ...]:
    return tuple(
        Group(
            each.kind, tuple(_hit(catalogue, views.get(each.kind), one) for one in each.found), each.has_more
        )
        for each in findings.kinds
    )


def _hit(catalogue: Catalogue, shown: KindView | None, found: Found) -> Hit:
    """A record with what tells it apart, or with the text in which the words stand."""
    fields = shown.hit_fields if shown is not None else _names_it_goes_with(catalogue[found.kind])
    title, values = found.title, found.values
    told = [text for text in _texts(fields, values) if text != title.text][:2]
    place = found.place
    if place is None or place.text == title.text:
        return Hit(found.kind, found.id, title.text, _BETWEEN.join(told), title.marks)
    if place.text in told:
        told.remove(place.text)
    field = "" if place.field in fields else place.field
    detail = _BETWEEN.join([place.text, *told[:1]])
    return Hit(found.kind, found.id, title.text, detail, title.marks, place.marks, field)


def _texts(fields: Iterable[str], values: Mapping[str, Stored]) -> list[str]:
    return [str(values[name]) for name in fields if values.get(name)]


def _names_it_goes_with(record: RecordType) -> tuple[str, ...]:
    """Of a kind without a page: the names of the records that it goes with."""
    return tuple(name_column(each.name) for each in record.fields if each.name in record.goes_with)
