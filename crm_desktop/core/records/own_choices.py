"""The choices of a field that an office has made: codes that stay, names that may change.

A definition holds them as lines, "c1: Gold", and "-c2: Silver" for one that is not offered any more. Records
hold codes, so that renaming or no longer offering a choice changes no record.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crm_desktop.frozen import frozen

_LINE = re.compile(r"(?P<retired>-?)\s*(?P<code>c[1-9]\d{0,5}):\s*(?P<name>.+)")
#: What stands between choices that are told in one line.
_MARKS = re.compile(r"[,;\uff0c\uff1b\u3001|]")
#: Longer names would fit into no list.
LONGEST_NAME = 100


@frozen
class OwnChoice:
    """One choice; `code` is "" for one that has just been told."""

    code: str
    name: str
    retired: bool = False


def read_choices(stored: str | None) -> tuple[OwnChoice, ...]:
    """The choices of a definition, as `as_lines` gave them."""
    return tuple(_told(line) for line in (stored or "").splitlines() if line.strip())


def told_choices(text: str) -> tuple[OwnChoice, ...]:
    """The choices that a person tells: a line each, with or without codes, or several names in one line."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) == 1 and _LINE.fullmatch(lines[0]) is None:
        lines = [part.strip() for part in _MARKS.split(lines[0]) if part.strip()]
    return tuple(map(_told, lines))


def _told(line: str) -> OwnChoice:
    found = _LINE.fullmatch(line.strip())
    if found is None:
        return OwnChoice("", line.strip())
    return OwnChoice(found["code"], found["name"].strip(), bool(found["retired"]))


def as_lines(choices: Iterable[OwnChoice]) -> str:
    """Choices as a definition holds them."""
    return "\n".join(f"{'-' if each.retired else ''}{each.code}: {each.name}" for each in choices)


def merged(before: Sequence[OwnChoice], told: Sequence[OwnChoice]) -> tuple[OwnChoice, ...]:
    """The choices after a person has told them: known ones keep their codes, and none is ever lost.

    A choice without a code is the one of that name, or a new one; what is not named is not offered any more.
    """
    by_name = {each.name.casefold(): each.code for each in before}
    known = {each.code for each in before}
    numbers = [int(code[1:]) for code in known]
    last = max(numbers, default=0)
    taken: set[str] = {each.code for each in told if each.code in known}
    result: list[OwnChoice] = []
    for each in told:
        code = each.code if each.code in known else by_name.get(each.name.casefold(), "")
        if not code or (code in taken and each.code != code):
            last += 1
            code = f"c{last}"
        taken.add(code)
        result.append(replace(each, code=code))
    gone = [replace(each, retired=True) for each in before if each.code not in taken]
    return (*result, *gone)


def is_divided(name: str) -> bool:
    """Whether a name holds what divides several choices from each other where they are typed."""
    return _MARKS.search(name) is not None


def twice(choices: Iterable[OwnChoice]) -> str:
    """A name that two offered choices share; "" where none do."""
    seen: set[str] = set()
    for each in choices:
        key = each.name.casefold()
        if not each.retired:
            if key in seen:
                return each.name
            seen.add(key)
    return ""
