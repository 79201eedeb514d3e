"""The fields of an activity beside its subject, each with its name, as the form shows and reads them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, tzinfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.records.recurrence import recurrence_choices
from crm_desktop.bridge.records.reminding import reminding_choices
from crm_desktop.core.participants import Person
from crm_desktop.core.queries import Stored
from crm_desktop.core.rules.activities import due_on, has_hour, minutes_before, reminder_at
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.choice import ChoiceEditor
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.editors.unparsed import Unparsed
from crm_desktop.ui.activities.people import people_editor

#: In the order in which they stand.
NAMES = (
    "kind",
    "text",
    "due_at",
    "starts_at",
    "ends_at",
    "all_day",
    "place",
    "participants",
    "outcome",
    "priority",
    "recurrence",
    "reminder_at",
)
_NAME_WIDTH = 72
#: Given for the end of a day where no hour is said.
_DUE = "due_at"
_REMINDER = "reminder_at"
#: Records of their own: they join and leave beside the other values.
_PEOPLE = "participants"


class ActivityFields(QWidget):
    """Reads only what was typed: what was not touched is left as others may have changed it meanwhile."""

    def __init__(self, values: FieldValues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = values
        #: all fields in their order, those of the office's own last
        self.names = (*NAMES, *(field.name for field in values.record.own_fields))
        self._first: dict[str, str] = {}
        editors = FieldEditors(values)
        #: the rule by which the activity shown repeats
        self._rule: Stored = None
        self._recurrence = ChoiceEditor(recurrence_choices(self._rule_now))
        #: how long before the activity shown reminds
        self._minutes: int | None = None
        self._reminder = ChoiceEditor(reminding_choices(self._minutes_now))
        self._activity: Row = {}
        self._people: tuple[Person, ...] = ()
        own: dict[str, Editor] = {
            "recurrence": self._recurrence,
            _REMINDER: self._reminder,
            _PEOPLE: people_editor(values.context),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.rows: dict[str, FieldRow] = {}
        for name in self.names:
            editor = own.get(name) or editors.make(values.record.field(name))
            self.rows[name] = FieldRow("", editor, self, name_width=_NAME_WIDTH)
            layout.addWidget(self.rows[name])
        self.show_values({})

    def show_only(self, names: Collection[str]) -> None:
        """Offer some of the fields; the rest keeps what is in it."""
        for name, row in self.rows.items():
            row.setVisible(name in names)

    def show_values(self, activity: Row, people: tuple[Person, ...] = ()) -> None:
        """Start with the values of an activity and who takes part in it, or with none."""
        self._activity, self._people = activity, people
        self._rule = activity.get("recurrence")
        self._recurrence.ask_again()
        self._minutes = minutes_before(activity, self._zone) if activity else None
        self._reminder.ask_again()
        for name in self.names:
            self.rows[name].reset(self._editable(name, activity))
        self._first = {name: row.editor.typed_text() for name, row in self.rows.items()}

    @property
    def _zone(self) -> tzinfo:
        return self._values.context.formats.zone or SYSTEM_ZONE

    def _minutes_now(self) -> int | None:
        return self._minutes

    def _rule_now(self) -> Stored:
        return self._rule

    def set_kind(self, kind: str) -> None:
        """Start with another kind; all else stays as it is typed."""
        row = self.rows["kind"]
        row.reset(kind)
        self._first["kind"] = row.editor.typed_text()

    def _editable(self, name: str, activity: Row) -> object:
        if name == _PEOPLE:
            return self._people or None
        if name == _REMINDER:
            return self._minutes
        field = self._values.record.field(name)
        at = activity.get(name)
        if at is None:
            return field.default if field.choices else None
        value = self._values.edit_value(field, activity)
        is_day = name == _DUE and not has_hour(int(at), self._values.context.formats.zone)
        return value.date() if is_day and isinstance(value, datetime) else value

    def typed(self) -> dict[str, str]:
        """What was typed over the values shown, as text."""
        texts = {name: row.editor.typed_text() for name, row in self.rows.items()}
        return {name: text for name, text in texts.items() if text != self._first[name]}

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Put what was typed before over the values shown."""
        for name, text in typed.items():
            if name in self.rows:
                self.rows[name].editor.set_value(Unparsed(text))

    def check(self) -> str | None:
        """The first thing that is wrong, said at its field as well; None if nothing is."""
        wrong = [row for row in self.rows.values() if not row.check()]
        if wrong:
            return wrong[0].message()
        minutes = self.rows[_REMINDER].value() if _REMINDER in self.typed() else None
        if minutes is not None and self._begins() is None:
            return self.tr("What reminds needs a day: say when it begins or is due.")
        return None

    def _begins(self) -> date | None:
        """When it begins or is due, as it is in the fields; a day where it has no hour."""
        value = self.rows["starts_at"].value() or self.rows[_DUE].value()
        return value if isinstance(value, date) else None

    def _reminds_at(self, minutes: object) -> datetime | None:
        begins = self._begins()
        if not isinstance(minutes, int) or begins is None:
            return None
        is_moment = isinstance(begins, datetime)
        moment = begins if isinstance(begins, datetime) else due_on(begins, self._zone)
        is_whole_day = not is_moment or bool(self.rows["all_day"].value())
        return reminder_at(moment, minutes, self._zone, is_whole_day=is_whole_day)

    def changed(self) -> dict[str, object]:
        """The values of a command for what was typed."""
        values: dict[str, object] = {}
        for name in self.typed():
            if name == _PEOPLE:
                continue
            value = self.rows[name].value()
            if name == _REMINDER:
                values[_REMINDER] = self._reminds_at(value)
                continue
            if name == _DUE and isinstance(value, date) and not isinstance(value, datetime):
                value = due_on(value, self._zone)
            values |= self._values.command_values(name, value)
        return values

    def people_changed(self) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
        """Who joins, and who leaves."""
        chosen = self.rows[_PEOPLE].value() or ()
        joining = tuple(each for each in chosen if each not in self._people)
        return joining, tuple(each for each in self._people if each not in chosen)

    def retranslate(self) -> None:
        """Name the fields and the choices anew; what was chosen counts as shown, not as typed."""
        typed = self.typed()
        for name, row in self.rows.items():
            row.set_name(self._values.title(name))
            if isinstance(row.editor, ChoiceEditor):
                row.editor.ask_again()
        for name, row in self.rows.items():
            if name not in typed:
                self._first[name] = row.editor.typed_text()
