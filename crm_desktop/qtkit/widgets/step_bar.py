"""The states of a record as a row of steps, with a note under each; a click asks to go to one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import clicked_by_enter
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_tooltip, repolish, set_label_role

_INSIDE = 10  # pixels of padding and frame


class _StepButton(QPushButton):
    """A step whose title ends in "…" where the room ends."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = ""
        self._place = ""
        self._more = ""

    def set_title(self, title: str) -> None:
        """Name the step."""
        self._title = title
        self.setAccessibleName(title)
        self._say()
        self._fit()

    def set_place(self, place: str) -> None:
        """Say in words where on the way the step is."""
        self._place = place
        self._say()

    def tell(self, more: str) -> None:
        """Say more than the title where the pointer rests, and to a screen reader."""
        self._more = more
        self._say()

    def _say(self) -> None:
        self.setToolTip(plain_tooltip("\n".join(part for part in (self._title, self._more) if part)))
        self.setAccessibleDescription("\n".join(part for part in (self._place, self._more) if part))

    def wanted_width(self) -> int:
        """The width at which the title is shown whole."""
        return self.fontMetrics().horizontalAdvance(self._title) + _INSIDE + 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter as well as Space."""
        if not clicked_by_enter(self, event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - _INSIDE)
        short = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        # An ampersand would be taken for a mnemonic.
        self.setText(short.replace("&", "&&"))


class _Step(QWidget):
    """A button with room for a note below it."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button = _StepButton(self)
        self.button.setObjectName(key)
        self.button.setAutoDefault(False)
        self.button.setProperty("step", "ahead")
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.note = ElidedLabel("", self, role=Role.MUTED, size=TextSize.SMALL)
        self.note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.button)
        column.addWidget(self.note)


class StepBar(QWidget):
    """Steps up to the current one are filled. A click changes nothing here: the record does, then the bar."""

    step_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: dict[str, _Step] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(3)

    def set_steps(self, steps: Sequence[tuple[str, str]]) -> None:
        """Show steps, given as (key, title)."""
        if [key for key, _title in steps] != list(self._steps):
            for step in self._steps.values():
                self._layout.removeWidget(step)
                step.hide()
                step.deleteLater()
            self._steps = {key: self._make_step(key) for key, _title in steps}
        for key, title in steps:
            self._steps[key].button.set_title(title)
        self._share_out()

    def set_notes(self, notes: Mapping[str, tuple[str, str, bool]]) -> None:
        """Say something of steps: under them, where the pointer rests, and whether that is bad news."""
        has_any = any(text for text, _whole, _is_bad in notes.values())
        for key, step in self._steps.items():
            text, whole, is_bad = notes.get(key, ("", "", False))
            step.note.setText(text)
            step.note.setVisible(has_any)
            set_label_role(step.note, Role.BAD if is_bad else Role.MUTED)
            step.button.tell(whole)

    def set_current(self, key: str | None, *, bad: bool = False) -> None:
        """Fill the steps up to one; `bad` fills them as an end without success. None fills no step."""
        keys = list(self._steps)
        reached = keys.index(key) if key in self._steps else -1
        for place, name in enumerate(keys):
            button = self._steps[name].button
            state = "ahead" if place > reached else "bad" if bad else "done"
            button.set_place(self.tr("current") if place == reached else "")
            if button.property("step") != state:  # dressing costs milliseconds, and most stay as they are
                button.setProperty("step", state)
                repolish(button)

    def set_enabled_steps(self, keys: Sequence[str]) -> None:
        """Let only these steps be asked for."""
        for key, step in self._steps.items():
            step.button.setEnabled(key in keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from step to step by the arrows."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        buttons = [step.button for step in self._steps.values()]
        focused = next((place for place, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        buttons[max(0, min(focused + step, len(buttons) - 1))].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self._share_out()

    def changeEvent(self, event: QEvent) -> None:
        """Share the room out anew after a change of font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._share_out()

    def _share_out(self) -> None:
        """All steps are equally wide; where a title would be cut, long ones get more than short ones."""
        wanted = [step.button.wanted_width() for step in self._steps.values()]
        room = self.width() - self._layout.spacing() * max(0, len(wanted) - 1)
        is_tight = bool(wanted) and max(wanted) * len(wanted) > room
        for place, width in enumerate(wanted):
            self._layout.setStretch(place, width if is_tight else 1)

    def _make_step(self, key: str) -> _Step:
        step = _Step(key, self)
        step.button.clicked.connect(self._clicked)
        self._layout.addWidget(step, 1)
        return step

    def _clicked(self) -> None:
        self.step_requested.emit(self.sender().objectName())
