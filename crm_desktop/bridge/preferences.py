"""What one person on one computer prefers: language, theme, layouts; never part of the data file."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QObject, QSettings


class Preferences(QObject):
    """A small settings file of the person's own; values are JSON, so that their types survive."""

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

    def save(self) -> None:
        """Write everything to disk now."""
        self._settings.sync()
