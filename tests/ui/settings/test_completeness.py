"""Which fields make a record complete: ticked by the office, followed by the records' pages, undone."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.completeness import USUAL_FIELDS
from crm_desktop.ui.record_page.parts import RecordParts
from crm_desktop.ui.settings.completeness import CompletenessPane
from crm_desktop.ui.settings.office_lists import OfficeListsDialog
from tests.ui.records_of_tests import make


def ticked(pane: CompletenessPane, kind: Kind) -> set[str]:
    return {name for name, tick in pane.ticks[kind].items() if tick.isChecked()}


def test_fields_that_matter_are_chosen_and_counted_at_once(qtbot: QtBot, context: PageContext) -> None:
    account = make(qtbot, context, Kind.ACCOUNT, name="Nord", industry="Tools")
    page = QWidget()
    qtbot.addWidget(page)
    parts = RecordParts(context, Kind.ACCOUNT, page)
    page.show()
    parts.show(account)
    qtbot.waitUntil(lambda: parts.details is not None)
    dialog = OfficeListsDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.nav.setCurrentRow(dialog.nav.count() - 1)
    pane = dialog.pane
    assert isinstance(pane, CompletenessPane)
    qtbot.waitUntil(lambda: ticked(pane, Kind.ACCOUNT) == set(USUAL_FIELDS[Kind.ACCOUNT]))

    def counted() -> tuple[int, int]:
        assert parts.details is not None
        assert parts.details.completeness is not None
        return parts.details.completeness.filled, parts.details.completeness.total

    before = counted()
    pane.ticks[Kind.ACCOUNT]["industry"].click()
    qtbot.waitUntil(lambda: counted() == (before[0] - 1, before[1] - 1))
    context.gateway.undo()
    qtbot.waitUntil(lambda: counted() == before)
    qtbot.waitUntil(lambda: "industry" in ticked(pane, Kind.ACCOUNT))
    assert ticked(pane, Kind.CONTACT) == set(USUAL_FIELDS[Kind.CONTACT])
