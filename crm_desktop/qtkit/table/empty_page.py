"""Shows a widget in the middle of a table while the table has no rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView, QWidget


class EmptyPage(QObject):
    """Keeps the widget in place and shows it at the right time; the view's viewport owns it."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._widget: QWidget | None = None
        model = view.model()
        model.modelReset.connect(self.refresh)
        model.rowsInserted.connect(self._rows_changed)
        model.rowsRemoved.connect(self._rows_changed)
        view.viewport().installEventFilter(self)

    def set_widget(self, widget: QWidget) -> None:
        """Take a widget over in place of the former one."""
        if self._widget is not None:
            self._widget.deleteLater()
        self._widget = widget
        widget.installEventFilter(self)
        widget.setParent(self._view.viewport())
        self.refresh()

    def refresh(self) -> None:
        """Show or hide the widget, a little above the middle."""
        if self._widget is None:
            return
        is_empty = self._view.model().rowCount() == 0
        self._widget.setVisible(is_empty)
        if not is_empty:
            return  # placing it would cost as much as painting some rows
        room = self._view.viewport().size()
        size = self._widget.sizeHint().expandedTo(self._widget.minimumSizeHint()).boundedTo(room)
        if self._widget.hasHeightForWidth():
            size.setHeight(min(self._widget.heightForWidth(size.width()), room.height()))
        self._widget.resize(size)
        self._widget.move((room.width() - size.width()) // 2, (room.height() - size.height()) * 2 // 5)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the table, and the room that the widget needs: its words may come later."""
        kind = event.type()
        # Nothing of our own is asked for at other events: Qt sends some while Python undoes this object.
        if kind == QEvent.Type.LayoutRequest or (kind == QEvent.Type.Resize and watched is not self._widget):
            self.refresh()
        return super().eventFilter(watched, event)

    def _rows_changed(self, *_what: object) -> None:
        self.refresh()
