"""The system's own dialogs that ask for a data file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.data_location import SUFFIX
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.widgets.file_dialog import FileDialog


def ask_existing(parent: QWidget | None, folder: Path) -> Path | None:
    """Which data file to open; None when the person gives up."""
    title = QCoreApplication.translate("FileDialogs", "Open file")
    dialog = FileDialog(parent, title, str(folder), _kinds())
    dialog.setFileMode(FileDialog.FileMode.ExistingFile)
    name = _answer(dialog)
    return Path(name) if name else None


def ask_folder(parent: QWidget | None, folder: Path) -> Path | None:
    """Which folder gets further copies; None when the person gives up."""
    title = QCoreApplication.translate("FileDialogs", "Second place for backups")
    dialog = FileDialog(parent, title, str(folder), "")
    dialog.setFileMode(FileDialog.FileMode.Directory)
    name = _answer(dialog)
    return Path(name) if name else None


@frozen
class Chosen:
    """Where something shall be written; `may_replace` says that the person was asked about what is there."""

    path: Path
    may_replace: bool = False


def ask_new(parent: QWidget | None, folder: Path) -> Chosen | None:
    """Where a new data file shall be; None when the person gives up."""
    title = QCoreApplication.translate("FileDialogs", "New file")
    name = QCoreApplication.translate("FileDialogs", "Office")
    return _ask_save(parent, title, folder / f"{name}{SUFFIX}", _kinds(), SUFFIX)


def ask_backup(parent: QWidget | None, suggestion: Path) -> Chosen | None:
    """Where a copy shall be written; None when the person gives up."""
    title = QCoreApplication.translate("FileDialogs", "Back up")
    return _ask_save(parent, title, suggestion, _kinds(), SUFFIX)


def ask_whole_office(parent: QWidget | None, suggestion: Path) -> Chosen | None:
    """Where everything shall be written as one zip; None when the person gives up."""
    title = QCoreApplication.translate("FileDialogs", "Export everything")
    return _ask_save(parent, title, suggestion, _zips(), ".zip")


def ask_person(parent: QWidget | None, suggestion: Path) -> Chosen | None:
    """Where what is held on a person shall be written; None when the person gives up."""
    title = QCoreApplication.translate("FileDialogs", "Export everything held on a person")
    kinds = QCoreApplication.translate("FileDialogs", "Zip files (*.zip)")
    return _ask_save(parent, title, suggestion, kinds, ".zip")


def ask_whole_office_to_read(parent: QWidget | None, folder: Path) -> Path | None:
    """Which zip to take in; None when the person gives up."""
    title = QCoreApplication.translate("FileDialogs", "Import everything")
    dialog = FileDialog(parent, title, str(folder), _zips())
    dialog.setFileMode(FileDialog.FileMode.ExistingFile)
    name = _answer(dialog)
    return Path(name) if name else None


def ask_report(parent: QWidget | None, suggestion: Path) -> Chosen | None:
    """Where the report of a defect shall be written; None when the person gives up."""
    title = QCoreApplication.translate("FileDialogs", "Save report")
    return _ask_save(parent, title, suggestion, "", suggestion.suffix)


def ask_paper(parent: QWidget | None, suggestion: Path) -> Chosen | None:
    """Where a paper shall be written as PDF; None when the person gives up."""
    title = QCoreApplication.translate("FileDialogs", "Save as PDF")
    return _ask_save(parent, title, suggestion, "PDF (*.pdf)", ".pdf")


def ask_calendar(parent: QWidget | None, suggestion: Path) -> Chosen | None:
    """Where a calendar file shall be written; None when the person gives up."""
    title = QCoreApplication.translate("FileDialogs", "Save as a calendar file")
    kinds = QCoreApplication.translate("FileDialogs", "Calendar files (*.ics)")
    return _ask_save(parent, title, suggestion, kinds, ".ics")


def _ask_save(parent: QWidget | None, title: str, suggestion: Path, kinds: str, suffix: str) -> Chosen | None:
    dialog = FileDialog(parent, title, str(suggestion.parent), kinds)
    dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(suggestion.name)
    name = _answer(dialog)
    return chosen(name, suffix) if name else None


def _answer(dialog: FileDialog) -> str:
    """What the person chose, "" for nothing; a system's dialog for files runs its own loop of events."""
    names = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return names[0] if names else ""


def chosen(name: str, suffix: str) -> Chosen:
    """What a save dialog answered; it has asked about the name that was typed, not about a longer one."""
    path = Path(name)
    if not path.suffix:
        return Chosen(path.with_suffix(suffix))
    return Chosen(path, may_replace=path.exists())


def _zips() -> str:
    return QCoreApplication.translate("FileDialogs", "Whole offices (*.zip)")


def _kinds() -> str:
    return QCoreApplication.translate("FileDialogs", "Data files (*.crm)")
