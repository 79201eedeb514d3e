"""The window of an export: what it offers, counts and says beforehand."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.saved import Choices
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.records.export_window import ExportWindow
from tests.ui.records_of_tests import make, open_page


def opened(qtbot: QtBot, context: PageContext, kind: Kind) -> ExportWindow:
    page = open_page(qtbot, context, kind)
    window = ExportWindow(context, page.table.listed(), "People", page)
    window.show()
    return window


def choose(window: ExportWindow, form: str, encoding: str = "utf-8-sig") -> None:
    window.form_box.setCurrentIndex(window.form_box.findData(form))
    window.encoding_box.setCurrentIndex(window.encoding_box.findData(encoding))
    window.form_box.activated.emit(0)


def test_who_does_not_want_to_be_contacted_is_counted_and_left_out(
    qtbot: QtBot, context: PageContext
) -> None:
    for name, unwilling in (("Anna", True), ("Ben", False), ("Cleo", True)):
        make(qtbot, context, Kind.CONTACT, name=name, do_not_contact=unwilling)
    window = opened(qtbot, context, Kind.CONTACT)
    qtbot.waitUntil(lambda: window._unwilling.text().startswith("2 "))
    assert window.choices().willing_only
    window.willing_box.click()
    qtbot.waitUntil(lambda: "Write to nobody" in window._unwilling.text())
    assert not window.choices().willing_only


def test_letters_that_cannot_be_written_are_counted(qtbot: QtBot, context: PageContext) -> None:
    make(qtbot, context, Kind.CONTACT, name="王小明 Größe")
    window = opened(qtbot, context, Kind.CONTACT)
    choose(window, ".csv", "cp950")
    qtbot.waitUntil(lambda: window._lacking.isVisible())
    assert window._lacking.text().startswith("2 ")
    assert "ö" in window._lacking.text()
    choose(window, ".csv", "gb18030")
    qtbot.waitUntil(lambda: not window._lacking.isVisible())
    told: list[tuple[str, Choices]] = []
    window.chosen.connect(lambda ending, choices: told.append((ending, choices)))
    window.export.click()
    assert told == [(".csv", Choices("gb18030"))]


def test_cards_are_offered_for_people_and_companies_alone(qtbot: QtBot, context: PageContext) -> None:
    assert opened(qtbot, context, Kind.ACCOUNT).form_box.findData(".vcf 4.0") >= 0
    window = opened(qtbot, context, Kind.PRODUCT)
    assert window.form_box.findData(".vcf 4.0") < 0
    assert not window.willing_box.isVisible()
