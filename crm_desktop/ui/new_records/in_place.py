"""Offers to make the record that a field of a form names and that is not there yet, such as an account."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.in_place import made_by_name, offer_of
from crm_desktop.bridge.records.field_values import Linked
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.fields import Field
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.choice import ChoiceEditor
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.widgets.buttons import small_link

_LONGEST_NAME = 200


class MakeInPlace(QWidget):
    """Stands under a field whose text names nothing; nothing is made unless it is clicked."""

    #: the record is made and stands in the field
    made = Signal()
    #: it has come into sight, or has gone
    toggled = Signal()

    def __init__(
        self, context: PageContext, field: Field, kind: Kind, rows: Mapping[str, FieldRow], parent: QWidget
    ) -> None:
        """`rows` are those of the form, by their fields."""
        super().__init__(parent)
        self._context = context
        self._kind = kind
        self._rows = rows
        self._row = row = rows[field.name]
        self._is_making = False
        self.button = small_link("", self)
        self.button.clicked.connect(self.make)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(self.button)
        row.edited.connect(self._look)
        row.editor.finished.connect(self._look)
        self.hide()

    def _text(self) -> str:
        return " ".join(self._row.editor.typed_text().split())[:_LONGEST_NAME]

    def _look(self) -> None:
        """Offer it where something is typed that is none of what there is."""
        is_new = bool(self._text()) and self._row.editor.own_error() is not None
        if is_new:
            self.retranslate()
        if is_new == self.isHidden():
            self.setVisible(is_new)
            self.toggled.emit()

    def retranslate(self) -> None:
        """Name what would be made."""
        said = offer_of(self._context.words.kind(self._kind), self._text())
        self.button.setText(said.replace("&", "&&"))
        self.button.setAccessibleName(said)

    def _beside(self) -> Mapping[str, object]:
        """What else is known of the new record: a person belongs to the account of the form."""
        account = self._rows["account"].value() if "account" in self._rows else None
        has_account = "account" in self._context.catalogue[self._kind].by_name
        return {"account": account.id} if has_account and isinstance(account, Linked) else {}

    def make(self) -> None:
        """Make it, and put it into the field."""
        text = self._text()
        if self._is_making or not text:
            return
        self._is_making = True
        command = CreateRecord(self._kind, {**self._beside(), "name": text})
        gateway = self._context.gateway
        gateway.run(command, origin=self, done=self._done, failed=self._refused, owner=self)

    def _done(self, outcome: Outcome) -> None:
        self._is_making = False
        editor = self._row.editor
        if isinstance(editor, ChoiceEditor):
            editor.ask_again()
            editor.set_value(outcome.ids[0])
        else:
            editor.set_value(Linked(outcome.ids[0], self._text()))
        self._row.check()
        self._look()
        editor.setFocus()
        self._row.edited.emit()
        self.made.emit()

    def _refused(self, error: UserError) -> None:
        self._is_making = False
        self._row.refuse(self._context.words.error(error, self._kind))


def offer_for(
    context: PageContext, field: Field, rows: Mapping[str, FieldRow], parent: QWidget
) -> MakeInPlace | None:
    """The offer of a field; None for one whose records are not made by a name alone."""
    kind = field.refers_to
    if kind is None or not made_by_name(kind):
        return None
    return MakeInPlace(context, field, kind, rows, parent)
