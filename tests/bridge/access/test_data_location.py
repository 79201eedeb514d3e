"""Where data files lie: safe places, unsafe places, free names."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.access.data_location import (
    Risk,
    default_file,
    demo_file,
    free_name,
    is_synced,
    preferences_file,
    risk_of,
)


@pytest.mark.parametrize(
    "path",
    [
        PureWindowsPath(r"C:\Users\ann\OneDrive\office.crm"),
        PureWindowsPath(r"C:\Users\ann\OneDrive - Nordlicht GmbH\CRM\office.crm"),
        PurePosixPath("/Users/ann/Dropbox/office.crm"),
        PurePosixPath("/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/office.crm"),
        PurePosixPath("/Users/ann/Library/CloudStorage/GoogleDrive-ann/My Drive/office.crm"),
        PurePosixPath("/home/ann/Nextcloud/office.crm"),
        PurePosixPath("/home/ann/坚果云/office.crm"),
    ],
)
def test_folders_of_synchronising_programs_are_known(path: PurePosixPath) -> None:
    assert is_synced(path)


def test_a_name_of_the_file_itself_says_nothing() -> None:
    assert not is_synced(PurePosixPath("/home/ann/data/dropbox.crm"))


def test_a_local_folder_is_safe(qapp: QApplication, tmp_path: Path) -> None:
    assert risk_of(tmp_path / "office.crm") is Risk.NONE


def test_a_synced_folder_is_not(qapp: QApplication, tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive"
    folder.mkdir()
    assert risk_of(folder / "office.crm") is Risk.SYNCED


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
