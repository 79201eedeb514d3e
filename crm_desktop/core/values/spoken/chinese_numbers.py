"""Numbers written in Chinese characters: 三十萬, 七十五, 二〇二六, 3萬5千."""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = {
    character: value
    for value, characters in enumerate(
        ("〇零○", "一壹弌", "二貳贰兩两", "三參叁", "四肆", "五伍", "六陸陆", "七柒", "八捌", "九玖")
    )
    for character in characters
}
_SMALL_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
_LARGE_UNITS = {"萬": 10_000, "万": 10_000, "億": 100_000_000, "亿": 100_000_000}
#: What people leave out at the end of an amount: 1萬2 is 1萬2千.
_UNITS_BELOW = {
    "億": "千萬",
    "亿": "千万",
    "萬": "千",
    "万": "千",
    "千": "百",
    "仟": "佰",
    "百": "十",
    "佰": "拾",
}
_TENS = {"廿": "二十", "卅": "三十"}
_CHARACTERS = "".join((*_DIGITS, *_SMALL_UNITS, *_LARGE_UNITS, *_TENS))
_RUN = re.compile(f"[{_CHARACTERS}]+")
#: An amount: characters and perhaps digits before a unit, such as 3萬5千.
_NUMBER = re.compile(rf"[\d.]*[{_CHARACTERS}][\d.{_CHARACTERS}]*")
#: A single digit right behind a unit, at the end.
_SHORT_END = re.compile(
    rf"(?P<unit>[{''.join(_UNITS_BELOW)}])(?:[1-9]|[{''.join(each for each in _DIGITS if _DIGITS[each])}])$"
)
_TOKEN = re.compile(rf"\d+(?:\.\d+)?|[{_CHARACTERS}]")


def chinese_number(text: str) -> Decimal:
    """三十萬 -> 300000, 二〇二六 -> 2026, 3萬5千 -> 35000; raises ValueError for anything else."""
    for short, full in _TENS.items():
        text = text.replace(short, full)
    if not text or _TOKEN.sub("", text):
        raise ValueError(text)
    if len(text) > 1 and all(character in _DIGITS for character in text):
        return Decimal("".join(str(_DIGITS[character]) for character in text))
    whole, group, digit = Decimal(0), Decimal(0), None
    for token in _TOKEN.findall(text):
        if token in _SMALL_UNITS:
            group += (Decimal(1) if digit is None else digit) * _SMALL_UNITS[token]
            digit = None
        elif token in _LARGE_UNITS:
            if digit is None and not group and not whole:
                raise ValueError(text)
            group += digit or 0
            unit = _LARGE_UNITS[token]
            if unit > whole:  # 億 after 萬 multiplies both, as in 三萬億
                whole = (whole + group) * unit
            else:
                whole += group * unit
            group, digit = Decimal(0), None
        elif digit:
            raise ValueError(text)
        else:
            digit = Decimal(_DIGITS[token]) if token in _DIGITS else Decimal(token)
    return whole + group + (digit or 0)


def find_chinese_number(text: str) -> tuple[str, Decimal, str]:
    """The words before a number in characters, the number, the words after it; raises ValueError."""
    found = _NUMBER.search(text)
    if found is None:
        raise ValueError(text)
    number = chinese_number(_SHORT_END.sub(_with_unit, found[0]))
    return text[: found.start()], number, text[found.end() :]


def _with_unit(found: re.Match[str]) -> str:
    """The unit that people leave out at the end of an amount: 1萬2 is 1萬2千, 三千五 is 三千五百."""
    return found[0] + _UNITS_BELOW[found["unit"]]


def with_digits(text: str) -> str:
    """The text with each number in characters written in digits: 七十五年三月二日 -> 75年3月2日."""
    return _RUN.sub(_in_digits, text)


def _in_digits(found: re.Match[str]) -> str:
    try:
        return f"{chinese_number(found[0]):f}"
    except ValueError:
        return found[0]
