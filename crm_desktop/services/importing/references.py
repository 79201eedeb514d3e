"""Finds the records that a file names: channels and owners by name, others by external id, name or email."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import func, select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.fields import Field, FieldType
from crm_desktop.core.kinds import SMALL_KINDS, Kind
from crm_desktop.core.queries import Stored
from crm_desktop.core.records import record_type
from crm_desktop.core.synonyms import built_in_code, word_key
from crm_desktop.services.checking import with_defaults
from crm_desktop.services.context import Context
from crm_desktop.services.importing.plan import ImportPlan, UnknownReference
from crm_desktop.services.importing.rows import RowError
from crm_desktop.storage.schema import TABLES

#: By which fields a record may be named, the surest first.
_NAMED_BY = ("external_id", "name", "email")
#: Kinds that an import never makes up from a bare name unless asked to.
_NEVER_MADE = frozenset({Kind.LEAD, Kind.OPPORTUNITY, Kind.PIPELINE})
_BLOCK = 500

#: What a text of a file stands for: an id, or why there is none.
_Found = int | RuleBroken | None


class References:
    """Resolves the reference columns of one import; remembers every text that it has seen."""

    def __init__(self, context: Context, plan: ImportPlan) -> None:
        self._context = context
        self._plan = plan
        fields = record_type(plan.kind).fields
        names = {*plan.columns, *plan.constants}
        self._fields = [each for each in fields if each.type is FieldType.REFERENCE and each.name in names]
        self._known: dict[str, dict[Stored, _Found]] = {each.name: {None: None} for each in self._fields}

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
        known: Mapping[Stored, _Found],
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

    def _look_up(self, field: Field, texts: list[str]) -> dict[Stored, _Found]:
        kind = field.refers_to
        assert kind is not None
        found = self._small(kind, texts) if kind in SMALL_KINDS else self._large(kind, texts)
        return {text: found[text] if text in found else self._unknown(field, kind, text) for text in texts}

    def _small(self, kind: Kind, texts: Iterable[str]) -> dict[str, _Found]:
        items = self._context.directory.of(kind)
        by_key = {word_key(item.name): item.id for item in reversed(items) if item.name}
        by_code = {item.code: item.id for item in items if item.code}
        found: dict[str, _Found] = {}
        for text in texts:
            id_ = by_key.get(word_key(text))
            if id_ is None:
                id_ = by_code.get(built_in_code(kind, text) or "")
            if id_ is not None:
                found[text] = id_
        return found

    def _large(self, kind: Kind, texts: Sequence[str]) -> dict[str, _Found]:
        found: dict[str, _Found] = {}
        table = TABLES[kind]
        for name in _NAMED_BY:
            if name not in table.c:
                continue
            missing = [text for text in texts if text not in found]
            for start in range(0, len(missing), _BLOCK):
                found.update(self._by_column(kind, name, missing[start : start + _BLOCK]))
        return found

    def _by_column(self, kind: Kind, name: str, texts: Sequence[str]) -> dict[str, _Found]:
        column = TABLES[kind].c[name]
        statement = (
            select(column, func.min(TABLES[kind].c.id), func.count())
            .where(column.in_(texts))
            .group_by(column)
        )
        rows = {
            str(text).casefold(): (int(id_), int(count))
            for text, id_, count in self._context.work.connection.execute(statement)
        }
        found: dict[str, _Found] = {}
        for text in texts:
            if hit := rows.get(text.casefold()):
                ambiguous = hit[1] > 1 and name != "external_id"
                found[text] = RuleBroken("reference_ambiguous", value=text) if ambiguous else hit[0]
        return found

    def _unknown(self, field: Field, kind: Kind, text: str) -> _Found:
        default = UnknownReference.REFUSE if kind in _NEVER_MADE else UnknownReference.CREATE
        choice = self._plan.unknown_references.get(field.name, default)
        if choice is UnknownReference.LEAVE_EMPTY:
            return None
        if choice is UnknownReference.REFUSE:
            return RuleBroken("reference_not_found", field=field.name, value=text)
        return self._make(kind, text)

    def _make(self, kind: Kind, text: str) -> int:
        values: dict[str, Stored] = {"name": text[:200]}
        work = self._context.work
        table = TABLES[kind]
        if kind in SMALL_KINDS:
            last = work.connection.scalar(select(func.max(table.c.position)))
            values["position"] = (last or 0) + 1
        if kind is Kind.STAGE:
            values["pipeline"] = self._context.directory.of(Kind.PIPELINE)[0].id
        if "owner" in table.c:
            values["owner"] = work.user
        return work.insert(kind, with_defaults(kind, values))
