"""The agenda command: what is overdue, due and soon to close, as the window's page Today has it."""

from __future__ import annotations

import argparse
import json
from datetime import date, timedelta

from crm_desktop.command_line.arguments.typed import typed_values
from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import has_hour
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.days.agenda import Agenda, Closing, Due, read_agenda
from crm_desktop.services.reads.reader import Reader, ReferenceData, View
from crm_desktop.services.record_files.printing import exact_number
from crm_desktop.services.workspace import Workspace

#: Days ahead where none are named, as in the window.
_DAYS = 7
#: Entries of each sort that are read, from the earliest on.
_MOST = 10_000


def agenda(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Print what is to be done; what is overdue comes first, unless a first day is named."""
    today = date.today()
    first: date | None = arguments.first
    last: date = arguments.last or max(today, first or today) + timedelta(days=_DAYS)
    if first is not None and first > last:
        raise RuleBroken("range_reversed")
    with reader.view() as view:
        user = None if arguments.everyone else _user(view, arguments, workspace.session.user)
        reference_data = view.reference_data()
        found = read_agenda(user, today, days=(last - today).days, limit=_MOST)(view)
    due = [each for each in found.due if first is None or each.day >= first]
    closing = [
        each
        for each in found.closing
        if (first is None or each.day >= first) and (arguments.last is None or each.day <= last)
    ]
    shown = Agenda(today, tuple(due), tuple(closing), found.is_cut)
    teller = _Teller(shown, reference_data, words)
    if arguments.json:
        head = {"today": today.isoformat(), "from": _iso(first), "to": last.isoformat()}
        print(json.dumps({**head, **teller.as_object()}, ensure_ascii=False))
    else:
        print(teller.as_text())
    return DONE


def _user(view: View, arguments: argparse.Namespace, own: int | None) -> int | None:
    """The person named, else who works in the file."""
    if not arguments.user:
        return own
    owner = view.catalogue[Kind.LEAD].field("owner")
    return typed_values(view, Kind.LEAD).record(owner, arguments.user.strip())


class _Teller:
    """Puts an agenda into an object, and into lines."""

    def __init__(self, agenda: Agenda, reference_data: ReferenceData, words: Wording) -> None:
        self._agenda = agenda
        self._reference_data = reference_data
        self._words = words

    def as_object(self) -> dict[str, object]:
        """`due` and `closing`, earliest first; `more` where there is more than is read at once."""
        return {
            "due": [self._due(each) for each in self._agenda.due],
            "closing": [self._closing(each) for each in self._agenda.closing],
            "more": self._agenda.is_cut,
        }

    def as_text(self) -> str:
        """The same for a person."""
        agenda = self._agenda
        parts = (
            ("agenda_overdue", [self._due_line(each) for each in agenda.overdue]),
            ("agenda_today", [self._due_line(each) for each in agenda.for_today]),
            ("agenda_later", [self._due_line(each) for each in agenda.later]),
            ("agenda_closing", [self._closing_line(each) for each in agenda.closing]),
        )
        lines = []
        for key, below in parts:
            if below:
                lines += [self._words.on_command_line(key), *below, ""]
        if agenda.is_cut:
            lines.append(self._words.on_command_line("agenda_cut"))
        return "\n".join(lines).rstrip() or self._words.on_command_line("agenda_nothing")

    def _due(self, due: Due) -> dict[str, object]:
        return {
            "day": due.day.isoformat(),
            "at": None if due.at is None else from_milliseconds(due.at).isoformat().replace("+00:00", "Z"),
            "overdue": due.day < self._agenda.today,
            "text": due.text,
            "activity": due.activity,
            "activity_kind": due.activity_kind or None,
            "kind": due.kind if due.id else None,
            "id": due.id or None,
            "title": due.title,
            "detail": due.detail,
        }

    def _closing(self, closing: Closing) -> dict[str, object]:
        amount = closing.amount
        return {
            "day": closing.day.isoformat(),
            "opportunity": closing.id,
            "title": closing.name,
            "account": closing.account or None,
            "amount": None if amount is None else exact_number(amount, closing.currency),
            "currency": closing.currency or None,
            "stage": self._stage(closing.stage),
        }

    def _stage(self, id_: int | None) -> str | None:
        item = self._reference_data.get(Kind.STAGE, id_)
        return None if item is None else item.name or self._words.built_in(f"{item.kind}.{item.code}")

    def _due_line(self, due: Due) -> str:
        clock = ""
        if due.at is not None and has_hour(due.at, SYSTEM_ZONE):
            clock = from_milliseconds(due.at).astimezone(SYSTEM_ZONE).strftime("%H:%M")
        what = (
            self._words.choice(Kind.ACTIVITY, "kind", due.activity_kind)
            if due.activity_kind
            else self._words.field(due.kind, "next_step")
        )
        number = f"#{due.activity} " if due.activity else ""
        about = f"{self._words.kind(due.kind)} #{due.id} {due.title}" if due.id else ""
        told = " · ".join(filter(None, [due.text, about, due.detail]))
        return f"  {due.day} {clock:<5}  {what} {number} {told}"

    def _closing_line(self, closing: Closing) -> str:
        amount = "" if closing.amount is None else exact_number(closing.amount, closing.currency)
        money = f"{amount} {closing.currency}".strip()
        told = filter(None, [closing.name, closing.account, money, self._stage(closing.stage)])
        return f"  {closing.day}  #{closing.id} " + " · ".join(told)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
