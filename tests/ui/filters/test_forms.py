"""The forms of filters: what each kind of field offers, and the filter that comes of it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.filters import FilterTerms
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.ui.filters.form_base import FilterForm
from crm_desktop.ui.filters.forms import TextForm, TicksForm, make_form
from crm_desktop.ui.filters.popover import FieldPopover, FilterPopover
from crm_desktop.ui.filters.range_forms import DaysForm, NumbersForm
from tests.ui.records_of_tests import make, open_page, popup

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def values(context: PageContext) -> FieldValues:
    return FieldValues(context, Kind.LEAD)


def form(qtbot: QtBot, values: FieldValues, name: str) -> FilterForm:
    made = make_form(values, values.record.field(name))
    qtbot.addWidget(made)
    return made


def tick(ticks: TicksForm, *places: int) -> None:
    for place in places:
        ticks._list.list_widget.itemClicked.emit(ticks._list.list_widget.item(place))


def test_every_field_has_a_form_that_starts_empty(qtbot: QtBot, context: PageContext) -> None:
    for kind in (Kind.LEAD, Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY):
        values = FieldValues(context, kind)
        for field in values.record.fields:
            assert form(qtbot, values, field.name).chosen() is None, (kind, field.name)


def test_ticks_make_any_of(qtbot: QtBot, values: FieldValues) -> None:
    ticks = form(qtbot, values, "status")
    assert isinstance(ticks, TicksForm)
    tick(ticks, 0, 1)
    chosen = ticks.chosen()
    assert chosen == ChosenFilter("status", Operator.ANY_OF, ("new", "contacted"))
    assert chosen is not None
    assert FilterTerms(values).text(chosen) == "Status: New, Contacted"
    tick(ticks, 0, 1)
    assert ticks.chosen() is None


def test_empty_is_one_of_the_ticks(qtbot: QtBot, values: FieldValues) -> None:
    ticks = form(qtbot, values, "channel")
    assert isinstance(ticks, TicksForm)
    tick(ticks, 0, ticks._list.list_widget.count() - 1)
    chosen = ticks.chosen()
    assert chosen == ChosenFilter("channel", Operator.ANY_OF, (1, None))
    assert chosen is not None
    assert FilterTerms(values).text(chosen) == "Channel: Trade fair, (empty)"
    again = form(qtbot, values, "channel")
    again.show_filter(chosen)
    assert again.chosen() == chosen


def test_many_records_are_found_by_search(qtbot: QtBot, context: PageContext) -> None:
    account = make(qtbot, context, Kind.ACCOUNT, name="Blue Sea Ltd")
    values = FieldValues(context, Kind.CONTACT)
    ticks = form(qtbot, values, "account")
    assert isinstance(ticks, TicksForm)
    ticks.show()
    qtbot.keyClicks(ticks._list.line_edit, "blu")
    qtbot.waitUntil(lambda: ticks._list.list_widget.count() == 2)
    qtbot.keyClick(ticks._list.line_edit, Qt.Key.Key_Return)  # what was found, not "(empty)"
    chosen = ticks.chosen()
    assert chosen == ChosenFilter("account", Operator.ANY_OF, (account,), titles=("Blue Sea Ltd",))
    assert chosen is not None
    assert FilterTerms(values).text(chosen) == "Account: Blue Sea Ltd"


def test_the_entry_that_the_keys_would_take_is_seen(qtbot: QtBot, values: FieldValues) -> None:
    ticks = form(qtbot, values, "status")
    assert isinstance(ticks, TicksForm)
    ticks.show()
    ticks.focus_first()
    entries = ticks._list.list_widget
    assert [item.text() for item in entries.selectedItems()] == [entries.item(0).text()]


def test_text_contains_or_is_empty(qtbot: QtBot, values: FieldValues) -> None:
    text = form(qtbot, values, "company")
    assert isinstance(text, TextForm)
    text._text.set_value("Ltd")
    assert text.chosen() == ChosenFilter("company", Operator.CONTAINS, ("Ltd",))
    text._how.set_value(Operator.EMPTY)
    assert text.chosen() == ChosenFilter("company", Operator.EMPTY)


def test_amounts_lie_between_two_ends(qtbot: QtBot, values: FieldValues) -> None:
    numbers = form(qtbot, values, "estimated_amount")
    assert isinstance(numbers, NumbersForm)
    low = numbers._low.editor.input_widget()
    qtbot.keyClicks(low, "100,000")
    chosen = numbers.chosen()
    assert chosen == ChosenFilter("estimated_amount", Operator.BETWEEN, (100_000_00, None))
    assert chosen is not None
    assert FilterTerms(values).text(chosen) == "Estimated amount: from NT$\xa0100,000"
    qtbot.keyClicks(low, "x")
    assert numbers.chosen() is None


def test_days_move_with_the_calendar_or_stand_still(qtbot: QtBot, values: FieldValues) -> None:
    days = form(qtbot, values, "next_step_on")
    assert isinstance(days, DaysForm)
    days._list.picked.emit("next_7_days")
    assert days.chosen() == ChosenFilter("next_step_on", Operator.BETWEEN, (), "next_7_days")
    days._list.picked.emit(Operator.EMPTY)
    assert days.chosen() == ChosenFilter("next_step_on", Operator.EMPTY)
    qtbot.keyClicks(days._first.editor.input_widget(), "2026-11-01")
    chosen = days.chosen()
    assert chosen == ChosenFilter("next_step_on", Operator.BETWEEN, ("2026-11-01", None))
    assert chosen is not None
    assert FilterTerms(values).days(chosen) == (date(2026, 11, 1), None)


def test_moments_take_whole_local_days(values: FieldValues) -> None:
    terms = FilterTerms(values)
    day = date(2026, 11, 1)
    chosen = ChosenFilter("created_at", Operator.BETWEEN, terms.bounds("created_at", day, day))
    low, high = chosen.values
    assert int(high or 0) - int(low or 0) in (23 * 3_600_000 - 1, 24 * 3_600_000 - 1, 25 * 3_600_000 - 1)
    assert terms.days(chosen) == (day, day)
    assert terms.text(chosen) == "Created: 2026-11-01"


def test_a_filter_is_added_changed_and_removed_by_keyboard(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context)
    qtbot.keyClick(page.bar._add, Qt.Key.Key_Space)
    fields = popup(qtbot, FieldPopover)
    qtbot.keyClicks(focused(fields), "stat")
    qtbot.keyClick(focused(fields), Qt.Key.Key_Return)
    editor = popup(qtbot, FilterPopover)
    qtbot.keyClick(focused(editor), Qt.Key.Key_Space)
    assert page.bar.filters == [ChosenFilter("status", Operator.ANY_OF, ("new",))]
    qtbot.keyClick(focused(editor), Qt.Key.Key_Down)
    qtbot.keyClick(focused(editor), Qt.Key.Key_Space)
    assert page.bar.filters == [ChosenFilter("status", Operator.ANY_OF, ("new", "contacted"))]
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    chip = page.bar._chips.chips()[0]
    assert chip.accessibleName() == "Status: New, Contacted"
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert page.bar.filters == []


def test_enter_ends_a_filter_that_is_right(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context)
    qtbot.keyClick(page.bar._add, Qt.Key.Key_Space)
    qtbot.keyClicks(focused(popup(qtbot, FieldPopover)), "estim")
    qtbot.keyClick(focused(popup(qtbot, FieldPopover)), Qt.Key.Key_Return)
    editor = popup(qtbot, FilterPopover)
    assert isinstance(editor, FilterPopover)
    qtbot.keyClicks(focused(editor), "much")
    qtbot.keyClick(focused(editor), Qt.Key.Key_Return)
    assert editor.isVisible(), "what is wrong stays to be mended"
    qtbot.keyClick(focused(editor), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(focused(editor), "1000")
    with qtbot.waitSignal(editor.closed):
        qtbot.keyClick(focused(editor), Qt.Key.Key_Return)
    assert [chosen.field for chosen in page.bar.filters] == ["estimated_amount"]


def focused(panel: QWidget) -> QWidget:
    """What takes the keys in a panel."""
    found = panel.focusWidget()
    assert found is not None
    return found


def type_end(qtbot: QtBot, row: FieldRow, text: str) -> None:
    line = row.editor.input_widget()
    line.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(line, text)


@pytest.mark.parametrize(("name", "low", "high"), [("estimated_amount", "100000", "50000")])
def test_ends_the_wrong_way_round_are_refused(
    qtbot: QtBot, values: FieldValues, name: str, low: str, high: str
) -> None:
    """Said when the field is left, not while a number is half typed; nothing is listed by such a range."""
    numbers = form(qtbot, values, name)
    assert isinstance(numbers, NumbersForm)
    told: list[object] = []
    type_end(qtbot, numbers._low, low)
    numbers.changed.connect(lambda: told.append(numbers.chosen()))
    type_end(qtbot, numbers._high, high)
    assert told == []
    assert not numbers._high.message()
    assert not numbers.is_right()
    assert numbers._high.message() == "This lies before the other end."
    type_end(qtbot, numbers._low, "40000")
    assert not numbers._high.message()
    assert numbers.is_right()
    assert told[-1] == ChosenFilter(name, Operator.BETWEEN, (4_000_000, 5_000_000))


def test_days_the_wrong_way_round_are_refused(qtbot: QtBot, values: FieldValues) -> None:
    days = form(qtbot, values, "next_step_on")
    assert isinstance(days, DaysForm)
    type_end(qtbot, days._first, "2026-05-02")
    type_end(qtbot, days._last, "2026-05-01")
    assert not days.is_right()
    assert days._last.message()


def test_space_ticks_and_enter_accepts(qtbot: QtBot, values: FieldValues) -> None:
    """In the list; in a search line Enter ticks what was found first."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    popover = FilterPopover(values, "status", None, 0, parent)
    popover.show_under(parent)
    popover.focus_first()
    ticks = popover._form
    assert isinstance(ticks, TicksForm)
    inner = ticks._list.list_widget
    qtbot.keyClick(inner, Qt.Key.Key_Space)
    assert [entry.value for entry in ticks._list.checked()] == ["new"]
    with qtbot.waitSignal(popover.closed):
        qtbot.keyClick(inner, Qt.Key.Key_Return)
    assert [entry.value for entry in ticks._list.checked()] == ["new"]
