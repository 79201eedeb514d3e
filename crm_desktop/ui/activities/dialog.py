"""One activity in a window of its own, where it is shown outside of the record that it is about."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.details import Participants, participants_of
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.ui.activities.form import ActivityForm

_SIZE = (520, 620)


class ActivityDialog(Dialog):
    """Reads the activity, lets it be changed, and leads to the record that it is about."""

    #: the record that it is about is to be shown
    open_asked = Signal()
    #: a sentence for a person: why it could not be read
    refused = Signal(str)

    def __init__(self, context: PageContext, activity: int, about: str, window: QWidget) -> None:
        """`about` is the name of the record that it is about, "" without one."""
        super().__init__(window)
        self._context = context
        self.form = ActivityForm(FieldValues(context, Kind.ACTIVITY), self)
        self.form.saved.connect(self._save)
        self.form.left.connect(self.reject)
        self._about = Button(about, "link", self, icons=context.icons, icon_name="external-link")
        self._about.setVisible(bool(about))
        self._about.clicked.connect(self._open)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._about)
        layout.addWidget(scroll)
        pixels = context.themes.current.pixels
        self.resize(min(pixels(_SIZE[0]), window.width() - 32), min(pixels(_SIZE[1]), window.height() - 32))
        self.setWindowTitle(self.tr("Activity"))
        context.gateway.read(
            lambda view: (view.record(Kind.ACTIVITY, activity), participants_of(view, [activity])),
            self._show,
            failed=self._gone,
            owner=self,
            quick=True,
        )

    def _show(self, read: tuple[Row, Participants]) -> None:
        row, participants = read
        self.form.set_participants(participants)
        self.form.edit(row)
        self.open()

    def _gone(self, error: UserError) -> None:
        self.refused.emit(self._context.words.error(error, Kind.ACTIVITY))
        self.deleteLater()

    def _save(self, command: Command) -> None:
        gateway = self._context.gateway
        gateway.run(command, origin=self, done=self._saved, failed=self.form.refuse, owner=self)

    def _saved(self, _outcome: Outcome) -> None:
        self.accept()

    def _open(self) -> None:
        self.accept()
        self.open_asked.emit()
