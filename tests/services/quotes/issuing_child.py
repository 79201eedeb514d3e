"""Another process on the same data file: quotes one deal again and again, as the command line does.

Call: issuing_child.py FILE DEAL COUNT; begins when a line comes on standard input.
"""

from __future__ import annotations

import sys
from pathlib import Path

from crm_desktop.core.quotes.commands import QuoteDeal
from crm_desktop.services.workspace import Workspace


def main(path: str, deal: str, count: str) -> None:
    """Issue, and end with a clean close."""
    workspace = Workspace.open(Path(path))
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(int(count)):
        workspace.run(QuoteDeal(int(deal)))
    workspace.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
