"""Own tables as the window offers them: the fields of a kind, what is kept, and how it is counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.pivots import (
    MONTHLY_TYPES,
    OF_FIELD,
    Pivot,
    PivotValue,
    number_fields,
    read_pivot,
    telling_fields,
)
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import PIVOT
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.office.saved_views import saved_views
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.choosing import ZONE
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.saved_pivots import drop_pivot, save_pivot, saved_pivots

__all__ = ["Kept", "Pivot", "PivotValue", "drop_pivot", "save_pivot"]


@frozen
class Kept:
    """The tables of the file by their names, and the views by which the records of a kind can be narrowed.

    A view that words or a condition of parts narrow as well is none of those: a table would count more.
    """

    tables: Mapping[str, Pivot]
    views: Mapping[str, tuple[ChosenFilter, ...]]


def read_kept(kind: Kind) -> Callable[[View], Kept]:
    """A read of what is kept for tables of a kind."""

    def work(view: View) -> Kept:
        views = {each.name: each.definition for each in saved_views(view, kind)}
        narrowing = {
            name: told.filters
            for name, told in views.items()
            if told.filters and told.where is None and not told.text.strip()
        }
        return Kept(saved_pivots(view), narrowing)

    return work


def count_pivot(report: TabularReport, pivot: Pivot, context: PageContext) -> Callable[[View], Tabulated]:
    """A read of a table's figures."""
    days = context.days

    def work(view: View) -> Tabulated:
        return report.read(view, {PIVOT.key: pivot, ZONE: days.zone}, days.today)

    return work


def first_pivot(kind: Kind, context: PageContext) -> Pivot:
    """What a table of a kind begins with: how many there are, by the first field that is one of a few."""
    fields = telling_fields(context.catalogue[kind])
    names = [field.name for field in fields]
    few = [field.name for field in fields if field.choices or field.refers_to is not None]
    rows = next((name for name in ("channel", "stage", "status", *few) if name in names), names[0])
    return Pivot(kind, rows)


def kept_pivot(stored: object, context: PageContext) -> Pivot:
    """The table that was shown last, where it can still be made."""
    try:
        return read_pivot(str(stored), context.catalogue)
    except ValueError:
        return first_pivot(Kind.LEAD, context)


def kind_names(context: PageContext) -> list[tuple[Kind, str]]:
    """The kinds that tables are made of."""
    return [(kind, context.words.kinds(kind)) for kind in (*context.catalogue.listed_kinds, Kind.ACTIVITY)]


def axis_names(kind: Kind, context: PageContext) -> list[tuple[str, str]]:
    """The fields that rows and columns are told apart by; of days and moments the month is meant."""
    by_month = QCoreApplication.translate("OwnTables", "{field} (month)")
    found = []
    for field in telling_fields(context.catalogue[kind]):
        name = context.words.field(kind, field.name)
        found.append((field.name, by_month.format(field=name) if field.type in MONTHLY_TYPES else name))
    return found


def number_names(kind: Kind, context: PageContext) -> list[tuple[str, str]]:
    """The fields that can be summed up."""
    fields = number_fields(context.catalogue[kind])
    return [(field.name, context.words.field(kind, field.name)) for field in fields]


def value_names() -> list[tuple[PivotValue, str]]:
    """What cells can tell."""
    translate = QCoreApplication.translate
    return [
        (PivotValue.COUNT, translate("OwnTables", "count")),
        (PivotValue.SUM, translate("OwnTables", "sum")),
        (PivotValue.MEAN, translate("OwnTables", "mean")),
        (PivotValue.MEDIAN, translate("OwnTables", "median")),
        (PivotValue.SHARE, translate("OwnTables", "share of all")),
    ]


def with_value(pivot: Pivot, value: PivotValue, context: PageContext) -> tuple[PivotValue, str]:
    """A value with the field that it needs: the one that is chosen, else the first there is."""
    if value is PivotValue.COUNT:
        return value, ""
    names = [name for name, _shown in number_names(pivot.kind, context)]
    field = pivot.field if pivot.field in names else ""
    if value in OF_FIELD and not field:
        return (value, names[0]) if names else (PivotValue.COUNT, "")
    return value, field
