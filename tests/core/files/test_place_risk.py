"""Places that are not safe for a data file: network drives, and folders that are synchronised."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from crm_desktop.core.files.place_risk import Risk, file_system_of, is_synced, risk_of


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


def test_a_local_folder_is_safe(tmp_path: Path) -> None:
    assert risk_of(tmp_path / "office.crm") is Risk.NONE


def test_a_synced_folder_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive"
    folder.mkdir()
    assert risk_of(folder / "office.crm") is Risk.SYNCED


def test_folders_that_programs_name_as_their_own_are_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / ".dropbox").mkdir()
    listed = {"personal": {"path": str(tmp_path / "Shared things")}}
    (tmp_path / ".dropbox" / "info.json").write_text(json.dumps(listed))
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Office cloud"))
    assert risk_of(tmp_path / "Shared things" / "crm" / "office.crm") is Risk.SYNCED
    assert risk_of(tmp_path / "Office cloud" / "office.crm") is Risk.SYNCED
    assert risk_of(tmp_path / "office.crm") is Risk.NONE
    (tmp_path / ".dropbox" / "info.json").write_text("[]")
    assert risk_of(tmp_path / "office.crm") is Risk.NONE


def test_a_path_lies_on_the_innermost_file_system() -> None:
    mounts = [("/", "ext4"), ("/mnt/office", "cifs"), ("/mnt/office/usb", "vfat")]
    assert file_system_of(Path("/mnt/office/data/office.crm"), mounts) == "cifs"
    assert file_system_of(Path("/mnt/office/usb/office.crm"), mounts) == "vfat"
    assert file_system_of(Path("/mnt/offices/office.crm"), mounts) == "ext4"
    assert file_system_of(Path("/x"), []) == ""


def test_a_network_drive_is_told_by_its_file_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = [("/", "ext4"), (str(tmp_path.resolve()), "nfs4")]
    monkeypatch.setattr("crm_desktop.core.files.place_risk._mounts", lambda: iter(mounts))
    monkeypatch.setattr("sys.platform", "linux")
    assert risk_of(tmp_path / "office.crm") is Risk.NETWORK
