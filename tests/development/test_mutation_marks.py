"""Marks tell which lines of a file run; what is exchanged is found although it was set aside."""

from __future__ import annotations

import builtins
import gc
from pathlib import Path

import pytest

from development.mutation.marks import HIT, MARK, with_marks
from development.mutation.trial import holders_of, name_of

PROGRAM = '''"""What it is."""


def known(value: int) -> str:
    """Said first."""
    if (
        value > 1
        and value < 5
    ):
        return "some"
    elif value:
        try:
            return str(1 / (value - 7))
        except ZeroDivisionError:
            return "odd"
    def inner() -> str:
        return "none"
    return inner()
'''


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """The program with its marks, loaded."""
    monkeypatch.setattr(builtins, MARK, HIT.add, raising=False)
    HIT.clear()
    names: dict[str, object] = {}
    exec(compile(with_marks("rule.py", PROGRAM), "rule.py", "exec"), names)
    return names


def lines() -> set[int]:
    return {line for _path, several in HIT for line in several}


@pytest.mark.parametrize(
    ("value", "told", "run"),
    [
        (2, "some", {6, 7, 8, 10}),
        (9, "0.5", {6, 7, 8, 11, 12, 13}),
        (7, "odd", {6, 7, 8, 11, 12, 13, 15}),
        (0, "none", {6, 7, 8, 11, 16, 17, 18}),
    ],
)
def test_lines_that_run_are_told(marked: dict[str, object], value: int, told: str, run: set[int]) -> None:
    known = marked["known"]
    assert callable(known)
    assert known(value) == told
    assert run <= lines()
    untouched = {10, 13, 15, 17} - run
    assert not untouched & lines()
    assert known.__doc__ == "Said first."


def test_functions_that_were_set_aside_are_found() -> None:
    gc.freeze()
    path = str(Path(__file__).resolve())
    found = holders_of({path})
    assert lines in found[name_of(lines.__code__)]
