"""Entry point: a command for the command line, or the window."""

from __future__ import annotations

import sys
from importlib import import_module

from crm_desktop.loading import load

#: How a packaged program starts the reading of a workbook in a process of its own: see `sources/workbook.py`.
READ_WORKBOOK = "--read-workbook"


def main() -> int:
    """Run what the arguments ask for; returns the exit code."""
    if sys.argv[1:2] == [READ_WORKBOOK]:
        reading = import_module("crm_desktop.services.importing.sources.workbook_child")
        return int(reading.main(sys.argv[2:]))
    if len(sys.argv) > 1 and sys.stdout is not None and sys.stderr is not None:
        import_module("crm_desktop.command_line.terminal").guard()
    arguments = import_module("crm_desktop.command_line.arguments.parser").parse()
    # Only one of them is loaded: the command line must not wait for Qt.
    if arguments.verb is not None:
        runner = "crm_desktop.command_line.run"
    elif import_module("crm_desktop.command_line.screen").has_screen():
        runner = "crm_desktop.app"
    else:
        runner = "crm_desktop.command_line.no_screen"
    return int(load(runner).run(arguments))


if __name__ == "__main__":
    sys.exit(main())
