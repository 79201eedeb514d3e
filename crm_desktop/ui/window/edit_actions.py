"""Undo, redo and the clipboard: first for the text field that has the focus, else for the data."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.words.direction import isolated
from crm_desktop.qtkit.widgets.text_undo import can_redo, can_undo, redo_in_field, undo_in_field
from crm_desktop.ui.window.menus import Menus

Key = QKeySequence.StandardKey
_LETTERS = {
    "cut": Qt.Key.Key_X,
    "copy": Qt.Key.Key_C,
    "paste": Qt.Key.Key_V,
    "select_all": Qt.Key.Key_A,
}
#: A name in the menu longer than this is cut.
_LONGEST = 60


class EditActions(QObject):
    """Keeps "Undo …" and "Redo …" of the Edit menu up to date and carries the menu's actions out."""

    def __init__(self, context: PageContext, menus: Menus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._menus = menus
        self._field: QWidget | None = None
        menus.menu("edit").aboutToShow.connect(self._offer)
        context.gateway.undo_changed.connect(self.retranslate)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say in the menu what undo and redo would do."""
        gateway, words = self._context.gateway, self._context.words
        for key, bookmark, bare, full in (
            ("undo", gateway.to_undo, self.tr("&Undo"), self.tr("&Undo: {what}")),
            ("redo", gateway.to_redo, self.tr("&Redo"), self.tr("&Redo: {what}")),
        ):
            action = self._menus.action(key)
            text = bare
            if bookmark is not None:
                what = words.done(*bookmark.subject).replace("&", "&&")
                what = what if len(what) <= _LONGEST else f"{what[: _LONGEST - 1]}…"
                text = full.format(what=isolated(what))
            action.setText(text)
            action.setEnabled(bookmark is not None)

    def _offer(self) -> None:
        """Offer what there is to undo: the data's, or the typing in the focused field."""
        field, gateway = QApplication.focusWidget(), self._context.gateway
        self._menus.action("undo").setEnabled(gateway.to_undo is not None or can_undo(field))
        self._menus.action("redo").setEnabled(gateway.to_redo is not None or can_redo(field))

    def undo(self) -> None:
        """Undo typing in the focused field, else the newest change of the data."""
        if not undo_in_field():
            self._context.gateway.undo()

    def redo(self) -> None:
        """Redo typing in the focused field, else the data's change that was undone last."""
        if not redo_in_field():
            self._context.gateway.redo()

    def send(self, key: str) -> None:
        """Let the focused widget do what its own keys for cut, copy, paste or select all do."""
        widget = QApplication.focusWidget()
        if widget is None:
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, _LETTERS[key], Qt.KeyboardModifier.ControlModifier)
            QCoreApplication.postEvent(widget, event)

    # Text fields -----------------------------------------------------------------------------------------

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        # Only the focused field is watched: a filter over the whole application would see every event.
        if self._field is not None and shiboken6.isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = None
        if isinstance(now, QLineEdit | QTextEdit | QPlainTextEdit):
            self._field = now
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A text field claims Ctrl+Z even when it has nothing to undo; then the keys belong to the window.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(Key.Undo) and not can_undo(watched)
            is_redo = event.matches(Key.Redo) and not can_redo(watched)
            if is_undo or is_redo:
                event.ignore()
                return True
        return super().eventFilter(watched, event)
