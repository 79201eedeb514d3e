"""What one person on one computer prefers: language, theme, layouts; never part of the data file."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from crm_desktop.core.files.data_files import salt_of
from crm_desktop.core.files.private import make_private


class Preferences(QObject):
    """A small settings file of the person's own; values are JSON, so that their types survive."""

    #: the name of one that was put
    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = QSettings(str(path), QSettings.Format.IniFormat, self)

    def get(self, name: str, default: object = None) -> object:
        """A preference; the default where it was never set or cannot be read."""
        stored = self._settings.value(name)
        if not isinstance(stored, str):
            return default
        try:
            return json.loads(stored)
        except ValueError:
            return default

    def names(self, group: str) -> list[str]:
        """The names of what is kept in a group, each with the group's before it."""
        return [name for name in self._settings.allKeys() if name.startswith(f"{group}/")]

    def forget(self, name: str) -> None:
        """Keep a preference no more."""
        self._settings.remove(name)

    def put(self, name: str, value: object) -> None:
        """Keep a preference."""
        self._settings.setValue(name, json.dumps(value, ensure_ascii=False))
        self.changed.emit(name)

    def save(self) -> None:
        """Write everything to disk now."""
        self._settings.sync()
        make_private(Path(self._settings.fileName()))


class FilePreferences:
    """Preferences that hold numbers of one data file, such as the owners that a list is narrowed to.

    In another file the same numbers mean other records. Files are told apart by their place on the disk.

    Of an encrypted file only numbers are written down: drafts, and filters with words, are what the file
    keeps from others. They last as long as the file is open.
    """

    def __init__(self, preferences: Preferences, path: Path) -> None:
        self._preferences = preferences
        place = os.path.normcase(path.resolve())
        self._file = hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        self._is_encrypted = bool(salt_of(path))
        self._unwritten: dict[str, object] = {}
        if self._is_encrypted:
            self._forget_texts()

    def get(self, name: str, default: object = None) -> object:
        """A preference of this file; the default where it was never set or cannot be read."""
        if name in self._unwritten:
            return self._unwritten[name]
        return self._preferences.get(self._name(name), default)

    def put(self, name: str, value: object) -> None:
        """Keep a preference of this file."""
        if self._is_encrypted and _has_text(value):
            self._unwritten[name] = value
            self._preferences.changed.emit(self._name(name))
            return
        self._unwritten.pop(name, None)
        self._preferences.put(self._name(name), value)

    def _forget_texts(self) -> None:
        """What was written down before the file was encrypted."""
        written = self._preferences.names(f"file {self._file}")
        for name in written:
            if _has_text(self._preferences.get(name)):
                self._preferences.forget(name)
        if written:
            self._preferences.save()

    def _name(self, name: str) -> str:
        return f"file {self._file}/{name.replace('/', ' ')}"


def _has_text(value: object) -> bool:
    """Whether a value holds anything but numbers."""
    if isinstance(value, list | tuple):
        return any(map(_has_text, value))
    return value is not None and not isinstance(value, bool | int | float)
