"""What the commands understand that read and write single records, and the agenda."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from crm_desktop.command_line.arguments import attachments as attachment_arguments
from crm_desktop.command_line.arguments import conversion as conversion_arguments
from crm_desktop.command_line.arguments import exporting as exporting_arguments
from crm_desktop.command_line.arguments import finding as finding_arguments
from crm_desktop.command_line.arguments import letters as letter_arguments
from crm_desktop.command_line.arguments import merging as merging_arguments
from crm_desktop.command_line.arguments import orders as order_arguments
from crm_desktop.command_line.arguments import past as past_arguments
from crm_desktop.command_line.arguments import privacy as privacy_arguments
from crm_desktop.command_line.arguments import quotes as quote_arguments
from crm_desktop.command_line.arguments.shared import (
    common,
    day,
    force,
    kind_of,
    number,
    numbers,
    pair,
    positive,
    told,
    written,
)
from crm_desktop.core.records.kinds import Kind


def _add(each: argparse.ArgumentParser) -> None:
    kind_of(each)
    told(each)
    each.add_argument(
        "--like", default="", metavar="PIPELINE", help="for a pipeline: begin with the stages of this one"
    )
    written(each)


def _show(each: argparse.ArgumentParser) -> None:
    kind_of(each)
    each.add_argument("id", type=number, metavar="ID", help="its number, as list and add print it")
    each.add_argument("--json", action="store_true")
    common(each)


def _fields(each: argparse.ArgumentParser) -> None:
    kind_of(each)
    each.add_argument("--json", action="store_true")
    common(each)


def _edit(each: argparse.ArgumentParser) -> None:
    kind_of(each)
    numbers(each)
    told(each)
    each.add_argument(
        "--expect",
        type=pair,
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="change nothing unless the field still holds this value",
    )
    written(each)


def _delete(each: argparse.ArgumentParser) -> None:
    kind_of(each)
    numbers(each)
    each.add_argument(
        "--into",
        default="",
        metavar="NAME",
        help="for a stage or a pipeline: where the deals go that stand in it",
    )
    written(each)


def _leads(each: argparse.ArgumentParser) -> None:
    each.set_defaults(kind=Kind.LEAD)
    numbers(each, "LEAD")


def _claim(each: argparse.ArgumentParser) -> None:
    _leads(each)
    each.add_argument(
        "--to", action="append", default=[], metavar="USER", help="who gets them, else who works in the file"
    )
    written(each)


def _give_back(each: argparse.ArgumentParser) -> None:
    _leads(each)
    written(each)


def _return_leads(each: argparse.ArgumentParser) -> None:
    each.set_defaults(kind=Kind.LEAD)
    each.add_argument(
        "--days", type=positive, metavar="DAYS", help="untouched for so many days, else by the office's rule"
    )
    written(each)


def _assign(each: argparse.ArgumentParser) -> None:
    _leads(each)
    each.add_argument(
        "--to",
        action="append",
        default=[],
        metavar="USER",
        help="who gets them, by name; with several --to they are shared out evenly",
    )
    each.add_argument(
        "--by-rule", action="store_true", help="by the assignment rules, those that nobody owns yet"
    )
    written(each)


def _start_playbook(each: argparse.ArgumentParser) -> None:
    each.add_argument("playbook", metavar="PLAYBOOK", help="its name")
    kind_of(each)
    numbers(each)
    each.add_argument(
        "--from",
        dest="first",
        type=day,
        metavar="DATE",
        help="the day its steps are counted from, else today",
    )
    written(each)


def _move_rest(each: argparse.ArgumentParser) -> None:
    each.set_defaults(kind=Kind.ACTIVITY)
    each.add_argument("activity", type=number, metavar="ACTIVITY", help="from which activity on")
    each.add_argument("--days", type=positive, required=True, metavar="DAYS", help="by how many days")
    written(each)


def _import_calendar(each: argparse.ArgumentParser) -> None:
    each.add_argument("file", type=Path, metavar="FILE", help="a calendar file (.ics)")
    written(each)


def _export_calendar(each: argparse.ArgumentParser) -> None:
    each.set_defaults(kind=Kind.ACTIVITY)  # whose owner is meant
    each.add_argument("file", type=Path, metavar="FILE", help="the calendar file (.ics) to write")
    each.add_argument("--from", dest="first", type=day, metavar="DATE", help="the first day")
    each.add_argument("--to", dest="last", type=day, metavar="DATE", help="the last day")
    each.add_argument("--user", default="", metavar="USER", help="of whom, else of all")
    force(each)
    each.add_argument("--json", action="store_true")
    common(each)


def _agenda(each: argparse.ArgumentParser) -> None:
    each.set_defaults(kind=Kind.LEAD)  # whose owner is meant
    each.add_argument(
        "--from", dest="first", type=day, metavar="DATE", help="the first day, else all that is overdue too"
    )
    each.add_argument(
        "--to", dest="last", type=day, metavar="DATE", help="the last day, else seven days ahead"
    )
    whose = each.add_mutually_exclusive_group()
    whose.add_argument("--user", default="", metavar="USER", help="of whom, else of who works in the file")
    whose.add_argument("--everyone", action="store_true", help="of all people together")
    each.add_argument("--json", action="store_true")
    common(each)


#: The grammar of each command, and what its help says in one line.
VERBS: Mapping[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "add": (_add, "make a record"),
    "show": (_show, "print all that is known of a record"),
    "fields": (_fields, "print the fields of a kind, those of the office's own too"),
    "edit": (_edit, "change a record, or several alike"),
    "delete": (_delete, "delete records"),
    "convert": (conversion_arguments.convert, "make accounts, contacts and opportunities of leads"),
    "unconvert": (conversion_arguments.unconvert, "take conversions back"),
    "matches": (conversion_arguments.matches, "print the records that may be the same"),
    "order": (order_arguments.order, "make the order of a won deal, once"),
    "order-again": (order_arguments.order_again, "make another order like one that is known"),
    "pay": (order_arguments.pay, "note a payment of an order"),
    "claim": (_claim, "take leads out of the pool"),
    "give-back": (_give_back, "put leads back into the pool"),
    "return-leads": (_return_leads, "give open leads that nobody touched back to the pool"),
    "assign": (_assign, "share leads out among people"),
    "start-playbook": (_start_playbook, "plan the steps of a playbook for records"),
    "move-rest": (_move_rest, "move an activity of a playbook and the open ones after it to later days"),
    "import-calendar": (_import_calendar, "import a calendar file (.ics)"),
    "export-calendar": (_export_calendar, "write activities as a calendar file (.ics)"),
    **attachment_arguments.VERBS,
    **quote_arguments.VERBS,
    **letter_arguments.VERBS,
    **finding_arguments.VERBS,
    **merging_arguments.VERBS,
    **past_arguments.VERBS,
    **exporting_arguments.VERBS,
    **privacy_arguments.VERBS,
    "agenda": (_agenda, "print what is to be done"),
}
