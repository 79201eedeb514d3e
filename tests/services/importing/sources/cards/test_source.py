"""An address book as a table, whatever its encoding and however hostile."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest

from crm_desktop.core.errors import ImportProblem
from crm_desktop.services.importing.notes import GROUPS_LEFT_OUT, PHOTOS_LEFT_OUT, PROPERTIES_LEFT_OUT, Note
from crm_desktop.services.importing.sources.cards import lines
from crm_desktop.services.importing.sources.cards.source import AddressBookSource
from crm_desktop.services.importing.sources.opening import open_source

CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王小明\r\nTEL;TYPE=CELL:0912345678\r\nPHOTO:abc\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Team\r\nKIND:group\r\nX-A:1\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:李四\r\nEMAIL:li@x.example\r\nX-B:1\r\nEND:VCARD\r\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp950", "gb18030"])
def test_cards_are_a_table(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "people.vcf"
    path.write_bytes((CARDS * 5).encode(encoding))
    with open_source(path) as source:
        assert isinstance(source, AddressBookSource)
        assert source.headers == (
            "Name",
            "E-mail 1 - Label",
            "E-mail 1 - Value",
            "Phone 1 - Label",
            "Phone 1 - Value",
        )
        (chunk,) = source.chunks()
        assert chunk.rows[:2] == [
            ["王小明", "", "", "cell", "0912345678"],
            ["李四", "", "li@x.example", "", ""],
        ]
        assert chunk.numbers[:3] == [1, 3, 4]
        assert source.notes == {
            Note(PHOTOS_LEFT_OUT): 5,
            Note(GROUPS_LEFT_OUT): 5,
            Note(PROPERTIES_LEFT_OUT, value="X-B"): 5,
        }
        assert len(source.sample(3).rows) == 3


def test_a_directory_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "people.txt"
    path.write_text("# a comment\n# another\n\nversion: 1\n\ndn: cn=A\ncn: A\n", "utf-8")
    with open_source(path) as source:
        assert (source.headers, source.sample(1).rows) == (("Name",), [["A"]])


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"BEGIN:VCARD\nEND:VCARD\n", "file_empty"),
        (b"BEGIN:VCARD\nKIND:group\nFN:A\nEND:VCARD\n", "file_empty"),
        (b"dn: cn=A\nchangetype: delete\n", "changes_of_a_directory"),
        (b"BEGIN:VCARD\n" + bytes(range(9)) * 900, "not_a_table"),
    ],
)
def test_what_is_no_address_book_is_refused(tmp_path: Path, content: bytes, key: str) -> None:
    path = tmp_path / "a.vcf"
    path.write_bytes(content)
    with pytest.raises(ImportProblem, match=key):
        open_source(path)


def test_an_endless_line_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST_LINE", 300_000)
    path = tmp_path / "a.vcf"
    path.write_text("BEGIN:VCARD\nPHOTO:" + "A" * 400_000, "utf-8")
    with pytest.raises(ImportProblem, match="line_too_long"):
        open_source(path)
    path.write_text("BEGIN:VCARD\nPHOTO:" + "A\n " * 400_000, "utf-8")
    with pytest.raises(ImportProblem, match="line_too_long"):
        open_source(path)


def test_many_cards_with_photographs_need_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    photo = "\r\n ".join(["A" * 75] * 4_000)
    with path.open("w", encoding="utf-8", newline="") as stream:
        for number in range(200):
            stream.write(f"BEGIN:VCARD\r\nFN:n{number}\r\nPHOTO;ENCODING=b:{photo}\r\nEND:VCARD\r\n")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with open_source(path) as source:
        assert sum(len(chunk.rows) for chunk in source.chunks()) == 200
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 60 << 10, f"{grown} KiB for {path.stat().st_size >> 20} MiB"
