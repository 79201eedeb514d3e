"""What can be said about an import on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from crm_desktop.command_line.arguments.shared import common, currency, force, kind, kind_of, pair, row
from crm_desktop.command_line.arguments.words import refused
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.time.dates import DateOrder
from crm_desktop.services.importing.matching.choices import BadValues, MatchBy, OnMatch


def import_grammar(each: argparse.ArgumentParser) -> None:
    """What can be said about an import."""
    kind_of(each)
    each.add_argument("file", type=Path, nargs="?", metavar="FILE")
    each.add_argument(
        "--map",
        type=pair,
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help="the column of a field, by heading or number; FIELD= leaves the field without one",
    )
    each.add_argument(
        "--set",
        type=pair,
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="a value for all rows, or for those without one",
    )
    _about_rows(each)
    _about_reading(each)
    each.add_argument("--errors", type=Path, metavar="FILE", help="where rows with errors go")
    force(each)
    each.add_argument(
        "--currency",
        type=currency,
        metavar="CODE",
        help="a new file's own currency, such as EUR (else TWD or CNY by a Chinese language, or USD)",
    )
    each.add_argument("--fields", action="store_true", help="list the fields and stop")
    each.add_argument("--json", action="store_true")
    common(each)


def _about_rows(each: argparse.ArgumentParser) -> None:
    each.add_argument(
        "--match",
        type=_match_keys,
        default=(),
        metavar="KEY,…",
        help=f"by what rows are known, in this order: {', '.join(MatchBy)} (else by the external id)",
    )
    each.add_argument(
        "--on-match",
        choices=[way.value for way in OnMatch if way is not OnMatch.ASK],
        help="what becomes of a row whose record is there (overwrite unless said otherwise)",
    )
    each.add_argument(
        "--bad-values",
        choices=[way.value for way in BadValues],
        help="drop keeps a value that cannot be taken in the notes, refuse keeps its row out (else: drop for "
        "columns that were guessed, refuse for those named by --map)",
    )
    each.add_argument(
        "--with",
        dest="beside",
        type=_kinds,
        default=(),
        metavar="KIND,…",
        help="further kinds of which the rows of one flat sheet tell, such as contacts,opportunities",
    )
    each.add_argument(
        "--value",
        type=_value_meant,
        action="append",
        default=[],
        metavar="FIELD:TEXT=VALUE",
        help="what a text of the file means, such as status:Prospect=new",
    )
    each.add_argument(
        "--remember", action="store_true", help="keep the columns and rules for files with these headings"
    )
    each.add_argument(
        "--remembered", action="store_true", help="columns and rules as they were kept for these headings"
    )
    each.add_argument("--dry-run", action="store_true", help="show what becomes of each row, change nothing")


def _about_reading(each: argparse.ArgumentParser) -> None:
    each.add_argument("--encoding", metavar="ENCODING", help="else it is found")
    each.add_argument("--sheet", metavar="NAME", help="the sheet of a workbook, else the first")
    each.add_argument(
        "--dates",
        choices=[order.value for order in DateOrder],
        help="how dates are written where the file does not prove it: day, month or year first, or roc for "
        "years of the Republic",
    )
    each.add_argument("--decimal", choices=(".", ","), help="the decimal mark, else it is found")
    each.add_argument(
        "--header", type=row, metavar="ROW", help="the row of headings, 0 for none (else it is found)"
    )


def _match_keys(text: str) -> tuple[MatchBy, ...]:
    """Keys by which rows are known, divided by commas."""
    try:
        return tuple(dict.fromkeys(MatchBy(each.strip()) for each in text.split(",") if each.strip()))
    except ValueError:
        choices = ", ".join(MatchBy)
        raise argparse.ArgumentTypeError(f"invalid choice: {text!r} (choose from {choices})") from None


def _kinds(text: str) -> tuple[Kind, ...]:
    """Kinds, divided by commas."""
    return tuple(dict.fromkeys(kind(each.strip()) for each in text.split(",") if each.strip()))


def _value_meant(text: str) -> tuple[str, str, str]:
    """FIELD:TEXT=VALUE as its three parts."""
    head, sign, value = text.rpartition("=")
    name, colon, told = head.partition(":")
    if not (sign and colon and name.strip() and told.strip() and value.strip()):
        raise refused("not_a_value_meant", text)
    return name.strip(), told.strip(), value.strip()
