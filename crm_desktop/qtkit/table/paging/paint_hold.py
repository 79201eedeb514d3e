"""Holds painting for less than a frame after a jump, so that rows coming at once are painted only once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QTableView

from crm_desktop.qtkit.table.paging.model import PagedTableModel

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

    def scrolled(self, dy: int) -> None:
        """Ask for the rows that a scroll by so many pixels brings into sight; hold painting if any lacks.

        Called before the view scrolls: what it has marked for painting already is painted despite a hold.
        """
        if not self._is_missing(dy) or self._is_slow:
            self._release()
        elif not self._timer.isActive():
            self._view.viewport().setUpdatesEnabled(False)
            self._timer.start()

    def _is_missing(self, dy: int = 0) -> bool:
        """Whether a row in sight is not at hand; the model asks for those that are not."""
        height = self._view.viewport().height()
        first, last = max(0, self._view.rowAt(-dy)), self._view.rowAt(height - 1 - dy)
        last = self._model.rowCount() - 1 if last < 0 else last
        return None in self._model.cells_at(range(first, last + 1), ())

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
