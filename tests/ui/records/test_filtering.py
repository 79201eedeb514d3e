"""Filters and orders chosen in menus: of a cell, of a heading, of the chip that says the order."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import Group, Mine
from crm_desktop.qtkit.widgets.chips import FilterChip
from crm_desktop.ui.filters.forms import TextForm, TicksForm
from crm_desktop.ui.filters.popover import FilterPopover
from crm_desktop.ui.filters.sort_chip import SortChip
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import make, names, open_page, popup


def menu_of_cell(qtbot: QtBot, page: RecordsPage, row: int, key: str, *, by_mouse: bool = False) -> QMenu:
    """The menu of a cell, asked for by its key or by the right button."""
    table = page.table
    index = table.paged_model.index(row, table.paged_model.column_number(key))
    table.scrollTo(index)
    reason = QContextMenuEvent.Reason.Keyboard
    place = QPoint(0, 0)
    if by_mouse:
        reason, place = QContextMenuEvent.Reason.Mouse, table.visualRect(index).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.RightButton, pos=place)
    else:
        table.setCurrentIndex(index)
    shown_at = table.viewport().mapToGlobal(place)
    QApplication.sendEvent(table.viewport(), QContextMenuEvent(reason, place, shown_at))
    menu = popup(qtbot, QMenu)
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, text: str) -> None:
    """Walk to an entry by the arrow and press Enter."""
    entry = entry_of(menu, text)
    menu.setActiveAction(entry)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def entry_of(menu: QMenu, text: str) -> QAction:
    """The entry of a menu with this text."""
    texts = [action.text() for action in menu.actions()]
    assert text in texts, texts
    return menu.actions()[texts.index(text)]


def chips(page: RecordsPage) -> list[str]:
    """What the chips above the list say."""
    return [chip.text() for chip in page.bar._chips.chips() if isinstance(chip, FilterChip)]


def test_a_list_is_filtered_by_the_value_under_the_pointer(qtbot: QtBot, page: RecordsPage) -> None:
    choose(menu_of_cell(qtbot, page, 0, "channel", by_mouse=True), "Filter by “Trade fair”")
    qtbot.waitUntil(lambda: names(page) == ["David Chen", "王小明"])
    assert chips(page) == ["Channel: Trade fair"]
    choose(menu_of_cell(qtbot, page, 1, "status", by_mouse=True), "Filter by “New”")
    qtbot.waitUntil(lambda: names(page) == ["王小明"])
    assert chips(page) == ["Channel: Trade fair", "Status: New"]


def test_values_are_left_out_one_after_the_other_by_the_menu_key(qtbot: QtBot, page: RecordsPage) -> None:
    choose(menu_of_cell(qtbot, page, 0, "status"), "Everything but “Contacted”")
    qtbot.waitUntil(lambda: names(page) == ["林志豪", "Anna Müller", "王小明"])
    choose(menu_of_cell(qtbot, page, 1, "status"), "Everything but “Qualified”")
    qtbot.waitUntil(lambda: names(page) == ["林志豪", "王小明"])
    assert chips(page) == ["Status: not Contacted, Qualified"]
    choose(menu_of_cell(qtbot, page, 0, "channel"), "Everything but (empty)")
    qtbot.waitUntil(lambda: names(page) == ["王小明"])


def test_a_text_is_filtered_by_the_whole_of_it(qtbot: QtBot, context: PageContext, page: RecordsPage) -> None:
    make(qtbot, context, Kind.LEAD, name="Eva", company="Pacific Tools East")
    qtbot.waitUntil(lambda: names(page)[:2] == ["Eva", "David Chen"])
    choose(menu_of_cell(qtbot, page, 1, "company"), "Filter by “Pacific Tools”")
    qtbot.waitUntil(lambda: names(page) == ["David Chen"])


def test_linked_records_are_filtered_and_named(qtbot: QtBot, context: PageContext) -> None:
    accounts = [make(qtbot, context, Kind.ACCOUNT, name=name) for name in ("Acme", "Blue Sea & Co")]
    for account in accounts:
        make(qtbot, context, Kind.CONTACT, name=f"of {account}", account=account)
    page = open_page(qtbot, context, Kind.CONTACT)
    page.table.setFocus()
    choose(menu_of_cell(qtbot, page, 0, "account"), "Filter by “Blue Sea && Co”")
    qtbot.waitUntil(lambda: names(page) == [f"of {accounts[1]}"])
    assert chips(page) == ["Account: Blue Sea & Co"]


def test_a_heading_opens_the_filter_of_its_column(qtbot: QtBot, page: RecordsPage) -> None:
    heading = page.table.heading
    number = page.table.paged_model.column_number("status")
    place = QPoint(heading.sectionViewportPosition(number) + 20, 10)
    heading.customContextMenuRequested.emit(place)
    menu = popup(qtbot, QMenu)
    assert isinstance(menu, QMenu)
    choose(menu, "Filter…")
    form = popup(qtbot, FilterPopover)
    assert form.accessibleName() == "Status"


def test_the_form_of_ticks_shows_what_is_left_out_as_such(qtbot: QtBot, page: RecordsPage) -> None:
    """A filter "not Contacted" that is opened and added to must not turn into its opposite."""
    page.bar.narrow(ChosenFilter("status", Operator.NONE_OF, ("contacted",)))
    page.bar.choose_filter("status")
    form = popup(qtbot, FilterPopover).findChild(TicksForm)
    assert form is not None
    assert form.chosen() == ChosenFilter("status", Operator.NONE_OF, ("contacted",))
    form._how.set_value(Operator.ANY_OF)
    form._how.edited.emit()
    qtbot.waitUntil(lambda: names(page) == ["David Chen", "陳怡君"])
    assert chips(page) == ["Status: Contacted"]


def test_the_form_of_a_text_shows_what_is_meant_exactly(qtbot: QtBot, page: RecordsPage) -> None:
    chosen = ChosenFilter("company", Operator.NONE_OF, ("Pacific Tools",))
    page.bar.narrow(chosen)
    page.bar.choose_filter("company")
    form = popup(qtbot, FilterPopover).findChild(TextForm)
    assert form is not None
    assert form.chosen() == chosen
    assert form._text.isVisible()


def order_menu(qtbot: QtBot, page: RecordsPage) -> QMenu:
    """The menu of the chip that says the order, opened by a click."""
    chip = page.bar.findChild(SortChip)
    assert chip is not None
    menu = chip.menu()
    menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))
    qtbot.waitUntil(menu.isVisible)
    return menu


def test_the_order_is_chosen_where_it_is_said(qtbot: QtBot, page: RecordsPage) -> None:
    chip = page.bar.findChild(SortChip)
    assert chip is not None
    assert chip.accessibleName() == "Sorted by Created ↓"
    menu = order_menu(qtbot, page)
    ticked = [action.text() for action in menu.actions() if action.isChecked()]
    assert ticked == ["Descending", "Created"]
    choose(menu, "Company")
    assert page.query().sort == (SortKey("company"),)
    qtbot.waitUntil(lambda: names(page)[0] == "Anna Müller")
    assert page.table.sort_keys == [("company", False)]
    choose(order_menu(qtbot, page), "Descending")
    assert page.query().sort == (SortKey("company", descending=True),)
    assert chip.accessibleName() == "Sorted by Company ↓"


def test_turning_the_order_keeps_its_further_columns(qtbot: QtBot, page: RecordsPage) -> None:
    page.table.heading.sort_by("status", descending=False)
    page.table.heading.sort_by("name", add=True)
    choose(order_menu(qtbot, page), "Descending")
    assert page.query().sort == (SortKey("status", descending=True), SortKey("name"))


def test_fields_without_a_column_in_sight_are_offered_too(qtbot: QtBot, page: RecordsPage) -> None:
    menu = order_menu(qtbot, page)
    below = entry_of(menu, "Other fields").menu()
    assert isinstance(below, QMenu)
    entry_of(below, "Job title").trigger()
    assert page.query().sort == (SortKey("job_title"),)
    menu.close()


def test_a_condition_that_lost_its_field_says_so(
    qtbot: QtBot, context: PageContext, leads: list[int]
) -> None:
    gone = {"field": "custom_99", "operator": "filled", "values": [], "day_range": "", "titles": []}
    context.file_preferences.put("pages/lead/filters", [])
    context.file_preferences.put("pages/lead/where", {"all": [gone, {"mine": True}]})
    page = RecordsPage(context, Kind.LEAD)
    said: list[str] = []
    page.message.connect(said.append)
    page.activate()
    page.activate()
    assert [text for text in said if "custom_99" in text] == said
    assert len(said) == 1
    assert page.bar.where == Group((Mine(),))
