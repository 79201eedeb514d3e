"""Holds painting for less than a frame after a jump, so that rows coming at once are painted only once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QTableView

from crm_desktop.qtkit.paged_table_model import PagedTableModel

#: Longest hold in milliseconds; then grey bones stand for the rows until they come.
_LONGEST = 12


class PaintHold(QObject):
    """Keeps the old picture while the rows scrolled to are on their way.

    Rows usually come within two or three milliseconds, and a picture of bones would cost more than that.
    Where they do not, as on a slow disk, nothing is held again until some have come.
    """

    def __init__(self, view: QTableView, model: PagedTableModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._is_slow = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_LONGEST)
        self._timer.timeout.connect(self._give_up)
        model.dataChanged.connect(self._rows_came)
        model.modelReset.connect(self._release)

    def scrolled(self) -> None:
        """Ask for the rows that come into sight, and hold painting if any is missing.

        Called before the view scrolls: what it has marked for painting already is painted despite a hold.
        """
        if not self._is_missing() or self._is_slow:
            self._release()
        elif not self._timer.isActive():
            self._view.viewport().setUpdatesEnabled(False)
            self._timer.start()

    def _is_missing(self) -> bool:
        """Whether a row in sight is not at hand; the model asks for those that are not."""
        column = self._view.horizontalHeader().logicalIndexAt(0)
        height = self._view.viewport().height()
        first, last = max(0, self._view.rowAt(0)), self._view.rowAt(height - 1)
        last = self._model.rowCount() - 1 if last < 0 else last
        if column < 0:
            return False
        # Each row is asked, as the model takes note of every one that is missing.
        return None in [self._model.cell_at(row, column) for row in range(first, last + 1)]

    def _rows_came(self, *_what: object) -> None:
        self._is_slow = False
        if self._timer.isActive() and not self._is_missing():
            self._release()

    def _give_up(self) -> None:
        self._is_slow = True
        self._view.viewport().setUpdatesEnabled(True)

    def _release(self) -> None:
        self._timer.stop()
        if not self._view.viewport().updatesEnabled():
            self._view.viewport().setUpdatesEnabled(True)
