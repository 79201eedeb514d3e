"""Another process on the same data file: edits one lead again and again, as the command line does.

Call: editing_child.py FILE LEAD COUNT; begins when a line comes on standard input.
"""

from __future__ import annotations

import sys
from pathlib import Path

from crm_desktop.core.commands import EditRecords
from crm_desktop.core.errors import FileBusy
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace


def main(path: str, lead: str, count: str) -> None:
    """Write, and end with a clean close."""
    workspace = Workspace.open(Path(path))
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(int(count)):
        edit = EditRecords(Records(Kind.LEAD, (int(lead),)), {"company": f"command line {number}"})
        while not _is_written(workspace, edit):
            pass
    workspace.close()


def _is_written(workspace: Workspace, edit: EditRecords) -> bool:
    """Whether it found room between the writes of the other process: one that never rests may keep it out."""
    try:
        workspace.run(edit)
    except FileBusy:
        return False
    return True


if __name__ == "__main__":
    main(*sys.argv[1:])
