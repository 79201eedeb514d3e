"""The command that takes a whole office into an empty file."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.core.commands import Command
from crm_desktop.frozen import frozen


@frozen
class ImportWorkspace(Command):
    """Take everything in a workspace file into a file that holds no records yet; `result` is their number.

    The lists that a new file begins with give way to those of the office.
    """

    path: Path
