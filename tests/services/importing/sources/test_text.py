"""Text files in every encoding and layout."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from crm_desktop.core.errors import ImportProblem
from crm_desktop.core.values.parsing import Cell
from crm_desktop.services.importing.sources.base import CHUNK_ROWS, Chunk
from crm_desktop.services.importing.sources.opening import SourceOptions, open_source
from crm_desktop.services.importing.sources.text import TextSource

TRADITIONAL = [
    ["姓名", "公司名稱", "來源", "備註"],
    ["王小明", "大同機械股份有限公司", "展會", "客戶想了解新產品的價格"],
    ["陳怡君", "台北科技企業社", "老客戶轉介", "請於下週聯絡"],
    ["林志豪", "高雄國際貿易", "官網表單", "已經報價，等待回覆"],
]
SIMPLIFIED = [
    ["姓名", "公司名称", "来源", "备注"],
    ["王小明", "上海机械有限公司", "展会", "客户想了解新产品的价格"],
    ["陈怡君", "深圳科技企业", "老客户转介绍", "请于下周联系"],
    ["林志豪", "广州国际贸易", "官网表单", "已经报价，等待回复"],
]
WESTERN = [
    ["Name", "Company", "City"],
    ["Anna Müller", "Bäckerei Größe", "Köln"],
    ["José Núñez", "Señor Café", "A Coruña"],
    ["Zoë O'Brien", "Crème & Co", "Orléans"],
]


def write(path: Path, table: list[list[str]], encoding: str, delimiter: str = ",") -> Path:
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(table)
    return path


def table_of(source: TextSource) -> list[list[Cell]]:
    return [list(source.headers), *(list(row) for chunk in source.chunks() for row in chunk.rows)]


@pytest.mark.parametrize(
    ("table", "encoding", "found"),
    [
        (TRADITIONAL, "utf-8", "utf-8"),
        (TRADITIONAL, "utf-8-sig", "utf-8-sig"),
        (TRADITIONAL, "utf-16", "utf-16"),
        (TRADITIONAL, "utf-16-le", "utf-16-le"),
        (TRADITIONAL, "utf-16-be", "utf-16-be"),
        (TRADITIONAL, "cp950", "cp950"),
        (TRADITIONAL, "big5", "cp950"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (WESTERN, "cp1252", "cp1252"),
        (WESTERN, "utf-8", "utf-8"),
        (WESTERN, "utf-16-be", "utf-16-be"),
    ],
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encoding_and_delimiter_are_found(
    tmp_path: Path, table: list[list[str]], encoding: str, found: str, delimiter: str
) -> None:
    source = TextSource(write(tmp_path / "a.csv", table, encoding, delimiter))
    assert (source.encoding, source.delimiter) == (found, delimiter)
    assert source.header_row == 1
    assert table_of(source) == table


def test_what_a_person_says_counts_more_than_what_is_found(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", TRADITIONAL, "cp950")
    source = TextSource(path, encoding="Big5", delimiter=";", header_row=0)
    assert source.encoding == "cp950"
    assert source.headers == [""]
    assert table_of(source)[1] == [",".join(TRADITIONAL[0])]


@pytest.mark.parametrize("name", ["klingon", "base64", "utf-99", "rot13"])
def test_an_encoding_that_does_not_exist(tmp_path: Path, name: str) -> None:
    with pytest.raises(ImportProblem) as refused:
        TextSource(write(tmp_path / "a.csv", WESTERN, "utf-8"), encoding=name)
    assert refused.value.key == "encoding_unknown"


def test_a_file_without_headings(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", [["Anna", "anna@example.com"], ["Ben", "ben@example.com"]], "utf-8")
    source = TextSource(path)
    assert source.header_row == 0
    assert source.headers == ["", ""]
    assert source.sample(5).rows == [["Anna", "anna@example.com"], ["Ben", "ben@example.com"]]


def all_of(path: Path) -> tuple[list[int], list[list[Cell]], dict[int, str]]:
    numbers: list[int] = []
    rows: list[list[Cell]] = []
    broken: dict[int, str] = {}
    for chunk in TextSource(path).chunks():
        broken.update({chunk.numbers[place]: error.key for place, error in chunk.broken.items()})
        numbers += chunk.numbers
        rows += [list(row) for row in chunk.rows]
    return numbers, rows, broken


def test_rows_are_numbered_as_a_spreadsheet_numbers_them(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(
        b'name,email\n\n"Anna\nB",a@example.com\n,,\nBen\n\nCem,c@example.com,\nDan,d@x.com,extra\n'
    )
    numbers, rows, broken = all_of(path)
    assert numbers == [3, 5, 7, 8]
    assert rows[:3] == [["Anna\nB", "a@example.com"], ["Ben", ""], ["Cem", "c@example.com"]]
    assert broken == {8: "row_too_long"}


def test_the_separator_that_a_first_line_states(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"sep=;\r\nname;email\r\nAnna;a@example.com\r\n")
    source = TextSource(path)
    assert source.delimiter == ";"
    assert table_of(source) == [["name", "email"], ["Anna", "a@example.com"]]
    assert [number for chunk in source.chunks() for number in chunk.numbers] == [3]


TITLED = (
    "2026 台北展 名單,,,\n\n編號,姓名,公司,電話\n"
    "F1,王小明,大同,02-2345-0001\n,,,\nF2,陳怡君,藍海,02-2345-0002\n"
)


def test_headings_below_a_title_are_found_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(TITLED, encoding="utf-8")
    source = TextSource(path)
    assert (source.header_row, list(source.top_rows)) == (3, [1, 3, 4, 6])
    assert source.headers == ["編號", "姓名", "公司", "電話"]
    assert list(source.sample(5).numbers) == [4, 6]
    assert [number for chunk in source.chunks() for number in chunk.numbers] == [4, 6]


def test_the_row_of_headings_can_be_stated(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=,\n" + TITLED, encoding="utf-8")
    source = TextSource(path, header_row=5)
    assert source.headers == ["F1", "王小明", "大同", "02-2345-0001"]
    assert [number for chunk in source.chunks() for number in chunk.numbers] == [7]
    assert TextSource(path, header_row=0).headers == [""] * 4
    assert [len(chunk.rows) for chunk in TextSource(path, header_row=0).chunks()] == [4]
    for empty in (1, 3, 99):
        with pytest.raises(ImportProblem) as refused:
            TextSource(path, header_row=empty)
        assert refused.value.key == "no_headings_in_row"


def test_a_byte_that_cannot_be_read_breaks_its_row_only(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    good = [f"Zoë {place}" for place in range(3 * CHUNK_ROWS)]
    lines = [line.encode() for line in good]
    bad = CHUNK_ROWS + 17
    lines[bad] = b"Zo\xeb"
    # Only the start of a file is looked at closely, so the encoding is stated here.
    path.write_bytes(b"name,email\n" + b"".join(line + b",a@example.com\n" for line in lines))
    chunks = list(TextSource(path, encoding="utf-8").chunks())
    broken = [chunk.numbers[place] for chunk in chunks for place in chunk.broken]
    assert broken == [bad + 2]
    names = [row[0] for chunk in chunks for row in chunk.rows]
    assert names[:bad] + names[bad + 1 :] == good[:bad] + good[bad + 1 :]
    assert [number for chunk in chunks for number in chunk.numbers] == list(range(2, len(good) + 2))


def test_a_quotation_mark_that_is_never_closed(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('name,email\nAnna,a@example.com\n"Ben,b@example.com\nCem,c@example.com\n')
    numbers, rows, broken = all_of(path)
    assert rows[0] == ["Anna", "a@example.com"]
    assert broken == {3: "quote_not_closed"}
    assert numbers == [2, 3]


@pytest.mark.parametrize("lines", [49, 50, 51, 1_999, 2_000, 2_001])
def test_a_quotation_mark_that_the_end_of_the_file_closes(tmp_path: Path, lines: int) -> None:
    """However many rows are handed over at a time."""
    path = tmp_path / "a.csv"
    path.write_text("name,note\n" + "Anna,x\n" * (lines - 1) + 'Berta,"never closed\n', encoding="utf-8")
    source = TextSource(path)
    chunks = list(source.chunks())
    assert sum(len(chunk.rows) for chunk in chunks) == lines
    assert [
        (chunk.numbers[place], error.key) for chunk in chunks for place, error in chunk.broken.items()
    ] == [(lines + 1, "quote_not_closed")]


def test_wide_rows_come_in_smaller_chunks(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("name,note\n" + f"Anna,{'x' * 20_000}\n" * 1_000, encoding="utf-8")
    chunks = list(TextSource(path).chunks())
    assert max(len(chunk.rows) for chunk in chunks) == 100
    assert [number for chunk in chunks for number in chunk.numbers] == list(range(2, 1_002))


def test_progress_ends_at_the_size_of_the_file(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", [["name"], *([f"n{place}"] for place in range(5_000))], "utf-8")
    source = TextSource(path)
    chunks: list[Chunk] = list(source.chunks())
    assert sum(len(chunk.rows) for chunk in chunks) == 5_000
    assert chunks[-1].done_bytes == source.total_bytes == path.stat().st_size


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "file_empty"),
        (b"\n\n,,,\n", "file_empty"),
        (b"%PDF-1.7 ...", "not_a_table"),
        (b"<html><table>", "not_a_table"),
        (bytes(range(256)) * 50, "not_a_table"),
    ],
)
def test_what_is_no_table(tmp_path: Path, content: bytes, key: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(ImportProblem) as refused:
        open_source(path)
    assert refused.value.key == key


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem) as refused:
        open_source(tmp_path / "none.csv", SourceOptions())
    assert refused.value.key == "file_not_found"
