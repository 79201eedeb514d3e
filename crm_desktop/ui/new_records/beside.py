"""The form of a new record beside the table: opened, put aside with its draft for another row, and left."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.new_records.draft import has_draft
from crm_desktop.ui.record_page.inspector import Inspector, Panel
from crm_desktop.ui.record_page.late import make_new_record
from crm_desktop.ui.records.table import RecordsTable


class NewBeside(QObject):
    """Puts the form into the inspector's place; what is typed there is saved, or kept as a draft."""

    message = Signal(str)

    def __init__(
        self, context: PageContext, kind: Kind, inspector: Inspector, table: RecordsTable, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._kind = kind
        self._inspector = inspector
        self._table = table
        table.clicked.connect(self._row_clicked)

    def begin(self) -> None:
        """Open the form, or go on in the one that is open."""
        form = self._inspector.panel
        if form is None or not form.is_typed_into:
            form = self._make()
            self._inspector.put_in(form)
        form.focus_first()

    def _make(self) -> Panel:
        form = make_new_record(self._context, self._kind)
        form.created.connect(self._created)
        form.cancelled.connect(self._leave)
        form.draft_kept.connect(self.message)
        form.open_requested.connect(self._show_other)
        form.added.connect(self._added)
        return form

    def is_wanted(self) -> bool:
        """Say whether a record was left half written, so that its form opens with the page."""
        return has_draft(self._context, self._kind)

    def _created(self, id_: int) -> None:
        self._inspector.take_out()
        self._inspector.show_record(id_)
        self._table.find_later(id_)
        self._table.setFocus()

    def _row_clicked(self, _index: object) -> None:
        """Show the row that was clicked, although it is the selected one already."""
        form = self._inspector.panel
        if form is not None and form.is_typed_into and self._table.selection_state().count == 1:
            form.leave()
            self._inspector.show_record(self._table.current_id())

    def _added(self, kind: str, id_: int) -> None:
        self._leave()
        self._show_other(kind, id_)

    def _show_other(self, kind: str, id_: int) -> None:
        if kind == self._kind:
            self._inspector.show_record(id_)
            self._table.find_later(id_)
        else:
            self._inspector.open_requested.emit(kind, id_)

    def _leave(self) -> None:
        self._inspector.take_out()
        self._table.setFocus()
