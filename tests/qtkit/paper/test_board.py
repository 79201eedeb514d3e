"""The board on pages: every card once, columns go on under their heads, many columns part between pages."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor

from crm_desktop.qtkit.paper.board import BoardContent, PaperCard, PaperColumn, compose_board
from crm_desktop.qtkit.paper.drawing import pdf_of
from crm_desktop.qtkit.paper.size import A4

pytestmark = pytest.mark.usefixtures("qapp")

LYING = A4.turned(landscape=True)


def texts(counts: list[int]) -> list[str]:
    columns = []
    for number, count in enumerate(counts):
        cards = [PaperCard(f"c{number}x{card}", "Acme", "$ 1", "12/1") for card in range(count)]
        columns.append(PaperColumn(f"Stage{number}", str(count), ["$ 9"], QColor("#123456"), cards))
    content = BoardContent("en", "Open deals", ["mine"], columns, "Board", "{page} of {pages}")
    pdf = pdf_of(compose_board(content, LYING), "Board", "test", LYING)
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize("counts", [[], [0, 0], [3, 30, 1], [12] * 6, [2] * 19])
def test_every_card_stands_once(counts: list[int]) -> None:
    pages = texts(counts)
    wanted = {f"c{number}x{card}" for number, count in enumerate(counts) for card in range(count)}
    found = re.findall(r"c\d+x\d+", "\n".join(pages))
    assert sorted(found) == sorted(wanted)
    assert "Open deals" in pages[0]
    assert f"1 of {len(pages)}" in pages[0]


def test_a_column_that_goes_on_has_its_head_again() -> None:
    pages = texts([1, 40])
    assert len(pages) > 1
    assert all("Stage1" in page for page in pages)


def test_many_columns_are_shared_out_evenly() -> None:
    per_page = [len(set(re.findall(r"Stage\d+", page))) for page in texts([1] * 9)]
    assert sum(per_page) == 9
    assert max(per_page) - min(per_page) <= 1
