"""What the commands of quotes understand."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from crm_desktop.command_line.arguments.shared import common, force, number, told, written
from crm_desktop.core.records.kinds import Kind


def _files(each: argparse.ArgumentParser) -> None:
    each.add_argument("--pdf", type=Path, metavar="FILE", help="write the paper as a PDF")
    each.add_argument("--eml", type=Path, metavar="FILE", help="write an e-mail draft with the PDF in it")
    force(each)


def _quote(each: argparse.ArgumentParser) -> None:
    each.set_defaults(kind=Kind.QUOTE)
    each.add_argument(
        "opportunity", metavar="OPPORTUNITY", help="the deal, by its name, its external id or #number"
    )
    told(each)
    _files(each)
    written(each)


def _paper(each: argparse.ArgumentParser) -> None:
    _one(each)
    _files(each)
    each.add_argument("--json", action="store_true")
    common(each)


def _changed(each: argparse.ArgumentParser) -> None:
    _one(each)
    written(each)


def _one(each: argparse.ArgumentParser) -> None:
    each.set_defaults(kind=Kind.QUOTE)
    each.add_argument("quote", type=number, metavar="QUOTE", help="its number in the file, as list prints it")


def _logo(each: argparse.ArgumentParser) -> None:
    each.set_defaults(kind=Kind.OFFICE)
    each.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help="a PNG, JPEG or SVG; without one there is none"
    )
    written(each)


#: The grammar of each command, and what its help says in one line.
VERBS: Mapping[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "quote": (_quote, "make a quote of a deal's lines and issue it"),
    "paper": (_paper, "write a quote as PDF or e-mail draft, or print what it says"),
    "issue": (_changed, "issue a draft: freeze it and give it its number"),
    "accept": (_changed, "note that the customer accepted a quote"),
    "decline": (_changed, "note that the customer declined a quote"),
    "new-version": (_changed, "make a draft that will replace a quote"),
    "logo": (_logo, "put a picture on what the office writes"),
}
