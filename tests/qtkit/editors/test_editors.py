"""Editors give values, say what is wrong, and never lose what was typed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.choice import Choice, ChoiceEditor
from crm_desktop.qtkit.editors.date import DateEditor
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.editors.plain import BooleanEditor, MultiLineEditor, NumberEditor, TextEditor
from crm_desktop.qtkit.editors.unparsed import Unparsed
from tests.qtkit.gallery import channel_choices, date_text, number_text, parse_date, parse_number

NOT_A_DATE = "這不是日期，請輸入如 2026-11-23。"


def date_editor() -> DateEditor:
    return DateEditor(parse=parse_date, text_of=date_text)


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """A window with one other field, for the focus to go to."""
    window = QWidget()
    QVBoxLayout(window)
    other = QLineEdit(window)
    other.setObjectName("other")
    window.layout().addWidget(other)  # type: ignore[union-attr]
    qtbot.addWidget(window)
    return window


def show_in(form: QWidget, field: QWidget, qtbot: QtBot) -> None:
    form.layout().addWidget(field)  # type: ignore[union-attr]
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)


def leave(form: QWidget) -> None:
    other = form.findChild(QLineEdit, "other")
    assert other is not None
    other.setFocus(Qt.FocusReason.TabFocusReason)


@pytest.mark.parametrize(
    ("editor_class", "value"),
    [(TextEditor, "王小明"), (MultiLineEditor, "one\ntwo"), (BooleanEditor, True)],
)
def test_value_comes_back(qtbot: QtBot, editor_class: type[Editor], value: object) -> None:
    """What is shown is what is given."""
    editor = editor_class()
    qtbot.addWidget(editor)
    editor.set_value(value)
    assert editor.value() == value
    assert editor.error() is None


def test_empty_text_is_none(qtbot: QtBot) -> None:
    """Spaces alone are nothing."""
    for editor in (TextEditor(), MultiLineEditor(), date_editor(), ChoiceEditor(channel_choices)):
        qtbot.addWidget(editor)
        editor.set_value(None)
        assert editor.value() is None
        assert editor.error() is None


def test_number_is_read_with_separators(qtbot: QtBot) -> None:
    """Money is shown with separators and read with or without them."""
    editor = NumberEditor(parse=parse_number, text_of=number_text)
    qtbot.addWidget(editor)
    editor.set_value(1_234_567)
    assert editor.typed_text() == "1,234,567"
    editor.line_edit.setText("2,000")
    assert editor.value() == 2000


def test_text_that_is_no_value_comes_back_as_typed(qtbot: QtBot) -> None:
    """An earlier mistake is shown for mending, with its reason."""
    editor = date_editor()
    qtbot.addWidget(editor)
    editor.set_value(Unparsed("31 feb"))
    assert editor.typed_text() == "31 feb"
    assert editor.error() == NOT_A_DATE


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_calendar_fills_the_field(qtbot: QtBot, form: QWidget) -> None:
    """A day picked is a value like one typed."""
    editor = date_editor()
    show_in(form, editor, qtbot)
    editor.set_value(date(2026, 11, 23))
    editor.pick()
    calendar = editor.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2026, 11, 23)
    assert editor.holds_focus()
    with qtbot.waitSignal(editor.finished):
        calendar.clicked.emit(QDate(2026, 12, 24))
    assert editor.value() == date(2026, 12, 24)
    assert not calendar.isVisible()


def test_choice_finds_entries_by_part_of_their_text(qtbot: QtBot) -> None:
    """One entry that holds the text is meant; none or several are an error, said at once."""
    editor = ChoiceEditor(channel_choices, may_be_empty=False)
    qtbot.addWidget(editor)
    box = editor.combo_box
    for text, value in (("展會", 0), ("google", 3), ("官網", 2)):
        box.setEditText(text)
        assert (editor.value(), editor.error()) == (value, None)
    box.setEditText("nothing like it")
    assert editor.error()
    assert editor.typed_text() == "nothing like it"
    box.setEditText("")
    assert editor.error()


def test_choice_may_take_new_entries(qtbot: QtBot) -> None:
    """Where new entries are welcome, the text is the value."""
    editor = ChoiceEditor(channel_choices, may_be_new=True)
    qtbot.addWidget(editor)
    editor.combo_box.setEditText("Podcast")
    assert (editor.value(), editor.error()) == ("Podcast", None)
    editor.set_value(4)
    assert editor.combo_box.currentText() == "電話諮詢"


def test_setting_a_value_is_no_edit(qtbot: QtBot) -> None:
    """Only the person edits."""
    for editor, value in (
        (TextEditor(), "a"),
        (MultiLineEditor(), "a"),
        (ChoiceEditor(channel_choices), 2),
        (BooleanEditor(), True),
    ):
        qtbot.addWidget(editor)
        with qtbot.assertNotEmitted(editor.edited):
            editor.set_value(value)


def test_field_commits_when_it_is_left(qtbot: QtBot, form: QWidget) -> None:
    """A changed value is told once, an unchanged one not at all."""
    row = FieldRow("Name", TextEditor())
    show_in(form, row, qtbot)
    row.reset("old")
    line = row.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "new")
    with qtbot.waitSignal(row.committed) as committed:
        leave(form)
    assert committed.args == ["new"]
    line.setFocus()
    with qtbot.assertNotEmitted(row.committed):
        leave(form)


def test_wrong_input_is_said_at_the_field_and_stays(qtbot: QtBot, form: QWidget) -> None:
    """Nothing is told to the record until it is mended."""
    row = FieldRow("Next step", date_editor())
    show_in(form, row, qtbot)
    line = row.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    QTest.keyClicks(line, "tomorow")
    assert row.message() == ""
    with qtbot.assertNotEmitted(row.committed):
        leave(form)
    assert row.message() == NOT_A_DATE
    assert line.text() == "tomorow"
    assert line.property("invalid")
    assert line.accessibleDescription() == NOT_A_DATE
    row.set_value(date(2026, 1, 1))
    assert line.text() == "tomorow"
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "2026-11-23")
    assert row.message() == ""
    with qtbot.waitSignal(row.committed) as committed:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert committed.args == [date(2026, 11, 23)]


def test_refusal_is_said_at_the_field_until_it_is_changed(qtbot: QtBot, form: QWidget) -> None:
    """A rule found broken elsewhere is said here too."""
    row = FieldRow("Name", TextEditor())
    show_in(form, row, qtbot)
    row.reset("x" * 300)
    row.refuse("Too long")
    assert row.message() == "Too long"
    assert not row.check()
    line = row.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "y")
    assert row.message() == ""
    assert row.check()


def test_refresh_does_not_disturb_typing(qtbot: QtBot, form: QWidget) -> None:
    """A stored value that arrives while the person types does not replace the text."""
    row = FieldRow("Name", TextEditor())
    show_in(form, row, qtbot)
    row.reset("old")
    line = row.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    QTest.keyClicks(line, "new")
    row.set_value("from elsewhere")
    assert line.text() == "newold"
    row.reset("another record")
    assert line.text() == "another record"


def test_ticking_commits_at_once(qtbot: QtBot, form: QWidget) -> None:
    """A box needs no leaving."""
    row = FieldRow("Do not contact", BooleanEditor())
    show_in(form, row, qtbot)
    row.reset(False)
    box = row.findChild(QCheckBox)
    assert box is not None
    with qtbot.waitSignal(row.committed) as committed:
        box.click()
    assert committed.args == [True]


def test_fields_are_named_for_screen_readers(qtbot: QtBot) -> None:
    """The inner field carries the name."""
    row = FieldRow("Channel", ChoiceEditor(channel_choices))
    qtbot.addWidget(row)
    box = row.findChild(QComboBox)
    assert box is not None
    assert box.accessibleName() == "Channel"
    row.set_name("來源")
    assert box.accessibleName() == "來源"


def test_a_few_letters_become_the_entry_that_they_stand_for(qtbot: QtBot, form: QWidget) -> None:
    """Once the person goes on; a text that fits several entries stays as it is."""
    editor = ChoiceEditor(channel_choices)
    whole = channel_choices()[0].text
    show_in(form, editor, qtbot)
    line = editor.combo_box.lineEdit()
    assert line is not None
    line.setFocus()
    line.setText(whole[1:])
    leave(form)
    assert editor.typed_text() == whole


def test_a_list_that_is_read_anew_keeps_what_is_chosen(qtbot: QtBot) -> None:
    choices = list(channel_choices())
    editor = ChoiceEditor(lambda: choices)
    qtbot.addWidget(editor)
    editor.set_value(choices[1].value)
    choices.insert(0, Choice("new", "Quite new"))
    editor.ask_again()
    assert editor.value() == choices[2].value
    editor.set_value("new")
    assert editor.typed_text() == "Quite new"


def test_a_long_entry_leaves_the_form_narrow(form: QWidget, qtbot: QtBot) -> None:
    """A list with a long entry is no wider than the panel that it stands in."""
    field = FieldRow("Channel", ChoiceEditor(lambda: [Choice(1, "A marketing campaign with a long name")]))
    show_in(form, field, qtbot)
    assert field.minimumSizeHint().width() < 200
