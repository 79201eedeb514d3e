"""Another process on the same data file: edits one lead again and again, as the command line does.

Call: editing_child.py FILE LEAD COUNT; begins when a line comes on standard input.
"""

from __future__ import annotations

import sys
from pathlib import Path

from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace


def main(path: str, lead: str, count: str) -> None:
    """Write, and end with a clean close."""
    workspace = Workspace.open(Path(path))
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(int(count)):
        workspace.run(EditRecords(Records(Kind.LEAD, (int(lead),)), {"company": f"command line {number}"}))
    workspace.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
