"""Undo and redo of typing in the text field that has the focus."""

from __future__ import annotations

from typing import TypeGuard

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

TextField = QLineEdit | QTextEdit | QPlainTextEdit


def can_undo(field: object) -> TypeGuard[TextField]:
    """Say whether something is a text field in which typing can be undone."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() and not field.isReadOnly()
    if isinstance(field, QTextEdit | QPlainTextEdit):
        return field.document().isUndoAvailable() and not field.isReadOnly()
    return False


def can_redo(field: object) -> TypeGuard[TextField]:
    """Say whether something is a text field in which typing can be redone."""
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable() and not field.isReadOnly()
    if isinstance(field, QTextEdit | QPlainTextEdit):
        return field.document().isRedoAvailable() and not field.isReadOnly()
    return False


def undo_in_field() -> bool:
    """Undo typing in the focused field; False where there is none to undo."""
    field = QApplication.focusWidget()
    if can_undo(field):
        field.undo()
        return True
    return False


def redo_in_field() -> bool:
    """Redo typing in the focused field; False where there is none to redo."""
    field = QApplication.focusWidget()
    if can_redo(field):
        field.redo()
        return True
    return False
