"""The story of a record: what is planned, what was done, and who changed what, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office import people
from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.records.recurrence import recurrence_words
from crm_desktop.core.changes import Operation
from crm_desktop.core.participants import Person
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import has_hour, is_open
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.record.history import HistoryEntry
from crm_desktop.services.reads.record.participants import Participants

_ICONS = {
    "call": "phone",
    "meeting": "users",
    "email": "mail",
    "task": "check",
    "note": "sticky-note",
}
#: Follow by themselves from a change of status, stage or parts of the name.
_FOLLOWING = frozenset(
    {"contacted_at", "qualified_at", "converted_at", "won_at", "closed_at", "name"}
    | {"loss_reason", "lost_to", "closing_notes"}
)
_LEADING = frozenset({"status", "stage", "family_name", "given_name"})
#: What is said with the step by which it came, or by which it was taken back.
_ENDS = ("loss_reason", "lost_to", "closing_notes")
#: Commands whose own words tell all that they changed.
_TELLING = frozenset({"quote_issued", "quote_accepted", "quote_declined"})
#: The same of the lead itself; records that it joined say what they were given.
_CONVERTING = frozenset({"converted", "unconverted"})
_OPERATION_ICONS = {Operation.INSERT: "plus", Operation.UPDATE: "pencil", Operation.DELETE: "trash-2"}
#: More changed fields than these are only named.
_SPELT_OUT = 3


@frozen
class TimelineItem:
    """One line of the story. `activity` is the row of what is one; notes and history are never ticked."""

    icon: str
    lead: str
    text: str
    detail: str
    at: int
    activity: Row | None = None
    is_open: bool = False
    is_done: bool = False
    is_late: bool = False
    #: whose it is or who did it, in an office of several
    who: people.Person | None = None


@frozen
class _Change:
    """What one line tells of an entry of the history: nothing of single fields where it names none."""

    entry: HistoryEntry
    fields: tuple[str, ...] = ()
    #: the currency of the field's amounts before and after
    currencies: tuple[Stored, Stored] = (None, None)


#: Moments with what was then. Only what is shown is put into words: a story may have thousands of activities,
#: and hundreds of changes that are read again with each new one.
Story = list[tuple[int, Row | _Change]]


class Timeline:
    """Puts a record's activities and history into words."""

    def __init__(self, context: PageContext, kind: Kind) -> None:
        self._context = context
        self._values = FieldValues(context, kind)
        self._participants: Participants = {}
        #: whose story it is
        self._own: Person | None = None
        self._titles: Mapping[tuple[Kind, int], str] = {}

    def items(self, details: RecordDetails) -> list[TimelineItem]:
        """The whole story in words."""
        return self.told(self.story(details))

    def story(self, details: RecordDetails) -> Story:
        """What is planned first, the most urgent on top; then what has been, newest first."""
        self._participants, self._own = details.participants, Person(details.kind, details.id)
        self._titles = details.titles
        rows = [(_moment(row), row) for row in details.activities]
        planned = sorted((pair for pair in rows if is_open(pair[1])), key=_first)
        past: Story = [pair for pair in rows if not is_open(pair[1])]
        row = dict(details.values)
        for entry in details.history:  # newest first: the row goes back with it
            past.extend((entry.at, change) for change in self._changes(entry, row))
            row.update({name: before for name, (before, _after) in entry.changed.items()})
        past.sort(key=_first, reverse=True)
        return [*planned, *past]

    def told(self, story: Story) -> list[TimelineItem]:
        """A part of a story in words."""
        return [
            self._change(told) if isinstance(told, _Change) else self._activity(told) for _at, told in story
        ]

    # Activities --------------------------------------------------------------------------------------------

    def _activity(self, row: Row) -> TimelineItem:
        words, formats = self._context.words, self._context.formats
        kind = str(row["kind"])
        done_at, due_at = row["done_at"], row["due_at"]
        is_to_do = is_open(row)
        at = _moment(row)
        name = words.choice(Kind.ACTIVITY, "kind", kind)
        subject = str(row["subject"] or "")
        text = _told(subject, str(row["text"] or "").strip())
        when, is_late = formats.near_moment(at), False
        if is_to_do and due_at is not None:
            when, is_late = self._due(int(due_at))
        elif is_to_do:
            when = QCoreApplication.translate("Timeline", "no date set")
        owner = self._person(row["owner"])
        return TimelineItem(
            _ICONS.get(kind, "sticky-note"),
            name,
            text,
            _joined(
                when,
                recurrence_words(row["recurrence"]),
                str(row["place"] or ""),
                self._with(row),
                str(row["outcome"] or ""),
                owner,
            ),
            at,
            row,
            is_to_do,
            done_at is not None and kind != "note",
            is_late,
            self._who(row["owner"]),
        )

    def _due(self, due_at: int) -> tuple[str, bool]:
        formats = self._context.formats
        day, today = formats.day_of(due_at), formats.today()
        if day < today:
            return formats.overdue((today - day).days), True
        clock = formats.clock(due_at) if has_hour(due_at, formats.zone) else ""
        if day == today:
            said = QCoreApplication.translate("Timeline", "due today")
        elif day == today + timedelta(days=1):
            said = QCoreApplication.translate("Timeline", "due tomorrow")
        else:
            said = QCoreApplication.translate("Timeline", "due {day}")
            said = said.format(day=formats.short_day(day, today))
        return f"{said} {clock}".rstrip(), False

    def _with(self, row: Row) -> str:
        """Who takes part beside the one whose story it is."""
        found = self._participants.get(int(row["id"] or 0), ())
        names = [each.name for each in found if each != self._own]
        if not names:
            return ""
        listed = self._context.words.listed(names)
        return QCoreApplication.translate("Timeline", "with {people}").format(people=listed)

    def _person(self, id_: Stored) -> str:
        reference_data = self._context.gateway.reference_data
        return self._context.words.item(reference_data, Kind.USER, None if id_ is None else int(id_))

    def _who(self, id_: Stored) -> people.Person | None:
        reference_data = self._context.gateway.reference_data
        return people.person(reference_data, id_) if people.are_several(reference_data) else None

    # History -----------------------------------------------------------------------------------------------

    def _changes(self, entry: HistoryEntry, row: Row) -> Iterator[_Change]:
        """The lines of an entry; `row` is the record as the entry left it: its amounts were in that money."""
        tells_all = entry.label in _TELLING or (
            entry.label in _CONVERTING and "converted_at" in entry.changed
        )
        if entry.operation is not Operation.UPDATE or tells_all:
            yield _Change(entry)
            return
        fields = self._values.record.by_name
        currencies = {fields[name].currency_field for name in entry.changed if name in fields} - {""}
        is_led = not _LEADING.isdisjoint(entry.changed)
        changed = tuple(
            name
            for name in entry.changed
            if name in fields
            and not fields[name].internal
            and not (name in _FOLLOWING and is_led)
            and name not in currencies  # said with its amount
        )
        if len(changed) > _SPELT_OUT:
            yield _Change(entry, changed)
            return
        for name in changed:
            after = row.get(fields[name].currency_field)
            before, _ = entry.changed.get(fields[name].currency_field, (after, after))
            yield _Change(entry, (name,), (before, after))

    def _change(self, change: _Change) -> TimelineItem:
        """One line of the history in words."""
        entry = change.entry
        detail = _joined(self._context.formats.near_moment(entry.at), self._person(entry.user))
        icon, lead, said = "pencil", "", ""
        if not change.fields:
            icon = _OPERATION_ICONS[entry.operation]
            lead = self._first(entry)
        elif len(change.fields) > 1:
            names = self._context.words.listed(self._values.title(name) for name in change.fields)
            said = QCoreApplication.translate("Timeline", "Changed: {fields}").format(fields=names)
        else:
            (name,) = change.fields
            lead, said = self._values.title(name), self._from_to(change, name)
        return TimelineItem(icon, lead, said, detail, entry.at, who=self._who(entry.user))

    def _from_to(self, change: _Change, name: str) -> str:
        field = self._values.record.field(name)
        pair = zip(change.entry.changed[name], change.currencies, strict=True)
        said = " → ".join(self._said(field, stored, currency) for stored, currency in pair)
        return _joined(said, *self._ends(change.entry)) if name == self._values.view.step_field else said

    def _ends(self, entry: HistoryEntry) -> Iterator[str]:
        """How the record ended, or how it had ended before it was opened again."""
        for name in _ENDS:
            before, after = entry.changed.get(name, (None, None))
            told = before if after is None else after
            if told is not None:
                yield self._said(self._values.record.field(name), told, None)

    def _first(self, entry: HistoryEntry) -> str:
        if entry.label == "created":
            return QCoreApplication.translate("Timeline", "Created")
        return self._context.words.done(entry.label, entry.params)

    def _said(self, field: Field, stored: Stored, currency: Stored) -> str:
        if stored is None:
            return "—"
        if field.refers_to is not None and not self._context.catalogue.is_reference_list(field.refers_to):
            return self._titles.get((field.refers_to, int(stored)), f"#{stored}")
        text = self._values.text_of(field, self._values.editable(field, stored, str(currency or "")))
        return text or f"#{stored}"  # an entry of a list that is there no more has no name


def _moment(row: Row) -> int:
    """When an activity was, or is to be."""
    return int(row["done_at"] or row["starts_at"] or row["due_at"] or row["created_at"] or 0)


def _first(pair: tuple[int, object]) -> int:
    return pair[0]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _told(subject: str, text: str) -> str:
    """Subject and text; a text of several lines begins on a line of its own."""
    return f"{subject}\n{text}" if subject and "\n" in text else _joined(subject, text)
