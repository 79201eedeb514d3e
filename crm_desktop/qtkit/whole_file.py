"""Writes a file so that it takes the place of an old one only when it is whole."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, from any thread; raises OSError and keeps an old one if that cannot be done."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    if file.write(content) != len(content):
        file.cancelWriting()
    if not file.commit():
        raise OSError(file.errorString())
