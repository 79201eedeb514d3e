"""Copies for other programs are private and go with the program."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from crm_desktop.bridge.attachments.private_copies import only_to_be_read, private_folder
from crm_desktop.core.files.temporary import remove_folder


def test_a_copy_goes_with_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = private_folder()
    copy = folder / "plan.txt"
    copy.write_text("the plan")
    only_to_be_read(copy)
    assert not os.access(copy, os.X_OK)
    remove_folder(folder)
    assert list(tmp_path.iterdir()) == []
