"""Preferences of the person, and those that belong to one data file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.person.preferences import FilePreferences, Preferences


def test_values_come_back_with_their_types(qapp: QApplication, tmp_path: Path) -> None:
    values: dict[str, object] = {"a/number": 3, "a/none": None, "a/list": [1, None, "展會"], "a/yes": True}
    preferences = Preferences(tmp_path / "preferences.ini")
    for name, value in values.items():
        preferences.put(name, value)
    preferences.save()
    again = Preferences(tmp_path / "preferences.ini")
    assert {name: again.get(name, "?") for name in values} == values
    assert again.get("a/missing", "?") == "?"


def test_each_file_has_its_own(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    preferences = Preferences(tmp_path / "preferences.ini")
    first, second = (FilePreferences(preferences, tmp_path / name) for name in ("one.crm", "two.crm"))
    first.put("pipeline/filters", {"owners": [2]})
    preferences.put("pipeline/filters", "the person's")
    assert second.get("pipeline/filters") is None
    preferences.save()
    monkeypatch.chdir(tmp_path)  # the same file by another way
    again = FilePreferences(Preferences(tmp_path / "preferences.ini"), Path("one.crm"))
    assert again.get("pipeline/filters") == {"owners": [2]}
