"""Entry point: a command for the command line, or the window."""

from __future__ import annotations

import sys
from importlib import import_module


def main() -> int:
    """Run what the arguments ask for; returns the exit code."""
    arguments = import_module("crm_desktop.command_line.arguments").parse()
    # Only one of them is loaded: the command line must not wait for Qt.
    if arguments.verb is not None:
        runner = "crm_desktop.command_line.run"
    elif import_module("crm_desktop.command_line.screen").has_screen():
        runner = "crm_desktop.app"
    else:
        runner = "crm_desktop.command_line.no_screen"
    return int(import_module(runner).run(arguments))


if __name__ == "__main__":
    sys.exit(main())
