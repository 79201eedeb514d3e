"""Tests stand where what they test stands: a module has its test file, or is named with one that works it.

`tests/mirror.txt` names the modules without a file of their own, each with a test that works it. A module
that gets a test file of its own leaves the list.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from tests.architecture.source import imported_names, parse, program_files
from tests.support import ROOT

LIST = ROOT / "tests" / "mirror.txt"
RUN_AS_PROGRAMS = {
    "crm_desktop/command_line/no_screen.py",
    "crm_desktop/services/importing/sources/workbook_child.py",
}
"""Begun in processes of their own, by tests that need not import them."""
NO_TEST_NEEDED = ("/__init__.py", "/__main__.py", "/migrations/versions/", "/migrations/env.py")


def own_test(module: str) -> str:
    """Where the test file of a module stands: `tests/core/test_x.py` for `crm_desktop/core/x.py`."""
    path = Path(module)
    return (Path("tests", *path.parts[1:-1]) / f"test_{path.name}").as_posix()


def modules_to_test() -> list[str]:
    """Every module of the program with something to test."""
    names = [file.name for file in program_files()]
    return [name for name in names if not any(part in name for part in NO_TEST_NEEDED)]


def listed() -> dict[str, str]:
    """The list: module -> the test that covers it."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))


@cache
def imports() -> dict[str, frozenset[str]]:
    """Files of the program by file, and what each imports of it."""
    dotted = {file.name.removesuffix(".py").replace("/", "."): file.name for file in program_files()}
    return {file.name: files_of(imported_names(file), dotted) for file in program_files()}


def files_of(names: Iterable[str], dotted: dict[str, str]) -> frozenset[str]:
    """The files of modules that are named with dots."""
    return frozenset(dotted[name] for name in names if name in dotted)


@cache
def used_by(test: str) -> frozenset[str]:
    """What a test imports of the program, by its helpers and the fixtures of its folders too."""
    dotted = {name.removesuffix(".py").replace("/", "."): name for name in imports()}
    folder = (ROOT / test).parent
    waiting = {
        ROOT / test,
        *(each / "conftest.py" for each in (folder, *folder.parents) if ROOT in each.parents),
    }
    seen: set[Path] = set()
    found: frozenset[str] = frozenset()
    while waiting:
        path = waiting.pop()
        if path in seen or not path.is_file():
            continue
        seen.add(path)
        names = imported_names(parse(path))
        found |= files_of(names, dotted)
        waiting |= {ROOT / f"{name.replace('.', '/')}.py" for name in names if name.startswith("tests.")}
    return found


@cache
def reached_by(test: str) -> frozenset[str]:
    """The modules that a test imports, by whatever way; late imports are named in texts."""
    waiting = deque(used_by(test))
    seen = set(waiting)
    while waiting:
        for other in imports()[waiting.popleft()] - seen:
            seen.add(other)
            waiting.append(other)
    return frozenset(seen)


def test_every_module_has_its_test_or_is_named_with_one() -> None:
    known = listed()
    without = [name for name in modules_to_test() if not (ROOT / own_test(name)).exists()]
    missing = [name for name in without if name not in known]
    assert not missing, "write their test files, or name in tests/mirror.txt the tests that cover them"


def test_the_list_names_only_what_needs_it() -> None:
    modules = set(modules_to_test())
    stale = [name for name in listed() if name not in modules or (ROOT / own_test(name)).exists()]
    assert not stale, "these are gone, or have test files of their own: take them out of tests/mirror.txt"


def test_the_tests_named_in_the_list_use_the_modules() -> None:
    wrong = [
        (module, test)
        for module, test in listed().items()
        if not (ROOT / test).is_file() or not (module in RUN_AS_PROGRAMS or module in reached_by(test))
    ]
    assert not wrong


def test_the_list_is_sorted_so_that_changes_meet_rarely() -> None:
    assert list(listed()) == sorted(listed())
