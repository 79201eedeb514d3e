"""Encodings of text files, and what of a text cannot be written in them."""

from __future__ import annotations

import locale
from collections import Counter
from collections.abc import Iterable, Sequence

from crm_desktop.core.progress import Progress
from crm_desktop.frozen import frozen

#: How spreadsheets know UTF-8; UTF-8; what Windows calls Big5; what mainland China has; whatever this
#: computer has.
WITH_MARK, PLAIN, BIG5, GB18030, SYSTEM = "utf-8-sig", "utf-8", "cp950", "gb18030", "system"
ENCODINGS = (WITH_MARK, PLAIN, BIG5, GB18030, SYSTEM)
_BLOCK = 500
_NAMED = 5


@frozen
class Unwritable:
    """How many letters an encoding lacks, in how many rows, and the first of them."""

    letters: int = 0
    rows: int = 0
    examples: tuple[str, ...] = ()


def codec_of(name: str) -> str:
    """The codec of an encoding."""
    return locale.getencoding() if name == SYSTEM else name


def unwritable(rows: Iterable[Sequence[str]], encoding: str, progress: Progress | None = None) -> Unwritable:
    """What of these rows cannot be written; letter by letter only where a row has any such."""
    codec, met, count = codec_of(encoding), Counter[str](), 0
    for number, row in enumerate(rows):
        if progress is not None and number % _BLOCK == 0:
            progress.step(number, 0)
        text = "".join(row)
        if _can(text, codec):
            continue
        count += 1
        met.update(letter for letter in text if not _can(letter, codec))
    return Unwritable(met.total(), count, tuple(list(met)[:_NAMED]))


def _can(text: str, codec: str) -> bool:
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
