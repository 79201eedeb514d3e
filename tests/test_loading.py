"""The program is loaded without looking for garbage, and PySide6 does not read the source of each module."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import PATIENCE, ROOT

MODULE = """
import builtins, gc
IS_READ = builtins.__import__ is builtins.__feature_import__
COLLECTS = gc.isenabled()
"""
LOAD = """
import builtins, gc, sys
import PySide6.QtCore
assert builtins.__import__ is builtins.__feature_import__, "PySide6 reads no sources any more"
gc.{before}()
from crm_desktop.loading import load
sys.path.insert(0, sys.argv[1])
module = load("made_up")
print(module.IS_READ, module.COLLECTS, gc.isenabled(), gc.get_freeze_count() > 0)
"""


@pytest.mark.parametrize(("before", "after"), [("enable", "True True"), ("disable", "False False")])
def test_what_is_loaded_is_not_looked_through(tmp_path: Path, before: str, after: str) -> None:
    (tmp_path / "made_up.py").write_text(MODULE, encoding="utf-8")
    command = [sys.executable, "-c", LOAD.format(before=before), str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.stdout.split() == ["False", "False", *after.split()], done.stderr
