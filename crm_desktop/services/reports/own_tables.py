"""Own tables: records of any listed kind by rows and columns, counted, summed up, or told by their middle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, tzinfo
from fractions import Fraction

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.pivots import MONTHLY_TYPES, OF_FIELD, Cell, Pivot, PivotValue, is_possible, only
from crm_desktop.core.queries import Filter, ListQuery, Matching, Operator, Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import PIVOT
from crm_desktop.core.rules.currency_rates import ConvertedSum, RateDays
from crm_desktop.core.values.time.local_zone import day_end, day_start
from crm_desktop.core.values.time.periods import month_of
from crm_desktop.core.views.resolving import Days, resolve
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.services.reports.choosing import zone_of
from crm_desktop.services.reports.figures.pictures import Bars
from crm_desktop.services.reports.figures.sheet import (
    Chosen,
    Entry,
    FieldName,
    Figure,
    FigureColumn,
    Form,
    Line,
    Named,
    Note,
    Sheet,
    Subject,
    Word,
)
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.pivot_cells import OTHERS, Cells, Key, gathered, joined, places, totals
from crm_desktop.services.reports.report import Chosen as Choices
from crm_desktop.storage.rates import read_rates
from crm_desktop.storage.statistics.pivots import Asked, Grouped, grouped

#: So many rows and columns have a place of their own; the others are one together.
MOST_ROWS, MOST_COLUMNS = 50, 12


#: What figures of records follow from that have no list of their own: payments of orders, for one.
_DERIVED_FROM = sorted(
    {
        kind
        for listed in BUILT_IN.listed_kinds
        for field in BUILT_IN[listed].fields
        for kind in field.derived_from
    }
)


class PivotReport(TabularReport):
    """One table; it is told whole, under the name of the report."""

    type = PIVOT
    kinds = (*BUILT_IN.listed_kinds, Kind.ACTIVITY, *_DERIVED_FROM, Kind.RATE, Kind.SETTING)

    def count(self, view: View, chosen: Choices, today: date) -> Tabulated:
        """Count; raises RuleBroken for fields that the kind does not have, or not so."""
        pivot = chosen.get(PIVOT.key)
        assert isinstance(pivot, Pivot)
        if pivot.kind not in view.catalogue or not is_possible(pivot, view.catalogue[pivot.kind]):
            raise RuleBroken("table_impossible")
        reference_data = view.reference_data()
        with view.snapshot():  # one moment for names and figures
            return _Table(view, pivot, reference_data, today, zone_of(chosen)).made()


class _Table:
    """Makes one table."""

    def __init__(
        self, view: View, pivot: Pivot, reference_data: ReferenceData, today: date, zone: tzinfo | None
    ) -> None:
        self._view, self._pivot, self._zone = view, pivot, zone
        self._reference_data, self._days = reference_data, RateDays(today, zone)
        self._together = ConvertedSum(reference_data.base_currency)
        known = view.catalogue[pivot.kind].by_name
        self._row, self._column = known[pivot.rows], known.get(pivot.columns)
        self._number = known.get(pivot.field)
        days = Days(today, zone, fiscal_month=reference_data.fiscal_month)
        self._filters = tuple(resolve(each, view.catalogue[pivot.kind], days) for each in pivot.filters)

    def made(self) -> Tabulated:
        """The sheet of it."""
        base = self._reference_data.base_currency
        cells = self._counted(base)
        columns: list[Key] = []
        if self._column is not None:
            columns = self._places(self._column, totals(cells, by_row=False), MOST_COLUMNS)
        rows = self._places(self._row, totals(cells, by_row=True), MOST_ROWS)
        cells = gathered(cells, rows, columns)
        names = self._names(self._row, rows), self._names(self._column, columns)
        whole = joined(cell for each in cells.values() for cell in each.values())
        shown = [*(key for key in columns), *([OTHERS] if self._has_others(cells, columns) else [])]
        heads = [
            FigureColumn(f"column_{place}", self._form, named=self._subject(self._column, key, names[1]))
            for place, key in enumerate(shown)
        ]
        all_rows = [*rows, *([OTHERS] if OTHERS in cells else [])]
        lines = [
            Line(
                self._subject(self._row, key, names[0]),
                self._figures(cells[key], shown, whole),
                self._behind(key, shown),
            )
            for key in all_rows
        ]
        every: dict[Key, Cell] = {}
        for each in cells.values():
            for column, cell in each.items():
                every.setdefault(column, Cell()).join(cell)
        total = Line(Word("all_records"), self._figures(every, shown, whole), self._behind(..., shown))
        sheet = Sheet(
            PIVOT.key,
            "rows",
            (*heads, FigureColumn("all_columns", self._form)),
            tuple(lines),
            total,
            about=FieldName(self._pivot.kind, self._row.name),
        )
        return Tabulated(
            (sheet,),
            self._reference_data,
            base,
            (),
            (Bars("all_columns", 0, "all_columns", by_size=self._row.type not in MONTHLY_TYPES),),
            (Note("table_unset"),) if whole.known < whole.records and self._number else (),
            lacking=self._together,
        )

    def _counted(self, base: str) -> Cells:
        pivot = self._pivot
        query = ListQuery(pivot.kind, filters=self._filters)
        asked = Asked(
            pivot.kind,
            (self._row, self._column),
            self._number,
            pivot.value is PivotValue.MEDIAN,
            self._view.target_condition(Matching(query)),
        )
        cells: Cells = {}
        with self._view.snapshot() as connection:
            groups = list(grouped(connection, asked, base, self._zone))
            rates = read_rates(connection, base, {each.currency for each in groups})
        is_money = self._number is not None and self._number.type is FieldType.MONEY

        def converted(minor: int, group: Grouped) -> int | Fraction | None:
            if not is_money or group.currency in ("", base):
                return minor  # whole numbers are counted many times faster
            return rates.converted(minor, group.currency, self._days.of(group.moment))

        for group in groups:
            cell = cells.setdefault(group.row, {}).setdefault(group.column, Cell())
            total = converted(group.total, group)
            if is_money and group.known:
                day = self._days.of(group.moment)
                self._together.add(rates, group.total, group.currency, day, group.known)
            cell.add(group.records, 0 if total is None else group.known, total or 0)
            value = None if group.value is None else converted(group.value, group)
            if value is not None:
                cell.add_value(value, group.records)
        return cells

    def _places(self, field: Field, counts: Mapping[Key, int], most: int) -> list[Key]:
        own = None
        if field.refers_to is not None and self._view.catalogue.is_reference_list(field.refers_to):
            own = [item.id for item in self._reference_data.of(field.refers_to)]
        return places(field, counts, most, own)

    @property
    def _scale(self) -> int:
        """What stored numbers are divided by."""
        number = self._number
        return 10**number.places if number is not None and number.type is FieldType.DECIMAL else 1

    @property
    def _form(self) -> Form:
        value = self._pivot.value
        if value is PivotValue.COUNT:
            return Form.COUNT
        if value is PivotValue.SHARE:
            return Form.PART
        is_money = self._number is not None and self._number.type is FieldType.MONEY
        return Form.MONEY if is_money else Form.NUMBER

    def _figures(self, of_row: Mapping[Key, Cell], columns: Sequence[Key], whole: Cell) -> dict[str, Figure]:
        def figure(cell: Cell) -> Figure:
            found = cell.figure(self._pivot.value, whole, is_of_field=self._number is not None)
            is_scaled = self._pivot.value in OF_FIELD and self._scale > 1
            return Fraction(found) / self._scale if is_scaled and found is not None else found

        found: dict[str, Figure] = {
            f"column_{place}": figure(of_row.get(key, Cell())) for place, key in enumerate(columns)
        }
        return {**found, "all_columns": figure(joined(of_row.values()))}

    @staticmethod
    def _has_others(cells: Cells, columns: Sequence[Key]) -> bool:
        return bool(columns) and any(OTHERS in each for each in cells.values())

    # Names and records -----------------------------------------------------------------------------------

    def _names(self, field: Field | None, keys: Sequence[Key]) -> Mapping[int, str]:
        """What records are called that a field points at, other than entries of a list."""
        if field is None or field.refers_to is None:
            return {}
        target = field.refers_to
        catalogue = self._view.catalogue
        if catalogue.is_reference_list(target):
            return {}
        ids = [key for key in keys if isinstance(key, int)]
        found = self._view.rows(target, ids)
        return {id_: catalogue[target].title(catalogue.row_values(target, row)) for id_, row in found.items()}

    def _subject(self, field: Field | None, key: Key, names: Mapping[int, str]) -> Subject:
        if key is None:
            return Word("not_recorded")
        if key == OTHERS or field is None:
            return Word("others")
        if field.type is FieldType.CHOICE:
            return Chosen(self._pivot.kind, field.name, str(key))
        if field.type is FieldType.BOOLEAN:
            return Word("yes" if key else "no")
        if field.refers_to is not None and isinstance(key, int):
            if self._view.catalogue.is_reference_list(field.refers_to):
                return Entry(field.refers_to, key)
            return Named(names.get(key) or f"#{key}")
        return Named(str(key))

    def _behind(self, row: object, columns: Sequence[Key]) -> Mapping[str, ListQuery]:
        """The records of a line and of its cells; those of the others are no list. `...` is all rows."""
        if row == OTHERS:
            return {}
        told = self._filters
        if row is not ...:
            told = (*told, self._only(self._row, row))
        found = {"": ListQuery(self._pivot.kind, filters=told)}
        for place, key in enumerate(columns):
            if key != OTHERS and self._column is not None:
                of_cell = (*told, self._only(self._column, key))
                found[f"column_{place}"] = ListQuery(self._pivot.kind, filters=of_cell)
        return found

    def _only(self, field: Field, key: object) -> Filter:
        if key is None or field.type not in MONTHLY_TYPES:
            return only(field.name, key if isinstance(key, (str, int)) else None)
        month = month_of(date.fromisoformat(f"{key}-01"))
        assert month.start is not None
        assert month.end is not None
        ends: tuple[Stored, Stored] = (month.start.isoformat(), month.end.isoformat())
        if field.type is FieldType.INSTANT:
            ends = (day_start(month.start, self._zone), day_end(month.end, self._zone))
        return Filter(field.name, Operator.BETWEEN, ends)
