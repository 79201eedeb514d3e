"""Several leads converted at once: each with what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.conversions import ConvertLeads, LeadConversion
from crm_desktop.core.queries import ListQuery, Matching, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.conversion.many import ConvertManyDialog
from crm_desktop.ui.navigation.requests import ShowRecord
from tests.ui.records_of_tests import count, run


def opened(qtbot: QtBot, context: PageContext) -> ConvertManyDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ConvertManyDialog(context, Matching(ListQuery(Kind.LEAD)), parent)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.table.paged_model.rowCount() > 0)
    return dialog


def column(dialog: ConvertManyDialog, key: str) -> list[str]:
    model = dialog.table.paged_model
    place = model.column_number(key)
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def test_each_is_converted_or_named_with_its_reason(
    qtbot: QtBot, context: PageContext, leads: list[int]
) -> None:
    dialog = opened(qtbot, context)
    run(qtbot, context, ConvertLeads((LeadConversion(leads[1]),)))
    with qtbot.waitSignal(dialog.work.done):
        dialog.work.convert(with_opportunities=True)
    qtbot.waitUntil(lambda: "宏遠精密" in column(dialog, "account"))
    results = dict(zip(column(dialog, "lead"), column(dialog, "result"), strict=True))
    assert results.pop("陳怡君").startswith("“陳怡君” has been converted meanwhile")
    assert set(results.values()) == {"Converted"}
    assert count(qtbot, context, ListQuery(Kind.OPPORTUNITY)) == len(leads)


def test_opportunities_can_be_left_out(qtbot: QtBot, context: PageContext, leads: list[int]) -> None:
    dialog = opened(qtbot, context)
    with qtbot.waitSignal(dialog.work.done):
        dialog.work.convert(with_opportunities=False)
    assert count(qtbot, context, ListQuery(Kind.OPPORTUNITY)) == 0
    assert count(qtbot, context, ListQuery(Kind.ACCOUNT)) == len(leads)


def test_a_row_opens_its_lead(qtbot: QtBot, context: PageContext, leads: list[int]) -> None:
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (leads[0],)), {"job_title": "Buyer"}))
    dialog = opened(qtbot, context)
    with qtbot.waitSignal(dialog.requested) as caught:
        dialog.table.open_requested.emit(0)
    assert isinstance(caught.args[0], ShowRecord)
    assert not dialog.isVisible()


def test_what_each_would_become_is_shown_before(qtbot: QtBot, context: PageContext, leads: list[int]) -> None:
    dialog = opened(qtbot, context)
    qtbot.waitUntil(lambda: "+ 宏遠精密" in column(dialog, "account"))
    assert all(column(dialog, "opportunity"))
    dialog.with_opportunities.click()
    qtbot.waitUntil(lambda: not any(column(dialog, "opportunity")))
    assert count(qtbot, context, ListQuery(Kind.ACCOUNT)) == 0, "it was only looked at"
    dialog.reject()
    run(qtbot, context, ConvertLeads((LeadConversion(leads[1]),)))
    dialog = opened(qtbot, context)
    qtbot.waitUntil(lambda: any(column(dialog, "result")))
    found = dict(zip(column(dialog, "lead"), column(dialog, "result"), strict=True))
    assert found["陳怡君"].startswith("“陳怡君” has been converted meanwhile")


def test_leads_of_one_new_company_are_shown_with_one_account(
    qtbot: QtBot, context: PageContext, leads: list[int]
) -> None:
    run(qtbot, context, EditRecords(Records(Kind.LEAD, tuple(leads[:2])), {"company": "宏遠精密"}))
    dialog = opened(qtbot, context)
    qtbot.waitUntil(lambda: len(leads) == sum(map(bool, column(dialog, "account"))))
    shown = column(dialog, "account")
    assert (shown.count("+ 宏遠精密"), shown.count("↑ 宏遠精密")) == (1, 1)
    model = dialog.table.paged_model
    index = model.index(shown.index("↑ 宏遠精密"), model.column_number("account"))
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Joins the new account of a lead above: 宏遠精密"
