"""Words that people and spreadsheets write for yes, for no, and for nothing at all."""

from __future__ import annotations

import unicodedata

_YES = frozenset("yes y true t 1 on x ✓ ✔ ☑ 是 對 对 有 真 v ok ja oui si sí 1.0".split())
_NO = frozenset("no n false f 0 off - ✗ ✘ ☐ 否 不 無 无 沒有 没有 假 nein non 0.0".split())
#: What spreadsheets hold where there is nothing to hold. "Unknown" is not among them: it may name a channel.
_NOTHING = frozenset(
    (
        *"- -- --- — – —— / n/a na none null nil".split(),
        *"#n/a #ref! #value! #div/0! #name? #null! #num!".split(),
        *"無 无 沒有 没有 不適用 不适用 暫無 暂无 無資料 无资料 未提供 未填 未填寫 未填写 待補 待补".split(),
    )
)
_BRACKETS = "()[]【】〔〕"
_LONGEST_NOTHING = max(map(len, _NOTHING))


def says_nothing(text: str) -> bool:
    """Whether a text stands for an empty cell, such as "N/A" or a dash."""
    short = text.strip()
    if len(short) > _LONGEST_NOTHING + 2:
        return False
    return unicodedata.normalize("NFKC", short).casefold().strip(_BRACKETS).strip() in _NOTHING


def says_yes(text: str) -> bool:
    """Whether a text ticks a box."""
    return unicodedata.normalize("NFKC", text).strip().casefold() in _YES


def says_no(text: str) -> bool:
    """Whether a text leaves a box empty."""
    return unicodedata.normalize("NFKC", text).strip().casefold() in _NO
