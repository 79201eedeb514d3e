"""The commands of orders: make one of a won deal, order the same again, note a payment."""

from __future__ import annotations

import argparse
import json
from datetime import date

from crm_desktop.command_line.arguments.typed import typed_values
from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.command_line.writing import carried_out, say
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, CreateRecord
from crm_desktop.core.orders import MakeOrder, RepeatOrder
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import Reader, View
from crm_desktop.services.record_files.printing import RecordPrinter
from crm_desktop.services.workspace import Workspace


def order(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Make the order of a won deal, or print the one that it has."""
    with reader.view() as view:
        deal = _record(view, Kind.ORDER, "opportunity", arguments.opportunity)
        values = typed_values(view, Kind.ORDER).values(arguments.set)
    return _made(workspace, reader, MakeOrder(deal, values), arguments, words)


def order_again(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Make another order like one that is known."""
    with reader.view() as view:
        known = _record(view, Kind.PAYMENT, "order", arguments.order)
        values = typed_values(view, Kind.ORDER).values(arguments.set)
    return _made(workspace, reader, RepeatOrder(known, values), arguments, words)


def pay(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Note a payment, and say how the order stands then."""
    told = [("order", arguments.order), ("amount", arguments.amount)]
    told += [(name, text) for name in ("rate", "reference", "method") if (text := getattr(arguments, name))]
    with reader.view() as view:
        values = typed_values(view, Kind.PAYMENT).values(told)
    values["paid_on"] = arguments.date or date.today()
    outcome = carried_out(workspace, CreateRecord(Kind.PAYMENT, values), arguments)
    if arguments.dry_run:
        say(outcome, arguments, words)
        return DONE
    paid = _object(reader, Kind.PAYMENT, outcome.ids[0], words)
    standing = _object(reader, Kind.ORDER, int(str(values["order"])), words)
    if arguments.json:
        print(json.dumps({"payment": paid, "order": standing}, ensure_ascii=False))
    else:
        say(outcome, arguments, words, number=True)
        for line in standing_lines(standing, words):
            print(line)
    return DONE


def standing_lines(order: dict[str, object], words: Wording) -> list[str]:
    """How an order stands, in words."""
    currency = order["currency"]
    money = {name: f"{order[name] or 0} {currency}" for name in ("paid", "outstanding", "overpaid")}
    lines = [words.on_command_line("order_standing", title=order["number"], **money)]
    if order["quote"]:
        lines.append(words.on_command_line("order_of_quote", number=order["quote"]))
    if order["overpaid"]:
        lines.append(words.on_command_line("order_overpaid", amount=money["overpaid"]))
    if order["uncounted"]:
        lines.append(words.on_command_line("order_uncounted", count=order["uncounted"]))
    return lines


def _record(view: View, kind: Kind, field: str, text: str) -> int:
    """The record that is named: by its number, name or external id."""
    return typed_values(view, kind).record(view.catalogue[kind].field(field), text)


def _made(
    workspace: Workspace, reader: Reader, command: Command, arguments: argparse.Namespace, words: Wording
) -> int:
    outcome: Outcome = carried_out(workspace, command, arguments)
    if arguments.json and not arguments.dry_run:
        print(json.dumps(_object(reader, Kind.ORDER, outcome.ids[0], words), ensure_ascii=False))
        return DONE
    say(outcome, arguments, words, number=not arguments.dry_run)
    if not arguments.dry_run:
        for line in standing_lines(_object(reader, Kind.ORDER, outcome.ids[0], words), words):
            print(line)
    return DONE


def _object(reader: Reader, kind: Kind, id_: int, words: Wording) -> dict[str, object]:
    with reader.view() as view:
        printer = RecordPrinter(view.catalogue, kind, view.reference_data(), words)
        return printer.of_values(view.record(kind, id_))
