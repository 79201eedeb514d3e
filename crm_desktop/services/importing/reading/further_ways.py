"""Ways to reach somebody that a row has beside the first ones: found in its cells, and written beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import DESCRIPTION
from crm_desktop.core.rules.contact_points import OWNERS
from crm_desktop.core.values.names.people import is_written_together
from crm_desktop.core.values.parsing import Cell, cell_text
from crm_desktop.core.values.spoken.plain_words import says_nothing
from crm_desktop.core.values.stored import clean_text
from crm_desktop.core.words.subjects.ways import (
    address_of_heading,
    label_of_heading,
    label_of_words,
    sort_of_heading,
)
from crm_desktop.frozen import frozen
from crm_desktop.services.context import Context
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import NewRows, Source

_LONGEST_NAME = 100
_LONGEST_ADDRESS = 1_000


@frozen
class FurtherWay:
    """One way by its sort, with its label (a code, or as the file has it) and its value as it is kept."""

    sort: str
    label: str | None
    value: str


#: The ways by the place of their row.
FurtherWays = dict[int, list[FurtherWay]]


class WayColumns:
    """The columns of a file that hold ways for which records have no field: LINE, WeChat, second addresses.

    Of a kind that has no ways beside its fields there are none.
    """

    def __init__(self, plan: ImportPlan) -> None:
        #: columns of names in other networks, by their sort
        self._named: list[tuple[int, str]] = []
        #: the columns of each further address
        self._addresses: dict[str, list[int]] = {}
        for column in plan.further.get(DESCRIPTION.name, ()) if plan.kind in OWNERS else ():
            heading = plan.heading(column)
            sort, address = sort_of_heading(heading), address_of_heading(plan.kind, heading)
            if sort is not None:
                self._named.append((column, sort))
            elif address is not None:
                self._addresses.setdefault(address, []).append(column)
        #: the columns that say what sort of address another one holds
        self._told = plan.labels
        self._labels = {
            address: label_of_heading(plan.heading(columns[0]))
            for address, columns in self._addresses.items()
        }

    @property
    def columns(self) -> frozenset[int]:
        """All of these columns: nothing of them goes into the notes."""
        parts = (column for columns in self._addresses.values() for column in columns)
        return frozenset((*(column for column, _sort in self._named), *parts))

    def add_to(self, ways: FurtherWays, cells: Sequence[Sequence[Cell]]) -> None:
        """Add what stands in the cells, given by the column."""
        for column, sort in self._named:
            for place, cell in enumerate(cells[column]):
                text = clean_text(cell_text(cell))[:_LONGEST_NAME]
                if text and not says_nothing(text):
                    ways.setdefault(place, []).append(FurtherWay(sort, None, text))
        for address, columns in self._addresses.items():
            told = cells[self._told[columns[0]]] if columns[0] in self._told else None
            for place, parts in enumerate(zip(*(cells[column] for column in columns), strict=True)):
                text = _joined(parts)
                if text:
                    label = self._labels[address]
                    if told is not None:
                        label = label_of_words(cell_text(told[place]).strip("* ")) or label
                    ways.setdefault(place, []).append(FurtherWay("address", label, text))


def _joined(cells: Sequence[Cell]) -> str:
    parts = [clean_text(cell_text(cell), many_lines=True) for cell in cells]
    told = [part for part in parts if part and not says_nothing(part)]
    between = " " if told and all(map(is_written_together, told)) else ", "
    return between.join(told)[:_LONGEST_ADDRESS].strip()


def write_ways(
    context: Context, kind: Kind, ways: Mapping[int, Sequence[FurtherWay]], source: Source
) -> set[int]:
    """Write the ways of records, by the records' ids, that these do not have yet; returns who got any."""
    told = [(id_, way) for id_, several in ways.items() for way in several]
    if not told:
        return set()
    owner = OWNERS[kind]
    columns: dict[str, list[Stored]] = {
        "sort": [way.sort for _id, way in told],
        "label": [way.label for _id, way in told],
        "value": [way.value for _id, way in told],
        owner: [id_ for id_, _way in told],
    }
    rows = NewRows(columns, len(told), source)
    writing.create(context, Kind.CONTACT_POINT, rows)
    return {id_ for place, (id_, _way) in enumerate(told) if place not in rows.refused}
