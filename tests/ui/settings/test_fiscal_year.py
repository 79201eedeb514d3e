"""The office says where its fiscal year begins; filters, chips and reports know it from then on."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.filters import FilterTerms
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.reports.choices import Choices, Created
from crm_desktop.core.queries import Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.ui.filters.range_forms import DaysForm
from crm_desktop.ui.reports.filters import ReportFilters
from crm_desktop.ui.settings.office_lists import OfficeListsDialog
from crm_desktop.ui.settings.office_pane import WorkingDaysPane
from tests.ui.settings.panes_of_tests import pane_of

YEAR, QUARTER = "this_fiscal_year", "this_fiscal_quarter"


def test_another_fiscal_year_moves_what_is_meant(qtbot: QtBot, context: PageContext) -> None:
    dialog = OfficeListsDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    box = pane_of(dialog, WorkingDaysPane).fiscal_year.month
    reports = ReportFilters(context, Choices(), dialog)
    values = FieldValues(context, Kind.OPPORTUNITY)
    terms, field = FilterTerms(values), values.record.field("expected_close")

    def offered() -> list[object]:
        return [entry.value for entry in DaysForm(values, field, dialog)._entries()]

    periods = reports.created.keys
    assert box.value() == 1
    assert YEAR not in offered()
    assert Created.THIS_FISCAL_YEAR not in periods()
    for month, quarters in ((4, False), (7, False), (8, True)):
        with qtbot.waitSignal(context.day_watch.changed):
            box.set_value(month)
            box.chosen.emit(month)
        today = context.today()
        begins = date(today.year if today.month >= month else today.year - 1, month, 1)
        assert context.days.fiscal_month == box.value() == month
        meant = terms.resolve(ChosenFilter("expected_close", Operator.BETWEEN, (), YEAR))
        assert meant.values[0] == begins.isoformat()
        assert Choices(Created.THIS_FISCAL_YEAR).days(context.days).start == begins
        reports.refresh()
        assert Created.THIS_FISCAL_YEAR in periods()
        assert YEAR in offered()
        assert (QUARTER in offered()) is quarters
    with qtbot.waitSignal(context.day_watch.changed):
        context.gateway.undo()
    assert box.value() == 7
