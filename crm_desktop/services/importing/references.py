"""Replaces the names in a file's reference columns by the records meant, new ones where asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context
from crm_desktop.services.importing.finding import Found, find_records, named_record
from crm_desktop.services.importing.name_index import NameIndexes
from crm_desktop.services.importing.plan import ImportPlan, UnknownReference
from crm_desktop.services.importing.reading.parsed import RowError
from crm_desktop.services.importing.runs import Runs
from crm_desktop.services.name_keys import key_of_name
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import Columns, NewRows, Source

_LONGEST_NAME = 200
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
        named = [each for each in fields if each.type is FieldType.REFERENCE and each.name in names]
        self._own = {each.name: each for each in named if each.refers_to == plan.kind}
        self._fields = [each for each in named if each.name not in self._own]
        self._known: dict[str, dict[Stored, _Meaning]] = {each.name: {None: None} for each in self._fields}
        self._names = NameIndexes(context.work.connection)
        #: how many records of each kind were made, and why some could not be, by kind and name
        self._made: Counter[str] = Counter()
        self._refused: dict[tuple[Kind, str], RuleBroken] = {}
        self._inside: dict[tuple[str, int | None], _Meaning] = {}

    def made_by_kind(self) -> dict[str, int]:
        """How many records were made because the file names them."""
        return dict(self._made)

    def set_aside(self, columns: dict[str, list[Stored]]) -> dict[str, list[Stored]]:
        """Take out the columns that name records of the imported kind: they may stand further down."""
        return {name: columns.pop(name) for name in self._own if name in columns}

    def resolve_own(self, name: str, texts: Sequence[Stored], written: Runs) -> dict[Stored, _Meaning]:
        """What the texts of a column set aside mean, once all rows are written: this file's records first."""
        field = self._own[name]
        self._names.forget(_target(field))
        named = self._names.of(_target(field)).named
        meanings: dict[Stored, _Meaning] = {}
        for text in dict.fromkeys(texts):
            of_file = [each for each in named(text) if each[0] in written] if isinstance(text, str) else []
            meanings[text] = of_file[0][0] if len(of_file) == 1 else None if isinstance(text, str) else text
        missing = [text for text, meaning in meanings.items() if meaning is None and isinstance(text, str)]
        meanings.update(self._look_up(field, missing))
        return meanings

    def resolve(self, columns: dict[str, list[Stored]], errors: dict[int, list[RowError]]) -> None:
        """Replace texts by ids in the columns, in place; `errors` takes rows whose reference is refused."""
        for field in self._fields:
            if field.name not in columns:
                continue
            values = columns[field.name]
            if self._is_inside_account(field) and "account" in columns:
                columns[field.name] = self._ids_inside(field, values, columns["account"], errors)
                continue
            known = self._known[field.name]
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
        kind = _target(field)
        found = self._find(kind, texts)
        missing = [text for text in texts if text not in found]
        self._make(kind, [text for text in missing if self._choice(field, text) is UnknownReference.CREATE])
        again = self._find(kind, missing) if missing else {}
        return {text: self._meaning(field, text, found.get(text, again.get(text))) for text in texts}

    def _find(self, kind: Kind, texts: Sequence[str]) -> dict[str, Found]:
        connection = self._context.work.connection
        return find_records(
            connection,
            self._context.reference_data,
            kind,
            texts,
            pipeline=self._plan.pipeline,
            names=self._names,
        )

    def _choice(self, field: Field, text: str) -> UnknownReference:
        return self._plan.unknown(field, text)

    def _meaning(self, field: Field, text: str, found: _Meaning) -> _Meaning:
        choice = self._choice(field, text)
        if isinstance(found, RuleBroken):
            # Of several records with that name none is guessed, nor another one made.
            return None if choice is UnknownReference.LEAVE_EMPTY else found
        if found is not None or choice is UnknownReference.LEAVE_EMPTY:
            return found
        refusal = self._refused.get((_target(field), key_of_name(text)))
        return refusal or RuleBroken("reference_not_found", field=field.name, value=text)

    def _make(self, kind: Kind, texts: Sequence[str], accounts: Sequence[int | None] | None = None) -> None:
        """Make the records that nobody knows yet, all at once, by the rules of their kind."""
        names: dict[tuple[str, int | None], str] = {}
        for text, account in zip(texts, accounts or [None] * len(texts), strict=True):
            names.setdefault((key_of_name(text), account), text[:_LONGEST_NAME])
        if not names:
            return
        columns: Columns = {"name": [*names.values()]}
        if accounts is not None:
            columns["account"] = [account for _key, account in names]
        rows = NewRows(columns, len(names), self._source)
        taken_names = list(names.items())
        ids = writing.create(self._context, kind, rows)
        self._notes.update(rows.notes)
        self._made[str(kind)] += len(ids)
        if not self._context.catalogue.is_reference_list(kind):
            index = self._names.of(kind)
            for place, id_ in zip(rows.taken, ids, strict=True):
                (_key, account), name = taken_names[place]
                index.add(name, id_, account)
        for place, refusals in rows.refused.items():
            self._refused[kind, taken_names[place][0][0]] = refusals[0]

    # People of an account -----------------------------------------------------------------------------------

    def _is_inside_account(self, field: Field) -> bool:
        """Whether the records of a field belong to the account that the row names."""
        own, target = self._context.catalogue[self._plan.kind], self._context.catalogue[_target(field)]
        return "account" in own.by_name and "account" in target.by_name and "name" in target.by_name

    def _ids_inside(
        self,
        field: Field,
        values: Sequence[Stored],
        accounts: Sequence[Stored],
        errors: dict[int, list[RowError]],
    ) -> list[Stored]:
        """The records of the rows' own accounts: of two people of one name each account has its own."""
        pairs = [
            (value, None if account is None else int(account)) if isinstance(value, str) else None
            for value, account in zip(values, accounts, strict=True)
        ]
        new = [pair for pair in dict.fromkeys(pairs) if pair is not None and pair not in self._inside]
        if new:
            self._look_up_inside(field, new)
        ids: list[Stored] = []
        for place, (value, pair) in enumerate(zip(values, pairs, strict=True)):
            found: _Meaning | str = self._inside[pair] if pair is not None else value
            if isinstance(found, RuleBroken):
                errors.setdefault(place, []).append(RowError(field.name, found))
                found = None
            ids.append(found)
        return ids

    def _look_up_inside(self, field: Field, pairs: Sequence[tuple[str, int | None]]) -> None:
        kind = _target(field)
        found = self._find(kind, list(dict.fromkeys(text for text, _account in pairs)))
        missing: list[tuple[str, int | None]] = []
        for text, account in pairs:
            meaning = self._of_account(kind, text, account, found.get(text))
            if meaning is not None:
                self._inside[text, account] = self._meaning(field, text, meaning)
            else:
                missing.append((text, account))
        wanted = [pair for pair in missing if self._choice(field, pair[0]) is UnknownReference.CREATE]
        self._make(kind, [text for text, _account in wanted], [account for _text, account in wanted])
        for text, account in missing:
            made = self._of_account(kind, text, account, None)
            self._inside[text, account] = self._meaning(field, text, made)

    def _of_account(self, kind: Kind, text: str, account: int | None, found: _Meaning) -> _Meaning:
        """The record of that name in an account, else the one in none; None where it is to be made."""
        named = self._names.of(kind).named(text)
        if not named:
            return found  # by its external id or its address
        if account is None:
            return named_record(text, named)
        inside = [each for each in named if each[1] == account]
        return named_record(text, inside or [each for each in named if each[1] is None])


def _target(field: Field) -> Kind:
    assert field.refers_to is not None
    return field.refers_to
