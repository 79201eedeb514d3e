"""Where data files lie: safe places, unsafe places, free names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.access.data_location import (
    default_file,
    demo_file,
    free_name,
    preferences_file,
)


def test_the_program_keeps_its_files_in_the_persons_own_folders(qapp: QApplication, tmp_path: Path) -> None:
    home = Path.home()
    for path in (default_file(), demo_file("zh_TW"), preferences_file()):
        assert path.parent.is_dir()
        assert path.is_relative_to(home)
    assert demo_file("en") != demo_file("zh_TW")


def test_free_names_are_numbered(tmp_path: Path) -> None:
    assert free_name(tmp_path, "office.crm") == tmp_path / "office.crm"
    (tmp_path / "office.crm").touch()
    (tmp_path / "office 2.crm").touch()
    assert free_name(tmp_path, "office.crm") == tmp_path / "office 3.crm"
