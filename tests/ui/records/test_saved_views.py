"""Saving what is listed as a view, and choosing, changing and pinning views."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import Operator, Records, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import Negated
from crm_desktop.qtkit.widgets.chips import ToggleChip
from crm_desktop.ui.records.page import RecordsPage
from crm_desktop.ui.records.saved_views import ViewName
from tests.ui.records_of_tests import make, names, open_page

NEW = ChosenFilter("status", Operator.ANY_OF, ("new",))


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> RecordsPage:
    for name, status in (("Anna", "new"), ("Berta", "contacted"), ("Carla", "new")):
        make(qtbot, context, Kind.LEAD, name=name, status=status)
    made = open_page(qtbot, context, Kind.LEAD)
    made.bar.clear_filters()
    qtbot.waitUntil(lambda: len(names(made)) == 3)
    return made


def entry(page: RecordsPage, text: str) -> QAction:
    menu = page.bar.view.menu()
    menu.aboutToShow.emit()
    return next(each for each in menu.actions() if each.text() == text)


def save_as(qtbot: QtBot, page: RecordsPage, name: str) -> ViewName:
    entry(page, "Save as a new view…").trigger()
    (panel,) = page.bar.findChildren(ViewName)
    panel.findChild(QLineEdit).setText(name)  # type: ignore[union-attr]
    next(each for each in panel.findChildren(QPushButton) if each.text() == "Save").click()
    return panel


def saved_new(qtbot: QtBot, page: RecordsPage) -> None:
    page.bar.narrow(NEW)
    page.table.show_columns(("status", "name"))
    page.bar.sort_chosen.emit((SortKey("name"),))
    qtbot.waitUntil(lambda: names(page) == ["Anna", "Carla"])
    save_as(qtbot, page, "New & hot")
    qtbot.waitUntil(lambda: page.bar.view.accessibleName() == "New & hot")
    qtbot.waitUntil(lambda: not page.bar.findChildren(ViewName))


def test_what_is_listed_is_saved_and_listed_again(qtbot: QtBot, page: RecordsPage) -> None:
    saved_new(qtbot, page)
    entry(page, "All leads").trigger()
    page.table.show_columns(("name", "company", "status"))
    page.bar.sort_chosen.emit((SortKey("name", descending=True),))
    qtbot.waitUntil(lambda: names(page) == ["Carla", "Berta", "Anna"])
    entry(page, "New && hot").trigger()
    qtbot.waitUntil(lambda: names(page) == ["Anna", "Carla"])
    assert page.bar.filters == [NEW]
    assert [column.key for column in page.table.shown_columns()] == ["status", "name"]


def test_a_view_keeps_its_condition(qtbot: QtBot, page: RecordsPage) -> None:
    quiet = Negated(NEW)
    page.bar.conditions.changed.emit(quiet)
    qtbot.waitUntil(lambda: names(page) == ["Berta"])
    save_as(qtbot, page, "Quiet")
    qtbot.waitUntil(lambda: page.bar.view.accessibleName() == "Quiet")
    page.bar.clear_filters()
    assert page.bar.where is None
    entry(page, "Quiet").trigger()
    assert page.bar.where == quiet
    qtbot.waitUntil(lambda: names(page) == ["Berta"])


def test_a_view_takes_changes_another_name_and_goes(
    qtbot: QtBot, page: RecordsPage, context: PageContext
) -> None:
    saved_new(qtbot, page)
    assert not entry(page, "Save changes to “New && hot”").isEnabled()
    page.bar.narrow(ChosenFilter("name", Operator.CONTAINS, ("Carla",)))
    qtbot.waitUntil(lambda: names(page) == ["Carla"])
    entry(page, "Save changes to “New && hot”").trigger()
    qtbot.waitUntil(lambda: page.bar.view.accessibleName() == "New & hot")
    entry(page, "Rename…").trigger()
    (panel,) = page.bar.findChildren(ViewName)
    panel.findChild(QLineEdit).setText("Carlas")  # type: ignore[union-attr]
    next(each for each in panel.findChildren(QPushButton) if each.text() == "Save").click()
    qtbot.waitUntil(lambda: page.bar.view.accessibleName() == "Carlas")
    entry(page, "Delete view").trigger()
    qtbot.waitUntil(lambda: page._views.saved.views == ())
    context.gateway.undo()
    qtbot.waitUntil(lambda: [each.name for each in page._views.saved.views] == ["Carlas"])


def test_a_name_that_is_taken_is_said_and_what_was_typed_stays(qtbot: QtBot, page: RecordsPage) -> None:
    saved_new(qtbot, page)
    entry(page, "All leads").trigger()
    panel = save_as(qtbot, page, "new & HOT")
    qtbot.waitUntil(lambda: "already" in panel._problem.text())
    assert panel.isVisible()
    assert panel._name.text() == "new & HOT"


def test_pinned_views_stand_above_the_list_with_their_counts(
    qtbot: QtBot, page: RecordsPage, context: PageContext
) -> None:
    saved_new(qtbot, page)
    assert not page._views.pinned.isVisible()
    entry(page, "Pinned above the list").trigger()
    strip = page._views.pinned
    qtbot.waitUntil(lambda: [each.accessibleName() for each in chips(page)] == ["New & hot  2"])
    assert strip.isVisible()
    assert chips(page)[0].isChecked()
    entry(page, "All leads").trigger()
    qtbot.waitUntil(lambda: not chips(page)[0].isChecked())
    context.gateway.run(EditRecords(Records(Kind.LEAD, (2,)), {"status": "new"}))
    qtbot.waitUntil(lambda: chips(page)[0].accessibleName() == "New & hot  3")
    chips(page)[0].click()
    qtbot.waitUntil(lambda: names(page) == ["Anna", "Berta", "Carla"])
    assert page.bar.filters == [NEW]
    assert entry(page, "Pinned above the list").isChecked()
    entry(page, "Pinned above the list").trigger()
    qtbot.waitUntil(lambda: not strip.isVisible())


def chips(page: RecordsPage) -> list[ToggleChip]:
    return [each for each in page._views.pinned.findChildren(ToggleChip) if not each.isHidden()]
