"""The system's own dialogs that ask for a data file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.bridge.access.data_location import SUFFIX


def ask_existing(parent: QWidget | None, folder: Path) -> Path | None:
    """Which data file to open; None when the person gives up."""
    title = QCoreApplication.translate("FileDialogs", "Open file")
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), _kinds())
    return Path(name) if name else None


def ask_new(parent: QWidget | None, folder: Path) -> Path | None:
    """Where a new data file shall be; None when the person gives up."""
    title = QCoreApplication.translate("FileDialogs", "New file")
    name = QCoreApplication.translate("FileDialogs", "Office")
    return _ask_save(parent, title, folder / f"{name}{SUFFIX}")


def ask_backup(parent: QWidget | None, suggestion: Path) -> Path | None:
    """Where a copy shall be written; None when the person gives up."""
    return _ask_save(parent, QCoreApplication.translate("FileDialogs", "Back up"), suggestion)


def _ask_save(parent: QWidget | None, title: str, suggestion: Path) -> Path | None:
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), _kinds())
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(SUFFIX)


def _kinds() -> str:
    return QCoreApplication.translate("FileDialogs", "Data files (*.crm)")
