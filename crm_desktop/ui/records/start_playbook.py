"""Asks which playbook is started, and from which day on; shows what it will plan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.reference_lists import entries
from crm_desktop.bridge.records.playbooks import steps_told
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover
from crm_desktop.ui.activities.day_menu import DayMenu

_WIDTH = 400


class StartPlaybookPanel(Popover):
    """`chosen` tells the playbook and the day from which its steps are counted."""

    chosen = Signal(int, object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.first_day = context.gateway.reference_data.working_days.on_or_after(context.formats.today())
        title = self.tr("Start a playbook")
        self.setAccessibleName(title)
        self.body.addWidget(plain_label(title, self, bold=True, size=TextSize.TITLE))
        self.buttons: dict[int, QRadioButton] = {}
        for entry in entries(context, Kind.PLAYBOOK):
            if entry.active:
                button = self.buttons[entry.id] = QRadioButton(entry.name.replace("&", "&&"), self)
                button.toggled.connect(self._show)
                self.body.addWidget(button)
        self.steps = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL)
        self.steps.setWordWrap(True)
        self.body.addWidget(self.steps)
        self.day_button = Button("", "link", self)
        self.day_button.clicked.connect(self._ask_day)
        self.body.addWidget(self.day_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.accept_button = self.add_answers(self.tr("Start"), self.tr("Cancel"), self.accept)
        self.setMinimumWidth(context.themes.current.pixels(_WIDTH))
        for button in self.buttons.values():
            button.setChecked(True)
            break
        self._show()

    @property
    def playbook(self) -> int | None:
        """The playbook that is ticked."""
        return next((id_ for id_, button in self.buttons.items() if button.isChecked()), None)

    def focus_first(self) -> None:
        """Put the keys to the playbook that is ticked."""
        for button in self.buttons.values():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.PopupFocusReason)

    def accept(self) -> None:
        """Tell what is chosen."""
        playbook = self.playbook
        if playbook is not None:
            self.close()
            self.chosen.emit(playbook, self.first_day)

    def take_day(self, day: object) -> None:
        """Count from another day."""
        self.first_day = day  # type: ignore[assignment]
        self._show()

    def _ask_day(self) -> None:
        menu = DayMenu(self._context, None, self)
        menu.chosen.connect(self.take_day)
        menu.open_at(self.day_button.mapToGlobal(self.day_button.rect().bottomLeft()))

    def _show(self, *_is_checked: object) -> None:
        playbook = self.playbook
        lines = [] if playbook is None else steps_told(self._context, playbook)
        nothing = self.tr("No playbook is in use. They are kept in the lists of the office.")
        if playbook is not None and not lines:
            nothing = self.tr("It has no steps yet.")
        self.steps.setText("\n".join(lines) or nothing)
        self.accept_button.setEnabled(bool(lines))
        day = self._context.formats.short_day(self.first_day, self._context.formats.today())
        self.day_button.setText(self.tr("Counted from: {day}").format(day=day))
