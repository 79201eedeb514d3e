"""The commands of the pool: claim leads that nobody owns, give them back, assign them to people."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from datetime import date

from crm_desktop.command_line.arguments.typed import typed_values
from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.command_line.writing import carried_out, check_there, say
from crm_desktop.core.commands import AssignRecords, ClaimRecords, Command, GiveBackRecords
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Matching, Records, Target
from crm_desktop.core.rules.returning import leads_to_return
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import Reader, View
from crm_desktop.services.workspace import Workspace


def claim(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Make a person the owner of leads that nobody else owns: who works here, unless another is named."""
    with reader.view() as view:
        target, people = _target(view, arguments), _people(view, arguments)
    if len(people) > 1:
        raise RuleBroken("one_claims", field="owner")
    return _done(workspace, reader, ClaimRecords(target, *people), arguments, words)


def give_back(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Put leads back into the pool."""
    with reader.view() as view:
        target = _target(view, arguments)
    return _done(workspace, reader, GiveBackRecords(target), arguments, words)


def return_leads(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Give the open leads that nobody has touched for long back to the pool, by the office's rule."""
    with reader.view() as view:
        days = arguments.days or view.reference_data().return_days
        if not days:
            raise RuleBroken("return_rule_off")
        query = leads_to_return(days, date.today())
        arguments.ids = list(view.ids(query, {}))
    if not arguments.ids:
        print("[]" if arguments.json else words.on_command_line("nothing_returns"))
        return DONE
    return _done(workspace, reader, GiveBackRecords(Matching(query)), arguments, words)


def assign(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Share leads out evenly among people, or by the rules of their channels."""
    with reader.view() as view:
        target, people = _target(view, arguments), _people(view, arguments)
    if bool(people) == arguments.by_rule:
        raise RuleBroken("assign_to_whom", field="owner")
    return _done(workspace, reader, AssignRecords(target, people), arguments, words)


def _target(view: View, arguments: argparse.Namespace) -> Target:
    ids = tuple(dict.fromkeys(arguments.ids))
    check_there(view, arguments.kind, ids)
    return Records(arguments.kind, ids)


def _people(view: View, arguments: argparse.Namespace) -> tuple[int, ...]:
    owner = view.catalogue[arguments.kind].field("owner")
    typed = typed_values(view, arguments.kind)
    return tuple(dict.fromkeys(typed.record(owner, text.strip()) for text in arguments.to))


def _done(
    workspace: Workspace,
    reader: Reader,
    command: Command,
    arguments: argparse.Namespace,
    words: Wording,
) -> int:
    outcome = carried_out(workspace, command, arguments)
    if arguments.json and not arguments.dry_run:
        print(json.dumps(_owners(reader, arguments, tuple(dict.fromkeys(arguments.ids))), ensure_ascii=False))
    else:
        say(outcome, arguments, words)
    return DONE


def _owners(reader: Reader, arguments: argparse.Namespace, ids: Sequence[int]) -> list[dict[str, object]]:
    """Who owns each of the records now."""
    with reader.view() as view:
        kind, reference_data = arguments.kind, view.reference_data()
        owner = view.catalogue[kind].field("owner")
        assert owner.refers_to is not None
        place = view.catalogue.row_places(kind)[owner.name]
        rows = view.rows(kind, ids)
        told: list[dict[str, object]] = []
        for id_ in ids:
            stored = rows[id_][place]
            item = reference_data.get(owner.refers_to, None if stored is None else int(stored))
            told.append({str(kind): id_, "owner": None if item is None else item.name})
        return told
