"""Knows rows that only add up the others: 合計, Total, Grand total."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crm_desktop.core.values.amounts.numbers import parse_money
from crm_desktop.core.values.parsing import Cell

_WORDS = frozenset(
    (
        *"合計 合计 總計 总计 總和 总和 小計 小计 共計 共计 總額 总额 總數 总数 筆數 笔数 平均".split(),
        *("total", "totals", "grand total", "subtotal", "sum", "summe", "gesamt", "count", "average"),
    )
)
_FIRST_LETTERS = frozenset(word[0] for word in _WORDS) | frozenset(word[0].upper() for word in _WORDS)
_LONGEST = 24
#: What may stand behind the word: 總計(含稅), 小計：甲區.
_BEHIND = re.compile(r"\s*[(\[（［:：].*", re.DOTALL)
_BETWEEN_CHINESE = re.compile(r"(?<=[\u4e00-\u9fff])[\s\u3000]+(?=[\u4e00-\u9fff])")
#: A number of rows beside the sum.
_COUNTED = re.compile(r"\s*(?:共\s*)?\d+\s*(?:筆|笔|件|家|人|列|行|rows?|items?|records?)\s*", re.IGNORECASE)
#: A company called Total that has a telephone.
_PHONE_START = re.compile(r"\s*[+'(]|\s*0\d{5}")


def total_rows(rows: Sequence[Sequence[Cell]]) -> list[int]:
    """The places of rows of totals: a word for a sum, at least one number (of rows too), and nothing else."""
    words = {
        cell
        for cell in set().union(*rows)
        if isinstance(cell, str) and cell[:1] in _FIRST_LETTERS and len(cell) <= _LONGEST and _is_word(cell)
    }
    if not words:
        return []
    return [place for place, row in enumerate(rows) if not words.isdisjoint(row) and _adds_up(row)]


def _is_word(cell: str) -> bool:
    return _BETWEEN_CHINESE.sub("", _BEHIND.sub("", cell)).strip(" \u3000").casefold() in _WORDS


def _adds_up(row: Sequence[Cell]) -> bool:
    numbers = 0
    for cell in row:
        if cell in (None, "") or (isinstance(cell, str) and (not cell.strip() or _is_word(cell))):
            continue
        if isinstance(cell, str) and _PHONE_START.match(cell):
            return False
        numbers += 1
        if isinstance(cell, str) and _COUNTED.fullmatch(cell):
            continue
        try:
            parse_money(cell)
        except (ValueError, ArithmeticError):
            return False
    return numbers > 0
