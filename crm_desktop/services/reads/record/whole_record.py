"""Everything that the file knows of one record: its values, links, activities and history."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.history import HistoryEntry, history
from crm_desktop.services.reads.record.lines import OwnedLines, lines_of

Row = Mapping[str, Stored]
#: Records that point at a record, of each kind and field.
_LINKS = 200
#: Leads whose stories are told with the record that they became.
_LEADS = 50
#: Past activities that are read at first.
_STORY = 200


@frozen
class Linked:
    """Records of a kind that point at a record through a field, newest first; there may be more."""

    kind: Kind
    field: str
    rows: tuple[Row, ...]
    is_cut: bool = False


@frozen
class WholeRecord:
    """One record as it was read; `titles` names the records that it and its history speak of."""

    kind: Kind
    id: int
    values: Row
    linked: tuple[Linked, ...] = ()
    activities: tuple[Row, ...] = ()
    history: tuple[HistoryEntry, ...] = ()
    titles: Mapping[tuple[Kind, int], str] = field(default_factory=dict)
    #: what it consists of and comes to, where it has lines
    lines: OwnedLines | None = None


def read_whole(kind: Kind, id_: int, most: int | None = None) -> Callable[[View], WholeRecord]:
    """A read of one record; raises NotFound when it is gone.

    Of what may be very much the newest are read, or as many as told.
    """

    def work(view: View) -> WholeRecord:
        values = view.record(kind, id_)
        entries = tuple(history(view, kind, id_, most or _STORY))
        linked = tuple(_linked(view, kind, id_, most or _LINKS))
        activities, _ = activities_of(view, kind, id_, values, most or _STORY)
        titles = titles_in(view, kind, entries) | _titles_of_links(view, linked)
        lines = lines_of(view, kind, id_)
        return WholeRecord(kind, id_, values, linked, activities, entries, titles, lines)

    return work


def has_activities(catalogue: Catalogue, kind: Kind) -> bool:
    """Whether calls, meetings, tasks and notes can be about records of a kind."""
    return kind in catalogue[Kind.ACTIVITY].by_name


def activities_of(
    view: View, kind: Kind, id_: int, values: Row, most: int = _STORY
) -> tuple[tuple[Row, ...], bool]:
    """The record's own activities, and by the link those of the leads that it came of; if there are more.

    Of each of them all that is to be done, and the newest `most` of the past.
    """
    sources = [(str(kind), id_)] if has_activities(view.catalogue, kind) else []
    sources += [(str(Kind.LEAD), lead) for lead in leads_behind(view, kind, id_, values)]
    stories = [view.story(about, of, most) for about, of in sources]
    unique = {row[0]: row for rows, _ in stories for row in rows}
    rows = tuple(view.catalogue.row_values(Kind.ACTIVITY, row) for row in unique.values())
    return rows, any(is_cut for _, is_cut in stories)


def leads_behind(view: View, kind: Kind, id_: int, values: Row) -> list[int]:
    """The leads that a record came of: the one that it names, and those that became it later."""
    named = values.get("lead")
    leads = [] if named is None else [int(named)]
    described = view.catalogue[Kind.LEAD].by_name.get(str(kind))
    if described is not None and described.refers_to is kind:
        became = view.linked(Kind.LEAD, described.name, id_, _LEADS)
        leads += [int(row[0]) for row in became if row[0] not in (None, named)]
    return leads


def titles_in(view: View, kind: Kind, entries: Sequence[HistoryEntry]) -> dict[tuple[Kind, int], str]:
    """The names of the records that a history speaks of."""
    wanted: dict[Kind, set[int]] = {}
    for entry in entries:
        for name, pair in entry.changed.items():
            described = view.catalogue[kind].by_name.get(name)
            target = None if described is None else described.refers_to
            if target is not None and view.catalogue[target].is_listed:
                wanted.setdefault(target, set()).update(int(each) for each in pair if each is not None)
    return _titles(view, wanted)


def _linked(view: View, kind: Kind, id_: int, most: int) -> list[Linked]:
    """What points at the record; its activities are told by themselves."""
    found: list[Linked] = []
    told_apart = (Kind.ACTIVITY, str(kind))
    for other, name in view.catalogue.references_to(kind):
        if (other, name) == told_apart:
            continue
        rows = view.linked(other, name, id_, most + 1)
        if rows:
            shown = tuple(view.catalogue.row_values(other, row) for row in rows[:most])
            found.append(Linked(other, name, shown, len(rows) > most))
    return found


def _titles_of_links(view: View, linked: Sequence[Linked]) -> dict[tuple[Kind, int], str]:
    """The names behind the references of what points at the record, such as a person's contact."""
    wanted: dict[Kind, set[int]] = {}
    for each in linked:
        for described in view.catalogue[each.kind].fields:
            target = described.refers_to
            if target is None or view.catalogue.is_reference_list(target) or described.name == each.field:
                continue
            ids = {int(row[described.name] or 0) for row in each.rows if row[described.name] is not None}
            wanted.setdefault(target, set()).update(ids)
    return _titles(view, wanted)


def _titles(view: View, wanted: Mapping[Kind, set[int]]) -> dict[tuple[Kind, int], str]:
    found: dict[tuple[Kind, int], str] = {}
    for target, ids in wanted.items():
        record = view.catalogue[target]
        for id_, row in view.rows(target, sorted(ids)).items():
            found[target, id_] = record.heading(view.catalogue.row_values(target, row))
    return found
