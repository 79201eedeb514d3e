"""What the commands understand that turn leads into accounts, contacts and opportunities, and back."""

from __future__ import annotations

import argparse

from crm_desktop.command_line.arguments.shared import common, kind_of, number, numbers, pair, told, written
from crm_desktop.command_line.arguments.words import refused
from crm_desktop.core.conversions import MATCHED, Becoming, Part
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.conversion import BECOMES

#: What is said in words; any other part is the number of a record.
_WORDS = (Becoming.NEW, Becoming.NONE, Becoming.LIKELIEST)


def convert(each: argparse.ArgumentParser) -> None:
    """Leads, and what each of their parts shall become."""
    _leads(each)
    for kind in BECOMES:
        each.add_argument(
            f"--{kind}",
            type=_part,
            default=MATCHED,
            metavar="new|none|match|ID",
            help=f"the {kind}: a new one, none, the one with that number, or what looks alike and else a new "
            "one (match, the usual way)",
        )
    for kind in BECOMES:
        each.add_argument(
            f"--set-{kind}",
            dest=f"set_{kind}",
            type=pair,
            action="append",
            default=[],
            metavar="FIELD=VALUE",
            help=f"a value of the {kind}, instead of what the lead tells",
        )
    each.add_argument("--role", default="", metavar="ROLE", help="the contact's role in the opportunity")
    written(each)


def unconvert(each: argparse.ArgumentParser) -> None:
    """Leads whose conversions are taken back."""
    _leads(each)
    written(each)


def matches(each: argparse.ArgumentParser) -> None:
    """A record, or the values of one."""
    kind_of(each)
    each.add_argument("id", type=number, nargs="?", metavar="ID", help="its number, else --set tells of it")
    told(each)
    each.add_argument("--json", action="store_true")
    common(each)


def _leads(each: argparse.ArgumentParser) -> None:
    each.set_defaults(kind=Kind.LEAD)
    numbers(each, "LEAD")


def _part(text: str) -> Part:
    """What one part of a lead shall become."""
    word = text.strip().casefold()
    if word in _WORDS:
        return Part(Becoming(word))
    try:
        return Part(Becoming.EXISTING, number(word))
    except argparse.ArgumentTypeError:
        raise refused("not_a_part", text) from None
