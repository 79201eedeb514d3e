"""Files made to hurt: each is refused clearly or read sanely, in seconds and in little memory."""

from __future__ import annotations

import csv
import json
import random
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from crm_desktop.core.errors import ImportProblem
from crm_desktop.services.importing.sources.workbook_limits import check_workbook
from tests.services.importing.reading_child import read
from tests.support import PATIENCE, ROOT

MOST_SECONDS = 10
MOST_BYTES = 300 << 20

_CONTENT_TYPES = """<?xml version="1.0"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""
_RELATIONS = """<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>
</Relationships>"""
_WORKBOOK = """<?xml version="1.0"?>{doctype}
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"""
_SHEET = """<?xml version="1.0"?>{doctype}
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
{rows}</sheetData></worksheet>"""


def xlsx(path: Path, rows: str = "", doctype: str = "", extra: dict[str, Path] | None = None) -> None:
    """A workbook written by hand, so that it can hold what no program writes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _CONTENT_TYPES)
        archive.writestr("_rels/.rels", _RELATIONS.format(kind="officeDocument", target="xl/workbook.xml"))
        archive.writestr("xl/workbook.xml", _WORKBOOK.format(doctype=doctype))
        relations = _RELATIONS.format(kind="worksheet", target="worksheets/s.xml")
        archive.writestr("xl/_rels/workbook.xml.rels", relations)
        archive.writestr("xl/worksheets/s.xml", _SHEET.format(rows=rows, doctype=doctype))
        for place, content in (extra or {}).items():
            archive.write(content, place)


def cell(place: str, text: str = "name") -> str:
    row = place.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return f'<row r="{row}"><c r="{place}" t="inlineStr"><is><t>{text}</t></is></c></row>'


def far_cell(path: Path) -> None:
    xlsx(path, cell("A1") + cell("XFD1048576"))


def two_far_columns(path: Path) -> None:
    xlsx(path, cell("A1") + cell("A2", "x") + cell("CZZ900000"))


def zip_bomb(path: Path) -> None:
    zeros = path.with_suffix(".zeros")
    with zeros.open("wb") as stream:
        stream.truncate(450 << 20)
    xlsx(path, cell("A1"), extra={"xl/media/a.bin": zeros})


def bomb_of_cells(path: Path) -> None:
    xlsx(path, "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(1, 400_000)))


def zip_that_lies_about_its_size(path: Path) -> None:
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(1, 200_000))
    xlsx(path, rows)
    content = bytearray(path.read_bytes())
    place = content.find(b"PK\x01\x02")
    while place >= 0:
        struct.pack_into("<I", content, place + 24, 10)
        place = content.find(b"PK\x01\x02", place + 4)
    path.write_bytes(content)


def zip_with_endless_reference_data(path: Path) -> None:
    xlsx(path, cell("A1"))
    content = bytearray(path.read_bytes())
    struct.pack_into("<I", content, content.rfind(b"PK\x05\x06") + 12, 0x7FFFFFFF)
    path.write_bytes(content)


def truncated_zip(path: Path) -> None:
    xlsx(path, cell("A1") + cell("A2", "Anna"))
    path.write_bytes(path.read_bytes()[:-300])


def zip_without_workbook(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "hello")


def external_entity(path: Path) -> None:
    doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    xlsx(path, cell("A1") + cell("A2", "&e;"), doctype)


def billion_laughs(path: Path) -> None:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    xlsx(path, cell("A1") + cell("A2", "&l11;"), f'<!DOCTYPE x [<!ENTITY l0 "lol">{entities}]>')


def shared_strings_out_of_range(path: Path) -> None:
    xlsx(path, cell("A1") + '<row r="2"><c r="A2" t="s"><v>99999999999</v></c></row>')


def negative_row(path: Path) -> None:
    xlsx(path, '<row r="-5"><c r="A-5"><v>1</v></c></row>' + '<row r="0"><c r="A0"><v>1</v></c></row>')


def encrypted_package(path: Path) -> None:
    mark = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    path.write_bytes(mark + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(500))


def compound_file_of_rubbish(path: Path) -> None:
    rubbish = random.Random(1).randbytes(20_000)
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") + rubbish)


def utf16_without_mark(path: Path) -> None:
    path.write_bytes("name,email\n王小明,wang@example.com\n".encode("utf-16-be"))


def a_million_columns(path: Path) -> None:
    path.write_text("name" + "," * 900_000 + "\nAnna\n")


def a_million_cells_in_a_row(path: Path) -> None:
    path.write_text("name,email\nAnna" + "," * 500_000 + "x\nBen,ben@example.com\n")


def a_cell_of_fifty_megabytes(path: Path) -> None:
    path.write_text("name,description\nAnna," + "x" * (50 << 20) + "\n")


def a_quoted_cell_of_fifty_megabytes(path: Path) -> None:
    path.write_text('name,description\nAnna,"' + "line\n" * (10 << 20) + '"\n')


def zero_bytes(path: Path) -> None:
    path.write_bytes(b"name,email\nAn\0na,anna@example.com\n" + b"Ben,ben@example.com\n" * 50)


def only_zero_bytes(path: Path) -> None:
    path.write_bytes(bytes(1 << 20))


def mixed_encodings(path: Path) -> None:
    lines = ["王小明".encode(), "王小明".encode("cp950"), "Müller".encode("cp1252"), b"Anna"]
    path.write_bytes(b"name\n" + b"\n".join(lines) + b"\n")


def unbalanced_quotes(path: Path) -> None:
    path.write_text('name,email\n"Anna,a@example.com\n' + "Ben,b@example.com\n" * 50_000)


def formulas(path: Path) -> None:
    path.write_text("name\n=cmd|'/c calc'!A1\n@SUM(1)\n+1+2\n-2+3\n'=1\n<img src=x>\n")


def random_bytes(path: Path) -> None:
    path.write_bytes(random.Random(2).randbytes(300_000))


def picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + random.Random(3).randbytes(5_000))


def endless_line(path: Path) -> None:
    path.write_bytes(b"name\n" + b"x" * (20 << 20))


def right_to_left_and_invisible(path: Path) -> None:
    path.write_text(
        "name\n\u202eevil\u202c\nz\u200be\u200bro\n\ufeff\n\U0001f468\u200d\U0001f469\n", encoding="utf-8"
    )


def strange_numbers(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["name", "estimated_amount", "created_at", "email"])
        for value in ("1e999", "NaN", "-0", "9" * 5000, "٣٤", "½", "0x10", "inf", "1" + ",111" * 2000):
            writer.writerow(["A", value, value, "a" * 5000 + "@" + "b." * 3000 + "com"])


def a_broad_table(path: Path) -> None:
    """As many columns as there may be, in rows enough for more than one chunk of narrow ones."""
    line = ",".join(str(number) for number in range(10_000, 11_999))
    path.write_text("\n".join([line.replace("1", "n"), *[line] * 3_000]), encoding="utf-8")


def long_lines_below_a_narrow_heading(path: Path) -> None:
    path.write_text("name,email\n" + ("12," * 300_000 + "\n") * 60, encoding="utf-8")


HOSTILE: tuple[tuple[Callable[[Path], None], str], ...] = (
    (far_cell, "file_too_large"),
    (two_far_columns, "file_too_large"),
    (zip_bomb, "file_too_large"),
    (bomb_of_cells, ""),
    (zip_that_lies_about_its_size, ""),
    (zip_with_endless_reference_data, "file_too_large"),
    (truncated_zip, "table_damaged"),
    (zip_without_workbook, "not_a_table"),
    (external_entity, ""),
    (billion_laughs, ""),
    (shared_strings_out_of_range, ""),
    (negative_row, ""),
    (encrypted_package, "file_password_protected"),
    (compound_file_of_rubbish, "table_damaged"),
    (utf16_without_mark, ""),
    (a_million_columns, "too_many_columns"),
    (a_million_cells_in_a_row, ""),
    (a_cell_of_fifty_megabytes, "line_too_long"),
    (a_quoted_cell_of_fifty_megabytes, "quote_not_closed"),
    (a_broad_table, ""),
    (long_lines_below_a_narrow_heading, "too_many_columns"),
    (zero_bytes, ""),
    (only_zero_bytes, "not_a_table"),
    (mixed_encodings, ""),
    (unbalanced_quotes, "quote_not_closed"),
    (formulas, ""),
    (random_bytes, "not_a_table"),
    (picture, "not_a_table"),
    (endless_line, "line_too_long"),
    (right_to_left_and_invisible, ""),
    (strange_numbers, ""),
)


@pytest.mark.parametrize(("make", "key"), HOSTILE, ids=[make.__name__ for make, _key in HOSTILE])
def test_hostile_files_do_no_harm(tmp_path: Path, make: Callable[[Path], None], key: str) -> None:
    path = tmp_path / "hostile.bin"
    make(path)
    command = [sys.executable, "-m", "tests.services.importing.reading_child", str(path)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert ran.returncode == 0, ran.stderr
    said = json.loads(ran.stdout)
    assert said["are_names_sane"]
    assert said["rows"] < 500_000
    assert said["seconds"] < MOST_SECONDS
    if key:
        assert said["problem"] == key
    assert said["most_bytes"] < MOST_BYTES


def test_no_file_of_the_system_is_read_through_an_entity(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    external_entity(path)
    try:
        names, _failed = read(path)
    except ImportProblem:
        names = []
    assert not any("root" in name for name in names)


def test_formulas_arrive_as_the_text_that_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    formulas(path)
    assert read(path) == (["=cmd|'/c calc'!A1", "@SUM(1)", "+1+2", "-2+3", "=1", "<img src=x>"], [])


def test_rows_in_a_foreign_encoding_are_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"name\n" + "王小明\n".encode() * 200_000 + "王小明".encode("cp950") + b"\nAnna\n")
    names, failed = read(path)
    assert failed in ([200_002], [])
    assert len(names) + len(failed) == 200_002


@pytest.mark.parametrize("make", [far_cell, two_far_columns])
def test_far_cells_are_found_without_opening_the_workbook(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    path = tmp_path / "a.xlsx"
    make(path)
    with pytest.raises(ImportProblem) as refused:
        check_workbook(path, count_cells=True)
    assert refused.value.key == "file_too_large"


def test_an_ordinary_workbook_passes_the_count_of_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    bomb_of_cells(path)
    check_workbook(path, count_cells=True)
