"""The commands of playbooks: start one for records, move what is left of it."""

from __future__ import annotations

import argparse
import json
from datetime import date

from crm_desktop.command_line.arguments.typed import typed_values
from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.command_line.writing import carried_out, check_there, say
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import MoveRest, StartPlaybook
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace


def start(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Plan the steps of a playbook for records."""
    ids = tuple(dict.fromkeys(arguments.ids))
    with reader.view() as view:
        check_there(view, arguments.kind, ids)
        field = view.catalogue[Kind.ACTIVITY].field("playbook")
        playbook = typed_values(view, Kind.ACTIVITY).record(field, arguments.playbook)
        codes = [step.code for step in view.reference_data().of(Kind.PLAYBOOK_STEP) if step.code]
    names = {code: words.built_in(f"{Kind.PLAYBOOK_STEP}.{code}") for code in codes}
    target = Records(arguments.kind, ids)
    first_day = arguments.first or date.today()
    outcome = carried_out(workspace, StartPlaybook(target, playbook, first_day, names), arguments)
    return _said(outcome, arguments, words)


def move_rest(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Move an activity of a playbook and the open ones after it."""
    with reader.view() as view:
        check_there(view, Kind.ACTIVITY, (arguments.activity,))
    outcome = carried_out(workspace, MoveRest(arguments.activity, arguments.days), arguments)
    return _said(outcome, arguments, words)


def _said(outcome: Outcome, arguments: argparse.Namespace, words: Wording) -> int:
    if arguments.json and not arguments.dry_run:
        print(json.dumps({"activities": outcome.ids}))
    else:
        say(outcome, arguments, words)
    return DONE
