"""Replaces the names in a file's reference columns by the records meant, new ones where asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.synonyms import word_key
from crm_desktop.services.context import Context
from crm_desktop.services.importing.finding import find_records
from crm_desktop.services.importing.parsed import RowError
from crm_desktop.services.importing.plan import ImportPlan, UnknownReference
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import NewRows, Source

#: What a text of a file stands for: an id, nothing, or why its row is refused.
_Meaning = int | RuleBroken | None


class References:
    """Resolves the reference columns of one import; remembers every text that it has seen."""

    def __init__(self, context: Context, plan: ImportPlan, source: Source, notes: Counter[str]) -> None:
        self._context = context
        self._plan = plan
        self._source = source
        self._notes = notes
        fields = context.catalogue[plan.kind].fields
        names = {*plan.columns, *plan.constants}
        self._fields = [each for each in fields if each.type is FieldType.REFERENCE and each.name in names]
        self._known: dict[str, dict[Stored, _Meaning]] = {each.name: {None: None} for each in self._fields}
        #: records made by this import, so that "Acme" and "ACME" are one
        self._made: dict[tuple[Kind, str], int | RuleBroken] = {}

    def made_by_kind(self) -> dict[str, int]:
        """How many records were made because the file names them."""
        return dict(Counter(str(kind) for (kind, _name), id_ in self._made.items() if isinstance(id_, int)))

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
        found = find_records(
            self._context.work.connection,
            self._context.reference_data,
            kind,
            texts,
            pipeline=self._plan.pipeline,
        )
        missing = [text for text in texts if text not in found]
        self._make(kind, [text for text in missing if self._choice(field, text) is UnknownReference.CREATE])
        return {
            text: self._found(field, text, found[text]) if text in found else self._unknown(field, kind, text)
            for text in texts
        }

    def _choice(self, field: Field, text: str) -> UnknownReference:
        return self._plan.unknown(field, text)

    def _found(self, field: Field, text: str, found: _Meaning) -> _Meaning:
        # Of several records with that name none is guessed, nor another one made.
        is_given_up = self._choice(field, text) is UnknownReference.LEAVE_EMPTY
        return None if isinstance(found, RuleBroken) and is_given_up else found

    def _unknown(self, field: Field, kind: Kind, text: str) -> _Meaning:
        match self._choice(field, text):
            case UnknownReference.LEAVE_EMPTY:
                return None
            case UnknownReference.REFUSE:
                return RuleBroken("reference_not_found", field=field.name, value=text)
        return self._made[_key(kind, text)]

    def _make(self, kind: Kind, texts: Sequence[str]) -> None:
        """Make the records that nobody knows yet, all at once, by the rules of their kind."""
        names: dict[tuple[Kind, str], str] = {}
        for text in texts:
            if (key := _key(kind, text)) not in self._made:
                names.setdefault(key, text[:200])
        if not names:
            return
        keys = list(names)
        rows = NewRows({"name": [*names.values()]}, len(keys), self._source)
        ids = writing.create(self._context, kind, rows)
        self._notes.update(rows.notes)
        self._made.update(zip([keys[place] for place in rows.taken], ids, strict=True))
        self._made.update((keys[place], refusals[0]) for place, refusals in rows.refused.items())


def _key(kind: Kind, text: str) -> tuple[Kind, str]:
    """What spellings of one name share; a name without letters or digits stands for itself."""
    return kind, word_key(text) or text
