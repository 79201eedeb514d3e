"""The fields of one spend: channel or campaign, first and last day, amount, note."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.choice import ChoiceEditor
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.editors.plain import TextEditor
from crm_desktop.qtkit.editors.unparsed import Unparsed
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label

_FIELDS = ("channel", "campaign", "first_day", "last_day", "amount", "description")
_REQUIRED = ("amount", "first_day", "last_day")


class SpendForm(QWidget):
    """`saved` carries the values of a command; a campaign that is not in the list yet is a name in them.

    Nothing typed is lost while it is wrong, nor when another spend is shown: see `typed` and `take_up`.
    """

    saved = Signal(dict)
    delete_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._values = FieldValues(context, Kind.SPEND)
        editors = FieldEditors(self._values)
        self.rows: dict[str, FieldRow] = {}
        for name in _FIELDS:
            field = self._values.record.field(name)
            # A note of one line is enough here.
            editor = (
                TextEditor(parse=self._values.parse(field))
                if name == "description"
                else editors.make(field, may_be_new=name == "campaign")
            )
            self.rows[name] = FieldRow(self._values.title(name), editor, self, name_width=80)
        self._title = plain_label("", self, bold=True)
        self._problem = plain_label("", self, role=Role.BAD, size=TextSize.SMALL)
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.save = Button("", "primary", self)
        self.delete = Button("", "danger", self)
        self.new = Button("", "plain", self)
        self.save.clicked.connect(self.accept)
        self.delete.clicked.connect(self.delete_wanted)
        self.new.clicked.connect(self.new_wanted)
        self._shown: dict[str, str] = {}
        self._lay_out()
        self.show_new()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for place, name in enumerate(_FIELDS):
            row, column = divmod(place, 2)
            grid.addWidget(self.rows[name], row, column)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        buttons.addWidget(self.new)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addLayout(grid)
        layout.addWidget(self._problem)
        layout.addLayout(buttons)

    def refresh_lists(self, _reference_data: object = None) -> None:
        """Offer the channels and campaigns that there are now; what is chosen stays."""
        for row in self.rows.values():
            if isinstance(row.editor, ChoiceEditor):
                row.editor.ask_again()

    def show_new(self) -> None:
        """Begin a new spend: empty, or like the last one with its money and days left out."""
        for row in self.rows.values():
            row.reset(None)
        self._note_shown()
        self._title.setText(self.tr("New spend"))
        self.save.setText(self.tr("Add"))
        self.delete.hide()
        self.new.hide()

    def show_spend(self, values: Mapping[str, Stored]) -> None:
        """Show a spend to change."""
        for name, row in self.rows.items():
            row.reset(self._values.edit_value(self._values.record.field(name), values))
        self._note_shown()
        self._title.setText(self.tr("Change spend"))
        self.save.setText(self.tr("Save"))
        self.delete.setText(self.tr("Delete"))
        self.new.setText(self.tr("New spend"))
        self.delete.show()
        self.new.show()

    def typed(self) -> dict[str, str]:
        """The texts of all fields, if any was changed since the spend was shown; else nothing."""
        texts = self._texts()
        return texts if texts != self._shown else {}

    def take_up(self, texts: Mapping[str, str]) -> None:
        """Go on with what was typed before; fields that are no more are passed over."""
        for name, text in texts.items():
            if name in self.rows:
                self.rows[name].reset(Unparsed(text))

    def _texts(self) -> dict[str, str]:
        return {name: row.editor.typed_text() for name, row in self.rows.items()}

    def _note_shown(self) -> None:
        self._say("")
        self._shown = self._texts()

    def accept(self) -> None:
        """Hand the values on, if nothing is missing or wrong."""
        for row in self.rows.values():
            row.editor.refuse("")  # what was said of one field may be mended in another
        right = [row.check() for row in self.rows.values()]
        for name in _REQUIRED:
            row = self.rows[name]
            if row.editor.error() is None and row.value() is None:
                row.refuse(self.tr("Please fill this in."))
                right.append(False)
        if not self._names_a_purpose():
            right.append(False)
        if not all(right):
            return
        values: dict[str, object] = {}
        for name, row in self.rows.items():
            values.update(self._values.command_values(name, row.value()))
        self._say("")
        self.saved.emit(values)

    def _names_a_purpose(self) -> bool:
        """Whether it is clear what the money was spent on; says at the channel if it is not."""
        channel, campaign = self.rows["channel"], self.rows["campaign"].value()
        if channel.value() is None and campaign is None:
            channel.refuse(self.tr("Choose a channel or a campaign."))
            return False
        if channel.value() is None and isinstance(campaign, str):
            channel.refuse(self.tr("Choose the channel of the new campaign."))
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def refuse(self, error: UserError) -> None:
        """Say at its field why the values were not taken; they stay."""
        text = self._values.say(error)
        row = self.rows.get(error.field) if isinstance(error, RuleBroken) else None
        if row is not None:
            row.refuse(text)
        else:
            self._say(text)

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
