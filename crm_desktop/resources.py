"""Finds the folder of data that comes with the program; below all floors, so that each of them may ask."""

from __future__ import annotations

import sys
from pathlib import Path


def resources_folder() -> Path:
    """The absolute path of `resources`; raises FileNotFoundError where the installation lacks it."""
    bundle = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's boot loader
    root = Path(bundle) if bundle else Path(__file__).resolve().parents[1]
    folder = root / "resources"
    if not folder.is_dir():
        raise FileNotFoundError(f"the resources folder is missing: {folder}")
    return folder
