"""Chips, tabs, steps, search, status line and toasts do what they say, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.chips import AddChip, ChipBar, FilterChip
from crm_desktop.qtkit.widgets.labels import ElidedLabel
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.qtkit.widgets.search_box import SearchBox
from crm_desktop.qtkit.widgets.status_line import StatusLine
from crm_desktop.qtkit.widgets.step_bar import StepBar
from crm_desktop.qtkit.widgets.tab_strip import TabStrip


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[Themes]:
    themes = Themes()
    themes.set_choice("light")
    themes.apply(qapp)
    yield themes
    qapp.setStyleSheet("")


@pytest.fixture
def icons(themes: Themes) -> Icons:
    return Icons(themes)


def show(widget: QWidget, qtbot: QtBot, width: int = 600, height: int = 300) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def test_chip_is_changed_and_removed(qtbot: QtBot, icons: Icons) -> None:
    """A click changes the filter, the cross and Delete take it off."""
    chip = FilterChip("Status: new & old", icons)
    show(chip, qtbot)
    button, cross = chip.findChild(QPushButton), chip.findChild(QToolButton)
    assert button is not None
    assert cross is not None
    assert button.text() == "Status: new && old"
    assert chip.text() == "Status: new & old"
    with qtbot.waitSignal(chip.clicked):
        button.click()
    with qtbot.waitSignal(chip.removed):
        cross.click()
    chip.setFocus()
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(button, Qt.Key.Key_Delete)


def test_chip_bar_breaks_into_lines_and_keeps_the_last_last(qtbot: QtBot, icons: Icons) -> None:
    """Chips that do not fit go on in the next line."""
    bar = ChipBar()
    add = AddChip("Filter", icons)
    bar.set_last(add)
    chips = [FilterChip(f"Filter number {number}", icons) for number in range(6)]
    for chip in chips:
        bar.add(chip)
    show(bar, qtbot, 360, 200)
    tops = [chip.y() for chip in chips]
    assert tops == sorted(tops)
    assert len(set(tops)) > 1
    assert all(chip.geometry().right() <= 360 for chip in chips)
    assert (add.y(), add.x()) >= (tops[-1], 0)
    assert bar.layout().heightForWidth(360) > bar.layout().heightForWidth(3000)  # type: ignore[union-attr]


def test_removing_a_chip_keeps_the_focus_in_the_bar(qtbot: QtBot, icons: Icons) -> None:
    """Who works by keyboard is not thrown out."""
    bar = ChipBar()
    add = AddChip("Filter", icons)
    bar.set_last(add)
    chip = FilterChip("One", icons)
    bar.add(chip)
    show(bar, qtbot)
    chip.setFocus()
    bar.remove(chip)
    assert add.hasFocus()
    assert bar.chips() == []


def test_tabs_tell_their_key_and_show_counts(qtbot: QtBot, themes: Themes, icons: Icons) -> None:
    """Tabs are known by key, whatever their title; a count takes room and is read aloud."""
    tabs = TabStrip(themes, icons)
    for key in ("today", "leads", "reports"):
        tabs.add_tab(key, key.title())
    show(tabs, qtbot)
    with qtbot.waitSignal(tabs.tab_chosen) as chosen:
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert chosen.args == ["leads"]
    width = tabs.tabSizeHint(0).width()
    tabs.set_badge("today", 3)
    assert tabs.tabSizeHint(0).width() > width
    assert tabs.accessibleTabName(0) == "Today (3)"
    tabs.set_titles({"leads": "線索"}, "更多")
    tabs.set_current_key("reports")
    assert tabs.current_key() == "reports"
    assert tabs.tabText(1) == "線索"
    with pytest.raises(KeyError):
        tabs.set_current_key("none")


def test_steps_ask_and_follow(qtbot: QtBot, themes: Themes) -> None:
    """A click asks; the bar changes when told."""
    bar = StepBar()
    bar.set_steps([("new", "New"), ("contacted", "Contacted"), ("good", "Qualified")])
    bar.set_current("new")
    show(bar, qtbot, 400, 40)
    buttons = {button.objectName(): button for button in bar.findChildren(QPushButton)}
    with qtbot.waitSignal(bar.step_requested) as asked:
        buttons["good"].click()
    assert asked.args == ["good"]
    assert [buttons[key].property("step") for key in buttons] == ["done", "ahead", "ahead"]
    bar.set_current("contacted")
    assert [buttons[key].property("step") for key in buttons] == ["done", "done", "ahead"]
    bar.set_current("contacted", bad=True)
    assert buttons["contacted"].property("step") == "bad"
    buttons["new"].setFocus()
    QTest.keyClick(buttons["new"], Qt.Key.Key_Right)
    assert buttons["contacted"].hasFocus()


def test_steps_bear_notes_that_are_told_whole_where_the_pointer_rests(qtbot: QtBot, themes: Themes) -> None:
    """A note may warn; a bar without notes is no higher than its buttons."""
    bar = StepBar()
    bar.set_steps([("new", "New"), ("good", "Qualified")])
    bar.set_current("good")
    show(bar, qtbot, 400, 60)
    low = bar.sizeHint().height()
    bar.set_notes({"new": ("7 d", "3 Nov – 10 Nov: 7 days", False), "good": ("20 d", "too long", True)})
    assert bar.sizeHint().height() > low
    buttons = {button.objectName(): button for button in bar.findChildren(QPushButton)}
    assert "3 Nov – 10 Nov: 7 days" in buttons["new"].toolTip()
    assert buttons["good"].accessibleDescription().split("\n") == ["current", "too long"]
    notes = {label.text(): label for label in bar.findChildren(ElidedLabel)}
    assert [notes[text].property("role") for text in ("7 d", "20 d")] == ["muted", "bad"]
    bar.set_notes({})
    qtbot.waitUntil(lambda: bar.sizeHint().height() == low)
    assert buttons["new"].toolTip().count("7 days") == 0


def test_a_long_step_gets_room_from_a_short_one(qtbot: QtBot, themes: Themes) -> None:
    """Steps are equally wide while all titles fit; a tight bar gives each what it needs."""
    bar = StepBar()
    bar.set_steps([("new", "New"), ("contacted", "Contacted by telephone"), ("good", "OK")])
    show(bar, qtbot, 600, 40)
    buttons = {button.objectName(): button for button in bar.findChildren(QPushButton)}
    assert (
        max(each.width() for each in buttons.values()) - min(each.width() for each in buttons.values()) <= 1
    )
    tight = sum(each.fontMetrics().horizontalAdvance(each.text()) + 16 for each in buttons.values())
    bar.resize(tight, 40)
    qtbot.waitUntil(lambda: buttons["contacted"].width() > 2 * buttons["new"].width())
    assert buttons["contacted"].text() == "Contacted by telephone"


def test_search_tells_a_key_at_once_and_those_that_follow_closely_together(
    qtbot: QtBot, icons: Icons
) -> None:
    """No search for a text already searched, and Escape empties."""
    box = SearchBox(icons, "Search", shortcut_hint="Ctrl K")
    show(box, qtbot, 300, 30)
    told: list[str] = []
    box.searched.connect(told.append)
    QTest.keyClicks(box, "a")
    assert told == ["a"]
    QTest.keyClicks(box, "bc")
    qtbot.waitUntil(lambda: told == ["a", "abc"])
    qtbot.wait(100)
    QTest.keyClicks(box, " ")
    qtbot.wait(100)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert told == ["a", "abc"]
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert told == ["a", "abc", ""]
    assert box.text() == ""


def test_search_hint_leaves_room_for_the_text(qtbot: QtBot, icons: Icons) -> None:
    """The shortcut is shown only while the field is empty."""
    box = SearchBox(icons, "Search", shortcut_hint="Ctrl K")
    show(box, qtbot, 300, 30)
    hint = next(label for label in box.findChildren(QLabel) if label.text() == "Ctrl K")
    assert hint.isVisible()
    box.setText("x")
    assert not hint.isVisible()


def test_a_narrow_search_field_has_fewer_words(qtbot: QtBot, icons: Icons) -> None:
    """Words that would be cut give way to shorter ones; the name for screen readers stays."""
    box = SearchBox(icons, "")
    box.set_words("Search everything in this file", short="Search")
    show(box, qtbot, 400, 30)
    assert box.placeholderText() == "Search everything in this file"
    box.resize(110, 30)
    assert box.placeholderText() == "Search"
    assert box.accessibleName() == "Search everything in this file"


def test_status_line_offers_undo_only_where_it_can(qtbot: QtBot, themes: Themes) -> None:
    """The link stands beside the last action, and goes with it."""
    line = StatusLine()
    line.set_count("12,480 leads")
    show(line, qtbot, 900, 28)
    undo = line.findChild(Button)
    assert undo is not None
    assert not undo.isVisible()
    height = line.sizeHint().height()
    line.set_last_action("Deleted 3 leads", can_undo=True)
    assert undo.isVisible()
    assert line.sizeHint().height() == height
    with qtbot.waitSignal(line.undo_requested):
        undo.click()
    line.set_last_action("Backup written")
    assert not undo.isVisible()


def test_long_actions_leave_room_for_the_rest(qtbot: QtBot, themes: Themes) -> None:
    """A long text is shortened; Undo and the texts at the right stay in sight."""
    line = StatusLine()
    line.set_saved("Saved")
    line.set_count("Best channel: phone, far above the average of all the others")
    line.set_last_action("Moved a very long name of an opportunity " * 6, can_undo=True)
    show(line, qtbot, 500, 28)
    undo = line.findChild(Button)
    assert undo is not None
    assert undo.geometry().right() < 500
    saved = next(label for label in line.findChildren(QLabel) if label.text() == "Saved")
    assert saved.geometry().right() < 500
    count = next(label for label in line.findChildren(ElidedLabel) if label.text().startswith("Best"))
    assert count.elided_text().endswith("…")
    assert count.toolTip() == count.text()


def test_toast_acts_once_and_goes(qtbot: QtBot, themes: Themes, icons: Icons) -> None:
    """Its action is told and it leaves; a new message takes the place of the old."""
    window = QWidget()
    show(window, qtbot, 800, 500)
    toasts = Toasts(window, themes, icons)
    first = toasts.show("Deleted 1 lead", "Undo", shown_for=0)
    second = toasts.show("Deleted 3 <b>leads</b>", "Undo", shown_for=0)
    assert not first.isVisible()
    assert window.rect().contains(second.geometry())
    assert second.accessibleName() == "Deleted 3 <b>leads</b>"
    with qtbot.waitSignal(second.acted):
        second.action_button.click()
    assert not second.isVisible()


def test_toast_waits_under_the_pointer(qtbot: QtBot, themes: Themes, icons: Icons) -> None:
    """Nobody loses the way back while reaching for it."""
    window = QWidget()
    show(window, qtbot, 800, 500)
    toast = Toasts(window, themes, icons).show("Deleted", "Undo", shown_for=60)
    QCursor.setPos(toast.mapToGlobal(toast.rect().center()))
    with qtbot.assertNotEmitted(toast.closed, wait=150):
        pass
    with qtbot.waitSignal(toast.closed):
        QCursor.setPos(window.mapToGlobal(QPoint(1, 1)))
        QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))


def test_toast_goes_though_it_was_told_of_a_pointer_elsewhere(
    qtbot: QtBot, themes: Themes, icons: Icons
) -> None:
    """It is at its place before it shows; a pointer that it only met on the way keeps it no longer."""
    window = QWidget()
    show(window, qtbot, 800, 500)
    QCursor.setPos(window.mapToGlobal(QPoint(20, 20)))
    toast = Toasts(window, themes, icons).show("Won", "Create order", shown_for=60)
    QApplication.sendEvent(toast, QEnterEvent(QPointF(), QPointF(), QPointF()))
    with qtbot.waitSignal(toast.closed):
        pass


def test_toast_leaves_by_escape(qtbot: QtBot, themes: Themes, icons: Icons) -> None:
    """The keyboard closes it too."""
    window = QWidget()
    show(window, qtbot, 800, 500)
    toast = Toasts(window, themes, icons).show("Deleted", "Undo", shown_for=0)
    toast.action_button.setFocus()
    QTest.keyClick(toast.action_button, Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_progress_shows_how_far_and_cancels_once(qtbot: QtBot, themes: Themes, icons: Icons) -> None:
    """Unknown progress moves, known progress is a share; Cancel can be pressed once."""
    window = QWidget()
    show(window, qtbot, 800, 500)
    toasts = Toasts(window, themes, icons)
    panel = toasts.show_progress("Importing leads.csv")
    bar, cancel = panel.findChild(QProgressBar), panel.findChild(Button)
    assert bar is not None
    assert cancel is not None
    assert bar.maximum() == 0
    panel.set_progress(0.25, "12 s left")
    assert bar.value() / bar.maximum() == 0.25
    panel.set_progress(7.0)
    assert bar.value() == bar.maximum()
    asked: list[int] = []
    panel.cancel_requested.connect(lambda: asked.append(1))
    cancel.click()
    cancel.click()
    assert asked == [1]
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isVisible()
    toasts.finish(panel)
    assert not panel.isVisible()


def test_toasts_follow_the_window(qtbot: QtBot, themes: Themes, icons: Icons) -> None:
    """They stay in the middle above the foot."""
    window = QWidget()
    show(window, qtbot, 800, 500)
    toast = Toasts(window, themes, icons).show("Deleted", "Undo", shown_for=0)
    window.resize(1000, 400)
    QApplication.sendPostedEvents()
    middle = toast.geometry().center()
    assert abs(middle.x() - 500) <= 1
    assert 300 < toast.geometry().bottom() < 400 - 28


def test_icon_buttons_are_named(qtbot: QtBot, icons: Icons) -> None:
    """A button without text has a name for those who do not see it, and can be reached by Tab."""
    button = IconButton(icons, "ellipsis", "More")
    show(button, qtbot, 30, 30)
    assert (button.accessibleName(), button.toolTip()) == ("More", "More")
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not button.icon().isNull()
    assert button.rect().contains(QPoint(5, 5))


def test_enter_clicks_the_button_that_has_the_focus(qtbot: QtBot, icons: Icons) -> None:
    """Not only Space, and never the button that the panel has for Enter elsewhere."""
    for button in (Button("Cancel"), IconButton(icons, "x", "Close"), AddChip("Filter", icons)):
        show(button, qtbot)
        button.setFocus()
        with qtbot.waitSignal(button.clicked):
            QTest.keyClick(button, Qt.Key.Key_Return)
        with qtbot.assertNotEmitted(button.clicked):
            QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_chip_without_room_ends_in_dots_and_tells_the_rest(qtbot: QtBot, icons: Icons) -> None:
    """Its beginning stays in sight; with room again the whole text comes back."""
    text = "Estimated amount: NT$ 100,000 – NT$ 500,000"
    chip = AddChip(text, icons)
    show(chip, qtbot)
    wanted = chip.sizeHint().width()
    assert chip.text() == text
    chip.resize(wanted // 2, chip.height())
    assert chip.text().startswith("Estimated")
    assert chip.text().endswith("…")
    assert chip.toolTip() == text
    assert chip.sizeHint().width() == wanted
    chip.resize(wanted, chip.height())
    assert (chip.text(), chip.toolTip()) == (text, "")


def test_right_end_of_a_chip_bar(qtbot: QtBot, icons: Icons) -> None:
    """What belongs to the right stands there; where room is short it gets a line of its own."""
    bar = ChipBar()
    chips = [AddChip(f"Filter {number}", icons) for number in range(3)]
    for chip in chips:
        bar.add(chip)
    sums = QLabel("Open NT$ 2.1M · Weighted NT$ 1.0M")
    bar.set_right(sums)
    show(bar, qtbot, width=800)
    assert sums.geometry().right() == bar.rect().right()
    assert sums.geometry().center().y() == pytest.approx(chips[0].geometry().center().y(), abs=2)
    bar.resize(chips[-1].geometry().right() + 20, 200)
    assert sums.geometry().top() > chips[0].geometry().bottom()
    assert len({chip.geometry().top() for chip in chips}) == 1


def test_the_icon_of_a_button_that_is_off_is_faint(qtbot: QtBot, themes: Themes) -> None:
    icons = Icons(themes)
    off = QWidget()
    qtbot.addWidget(off)
    off.setEnabled(False)
    button = Button("Restore", "primary", off, icons=icons, icon_name="undo-2")
    assert button.icon().cacheKey() == icons.icon("undo-2", Role.FAINT).cacheKey()
    off.setEnabled(True)
    assert button.icon().cacheKey() == icons.icon("undo-2", Role.ACCENT_TEXT).cacheKey()
