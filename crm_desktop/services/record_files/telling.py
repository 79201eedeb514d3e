"""One record said whole: all its fields, what is linked to it, and its story; as an object and as text."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import Field
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import is_open
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import ReferenceData
from crm_desktop.services.reads.record.history import HistoryEntry
from crm_desktop.services.reads.record.whole_record import Row, WholeRecord
from crm_desktop.services.record_files.printed_lines import line_objects, lines_text, sums_object
from crm_desktop.services.record_files.printing import RecordPrinter, in_words

Object = dict[str, object]
#: Told by themselves, in their order.
_TOLD_APART = frozenset({Kind.LINE, Kind.ORDER_LINE})
_TOLD_APART_BY = ("role", "relation", "sort", "label", "status", "stage")


class RecordTeller:
    """Puts one record into an object, and that into lines."""

    def __init__(
        self, whole: WholeRecord, catalogue: Catalogue, reference_data: ReferenceData, words: Wording
    ) -> None:
        self._whole = whole
        self._catalogue = catalogue
        self._record = catalogue[whole.kind]
        self._reference_data = reference_data
        self._words = words
        self._printers: dict[Kind, RecordPrinter] = {}

    @property
    def title(self) -> str:
        """What the record is called."""
        return self._record.heading(self._whole.values)

    @property
    def key(self) -> tuple[Kind, int]:
        """The kind and the number of the record."""
        return self._whole.kind, self._whole.id

    @property
    def kind_and_number(self) -> str:
        """What it is, and its number."""
        return f"{self._words.kind(self._whole.kind)} #{self._whole.id}"

    def as_object(self) -> Object:
        """The record's fields by name, then `references`, `links` and `timeline`."""
        lines = self._whole.lines
        consists: Object = {}
        if lines is not None:
            consists = {"lines": line_objects(lines, self._printer(lines.kind)), "sums": sums_object(lines)}
        return {
            **self._fields(self._whole.kind, self._whole.values),
            "title": self._record.heading(self._whole.values),
            **consists,
            "references": self._references(),
            "links": self._links(),
            "timeline": [*self._activities(), *self._history()],
        }

    def as_text(self) -> str:
        """The same for a person, long texts whole."""
        words, kind = self._words, self._whole.kind
        lines = [f"{words.kind(kind)} #{self._whole.id}  {self._record.title(self._whole.values)}".rstrip()]
        lines += [self._line(name, text) for name, text in self.field_texts()]
        if self._whole.lines is not None:
            lines += ["", words.kinds(self._whole.lines.kind), *lines_text(self._whole.lines, words)]
        for title, below in (("links", self.link_lines()), ("timeline", self.story_lines())):
            if below:
                lines += ["", words.on_command_line(title), *below]
        return "\n".join(lines)

    @staticmethod
    def _line(label: str, text: str) -> str:
        """A value behind its name; further lines of it stand below, a little to the right."""
        return f"  {label}: " + text.replace("\n", "\n    ")

    # Fields and links ------------------------------------------------------------------------------------

    def _fields(self, kind: Kind, row: Row) -> Object:
        return self._printer(kind).of_values(row)

    def _printer(self, kind: Kind) -> RecordPrinter:
        if kind not in self._printers:
            self._printers[kind] = RecordPrinter(self._catalogue, kind, self._reference_data, self._words)
        return self._printers[kind]

    def _references(self) -> Object:
        """What the record points at, by field."""
        found: Object = {}
        values, printer = self._whole.values, self._printer(self._whole.kind)
        for field in self._record.fields:
            id_ = values[field.name]
            if field.refers_to is not None and id_ is not None:
                title = printer.reference(field, int(id_), values.get(f"{field.name}:name"))
                found[field.name] = {"kind": field.refers_to, "id": id_, "title": title}
        return found

    def _links(self) -> list[Object]:
        """What points at the record, newest first within its kind."""
        return [
            {
                **self._named(linked.kind, self._with_names(linked.kind, row)),
                "kind": linked.kind,
                "id": row["id"],
                "field": linked.field,
                "title": self._title(linked.kind, linked.field, row),
            }
            for linked in self._whole.linked
            if linked.kind not in _TOLD_APART
            for row in linked.rows
        ]

    def _named(self, kind: Kind, row: Row) -> Object:
        """The few words that tell links apart: what sort and label, what role, which status or stage."""
        fields = self._fields(kind, row)
        return {name: fields[name] for name in (*_TOLD_APART_BY, "is_primary") if fields.get(name)}

    def _with_names(self, kind: Kind, row: Row) -> Row:
        names: dict[str, Stored] = {}
        for field in self._catalogue[kind].fields:
            if field.refers_to is not None and row[field.name] is not None:
                title = self._whole.titles.get((field.refers_to, int(row[field.name] or 0)))
                names[f"{field.name}:name"] = title
        return {**row, **names}

    def _title(self, kind: Kind, through: str, row: Row) -> str:
        """What a link is called; one that stands between two records is called by the other one."""
        record = self._catalogue[kind]
        if record.goes_with and not record.stays_with_others:
            fields = self._fields(kind, self._with_names(kind, row))
            others = [
                str(fields[field.name])
                for field in record.fields
                if field.refers_to is not None and field.name != through and fields[field.name] is not None
            ]
            if others:
                return " · ".join(others)
        return record.heading(row)

    def field_texts(self) -> list[tuple[str, str]]:
        """What each field is called, and its value, for a person; of those that have any."""
        words, kind = self._words, self._whole.kind
        return [
            (words.field_or_name(kind, name), in_words(words, kind, name, value))
            for name, value in self._fields(kind, self._whole.values).items()
            if value not in (None, "") and name != "id"
        ]

    def link_lines(self) -> list[str]:
        """A line for each record that points at it."""
        lines = []
        for link in self._links():
            kind = Kind(str(link["kind"]))
            more = [in_words(self._words, kind, name, link[name]) for name in _TOLD_APART_BY if name in link]
            lines.append(
                f"  {self._words.kind(kind)} #{link['id']}  " + " · ".join([str(link["title"]), *more])
            )
        for linked in self._whole.linked:
            if linked.is_cut and linked.kind not in _TOLD_APART:
                lines.append(f"  {self._words.kinds(linked.kind)} …")
        return lines

    # Timeline --------------------------------------------------------------------------------------------

    def _activities(self) -> list[Object]:
        """What is planned, soonest first, then what was done, newest first."""
        rows = self._whole.activities
        planned = sorted((row for row in rows if is_open(row)), key=lambda row: row["due_at"] or 1 << 62)
        past = sorted((row for row in rows if not is_open(row)), key=_moment, reverse=True)
        return [
            {"at": moment(_moment(row)), "type": "activity", "open": is_open(row)}
            | self._fields(Kind.ACTIVITY, row)
            for row in (*planned, *past)
        ]

    def _history(self) -> list[Object]:
        """Who changed what, newest first."""
        row: dict[str, Stored] = dict(self._whole.values)
        told = []
        for entry in self._whole.history:
            told.append(self._entry(entry, row))
            row.update({name: before for name, (before, _after) in entry.changed.items()})
        return told

    def _entry(self, entry: HistoryEntry, row: Mapping[str, Stored]) -> Object:
        user = self._reference_data.get(Kind.USER, entry.user)
        changed: Object = {}
        for name, (before, after) in entry.changed.items():
            field = self._record.by_name.get(name)
            if field is not None and not field.internal:
                in_before = entry.changed.get(field.currency_field, (row.get(field.currency_field), None))[0]
                changed[name] = [
                    self._once(field, before, in_before),
                    self._once(field, after, row.get(field.currency_field)),
                ]
        return {
            "at": moment(entry.at),
            "type": str(entry.operation),
            "by": None if user is None else user.name,
            "text": self._words.done(entry.label, entry.params),
            "changed": changed,
        }

    def _once(self, field: Field, stored: Stored, currency: Stored) -> object:
        """A value that the record had once."""
        values: dict[str, Stored] = {field.name: stored}
        if field.currency_field:
            values[field.currency_field] = currency
        if field.refers_to is not None and stored is not None:
            values[f"{field.name}:name"] = self._whole.titles.get((field.refers_to, int(stored)))
        return self._printer(self._whole.kind).shown(field, values)

    def story_lines(self) -> list[str]:
        """What was and is to be done with it, then who changed what."""
        words, kind = self._words, self._whole.kind
        lines = []
        for each in self._activities():
            parts = [in_words(words, Kind.ACTIVITY, name, each[name]) for name in ("kind", "subject", "text")]
            mark = "○" if each["open"] else "●"
            text = " · ".join(filter(None, [*parts, str(each["outcome"] or "")]))
            lines.append(f"  {each['at']}  {mark} #{each['id']} " + text.replace("\n", "\n    "))
        for each in self._history():
            lines.append(f"  {each['at']}  {each['by'] or ''}  {each['text']}".rstrip())
            changed = each["changed"]
            assert isinstance(changed, dict)
            for name, (before, after) in changed.items():
                old, new = (in_words(words, kind, name, value) or "—" for value in (before, after))
                lines.append(self._line(f"  {words.field_or_name(kind, name)}", f"{old} → {new}"))
        return lines


def _moment(row: Row) -> int:
    """When an activity was or will be."""
    return int(row["done_at"] or row["starts_at"] or row["due_at"] or row["created_at"] or 0)


def moment(at: int) -> str:
    """A moment as JSON holds it."""
    return from_milliseconds(at).isoformat(timespec="seconds").replace("+00:00", "Z")
