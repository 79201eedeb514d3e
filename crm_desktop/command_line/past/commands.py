"""The bin and history commands."""

from __future__ import annotations

import argparse
import json
from datetime import date, datetime, time, timedelta

from crm_desktop.command_line.arguments.typed import typed_values
from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.command_line.writing import carried_out, summary
from crm_desktop.core.commands import Revert
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.recycling import RestoreRecords
from crm_desktop.core.values.stored import from_milliseconds, to_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.past.deeds import Deed, DeedQuery, deeds
from crm_desktop.services.past.deleted import Deleted, binned_kinds, deleted_records
from crm_desktop.services.reads.reader import Reader, View
from crm_desktop.services.workspace import Workspace


def recycle_bin(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Print what was deleted, or bring records back."""
    if arguments.action == "restore":
        return _restore(workspace, arguments, words)
    kinds = [arguments.kind] if arguments.kind else binned_kinds(workspace.catalogue)
    with reader.view() as view:
        days = arguments.days or view.reference_data().bin_days
        since = _midnight(date.today() - timedelta(days=days))
        found = deleted_records(view, kinds, since, arguments.text)
        teller = _Teller(view, words)
        lines = [teller.deleted(each) for each in found]
        objects = [teller.deleted_object(each) for each in found]
    return _told(arguments, lines, objects, words.on_command_line("bin_empty"))


def _restore(workspace: Workspace, arguments: argparse.Namespace, words: Wording) -> int:
    if arguments.kind is None or not arguments.ids:
        raise RuleBroken("name_what_to_restore")
    command = RestoreRecords(arguments.kind, tuple(arguments.ids))
    outcome = carried_out(workspace, command, arguments)
    if arguments.json and not arguments.dry_run:
        print(json.dumps({"kind": arguments.kind, "back": list(outcome.ids)}))
    else:
        print(summary(outcome, arguments, words))
    return DONE


def history(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Print what was ever done, the newest first, or take one of it back."""
    if arguments.take_back is not None:
        outcome = carried_out(workspace, Revert(arguments.take_back), arguments)
        print(summary(outcome, arguments, words))
        return DONE
    with reader.view() as view:
        query = DeedQuery(
            arguments.kind,
            _user(view, arguments),
            None if arguments.first is None else _midnight(arguments.first),
            None if arguments.last is None else _midnight(arguments.last + timedelta(days=1)),
            arguments.text,
        )
        found = deeds(view, query, words.done, arguments.limit)
        teller = _Teller(view, words)
        lines = [teller.deed(each) for each in found]
        objects = [teller.deed_object(each) for each in found]
    return _told(arguments, lines, objects, words.on_command_line("nothing_done_yet"))


def _told(
    arguments: argparse.Namespace, lines: list[str], objects: list[dict[str, object]], none: str
) -> int:
    """Print what was found, for a person or a program; `none` where that is nothing."""
    print(json.dumps(objects, ensure_ascii=False) if arguments.json else "\n".join(lines) or none)
    return DONE


def _user(view: View, arguments: argparse.Namespace) -> int | None:
    if not arguments.user:
        return None
    owner = view.catalogue[Kind.LEAD].field("owner")
    return typed_values(view, Kind.LEAD).record(owner, arguments.user.strip())


def _midnight(day: date) -> int:
    return to_milliseconds(datetime.combine(day, time(), SYSTEM_ZONE))


class _Teller:
    """Says who and when in words."""

    def __init__(self, view: View, words: Wording) -> None:
        self._words = words
        self._reference_data = view.reference_data()

    def deleted(self, each: Deleted) -> str:
        kind = self._words.kind(each.kind)
        return f"{self._when(each.at)}  {kind} #{each.id} {each.title}  {self._who(each.user)}".rstrip()

    def deleted_object(self, each: Deleted) -> dict[str, object]:
        who = self._who(each.user)
        told: dict[str, object] = {"kind": each.kind, "id": each.id, "title": each.title}
        return told | {"deleted_at": self._iso(each.at), "by": who or None, "deed": each.journal_id}

    def deed(self, each: Deed) -> str:
        mark = f"  ({self._words.on_command_line('is_undone')})" if each.is_undone else ""
        return f"{each.id}  {self._when(each.at)}  {each.said}  {self._who(each.user)}".rstrip() + mark

    def deed_object(self, each: Deed) -> dict[str, object]:
        told: dict[str, object] = {
            "deed": each.id,
            "at": self._iso(each.at),
            "by": self._who(each.user) or None,
        }
        return told | {"text": each.said, "undone": each.is_undone, "changed": dict(each.counts)}

    def _who(self, user: int | None) -> str:
        item = self._reference_data.get(Kind.USER, user)
        return "" if item is None else item.name

    def _when(self, at: int) -> str:
        return from_milliseconds(at).astimezone(SYSTEM_ZONE).strftime("%Y-%m-%d %H:%M")

    def _iso(self, at: int) -> str:
        return from_milliseconds(at).isoformat()
