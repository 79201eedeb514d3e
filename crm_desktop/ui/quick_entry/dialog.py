"""The quick entry over the window: a line as one would say it, and under it what was understood."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.mentioned import Mentioned
from crm_desktop.bridge.person.short_days import system_date_order
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, CompleteActivity, CreateRecord
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.spoken.quick_entry import understand
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.activities.people import with_people
from crm_desktop.ui.quick_entry.understood import Understood, When

_WIDTH = 560
_TOP = 96
#: What was typed and not saved, for the next time.
_DRAFT = "draft/quick entry"


class QuickEntryDialog(Dialog):
    """Enter saves, Escape closes and keeps the line; one dialog serves a window for its whole life."""

    #: the activity was stored
    saved = Signal()

    def __init__(self, context: PageContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._completes: int | None = None
        self._saves_when_settled = False
        self._line = QLineEdit(self)
        self._line.setProperty("textSize", TextSize.TITLE.value)
        self._line.textEdited.connect(self._follow)
        self.understood = Understood(context, self)
        self.understood.settled.connect(self._settled)
        self.understood.offer.clicked.connect(self._line.setFocus)
        self._message = plain_label("", self, role=Role.BAD, size=TextSize.SMALL)
        self._message.setWordWrap(True)
        self._message.hide()
        self._save = Button("", "primary", self)
        self._save.clicked.connect(self.save)
        self._cancel = Button("", "plain", self)
        self._cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._save)
        foot.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(self._line)
        layout.addWidget(self.understood)
        layout.addWidget(self._message)
        layout.addLayout(foot)
        context.language_changed.connect(self._speak)
        self.retranslate()

    @property
    def line(self) -> QLineEdit:
        """Where the person types."""
        return self._line

    def begin(
        self, about: Mentioned | None = None, completes: int | None = None, when: When = (None, None)
    ) -> None:
        """Open with an empty line, or with the one that was left; `completes` is done with the new one.

        `when` is from when to when it is where the line says nothing else.
        """
        is_plain = about is None and completes is None
        self._completes = completes
        self._saves_when_settled = False
        self.understood.reset(when)
        self.understood.set_about(about)
        self._line.setText(str(self._context.file_preferences.get(_DRAFT, "")) if is_plain else "")
        self._line.selectAll()
        self._save.setEnabled(True)
        self._say("")
        self.retranslate()
        self._follow()
        self._place()
        self.open()
        self._line.setFocus()

    def _place(self) -> None:
        window = self._window
        self.setFixedWidth(min(self._context.themes.current.pixels(_WIDTH), window.width() - 32))
        left = (window.width() - self.width()) // 2
        self.move(window.mapToGlobal(QPoint(left, min(_TOP, window.height() // 8))))

    def event(self, event: QEvent) -> bool:
        """Grow with what is said below the fields: Qt does not, where words are wrapped."""
        handled = super().event(event)
        layout = self.layout()
        if event.type() == QEvent.Type.LayoutRequest and layout is not None:
            needed = layout.totalHeightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)
        return handled

    def _follow(self) -> None:
        formats = self._context.formats
        now = datetime.now(UTC).astimezone(formats.zone).replace(tzinfo=None)
        now = datetime.combine(formats.today(), now.time())
        self.understood.follow(understand(self._line.text(), now, system_date_order(formats.language)))

    # Saving ------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Store the activity, as soon as it is found out whom it is about."""
        if not self._save.isEnabled():
            return
        if not self.understood.rows["subject"].value():
            self._say(self.tr("Say what it is about."))
        elif self.understood.check():
            if not self.understood.is_settled:
                self._saves_when_settled = True
                return
            self._save.setEnabled(False)
            self._context.gateway.run(
                self._command(), origin=self, done=self._stored, failed=self._refused, owner=self
            )

    def _settled(self) -> None:
        if self._saves_when_settled:
            self._saves_when_settled = False
            self.save()

    def _command(self) -> Command:
        values = self.understood.values()
        command: CreateRecord | CompleteActivity = CreateRecord(Kind.ACTIVITY, values)
        if self._completes is not None:
            command = CompleteActivity(self._completes, datetime.now(UTC), values)
        return with_people(command, self.understood.people()) or command

    def _stored(self, _outcome: Outcome) -> None:
        self._line.clear()
        self._keep()
        self.saved.emit()
        self.accept()

    def _refused(self, error: UserError) -> None:
        self._save.setEnabled(True)
        self._say(self._context.words.error(error, Kind.ACTIVITY))

    def _say(self, message: str) -> None:
        self._message.setText(message)
        self._message.setVisible(bool(message))

    # Leaving -----------------------------------------------------------------------------------------------

    def reject(self) -> None:
        """Close; the line waits for the next time."""
        if self._completes is None:
            self._keep()
        super().reject()

    def _keep(self) -> None:
        self._context.file_preferences.put(_DRAFT, self._line.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter, from any field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)

    def _speak(self, _language: str) -> None:
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        is_next = self._completes is not None
        self.setWindowTitle(self.tr("Done. What comes next?") if is_next else self.tr("New activity"))
        self._line.setAccessibleName(self.tr("What is to be done, when and with whom"))
        self._line.setPlaceholderText(self.tr("call Chen tomorrow 10"))
        self._save.setText(self.tr("Save"))
        self._cancel.setText(self.tr("Cancel"))
        self.understood.retranslate()
