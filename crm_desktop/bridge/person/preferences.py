"""What one person on one computer prefers: language, theme, layouts; never part of the data file."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

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
    """

    def __init__(self, preferences: Preferences, path: Path) -> None:
        self._preferences = preferences
        place = os.path.normcase(path.resolve())
        self._file = hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def get(self, name: str, default: object = None) -> object:
        """A preference of this file; the default where it was never set or cannot be read."""
        return self._preferences.get(self._name(name), default)

    def put(self, name: str, value: object) -> None:
        """Keep a preference of this file."""
        self._preferences.put(self._name(name), value)

    def _name(self, name: str) -> str:
        return f"file {self._file}/{name.replace('/', ' ')}"
