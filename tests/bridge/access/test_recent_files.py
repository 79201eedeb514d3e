"""The files opened last; the demo is never one of them, and all of it is the person's alone."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.app import wanted_file
from crm_desktop.bridge.access.data_location import (
    default_file,
    demo_file,
    is_demo,
    local_folder,
    preferences_file,
)
from crm_desktop.bridge.access.recent_files import RecentFiles
from crm_desktop.bridge.access.single_instance import SingleInstance
from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.core.files.places import backups_folder


@pytest.fixture
def preferences(qapp: QApplication, tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings" / "preferences.ini")


@pytest.fixture
def open_umask() -> Iterator[None]:
    """A system that lets everybody read what is made."""
    former = os.umask(0)
    yield
    os.umask(former)


def test_the_demo_is_never_the_last_file(preferences: Preferences, tmp_path: Path) -> None:
    recent, own = RecentFiles(preferences), tmp_path / "own.crm"
    recent.add(demo_file("en"))
    assert recent.last() is None
    assert wanted_file(None, False, preferences, "en") == default_file()
    recent.add(own)
    recent.add(demo_file("zh_TW"))
    assert (recent.last(), wanted_file(None, False, preferences, "en")) == (own, own)
    assert wanted_file(None, True, preferences, "en") == demo_file("en")
    # what an earlier version has noted
    preferences.put("files/recent", [str(demo_file("en")), str(own)])
    assert recent.last() == own


def test_a_copy_of_the_demo_elsewhere_is_the_persons_own(tmp_path: Path) -> None:
    assert is_demo(demo_file("en"))
    assert not is_demo(tmp_path / demo_file("en").name)
    assert not is_demo(local_folder() / "office.crm")


def test_a_last_file_that_is_gone_is_still_the_one_that_is_asked_about(
    preferences: Preferences, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.crm"
    RecentFiles(preferences).add(gone)
    assert RecentFiles(preferences).paths() == []
    assert wanted_file(None, False, preferences, "en") == gone


@pytest.mark.usefixtures("open_umask", "qapp")
def test_folders_settings_and_the_lock_are_private(tmp_path: Path) -> None:
    local_folder().chmod(0o755)  # as an earlier version made it
    folders = (local_folder(), backups_folder(), preferences_file().parent)
    assert {stat.S_IMODE(each.stat().st_mode) for each in folders} == {0o700}
    preferences = Preferences(tmp_path / "preferences.ini")
    preferences.put("a", 1)
    preferences.save()
    claim = SingleInstance(tmp_path / "office.crm")
    assert claim.claim()
    files = (tmp_path / "preferences.ini", tmp_path / "office.crm.lock")
    assert {stat.S_IMODE(each.stat().st_mode) for each in files} == {0o600}
    claim.release()
