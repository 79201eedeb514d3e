"""What a person is told where something fails over a data file: the file's fault, or the program's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.core.errors import DamagedFile, LostFile
from crm_desktop.services.damage import explained
from crm_desktop.storage.sqlite.faults import translate
from tests.new_files import put_new_file

#: What Python says of bytes that are no text, whatever they come from.
NO_TEXT = UnicodeDecodeError("utf-8", b"\x81", 0, 1, "invalid start byte")


def test_the_driver_itself_fails_over_what_is_no_text() -> None:
    assert isinstance(translate(NO_TEXT), DamagedFile)


def fail(path: Path) -> None:
    """Meet bytes that are no text while working with a file."""
    with explained(path):
        raise NO_TEXT


def test_no_text_is_a_defect_where_the_file_is_sound(tmp_path: Path) -> None:
    path = put_new_file(tmp_path / "office.crm")
    with pytest.raises(UnicodeDecodeError):
        fail(path)


def test_no_text_is_damage_where_the_check_finds_some(tmp_path: Path) -> None:
    path = put_new_file(tmp_path / "office.crm")
    content = path.read_bytes().replace(b"CREATE INDEX ix_lead_name", b"CREATF INDEX ix_lead_name")
    path.write_bytes(content.replace(b"ix_lead_name", b"\x81x_lead_name"))
    with pytest.raises(DamagedFile) as caught:
        fail(path)
    assert caught.value.params["path"] == str(path)


def test_whatever_fails_where_the_file_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(LostFile, match="file_gone_meanwhile"):
        fail(tmp_path / "gone.crm")
