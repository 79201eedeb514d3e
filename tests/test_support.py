"""The rules of the test run itself: nothing is skipped in a build, and no warning of ours passes unseen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT, real_data, require_tool

WARNING_TEST = """
import logging
import pytest

def test_silent(): pass
def test_logs(): logging.getLogger("crm_desktop.core").warning("odd")
@pytest.mark.expects_warnings
def test_logs_on_purpose(): logging.getLogger("crm_desktop.core").warning("odd")
def test_qt_message(qtbot):
    from PySide6.QtCore import qWarning
    qWarning("odd")
def test_python_warning():
    import warnings
    warnings.warn("odd")
"""


@pytest.mark.parametrize(("ci", "outcome"), [("", pytest.skip.Exception), ("true", pytest.fail.Exception)])
def test_what_is_missing_skips_at_home_and_fails_in_a_build(
    ci: str, outcome: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match="no-such-program"):
        require_tool("no-such-program")
    with pytest.raises(outcome, match="no-such-file"):
        real_data("no-such-file.csv")


def test_warnings_of_every_kind_fail_a_test(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    (tmp_path / "test_example.py").write_text(WARNING_TEST)
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), f"--rootdir={tmp_path}"]
    run = subprocess.run(
        [*command, "-q", "-rA", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    outcomes = {
        line.split("::")[1].split(" ")[0]: line.split(" ")[0]
        for line in run.stdout.splitlines()
        if line.startswith(("PASSED", "FAILED", "ERROR"))
    }
    assert outcomes == {
        "test_silent": "PASSED",
        "test_logs": "ERROR",  # found at the end, after the test itself
        "test_logs_on_purpose": "PASSED",
        "test_qt_message": "FAILED",
        "test_python_warning": "FAILED",
    }, run.stdout
