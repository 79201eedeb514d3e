"""What the commands understand that are about what is held on one person."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from crm_desktop.command_line.arguments.shared import common, force, kind_of, number, written


def _erase(each: argparse.ArgumentParser) -> None:
    kind_of(each)
    each.add_argument("id", type=number, metavar="ID", help="the record that is the person, deleted or not")
    each.add_argument("--yes", action="store_true", help="ask nothing")
    each.add_argument(
        "--copies", action="store_true", help="make a new backup and delete all those that hold the person"
    )
    written(each)


def _export_person(each: argparse.ArgumentParser) -> None:
    kind_of(each)
    each.add_argument("id", type=number, metavar="ID", help="the record that is the person")
    each.add_argument("file", type=Path, metavar="FILE", help="the zip to write")
    force(each)
    each.add_argument("--json", action="store_true")
    common(each)


#: The grammar of each command, and what its help says in one line.
VERBS: Mapping[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "erase": (_erase, "erase a person for good, from everything; nothing takes it back"),
    "export-person": (_export_person, "write everything held on a person; also: export person"),
}
