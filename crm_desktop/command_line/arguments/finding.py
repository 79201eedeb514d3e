"""What the commands understand that look through all records."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from crm_desktop.command_line.arguments.shared import common, positive


def _search(each: argparse.ArgumentParser) -> None:
    each.add_argument("text", nargs="+", metavar="TEXT", help="words, or their beginnings, in any order")
    each.add_argument("--limit", type=positive, default=20, metavar="NUMBER", help="so many of each kind")
    each.add_argument("--json", action="store_true")
    common(each)


#: The grammar of each command, and what its help says in one line.
VERBS: Mapping[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "search": (_search, "find records of all kinds by words"),
}
