"""What the tests share: the tools and real data that some need, and when a test may be skipped."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import NoReturn

import pytest

PATIENCE = 600.0
"""Seconds given to a program that a test starts; only one that hangs takes them, on a machine at work too."""

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "crm_desktop"
REAL_DATA = ROOT.parent / "shared" / "data"


def in_ci() -> bool:
    """Whether this run is a build, in which nothing may be skipped."""
    return os.environ.get("CI", "").lower() in ("1", "true", "yes")


def not_here(reason: str) -> NoReturn:
    """Skip the test with its reason; fail it in a build, where everything has to be at hand."""
    if in_ci():
        pytest.fail(f"A build has to have this: {reason}", pytrace=False)
    pytest.skip(reason)


def require_tool(name: str) -> str:
    """The path of a program that the test calls."""
    path = shutil.which(name)
    if path is None:
        not_here(f"the program {name} is not installed")
    return path


def require_linux() -> None:
    """Leave the test to Linux: a virtual X screen exists only there."""
    if not sys.platform.startswith("linux"):
        not_here("needs a virtual X screen, which exists on Linux only")


def real_data(name: str) -> Path:
    """The path of a file of real data, such as `olist/olist_closed_deals_dataset.csv`."""
    path = REAL_DATA / name
    if not path.is_file():
        not_here(f"the real data file {name} is not beside the repository")
    return path
