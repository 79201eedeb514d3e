"""The terms of a quote as a person writes them: blocks parted by empty lines, each below its heading."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crm_desktop.core.quotes.document import TextBlock

_BETWEEN = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def terms_blocks(text: str) -> tuple[TextBlock, ...]:
    """The blocks of a text; the first line of a block is its heading where more lines follow."""
    blocks = []
    for part in _BETWEEN.split(text.replace("\r\n", "\n").strip()):
        heading, _, below = part.strip().partition("\n")
        if heading:
            blocks.append(TextBlock(heading, below) if below else TextBlock("", heading))
    return tuple(blocks)


def terms_text(blocks: Iterable[TextBlock]) -> str:
    """The text that `terms_blocks` reads as these blocks."""
    return "\n\n".join(f"{each.heading}\n{each.text}".strip() for each in blocks)
