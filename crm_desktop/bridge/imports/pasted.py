"""A table from the clipboard as a file that an import can read; it goes when nobody needs it any more."""

from __future__ import annotations

from pathlib import Path
from shutil import rmtree
from weakref import finalize

from crm_desktop.core.files.temporary import PASTED, beginning, temporary_folder


class PastedTable:
    """Keeps the text in a folder of its own, which only this person can open, for as long as it is held."""

    def __init__(self, text: str, name: str) -> None:
        folder = temporary_folder(PASTED)
        finalize(self, rmtree, folder, ignore_errors=True)
        self.path = folder / f"{name}.tsv"
        self.path.write_text(text, encoding="utf-8", newline="")


def is_pasted(path: Path) -> bool:
    """Whether a file holds what was pasted: nothing that shall stay may stand beside it."""
    return path.parent.name.startswith(beginning(PASTED))
