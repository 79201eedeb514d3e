"""The erase and export-person commands."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date, datetime

from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.core.changes import ChangeSet, Operation
from crm_desktop.core.copies.copy import Copy, Reason
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.files.places import backups_folder
from crm_desktop.core.privacy.commands import ErasePerson, ErasePlan
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.copies.keeping import CopyKeeper
from crm_desktop.services.privacy.person_file import person_writing
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace


def export_person(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Write everything that is held on a person."""
    path = arguments.file
    work = person_writing(
        path,
        arguments.kind,
        arguments.id,
        words,
        workspace.file.path,
        may_replace=arguments.force,
        today=date.today(),
    )
    count = reader.read(work)
    print(json.dumps({"file": str(path), "records": count}) if arguments.json else path)
    return DONE


def erase(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Say what would be erased, ask, and erase it."""
    command = ErasePerson(arguments.kind, arguments.id)
    keeper = CopyKeeper(workspace, KnownFiles(), backups_folder())
    copies = keeper.copies()
    rehearsed = workspace.rehearse(command)
    plan, changes = rehearsed.result, rehearsed.change_set
    assert isinstance(plan, ErasePlan)
    assert changes is not None
    gone, blanked = _counts(changes, Operation.DELETE), _counts(changes, Operation.UPDATE)
    told = {
        "people": [{"kind": kind, "id": id_, "title": title} for kind, id_, title in plan.people],
        "erased": gone,
        "blanked": blanked,
        "held_by_others": [
            {"value": value, "kind": kind, "id": id_, "title": title}
            for value, kind, id_, title in plan.held_by_others
        ],
        "copies": [str(copy.path) for copy in copies],
    }
    if not arguments.json:
        _say(plan, gone, blanked, copies, arguments, words)
    if arguments.dry_run:
        if arguments.json:
            print(json.dumps({"dry_run": True, **told}, ensure_ascii=False))
        return DONE
    _ask(arguments, words)
    outcome = workspace.run(command)
    if arguments.copies and copies:
        keeper.replace_all(copies, Reason.HAND)
    if arguments.json:
        told_now = {"dry_run": False, **told, "rewritten": outcome.result}
        print(json.dumps(told_now, ensure_ascii=False))
    elif outcome.change_set is not None:
        print(words.done(outcome.change_set.label, outcome.change_set.params))
    if outcome.result is not True:
        print(words.on_command_line("erase_not_rewritten"), file=sys.stderr)
    return DONE


def _ask(arguments: argparse.Namespace, words: Wording) -> None:
    """Raise RuleBroken unless the person says yes."""
    if arguments.yes:
        return
    if sys.stdin.isatty():
        print(words.on_command_line("erase_ask"), end=" ", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().casefold() == "yes":
            return
    raise RuleBroken("erase_unconfirmed")


def _say(
    plan: ErasePlan,
    gone: Mapping[Kind, int],
    blanked: Mapping[Kind, int],
    copies: list[Copy],
    arguments: argparse.Namespace,
    words: Wording,
) -> None:
    say = words.on_command_line
    named = [f"{words.kind(kind)} #{id_} {title}" for kind, id_, title in plan.people]
    print(say("erase_people", names=words.listed(named)))
    for key, counts in (("erase_with", gone), ("erase_blanked", blanked)):
        if counts:
            listed = words.listed(f"{words.kinds(kind)} {count:,}" for kind, count in counts.items())
            print(say(key, counts=listed))
    for value, kind, _id, title in plan.held_by_others:
        print(say("erase_held", value=value, kind=words.kind(kind), title=title))
    if copies:
        print(say("erase_copies_go" if arguments.copies else "erase_copies"))
        for copy in copies:
            made = datetime.fromtimestamp(copy.at / 1000).strftime("%Y-%m-%d %H:%M")
            print(f"  {made}  {copy.path}")
    print(say("erase_never_back"))


def _counts(changes: ChangeSet, operation: Operation) -> dict[Kind, int]:
    return {each.kind: each.count for each in changes.changes if each.operation is operation}
