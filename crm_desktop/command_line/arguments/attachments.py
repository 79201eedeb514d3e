"""What the commands understand that are about the files kept with records."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from crm_desktop.command_line.arguments.shared import common, force, kind_of, number, written


def _attach(each: argparse.ArgumentParser) -> None:
    kind_of(each)
    each.add_argument("id", type=number, metavar="ID", help="its number, as list and add print it")
    each.add_argument("files", type=Path, nargs="+", metavar="FILE", help="a file of at most 100 MB")
    written(each)


def _attachments(each: argparse.ArgumentParser) -> None:
    kind_of(each)
    each.add_argument("id", type=number, metavar="ID", help="its number, as list and add print it")
    each.add_argument("--json", action="store_true")
    common(each)


def _save_attachment(each: argparse.ArgumentParser) -> None:
    each.add_argument("id", type=number, metavar="ID", help="its number, as attachments prints it")
    each.add_argument("file", type=Path, metavar="FILE", help="where to write it, or the folder for it")
    force(each)
    each.add_argument("--json", action="store_true")
    common(each)


#: The grammar of each command, and what its help says in one line.
VERBS: Mapping[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "attach": (_attach, "keep files with a record"),
    "attachments": (_attachments, "print the files of a record"),
    "save-attachment": (_save_attachment, "write a kept file out again"),
}
