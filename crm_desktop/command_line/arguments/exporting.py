"""What the command understands that writes records as a file."""

from __future__ import annotations

import argparse
import codecs
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from crm_desktop.command_line.arguments.shared import common, force, kind_of, pair, written


def _encoding(text: str) -> str:
    try:
        return codecs.lookup(text).name
    except LookupError:
        raise argparse.ArgumentTypeError(f"invalid choice: {text!r} (such as utf-8, big5, gb18030)") from None


def _export(each: argparse.ArgumentParser) -> None:
    kind_of(each)
    each.add_argument("file", type=Path, metavar="FILE", help="a .csv, .xlsx, .vcf or .ics file")
    each.add_argument("--text", default="", metavar="TEXT", help="words that the records hold")
    each.add_argument(
        "--filter", type=pair, action="append", default=[], metavar="FIELD=VALUE", help="as for list"
    )
    each.add_argument(
        "--where", default="", metavar="CONDITION", help="filters joined by and, or, not; see the manual"
    )
    each.add_argument("--view", metavar="NAME", help="what a saved view lists")
    each.add_argument("--sort", default="", metavar="FIELD", help="as for list")
    each.add_argument(
        "--encoding",
        type=_encoding,
        metavar="NAME",
        help="of a CSV file, else UTF-8 with its mark",
    )
    each.add_argument(
        "--include-do-not-contact",
        action="store_true",
        help="write those too who do not want to be contacted; else they are left out",
    )
    each.add_argument(
        "--vcard-version", choices=("3.0", "4.0"), default="3.0", metavar="VERSION", help="of a .vcf file"
    )
    force(each)
    each.add_argument("--json", action="store_true")
    common(each)


def _export_workspace(each: argparse.ArgumentParser) -> None:
    each.add_argument("file", type=Path, metavar="FILE", help="the zip to write")
    force(each)
    each.add_argument("--json", action="store_true")
    common(each)


def _import_workspace(each: argparse.ArgumentParser) -> None:
    each.add_argument("file", type=Path, metavar="FILE", help="a zip that export workspace has written")
    written(each)


#: Words after `export` and `import` that name no kind of record.
_JOINED = frozenset({("export", "workspace"), ("import", "workspace"), ("export", "person")})


def with_workspace_joined(arguments: Sequence[str]) -> list[str]:
    """`export workspace FILE`, `export person …` and `import workspace FILE` as the commands that they are.

    All other words after `export` and `import` name a kind of record.
    """
    joined: list[str] = []
    for argument in arguments:
        if joined and (joined[-1], argument) in _JOINED:
            joined[-1] = f"{joined[-1]}-{argument}"
        else:
            joined.append(argument)
    return joined


#: The grammar of each command, and what its help says in one line.
VERBS: Mapping[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "export": (_export, "write records as CSV, workbook or vCards"),
    "export-workspace": (_export_workspace, "write everything as one zip; also: export workspace"),
    "import-workspace": (_import_workspace, "take such a zip into an empty file; also: import workspace"),
}
