"""What the commands understand that look after the file and its copies."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from crm_desktop.command_line.arguments.shared import common, force, kind_of, numbers, written


def _check(each: argparse.ArgumentParser) -> None:
    each.add_argument("--json", action="store_true")
    common(each)


def _mend(each: argparse.ArgumentParser) -> None:
    each.add_argument(
        "--keep", action="store_true", help="leave the values as they are; a new copy is made with them"
    )
    each.add_argument("--dry-run", action="store_true", help="only print what differs")
    common(each)


def _backup(each: argparse.ArgumentParser) -> None:
    each.add_argument(
        "target", type=Path, nargs="?", metavar="FILE", help="where to, else among the program's own copies"
    )
    force(each)
    common(each)


def _backups(each: argparse.ArgumentParser) -> None:
    each.add_argument(
        "--second",
        type=Path,
        metavar="FOLDER",
        help="keep further copies in this folder whenever it is there, such as a stick",
    )
    each.add_argument("--json", action="store_true")
    common(each)


def _copy(each: argparse.ArgumentParser) -> None:
    each.add_argument("copy", type=Path, metavar="COPY", help="a copy, as backups prints it")


def _repair(each: argparse.ArgumentParser) -> None:
    each.add_argument(
        "--as",
        dest="target",
        type=Path,
        metavar="FILE",
        help="as another file; else in the place of the data file, which is kept under another name",
    )
    force(each)
    common(each)


def _restore(each: argparse.ArgumentParser) -> None:
    _copy(each)
    each.add_argument(
        "--as",
        dest="target",
        type=Path,
        metavar="FILE",
        help="as another file; else in the place of the data file, which is kept under another name",
    )
    force(each)
    common(each)


def _take_back(each: argparse.ArgumentParser) -> None:
    _copy(each)
    kind_of(each)
    numbers(each)
    written(each)


def _compare(each: argparse.ArgumentParser) -> None:
    _copy(each)
    each.add_argument("--json", action="store_true")
    common(each)


#: The grammar of each command, and what its help says in one line.
VERBS: Mapping[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "check": (_check, "check that the file is sound, and lies in a safe place"),
    "mend": (_mend, "give values that nobody has changed back what the newest copy holds"),
    "backup": (_backup, "write a verified copy"),
    "backups": (_backups, "print the copies that are known of the file"),
    "compare": (_compare, "print what happened since a copy was made"),
    "repair": (_repair, "carry what is readable in a damaged file into a new one"),
    "take-back": (_take_back, "bring records back as a copy holds them"),
    "restore": (_restore, "put a copy in the place of the file, or beside it"),
}
