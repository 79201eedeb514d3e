"""The command line runs without Qt: neither its start nor a whole command loads a module of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import PATIENCE, ROOT

REPORT_QT = """
import sys, runpy
sys.argv = ["main.py", *sys.argv[1:]]
try:
    runpy.run_path("main.py", run_name="__main__")
except SystemExit as end:
    code = end.code or 0
else:
    code = 0
qt = sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6", "pyqtgraph"))
print("QT", code, *qt)
"""


def run_and_list_qt(*arguments: str) -> str:
    """The exit code and the Qt modules that a command line run ended with, as `QT 0 module ...`."""
    command = [sys.executable, "-c", REPORT_QT, *arguments]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout.splitlines()[-1]


def test_importing_the_command_line_loads_no_qt() -> None:
    code = "import sys, crm_desktop.command_line; print([n for n in sys.modules if 'PySide6' in n])"
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert (result.returncode, result.stdout.strip()) == (0, "[]"), result.stderr


@pytest.mark.parametrize(
    "arguments", [("list", "leads", "--json"), ("report", "channels", "--json"), ("check",)]
)
def test_a_whole_command_loads_no_qt(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    leads = tmp_path / "leads.csv"
    leads.write_text("name\nAnna\n", encoding="utf-8")
    file = str(tmp_path / "office.crm")
    assert run_and_list_qt("--db", file, "import", "leads", str(leads)) == "QT 0"
    assert run_and_list_qt("--db", file, *arguments) == "QT 0"


def test_listing_fields_loads_no_qt() -> None:
    assert run_and_list_qt("import", "leads", "--fields") == "QT 0"
