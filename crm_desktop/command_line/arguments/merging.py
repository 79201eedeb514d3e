"""What the commands understand that are about duplicates."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from crm_desktop.command_line.arguments.shared import common, kind, kind_of, number, numbers, pair, written


def _duplicates(each: argparse.ArgumentParser) -> None:
    each.add_argument(
        "kind", type=kind, nargs="?", metavar="KIND", help="leads, accounts or contacts, else all"
    )
    each.add_argument("--json", action="store_true")
    common(each)


def _merge(each: argparse.ArgumentParser) -> None:
    kind_of(each)
    numbers(each)
    each.add_argument(
        "--take",
        type=pair,
        action="append",
        default=[],
        metavar="FIELD=ID",
        help="whose value of a field is kept, else that of the first record, or of the first that has any",
    )
    written(each)


def _unmerge(each: argparse.ArgumentParser) -> None:
    kind_of(each)
    each.add_argument("id", type=number, metavar="ID", help="the record into which others were merged")
    written(each)


def _tell_apart(each: argparse.ArgumentParser) -> None:
    kind_of(each)
    numbers(each)
    written(each)


#: The grammar of each command, and what its help says in one line.
VERBS: Mapping[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "duplicates": (_duplicates, "print records that are probably the same"),
    "merge": (_merge, "make one record of several; the first one stays"),
    "unmerge": (_unmerge, "take the newest merge into a record back"),
    "tell-apart": (_tell_apart, "remember that records are no duplicates"),
}
