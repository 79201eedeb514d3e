"""The verb `mutate`, tried on a small program: it finds what no test notices, and changes no file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT, not_here, require_tool

PROGRAM = '''"""A rule and a constant."""

LEAST = 5
SPARE = 7


def is_enough(amount: int, free: bool) -> bool:
    """Whether it is enough."""
    return free or amount >= LEAST


def forgotten(amount: int) -> int:
    """Never called."""
    return amount + 1
'''
TESTS = """
from crm_desktop.core.rule import is_enough

def test_enough() -> None:
    assert is_enough(5, False)
    assert not is_enough(4, False)

def test_free() -> None:
    assert is_enough(9, True)
"""
RUN = "import sys; from development.mutation.command import mutate; sys.exit(mutate(sys.argv[1:]))"
OPTIONS = """
[pytest]
pythonpath = .
addopts = --import-mode=importlib -p no:pytest-qt -p no:hypothesispytest
"""
#: What the tests notice is not in here.
SURVIVORS = """
crm_desktop/core/rule.py:4  (2 tests pass)
- SPARE = 7
+ SPARE = 8

crm_desktop/core/rule.py:9 is_enough (2 tests pass)
- return free or amount >= LEAST
+ return (amount >= LEAST)

crm_desktop/core/rule.py:14 forgotten (no test comes here)
- return amount + 1
+ return amount - 1

crm_desktop/core/rule.py:14 forgotten (no test comes here)
- return amount + 1
+ return None

crm_desktop/core/rule.py:14 forgotten (no test comes here)
- return amount + 1
+ return amount + 2
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A small program with tests, in the places of this one."""
    if not hasattr(os, "fork"):
        not_here("needs a system with fork")
    shutil.copytree(ROOT / "development", tmp_path / "development")
    (tmp_path / ".venv").symlink_to(sys.prefix)
    for name, text in {
        "crm_desktop/__init__.py": "",
        "crm_desktop/core/__init__.py": "",
        "crm_desktop/core/rule.py": PROGRAM,
        "tests/core/test_rule.py": TESTS,
        # Imports the program before the tests are collected, as conftests do.
        "tests/core/conftest.py": "import crm_desktop.core.rule\n",
        "pytest.ini": OPTIONS,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def mutate(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the verb in the checkout, with the Python of these tests."""
    return subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )


def test_survivors_are_listed_and_no_file_is_changed(checkout: Path) -> None:
    ran = mutate(checkout, "crm_desktop/core")
    listed = [block.strip() for block in ran.stdout.split("\n\n") if block.startswith("crm_desktop")]
    assert sorted(listed) == sorted(block.strip() for block in SURVIVORS.split("\n\n"))
    assert ran.returncode == 1, ran.stderr
    assert (checkout / "crm_desktop/core/rule.py").read_text(encoding="utf-8") == PROGRAM


def test_what_is_known_to_change_nothing_is_left_out(checkout: Path) -> None:
    text = "# spare\ncrm_desktop/core/rule.py \n- SPARE = 7\n+ SPARE = 8\n"
    (checkout / "tests" / "equivalent_mutants.txt").write_text(text, encoding="utf-8")
    ran = mutate(checkout, "crm_desktop/core/rule.py:3-4")
    assert (ran.returncode, "SPARE" in ran.stdout) == (0, False), ran.stderr
    assert ran.stderr.splitlines()[-1] == "1 caught"


def test_changed_lines_are_those_that_differ_from_a_commit(checkout: Path) -> None:
    git = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org"]
    require_tool("git")
    (checkout / ".gitignore").write_text(".venv\n__pycache__\n")
    subprocess.run([*git, "init", "-q"], cwd=checkout, check=True)
    subprocess.run([*git, "add", "."], cwd=checkout, check=True)
    subprocess.run([*git, "commit", "-qm", "All"], cwd=checkout, check=True)
    assert "nothing to break" in mutate(checkout).stderr
    changed = PROGRAM.replace("SPARE = 7", "SPARE = 70")
    (checkout / "crm_desktop/core/rule.py").write_text(changed, encoding="utf-8")
    assert "SPARE = 71" in mutate(checkout).stdout
    assert "1 mutants" in mutate(checkout).stderr
