"""What the commands understand that are about what was deleted, and about what was ever done."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from crm_desktop.command_line.arguments.shared import day, kind, number, positive, written


def _bin(each: argparse.ArgumentParser) -> None:
    each.add_argument("action", choices=("list", "restore"), help="print what was deleted, or bring it back")
    each.add_argument("kind", type=kind, nargs="?", metavar="KIND", help="a kind of record, else all")
    each.add_argument("ids", type=number, nargs="*", metavar="ID", help="the records to bring back")
    each.add_argument(
        "--days", type=positive, metavar="NUMBER", help="deleted in so many days until now, else the office's"
    )
    each.add_argument("--text", default="", metavar="TEXT", help="part of the name")
    written(each)


def _history(each: argparse.ArgumentParser) -> None:
    each.add_argument(
        "kind", type=kind, nargs="?", metavar="KIND", help="what changed such records, else all"
    )
    each.add_argument("--user", default="", metavar="NAME", help="what one person did")
    each.add_argument("--from", dest="first", type=day, metavar="DAY", help="the first day")
    each.add_argument("--to", dest="last", type=day, metavar="DAY", help="the last day")
    each.add_argument("--text", default="", metavar="TEXT", help="part of what is said")
    each.add_argument(
        "--limit", type=positive, default=50, metavar="NUMBER", help="so many, the newest first"
    )
    each.add_argument(
        "--take-back",
        type=number,
        metavar="NUMBER",
        help="take one back, where nothing forbids it",
    )
    written(each)


#: The grammar of each command, and what its help says in one line.
VERBS: Mapping[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "bin": (_bin, "print deleted records, or bring them back"),
    "history": (_history, "print everything that was done, or take one of it back"),
}
