"""Replaces the names in a file's reference columns by the records meant, new ones where asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import RECORD_TYPES
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import REFERENCE_KINDS, Kind
from crm_desktop.core.words.synonyms import word_key
from crm_desktop.services.context import Context
from crm_desktop.services.importing.finding import find_records
from crm_desktop.services.importing.plan import ImportPlan, UnknownReference
from crm_desktop.services.importing.rows import RowError
from crm_desktop.services.rules.checking import with_defaults
from crm_desktop.storage.reference_data import read_reference_data
from crm_desktop.storage.schema import TABLES

#: What a text of a file stands for: an id, nothing, or why its row is refused.
_Meaning = int | RuleBroken | None


class References:
    """Resolves the reference columns of one import; remembers every text that it has seen."""

    def __init__(self, context: Context, plan: ImportPlan) -> None:
        self._context = context
        self._plan = plan
        fields = RECORD_TYPES[plan.kind].fields
        names = {*plan.columns, *plan.constants}
        self._fields = [each for each in fields if each.type is FieldType.REFERENCE and each.name in names]
        self._known: dict[str, dict[Stored, _Meaning]] = {each.name: {None: None} for each in self._fields}
        #: records made by this import, so that "Acme" and "ACME" are one
        self._made: dict[tuple[Kind, str], int] = {}

    def resolve(self, columns: dict[str, list[Stored]], errors: dict[int, list[RowError]]) -> None:
        """Replace texts by ids in the columns, in place; `errors` takes rows whose reference is refused."""
        for field in self._fields:
            if field.name not in columns:
                continue
            known = self._known[field.name]
            values = columns[field.name]
            new = dict.fromkeys(value for value in values if isinstance(value, str) and value not in known)
            if new:
                known.update(self._look_up(field, [str(value) for value in new]))
            columns[field.name] = self._ids(field, values, known, errors)

    @staticmethod
    def _ids(
        field: Field,
        values: Sequence[Stored],
        known: Mapping[Stored, _Meaning],
        errors: dict[int, list[RowError]],
    ) -> list[Stored]:
        ids: list[Stored] = []
        for place, value in enumerate(values):
            found = known[value] if value is None or isinstance(value, str) else value
            if isinstance(found, RuleBroken):
                errors.setdefault(place, []).append(RowError(field.name, found))
                found = None
            ids.append(found)
        return ids

    def _look_up(self, field: Field, texts: list[str]) -> dict[Stored, _Meaning]:
        kind = field.refers_to
        assert kind is not None
        connection = self._context.work.connection
        found = find_records(connection, self._context.reference_data, kind, texts)
        made_before = len(self._made)
        meanings: dict[Stored, _Meaning] = {
            text: self._meaning(field, kind, text, found.get(text)) for text in texts
        }
        if kind in REFERENCE_KINDS and len(self._made) > made_before:
            # What follows in the file may need the new stage: a known opportunity that enters it, for one.
            self._context.reference_data = read_reference_data(connection)
        return meanings

    def _meaning(self, field: Field, kind: Kind, text: str, found: _Meaning) -> _Meaning:
        if found is None:
            return self._unknown(field, kind, text)
        # Of several records with that name none is guessed, nor another one made.
        is_given_up = self._plan.unknown(field, text) is UnknownReference.LEAVE_EMPTY
        return None if isinstance(found, RuleBroken) and is_given_up else found

    def _unknown(self, field: Field, kind: Kind, text: str) -> _Meaning:
        choice = self._plan.unknown(field, text)
        if choice is UnknownReference.LEAVE_EMPTY:
            return None
        if choice is UnknownReference.REFUSE:
            return RuleBroken("reference_not_found", field=field.name, value=text)
        # A name without letters or digits has no key; then the name itself tells one from another.
        key = (kind, word_key(text) or text)
        if key not in self._made:
            self._made[key] = self._make(kind, text)
        return self._made[key]

    def _make(self, kind: Kind, text: str) -> int:
        values: dict[str, Stored] = {"name": text[:200]}
        work = self._context.work
        table = TABLES[kind]
        if kind in REFERENCE_KINDS:
            last = work.connection.scalar(select(func.max(table.c.position)))
            values["position"] = (last or 0) + 1
        if kind is Kind.STAGE:
            values["pipeline"] = self._context.reference_data.of(Kind.PIPELINE)[0].id
        if "owner" in table.c:
            values["owner"] = work.user
        return work.insert(kind, with_defaults(kind, values))
