"""Terms as a person writes them: blocks below their headings, read back as they were."""

from __future__ import annotations

import pytest

from crm_desktop.core.quotes.document import TextBlock
from crm_desktop.core.quotes.terms import terms_blocks, terms_text

BLOCKS = (
    TextBlock("付款條件", "訂金 30%\n餘款 70%"),
    TextBlock("", "One line alone"),
    TextBlock("交期", "45"),
)


def test_blocks_are_parted_by_empty_lines() -> None:
    assert terms_blocks("付款條件\n訂金 30%\n餘款 70%\n\nOne line alone\n \n\n交期\n45\n") == BLOCKS


def test_what_was_written_is_read_back() -> None:
    assert terms_blocks(terms_text(BLOCKS)) == BLOCKS
    assert terms_blocks(terms_text(BLOCKS).replace("\n", "\r\n")) == BLOCKS


@pytest.mark.parametrize("text", ["", "\n\n", "  \n \n"])
def test_nothing_is_no_block(text: str) -> None:
    assert terms_blocks(text) == ()
