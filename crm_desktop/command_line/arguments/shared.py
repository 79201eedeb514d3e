"""What several commands of the command line understand alike: values of arguments, and common options."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from crm_desktop.command_line.arguments.words import refused
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.amounts.currencies import CURRENCY_CODES
from crm_desktop.core.values.stored import EARLIEST, LATEST
from crm_desktop.core.words.languages import LANGUAGES
from crm_desktop.core.words.typed_kinds import as_typed, kind_typed

#: Longer numbers are no ids, rows or counts.
_MOST_DIGITS = 18


def pair(text: str) -> tuple[str, str]:
    """FIELD=VALUE as name and value."""
    name, sign, value = text.partition("=")
    if not sign or not name.strip():
        raise refused("not_a_pair", text)
    return name.strip(), value


def kind(text: str) -> Kind:
    """A kind of record, as one or as several."""
    kind = kind_typed(text)
    if kind is None:
        # As argparse itself puts it, so that it is said in the same words.
        raise argparse.ArgumentTypeError(f"invalid choice: {text!r} (choose from {', '.join(as_typed())})")
    return kind


def number(text: str) -> int:
    """The number of a record, 12 or #12."""
    digits = text.removeprefix("#")
    if not (digits.isascii() and digits.isdecimal() and 0 < len(digits) <= _MOST_DIGITS and int(digits)):
        raise refused("not_a_number", text)
    return int(digits)


def day(text: str) -> date:
    """A day as 2026-11-23, of the years in which records have days."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise refused("not_a_day", text) from None
    if not EARLIEST <= day <= LATEST:
        raise refused("day_outside", text)
    return day


def month(text: str) -> date:
    """The first day of a month that was told as 2026-03."""
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no month such as 2026-03") from None


def positive(text: str) -> int:
    """A whole number above zero."""
    if not text.isdecimal() or len(text) > _MOST_DIGITS or int(text) == 0:
        raise refused("not_positive", text)
    return int(text)


def row(text: str) -> int:
    """The number of a row; 0 for none."""
    if not text.isdecimal() or len(text) > _MOST_DIGITS:
        raise refused("not_a_row", text)
    return int(text)


def currency(text: str) -> str:
    """A currency by its code."""
    code = text.strip().upper()
    if code not in CURRENCY_CODES:
        raise refused("not_a_currency", text)
    return code


def common(each: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """The file and the language."""
    # Also after the command, where people type them; SUPPRESS keeps what was given before it.
    each.add_argument("--db", type=Path, metavar="FILE", default=default, help="the data file")
    each.add_argument("--lang", choices=LANGUAGES, default=default, help="language")


def force(each: argparse.ArgumentParser) -> None:
    """Leave to replace a file."""
    each.add_argument("--force", action="store_true", help="replace a file that is there already")


def kind_of(each: argparse.ArgumentParser) -> None:
    """The kind that the command is about."""
    each.add_argument(
        "kind",
        type=kind,
        metavar="KIND",
        help=f"a kind of record, as one or several, such as lead or leads: {', '.join(as_typed())}",
    )


def numbers(each: argparse.ArgumentParser, what: str = "ID") -> None:
    """The numbers of records."""
    each.add_argument(
        "ids", type=number, nargs="+", metavar=what, help="its number, as list and add print it"
    )


def told(each: argparse.ArgumentParser) -> None:
    """The values of a record, field by field."""
    each.add_argument(
        "--set",
        type=pair,
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="a value as a person would type it; a record is named by its name, its external id or #number; "
        "FIELD= empties it, FIELD=- reads a long text from standard input",
    )


def written(each: argparse.ArgumentParser) -> None:
    """What all commands understand that write records."""
    each.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")
    each.add_argument("--json", action="store_true")
    common(each)
