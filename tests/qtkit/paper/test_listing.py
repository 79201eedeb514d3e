"""Long tables on pages: every row once, the head on each page, cells in the room they have."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from crm_desktop.qtkit.paper.drawing import pdf_of
from crm_desktop.qtkit.paper.listing import ListingColumn, ListingContent, Rows, compose_listing
from crm_desktop.qtkit.paper.size import A4, PaperSize

pytestmark = pytest.mark.usefixtures("qapp")

LYING = A4.turned(landscape=True)
NAME, AMOUNT = ListingColumn("Name"), ListingColumn("Amount", is_figure=True)


def content(rows: list[list[str]], language: str = "en") -> ListingContent:
    columns = [NAME, AMOUNT]
    return ListingContent(language, "New leads", ["Status: New"], columns, rows, "Leads", "{page} of {pages}")


def untold(_done: int, _all: int) -> None:
    """Nobody waits."""


def pages_of(rows: list[list[str]], size: PaperSize = LYING, language: str = "en") -> list[str]:
    pages = compose_listing(content(rows, language), size, untold)
    pdf = pdf_of(pages, "Leads", "test", size)
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def test_the_head_is_on_every_page_and_what_narrows_the_table_on_the_first() -> None:
    pages = pages_of([[f"Lead {number}", str(number)] for number in range(120)])
    assert len(pages) > 2
    assert all("Name" in page and "Amount" in page for page in pages)
    assert "Status: New" in pages[0]
    assert "Status: New" not in pages[1]
    assert f"{len(pages)} of {len(pages)}" in pages[-1]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 5), min_size=1, max_size=90))
def test_every_row_stands_once_however_high_rows_are(heights: list[int]) -> None:
    rows = [[f"<{number}>" + " word" * 40 * height, "1"] for number, height in enumerate(heights)]
    pages = compose_listing(content(rows), LYING, untold)
    shown = [item for page in pages for item in page.items if isinstance(item, Rows)]
    assert shown[0].first == 0
    assert all(one.last == other.first for one, other in pairwise(shown))
    assert shown[-1].last == len(rows)
    for part in shown:
        high = sum(part.measures.height(row) for row in rows[part.first : part.last])
        assert part.y + high <= LYING.bottom + 1 or part.last - part.first == 1


def test_chinese_is_found_in_the_pdf() -> None:
    text = "".join(pages_of([["大同精密機械股份有限公司", "1"]], language="zh_TW"))
    assert "大同精密機械" in text


def test_what_has_no_room_is_broken_into_lines_and_cut_at_the_last() -> None:
    long = " ".join(f"word{number}" for number in range(400))
    text = "".join(pages_of([[long, "1"]], A4))
    assert "word0" in text
    assert "…" in text
    assert "word399" not in text


def test_a_cell_of_several_lines_keeps_them() -> None:
    text = "".join(pages_of([["one\ntwo", "1"]]))
    assert text.index("one") < text.index("two")


def test_setting_stops_when_it_is_told_to() -> None:
    class Enough(Exception):
        pass

    def stop(done: int, every: int) -> None:
        assert every == 2_000
        if done >= 1_000:
            raise Enough

    with pytest.raises(Enough):
        compose_listing(content([["a", "1"]] * 2_000), LYING, stop)


def test_no_row_is_a_page_with_a_head() -> None:
    (page,) = pages_of([])
    assert "Name" in page


def test_a_row_of_one_text_heads_those_below_it_on_any_page() -> None:
    rows = [["Taipei · 60"], *([f"a{number}", "1"] for number in range(60)), ["Kaohsiung · 1"], ["b", "2"]]
    pages = pages_of(rows)
    assert "Taipei · 60" in pages[0]
    assert "Kaohsiung · 1" in pages[-1]
