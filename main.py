"""Entry point: a command for the command line, or the window."""

from __future__ import annotations

import sys
from importlib import import_module


def main() -> int:
    """Run what the arguments ask for; returns the exit code."""
    arguments = import_module("crm_desktop.command_line.arguments").parse()
    # Only one of the two is loaded: the command line must not wait for Qt.
    runner = import_module("crm_desktop.app" if arguments.verb is None else "crm_desktop.command_line.run")
    return int(runner.run(arguments))


if __name__ == "__main__":
    sys.exit(main())
