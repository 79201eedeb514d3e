"""Another process on the same data file: draws numbers again and again, as the command line does.

Call: numbering_child.py FILE quote|order ID COUNT: quotes a deal or repeats an order; begins when a line
comes on standard input.
"""

from __future__ import annotations

import sys
from pathlib import Path

from crm_desktop.core.orders import RepeatOrder
from crm_desktop.core.quotes.commands import QuoteDeal
from crm_desktop.services.workspace import Workspace

_COMMANDS = {"quote": QuoteDeal, "order": RepeatOrder}


def main(path: str, what: str, id_: str, count: str) -> None:
    """Draw numbers, and end with a clean close."""
    workspace = Workspace.open(Path(path))
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(int(count)):
        workspace.run(_COMMANDS[what](int(id_)))
    workspace.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
