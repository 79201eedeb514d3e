"""The lines of an address book as they were before they were folded, however long what stands in them is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TextIO

from crm_desktop.core.errors import ImportProblem
from crm_desktop.frozen import frozen

#: Characters of one line that are kept: photographs are longer, and left out.
LONGEST_KEPT = 100_000
#: Beyond this the file is no address book.
LONGEST_LINE = 64_000_000
_PIECE = 65_536
#: What was put together so far, the line written last and the next one -> both together; None where a new
#: line begins.
Join = Callable[[str, str, str], str | None]


@frozen
class LogicalLine:
    """A line put together again; of one that `is_cut` only the beginning is here."""

    number: int
    text: str
    is_cut: bool = False


def unfolded(stream: TextIO, join: Join) -> Iterator[LogicalLine]:
    """The lines of a stream, empty ones too; raises ImportProblem where one is endless."""
    number, text, last, length = 0, "", "", 0
    for count, (line, line_length) in enumerate(_written_lines(stream), 1):
        whole = join(text, last, line) if number else None
        last = line
        if whole is None:
            if number:
                yield LogicalLine(number, text, length > LONGEST_KEPT)
            number, text, length = count, line, line_length
            continue
        length += line_length
        _check_length(length, number)
        if length <= LONGEST_KEPT:
            text = whole
    if number:
        yield LogicalLine(number, text, length > LONGEST_KEPT)


def _written_lines(stream: TextIO) -> Iterator[tuple[str, int]]:
    """Each line as it stands in the file, and its length; of endless ones the beginning."""
    number = 0
    while piece := stream.readline(_PIECE):
        number += 1
        kept, length, last = [piece], len(piece), piece
        while not last.endswith("\n") and (last := stream.readline(_PIECE)):
            length += len(last)
            _check_length(length, number)
            if length <= LONGEST_KEPT:
                kept.append(last)
        yield "".join(kept).rstrip("\r\n"), length


def _check_length(length: int, number: int) -> None:
    if length > LONGEST_LINE:
        raise ImportProblem("line_too_long", line=number)
