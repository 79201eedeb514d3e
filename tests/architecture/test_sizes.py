"""A file has one subject and a function one thought: neither outgrows what can be read at once."""

from __future__ import annotations

import ast

from tests.architecture.source import Function, SourceFile, program_files

MIGRATIONS = "crm_desktop/storage/migrations/versions/"
"""Each holds one whole form of the tables, written once and never touched again."""
FILE_LINES = 320
FUNCTION_LINES = 60


def files_that_grow() -> list[SourceFile]:
    """Every file of the program but the migrations."""
    return [file for file in program_files() if not file.name.startswith(MIGRATIONS)]


def length_without_docstring(function: Function) -> int:
    """Lines from `def` to the end, without the docstring."""
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is None or first.end_lineno is None:
        return whole
    return whole - (first.end_lineno - first.lineno + 1)


def test_files_stay_short() -> None:
    long = {file.name: file.lines for file in files_that_grow() if file.lines > FILE_LINES}
    assert not long


def test_functions_stay_short() -> None:
    long = {
        f"{file.place(function)} {function.name}": length_without_docstring(function)
        for file in files_that_grow()
        for function in file.functions()
        if length_without_docstring(function) > FUNCTION_LINES
    }
    assert not long


def test_every_file_says_what_lives_in_it() -> None:
    silent = [file.name for file in program_files() if not ast.get_docstring(file.tree)]
    assert not silent
