"""What the command of letters understands."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from crm_desktop.command_line.arguments.shared import common, force, kind_of, numbers


def _letters(each: argparse.ArgumentParser) -> None:
    each.add_argument("template", metavar="TEMPLATE", help="a template of letters, by its name or #number")
    kind_of(each)
    numbers(each)
    target = each.add_mutually_exclusive_group()
    target.add_argument("--pdf", type=Path, metavar="FILE", help="write all as one PDF")
    target.add_argument("--eml", type=Path, metavar="FOLDER", help="write an e-mail draft of each")
    each.add_argument("--no-note", action="store_true", help="note nothing on the timelines")
    force(each)
    each.add_argument("--json", action="store_true")
    common(each)


#: The grammar of the command, and what its help says in one line.
VERBS: Mapping[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "letters": (_letters, "fill a template for records: letters, labels, envelopes, e-mail drafts"),
}
