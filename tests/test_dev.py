"""The door for developers."""

from __future__ import annotations

import subprocess
import sys

import pytest

import dev
from tests.support import ROOT


def test_an_unknown_verb_shows_the_verbs(capfd: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["paint"]) == 2
    said = capfd.readouterr().err
    assert "Unknown verb: paint" in said
    assert all(verb in said for verb in dev.VERBS)


def test_the_door_opens_with_the_standard_library_alone() -> None:
    # No site-packages, no user folder, nothing but the standard library.
    command = [sys.executable, "-E", "-s", "-S", str(ROOT / "dev.py"), "--help"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("Usage:")


@pytest.mark.parametrize("own", [["-n", "0"], ["-n4"], ["--numprocesses=2"], ["-p", "no:xdist"], ["--pdb"]])
def test_tests_run_on_all_cores_unless_somebody_says_how_many(own: list[str]) -> None:
    assert dev.on_all_cores(own) == []
    assert dev.on_all_cores(["tests/core", "-k", "money"])[:2] == ["-n", "auto"]
