"""Conditions put together in the panel: rows, links, not, text; and what they list, keep and save."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.conditions import ConditionTerms
from crm_desktop.core.queries import Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import Chosen, Group, Linked, Mine, Negated, Pointing
from crm_desktop.qtkit.widgets.chips import FilterChip
from crm_desktop.ui.filters.builder import ConditionPanel
from crm_desktop.ui.filters.builder_rows import AddRow, HeadRow, PartRow
from crm_desktop.ui.filters.choice_chip import ChoiceChip
from crm_desktop.ui.filters.popover import FilterPopover
from crm_desktop.ui.filters.what_popover import WhatPopover
from tests.ui.records_of_tests import make, names, open_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NEW = ChosenFilter("status", Operator.ANY_OF, ("new",))
CALL = ChosenFilter("kind", Operator.ANY_OF, ("call",))


class Panel:
    """A panel that is open, and what it told last."""

    def __init__(self, qtbot: QtBot, context: PageContext, kind: Kind, chosen: Chosen | None = None) -> None:
        self.owner = QWidget()
        qtbot.addWidget(self.owner)
        self.owner.show()
        self.told: list[object] = []
        self.panel = ConditionPanel(ConditionTerms(context, kind), chosen, self.owner)
        self.panel.changed.connect(self.told.append)
        self.panel.show_under(self.owner)

    def last(self) -> object:
        return self.told[-1]

    def row(self, kind: type, number: int = 0) -> QWidget:
        found = [row for row in self.panel.rows if isinstance(row, kind)]
        return found[number]

    def pick(self, what: object, number: int = 0) -> None:
        """Press "+ Condition" of a group, and take something of what is offered."""
        adding = self.row(AddRow, number)
        assert isinstance(adding, AddRow)
        adding.add.click()
        offered = self.panel.findChildren(WhatPopover)[-1]
        key = next((key for key, part in offered._parts.items() if part == what), what)
        offered.list.picked.emit(key)

    def tell(self, chosen: ChosenFilter) -> None:
        """Set the filter whose form is open."""
        form = self.panel.findChildren(FilterPopover)[-1]
        form._form.show_filter(chosen)
        form._form.changed.emit()
        form.close()


def choose(row: QWidget, key: str, number: int = -1) -> None:
    row.findChildren(ChoiceChip)[number].take(key)


def test_fields_links_and_groups_are_added(qtbot: QtBot, context: PageContext) -> None:
    made = Panel(qtbot, context, Kind.LEAD)
    made.pick("status")
    made.tell(NEW)
    assert made.last() == NEW
    begins = Pointing(Kind.ACTIVITY, "lead", Group())
    made.pick(begins)
    assert made.last() == Group((NEW, begins))
    made.pick("kind", 0)  # the line below the link comes first
    made.tell(CALL)
    with_call = Pointing(Kind.ACTIVITY, "lead", CALL)
    assert made.last() == Group((NEW, with_call))
    choose(made.row(HeadRow, 1), "no", 0)
    assert made.last() == Group((NEW, Negated(with_call)))
    choose(made.row(HeadRow, 0), "any")
    assert made.last() == Group((NEW, Negated(with_call)), is_any=True)


def test_parts_are_negated_and_taken_out(qtbot: QtBot, context: PageContext) -> None:
    made = Panel(qtbot, context, Kind.LEAD, Group((NEW, Mine())))
    choose(made.row(PartRow), "not", 0)
    assert made.last() == Group((Negated(NEW), Mine()))
    chip = made.row(PartRow).findChild(FilterChip)
    assert isinstance(chip, FilterChip)
    assert chip.text() == "Status: New"
    chip.clicked.emit()
    made.tell(ChosenFilter("status", Operator.ANY_OF, ("new", "contacted")))
    assert made.last() == Group(
        (Negated(ChosenFilter("status", Operator.ANY_OF, ("new", "contacted"))), Mine())
    )
    qtbot.keyClick(made.row(PartRow).findChild(FilterChip), Qt.Key.Key_Delete)
    assert made.last() == Mine()
    made.row(PartRow).findChild(FilterChip).removed.emit()  # type: ignore[union-attr]
    assert made.last() is None


def test_none_of_a_group_is_its_negation(qtbot: QtBot, context: PageContext) -> None:
    group = Group((NEW, Mine()), is_any=True)
    made = Panel(qtbot, context, Kind.LEAD, Group((group,)))
    choose(made.row(HeadRow, 1), "no")
    assert made.last() == Negated(group)
    choose(made.row(HeadRow, 1), "all")
    assert made.last() == Group((NEW, Mine()))


def test_text_is_read_while_one_types_and_errors_are_marked(qtbot: QtBot, context: PageContext) -> None:
    made = Panel(qtbot, context, Kind.CONTACT, Linked("account", ChosenFilter("industry", Operator.EMPTY)))
    made.panel.as_text.click()
    editor = made.panel.text.editor
    assert editor.toPlainText() == "account(industry is empty)"
    editor.setPlainText("account(industry is filled) and colour = red")
    qtbot.waitUntil(lambda: bool(made.panel.text.problem.text()))
    (mark,) = editor.extraSelections()
    assert mark.cursor.selectedText() == "colour"
    editor.setPlainText("account(industry is filled)")
    qtbot.waitUntil(lambda: bool(made.told))
    assert made.last() == Linked("account", ChosenFilter("industry", Operator.FILLED))
    assert editor.extraSelections() == []
    made.panel.as_text.click()
    assert made.row(HeadRow, 1) is not None


def test_a_list_is_narrowed_kept_and_cleared(qtbot: QtBot, context: PageContext) -> None:
    anna = make(qtbot, context, Kind.LEAD, name="Anna", status="new")
    make(qtbot, context, Kind.LEAD, name="Berta", status="new")
    make(qtbot, context, Kind.LEAD, name="Carla", status="contacted")
    make(qtbot, context, Kind.ACTIVITY, kind="call", subject="Hello", lead=anna)
    page = open_page(qtbot, context, Kind.LEAD)
    page.bar.clear_filters()
    qtbot.waitUntil(lambda: len(names(page)) == 3)
    quiet = Group((NEW, Negated(Pointing(Kind.ACTIVITY, "lead", Group()))))
    page.bar.conditions.changed.emit(quiet)
    qtbot.waitUntil(lambda: names(page) == ["Berta"])
    assert page.bar.conditions.text() == "Status: New and no Activities"
    make(qtbot, context, Kind.ACTIVITY, kind="call", subject="Hi", lead=anna + 1)
    qtbot.waitUntil(lambda: names(page) == [])
    page.deactivate()
    again = open_page(qtbot, context, Kind.LEAD)
    assert again.bar.where == quiet
    again.bar.clear_filters()
    qtbot.waitUntil(lambda: len(names(again)) == 3)
    assert again.bar.conditions.isHidden()


def test_a_record_s_number_can_be_asked_for(qtbot: QtBot, context: PageContext) -> None:
    terms = ConditionTerms(context, Kind.LEAD)
    chosen = terms.read("id >= 5", Group())
    panel = Panel(qtbot, context, Kind.LEAD, chosen)
    assert "5" in terms.sentence(chosen)
    row = panel.row(PartRow)
    assert isinstance(row, PartRow)
    panel.panel._open_filter(row.path, Kind.LEAD, row)
    panel.tell(ChosenFilter("id", Operator.BETWEEN, (7, None)))
    assert panel.last() == ChosenFilter("id", Operator.BETWEEN, (7, None))
