"""Knows rows that only add up the others: 合計, Total, Grand total."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crm_desktop.core.values.numbers import parse_money
from crm_desktop.core.values.parsing import Cell

_WORDS = frozenset(
    (
        *"合計 合计 總計 总计 總和 总和 小計 小计 共計 共计 總額 总额".split(),
        *("total", "totals", "grand total", "subtotal", "sum", "summe", "gesamt"),
    )
)
_FIRST_LETTERS = frozenset(word[0] for word in _WORDS) | frozenset(word[0].upper() for word in _WORDS)
_LONGEST = 14
#: A company called Total that has a telephone.
_PHONE_START = re.compile(r"\s*[+'(]|\s*0\d{5}")


def total_rows(rows: Sequence[Sequence[Cell]]) -> list[int]:
    """The places of rows of totals: a word for a sum, at least one number, and nothing else."""
    words = {
        cell
        for cell in set().union(*rows)
        if isinstance(cell, str) and cell[:1] in _FIRST_LETTERS and len(cell) <= _LONGEST and _is_word(cell)
    }
    if not words:
        return []
    return [place for place, row in enumerate(rows) if not words.isdisjoint(row) and _adds_up(row)]


def _is_word(cell: str) -> bool:
    return cell.strip(" :：\u3000").casefold() in _WORDS


def _adds_up(row: Sequence[Cell]) -> bool:
    numbers = 0
    for cell in row:
        if cell in (None, "") or (isinstance(cell, str) and (not cell.strip() or _is_word(cell))):
            continue
        if isinstance(cell, str) and _PHONE_START.match(cell):
            return False
        try:
            parse_money(cell)
        except (ValueError, ArithmeticError):
            return False
        numbers += 1
    return numbers > 0
