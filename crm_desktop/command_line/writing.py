"""The commands that write records one by one: add, edit, delete, each with its rehearsal."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

from crm_desktop.command_line import pipelines
from crm_desktop.command_line.arguments.typed import typed_values
from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.command_line.matching import alike, lines, objects
from crm_desktop.command_line.participants import TypedPeople
from crm_desktop.command_line.tags import changed_tags
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, EditRecords
from crm_desktop.core.errors import Conflict, NotFound, RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import Reader, View
from crm_desktop.services.record_files.printing import RecordPrinter
from crm_desktop.services.workspace import Workspace

#: Stands for a long text that comes from standard input.
_FROM_INPUT = "-"


def add(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Make a record of the values told."""
    kind: Kind = arguments.kind
    told = _with_input(workspace.catalogue[kind], arguments.set)
    with reader.view() as view:
        people = TypedPeople(view, kind, told)
        values = typed_values(view, kind).values(people.others)
        command = people.made(pipelines.made(view, kind, values, arguments.like))
    outcome = carried_out(workspace, command, arguments)
    notes = alike(reader, kind, values, None if arguments.dry_run else outcome.ids[0])
    if arguments.json:
        made = _rehearsed(outcome, arguments, words) if arguments.dry_run else None
        told_back = made or _objects(reader, kind, outcome.ids, words)[0]
        print(json.dumps({**told_back, "notes": objects(notes, words)}, ensure_ascii=False))
    else:
        say(outcome, arguments, words, number=not arguments.dry_run)
        for line in lines(notes, words):
            print(line)
    return DONE


def edit(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Give fields of one record or of several new values."""
    kind: Kind = arguments.kind
    if not arguments.set:
        raise RuleBroken("nothing_told")
    told = _with_input(workspace.catalogue[kind], arguments.set)
    ids = tuple(dict.fromkeys(arguments.ids))
    with reader.view() as view:
        check_there(view, kind, ids)
        typed = typed_values(view, kind)
        tagging = changed_tags(Records(kind, ids), told)
        if tagging is not None:
            told = []
        people = TypedPeople(view, kind, told)
        values = pipelines.stage_of_their_own(view, kind, ids, typed.values(people.others), told)
        for id_ in ids if arguments.expect else ():
            row = view.record(kind, id_)
            for name, seen in typed.expected(arguments.expect, row).items():
                if row[name] != seen:
                    raise Conflict("not_as_expected", kind=kind, id=id_, field=name)
        expected = None
        if arguments.expect and len(ids) == 1:
            expected = typed.expected(arguments.expect, view.record(kind, ids[0]))
        command = tagging or people.changed(EditRecords(Records(kind, ids), values, expected), ids)
    outcome = carried_out(workspace, command, arguments)
    if arguments.json and not arguments.dry_run:
        print(json.dumps(_objects(reader, kind, ids, words), ensure_ascii=False))
    else:
        say(outcome, arguments, words)
    return DONE


def delete(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Delete records, all of them or none."""
    kind: Kind = arguments.kind
    ids = tuple(dict.fromkeys(arguments.ids))
    with reader.view() as view:
        check_there(view, kind, ids)
        command = pipelines.removed(view, kind, ids, arguments.into)
    outcome = carried_out(workspace, command, arguments)
    if arguments.json and not arguments.dry_run:
        print(json.dumps({"kind": kind, "deleted": ids}))
    else:
        say(outcome, arguments, words)
    return DONE


def check_there(view: View, kind: Kind, ids: Sequence[int]) -> None:
    """Raise NotFound, naming them, where records are not there."""
    known = view.rows(kind, ids)
    missing = [f"#{id_}" for id_ in ids if id_ not in known]
    if missing:
        raise NotFound("records_gone", kind=kind, candidates=missing)


def carried_out(workspace: Workspace, command: Command, arguments: argparse.Namespace) -> Outcome:
    """What came of a command, or would come of it in a rehearsal."""
    return workspace.rehearse(command) if arguments.dry_run else workspace.run(command)


def say(outcome: Outcome, arguments: argparse.Namespace, words: Wording, *, number: bool = False) -> None:
    """Print what was done, or would be."""
    if arguments.json:
        print(json.dumps(_rehearsed(outcome, arguments, words), ensure_ascii=False))
    elif number and outcome.ids:
        print(f"#{outcome.ids[0]} {summary(outcome, arguments, words)}")
    else:
        print(summary(outcome, arguments, words))


def summary(outcome: Outcome, arguments: argparse.Namespace, words: Wording) -> str:
    """What was done, or would be, in one sentence."""
    change_set = outcome.change_set
    if change_set is None:
        done = words.on_command_line("nothing_changed")
    else:
        done = words.done(change_set.label, change_set.params)
    return words.on_command_line("would_do", what=done) if arguments.dry_run else done


def _rehearsed(outcome: Outcome, arguments: argparse.Namespace, words: Wording) -> dict[str, object]:
    """What a rehearsal would have changed."""
    changes = () if outcome.change_set is None else outcome.change_set.changes
    told = [{"kind": each.kind, "operation": each.operation, "count": each.count} for each in changes]
    return {"dry_run": arguments.dry_run, "text": summary(outcome, arguments, words), "changes": told}


def _objects(reader: Reader, kind: Kind, ids: Sequence[int], words: Wording) -> list[dict[str, object]]:
    """Records as they are now."""
    with reader.view() as view:
        printer = RecordPrinter(view.catalogue, kind, view.reference_data(), words)
        rows, whole = view.rows(kind, ids), view.long_texts(kind, ids)
        return [printer.as_object(rows[id_], whole[id_]) for id_ in ids if id_ in rows]


def _with_input(record: RecordType, pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs told, a long text called "-" read from standard input."""
    return [(name, sys.stdin.read() if _is_input(record, name, text) else text) for name, text in pairs]


def _is_input(record: RecordType, name: str, text: str) -> bool:
    field = record.by_name.get(name)
    return text == _FROM_INPUT and field is not None and field.type is FieldType.LONG_TEXT
