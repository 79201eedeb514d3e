"""The menu of a sheet's rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from crm_desktop.ui.sheets.ordering import SheetOrdering
from crm_desktop.ui.sheets.sheet import RecordSheet


def sheet_menu(view: RecordSheet, ordering: SheetOrdering | None) -> QMenu:
    """What can be done with the chosen rows; the keys stand beside."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    translate = QCoreApplication.translate
    has_rows = bool(view.chosen_ids())
    key = QKeySequence.StandardKey

    def add(text: str, keys: QKeySequence | QKeySequence.StandardKey, is_possible: bool) -> None:
        action = menu.addAction(text)
        action.setShortcut(keys)
        action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(is_possible)

    add(translate("SheetMenu", "Copy"), key.Copy, has_rows)
    menu.actions()[-1].triggered.connect(view.copy_selection)
    add(translate("SheetMenu", "Paste"), key.Paste, bool(QGuiApplication.clipboard().text()))
    menu.actions()[-1].triggered.connect(view.paste_clipboard)
    if ordering is not None:
        menu.addSeparator()
        add(translate("SheetMenu", "Duplicate"), QKeySequence("Ctrl+D"), has_rows)
        menu.actions()[-1].triggered.connect(ordering.duplicate)
        add(translate("SheetMenu", "Move up"), QKeySequence("Alt+Up"), has_rows)
        menu.actions()[-1].triggered.connect(ordering.step_up)
        add(translate("SheetMenu", "Move down"), QKeySequence("Alt+Down"), has_rows)
        menu.actions()[-1].triggered.connect(ordering.step_down)
    menu.addSeparator()
    menu.addAction(view.saving.action)
    menu.addSeparator()
    add(translate("SheetMenu", "Delete"), key.Delete, has_rows or bool(view.chosen_drafts()))
    menu.actions()[-1].triggered.connect(view.delete_chosen)
    return menu
