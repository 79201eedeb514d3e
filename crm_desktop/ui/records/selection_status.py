"""What the status line says of a record table: how many are listed, how many selected, and their sum."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.selection_sum import read_sum, sum_of_rows
from crm_desktop.core.rules.currency_rates import ConvertedSum, RateDays
from crm_desktop.qtkit.table.selection import SelectionState
from crm_desktop.ui.records.table import RecordsTable
from crm_desktop.ui.records.words import selected_text, sum_text

#: Selected rows whose sum is not asked for where they are loaded.
_AT_HAND = 64
_PATIENCE = 60  # ms: held arrow keys should not ask for a sum at each row


class SelectionStatus(QObject):
    """Counts at once, sums off the main thread."""

    changed = Signal(list)  # the texts
    sum_changed = Signal(str)

    def __init__(self, context: PageContext, table: RecordsTable, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._table = table
        self._view = context.kinds[table.list.kind]
        self._is_list_in_front = True
        self._shown = self._everything = -1
        self._selected = 0
        self._is_changed = False
        self.sum = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._read)

    def set_counts(self, shown: int, everything: int) -> None:
        """Say how many records are listed, of how many."""
        self._shown, self._everything = shown, everything
        if self._table.all_selected:
            self._selected = shown
        self.tell()

    def selection_changed(self, state: SelectionState) -> None:
        """Say how many are selected; the sum follows."""
        self._selected = state.count
        self._set_sum("")
        self._is_changed = False
        self._sum_up()
        self.tell()

    def front_changed(self, place: int) -> None:
        """The list is in front (0), or a record as a page: what is selected behind it is of no concern."""
        self._is_list_in_front = place == 0
        self.tell()

    def retranslate(self) -> None:
        """Say all in the language in force."""
        self._set_sum("")
        self.refresh()
        self.tell()

    def refresh(self) -> None:
        """Sum up anew after a change, which the rows at hand may not know of yet."""
        self._is_changed = True
        self._sum_up()

    def _sum_up(self) -> None:
        if self._selected and self._view.summed:
            self._timer.start()
        else:
            self._timer.stop()

    def tell(self) -> None:
        """Give the texts again."""
        number = self._context.formats.number
        texts: list[str] = []
        if self._shown >= 0:
            shown, everything = number(self._shown), number(self._everything)
            texts.append(self._view.words().listed(self._shown, self._everything, shown, everything))
        if self._selected and self._is_list_in_front:
            said = selected_text(number(self._selected))
            texts.append(f"{said} · {self.sum}" if self.sum else said)
        self.changed.emit(texts)

    def _read(self) -> None:
        state = self._table.selection_state()
        loaded = (self._table.list.model.row_object(id_) for id_ in state.ids[:_AT_HAND])
        rows = [row for row in loaded if row is not None]
        target = self._table.target()
        own = self._context
        at_hand: ConvertedSum | None = None
        if not self._is_changed and not state.all and len(rows) == state.count:
            base = own.gateway.reference_data.base_currency
            kind = self._table.list.kind
            at_hand = sum_of_rows(own.catalogue, kind, rows, self._view.summed, base)
        if at_hand is not None:
            self._take(at_hand)
        elif target is not None:
            work = read_sum(target, self._view.summed, RateDays(own.today(), own.formats.zone))
            own.gateway.read(work, self._take, owner=self, replaces=(self, "sum"))

    def _take(self, total: ConvertedSum) -> None:
        self._set_sum(sum_text(self._context.formats, total) if self._selected else "")
        self.tell()

    def _set_sum(self, text: str) -> None:
        self.sum = text
        self.sum_changed.emit(text)
