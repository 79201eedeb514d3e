"""What a line was understood as, shown field by field; what the person changes is not overwritten again."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.mentioned import Found, FoundPeople, Mentioned, MentionSearch, find_people, said
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import UserError
from crm_desktop.core.participants import Person
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import due_on
from crm_desktop.core.values.spoken.quick_entry import QuickEntry
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.core.words.direction import isolated
from crm_desktop.qtkit.editors.choice import ChoiceEditor
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.editors.type_ahead import TypeAheadEditor
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.activities.people import people_editor

_NAMES = ("kind", "due_at", "about", "participants", "subject")
#: An appointment takes this long where nobody says otherwise.
_APPOINTMENT = timedelta(hours=1)
_APPOINTMENTS = frozenset({"meeting"})
#: From when to when something is: a day, or moments; None where nobody says it.
When = tuple[date | None, datetime | None]


class Understood(QWidget):
    """Kind, day and hour, whom it is about, and the subject."""

    #: the record that is meant was looked up, or nothing has to be looked up
    settled = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._values = FieldValues(context, Kind.ACTIVITY)
        self._touched: set[str] = set()
        self._person = ""
        self._is_looking_up = False
        #: when it is where the line says nothing else
        self._when: When = (None, None)
        editors = FieldEditors(self._values)
        about = TypeAheadEditor(MentionSearch(context), partial(said, context))
        self.rows = {
            "kind": FieldRow("", editors.make(self._values.record.field("kind")), self),
            "due_at": FieldRow("", editors.make(self._values.record.field("due_at")), self),
            "about": FieldRow("", about, self),
            "participants": FieldRow("", people_editor(context), self),
            "subject": FieldRow("", editors.make(self._values.record.field("subject")), self),
        }
        self._hint = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL)
        self._hint.setWordWrap(True)
        #: makes a lead of a name that nobody in the file has
        self.offer = Button("", "link", self)
        self.offer.clicked.connect(self._make_lead)
        self.offer.hide()
        self._unknown = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for name in _NAMES:
            self.rows[name].edited.connect(partial(self._touched.add, name))
            layout.addWidget(self.rows[name])
        layout.addWidget(self._hint)
        layout.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)

    def set_about(self, mentioned: Mentioned | None) -> None:
        """Say whom it is about, whatever the line says."""
        self.rows["about"].reset(mentioned)
        if mentioned is not None:
            self._touched.add("about")

    def reset(self, when: When = (None, None)) -> None:
        """Forget what was typed; `when` is from when to when it is where the line says nothing else."""
        self._when = when
        self._touched.clear()
        self._person = ""
        self._is_looking_up = False
        self._hint.setText("")
        self._offer_lead("")
        for row in self.rows.values():
            row.reset(None)

    def follow(self, entry: QuickEntry) -> None:
        """Show what a line says, and look up who is meant."""
        formats = self._context.formats
        when = entry.day or self._when[0] or formats.today()
        if entry.clock is not None:
            when = datetime.combine(entry.day or formats.today(), entry.clock, formats.zone or SYSTEM_ZONE)
        for name, value in (("kind", entry.kind), ("due_at", when), ("subject", entry.subject or None)):
            if name not in self._touched:
                self.rows[name].reset(value)
        if "about" not in self._touched and entry.person != self._person:
            self._look_up(entry)

    def _look_up(self, entry: QuickEntry) -> None:
        person = self._person = entry.person
        self._is_looking_up = bool(person)
        self._hint.setText("")
        self._offer_lead("")
        if not person:
            self._show_found(FoundPeople(Found((), None)))
            return
        self._context.gateway.read(
            find_people(self._context, person, entry.people),
            partial(self._take_found, person),
            owner=self,
            replaces="quick entry",
            quick=True,
        )

    def _take_found(self, person: str, found: FoundPeople) -> None:
        if person != self._person:
            return
        self._is_looking_up = False
        if "about" not in self._touched:
            self._show_found(found)
            self._hint.setText(self._said_of(person, found))
            is_nobody = found.about.best is None and len(found.missing) == 1
            self._offer_lead(found.missing[0] if is_nobody else "")
        self.settled.emit()

    def _offer_lead(self, name: str) -> None:
        """Offer to take somebody in whom nobody knows; "" offers nothing."""
        self._unknown = name
        said = self.tr("New lead “{name}”").format(name=isolated(name))
        self.offer.setText(said.replace("&", "&&"))
        self.offer.setVisible(bool(name))

    def _make_lead(self) -> None:
        name = self._unknown
        self._offer_lead("")
        self._is_looking_up = True  # who saves now waits for the lead
        command = CreateRecord(Kind.LEAD, {"name": name})
        done, gateway = partial(self._lead_made, name), self._context.gateway
        gateway.run(command, origin=self, done=done, failed=self._not_made, owner=self)

    def _lead_made(self, name: str, outcome: Outcome) -> None:
        self._hint.setText("")
        self._is_looking_up = False
        self.set_about(Mentioned(Kind.LEAD, outcome.ids[0], name))
        self.settled.emit()

    def _not_made(self, error: UserError) -> None:
        self._is_looking_up = False
        self._hint.setText(self._context.words.error(error, Kind.LEAD))

    def _show_found(self, found: FoundPeople) -> None:
        self.rows["about"].reset(found.about.best)
        if "participants" not in self._touched:
            self.rows["participants"].reset(found.people or None)

    def _said_of(self, person: str, people: FoundPeople) -> str:
        found = people.about
        if people.missing:
            said = self.tr("Nobody called “{name}” is in the file.")
            return " ".join(said.format(name=isolated(name)) for name in people.missing)
        if not found.all:
            return ""
        if found.best is None:
            said = self.tr("Several may be meant by “{name}”. Type more of the name to choose.")
            return said.format(name=isolated(person))
        others = len(found.all) - 1
        return self.tr("%n other(s) fit; type a name to choose.", "", others) if others else ""

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being looked up that would still be taken."""
        return not self._is_looking_up or "about" in self._touched

    def check(self) -> bool:
        """Say at each field what is wrong with it; True if nothing is."""
        wrong = [row for row in self.rows.values() if not row.check()]  # each says its own
        return not wrong

    def values(self) -> dict[str, object]:
        """The values of the activity."""
        kind = self.rows["kind"].value()
        values: dict[str, object] = {"kind": kind, "subject": self.rows["subject"].value()}
        when = self.rows["due_at"].value()
        if isinstance(when, datetime):
            values["due_at"] = when
            begins, ends = self._when
            if ends is not None and when == begins:
                values |= {"starts_at": when, "ends_at": ends}
            elif kind in _APPOINTMENTS:
                values |= {"starts_at": when, "ends_at": (when.astimezone(UTC) + _APPOINTMENT)}
        elif isinstance(when, date):
            values["due_at"] = due_on(when, self._context.formats.zone or SYSTEM_ZONE)
        about = self.rows["about"].value()
        if isinstance(about, Mentioned):
            values[str(about.kind)] = about.id
        return values

    def people(self) -> tuple[Person, ...]:
        """Who takes part."""
        return self.rows["participants"].value() or ()

    def retranslate(self) -> None:
        """Name the fields and the kinds."""
        kinds = self.rows["kind"].editor
        if isinstance(kinds, ChoiceEditor):
            kinds.ask_again()
        for name in ("kind", "due_at", "participants", "subject"):
            self.rows[name].set_name(self._values.title(name))
        self.rows["about"].set_name(self.tr("About"))
