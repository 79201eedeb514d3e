"""The rules of the fields that an office makes itself: names told apart, choices kept, a column for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_choices import (
    LONGEST_NAME,
    as_lines,
    is_divided,
    merged,
    read_choices,
    told_choices,
    twice,
)
from crm_desktop.core.records.own_fields import CHOOSING, OwnColumn
from crm_desktop.core.records.own_records import NAMES_BY_LANGUAGE, OwnType
from crm_desktop.core.words.synonyms.headings import own_heading_of, word_key
from crm_desktop.services.context import Context
from crm_desktop.services.rules.office.reference_lists import ReferenceRules
from crm_desktop.services.rules.rows import Edits, NewRows

#: Fields of one kind, archived ones included: a row of a table holds no more than so many columns well.
MOST_FIELDS = 200
#: What cannot be changed once values may stand in a field.
_SETTLED = ("kind", "type", "target")
_NAMES = ("name", *NAMES_BY_LANGUAGE.values())
_STAGE = "stage"

Values = Mapping[str, Stored]


class OwnFieldRules(ReferenceRules):
    """A definition makes the column for its values; whatever becomes of it, they stay there."""

    def __init__(self) -> None:
        super().__init__(Kind.CUSTOM_FIELD)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Settle what new definitions say; refuse what could not be told apart or used."""
        super().complete(context, rows)
        for name in (*_SETTLED, *_NAMES, "choices", "required_from"):
            rows.columns.setdefault(name, [None] * rows.count)
        told: list[Values] = []
        for place in range(rows.count):
            definition = {name: values[place] for name, values in rows.columns.items()}
            try:
                definition["choices"] = _choices(definition, None)
                self._check(context, definition, told)
            except RuleBroken as refusal:
                rows.refuse(place, refusal)
                continue
            rows.columns["choices"][place] = definition["choices"]
            told.append(definition)

    def after_create(self, context: Context, ids: Sequence[int], rows: NewRows) -> None:
        """Make room for the values of the new fields."""
        for place, id_ in enumerate(ids):
            target = rows.column("target")[place]
            column = OwnColumn(
                id_,
                Kind(str(rows.column("kind")[place])),
                OwnType(str(rows.column("type")[place])),
                None if target is None else Kind(str(target)),
            )
            context.work.add_own_column(column)
        super().after_create(context, ids, rows)

    def follow(self, context: Context, edits: Edits) -> None:
        """Keep the codes of choices, and what is settled."""
        super().follow(context, edits)
        for place, changes in enumerate(edits.changes):
            row = edits.rows[place]
            try:
                for name in _SETTLED:
                    if name in changes and changes[name] != row[name]:
                        raise RuleBroken("field_settled", field=name)
                if "choices" in changes:
                    changes["choices"] = _choices({**row, **changes}, row["choices"])
                after = edits.after(place)
                if not {*_NAMES, "active", "required_from"}.isdisjoint(changes) and after["active"]:
                    self._check(context, after, ())
            except RuleBroken as refusal:
                edits.refuse(place, refusal)

    def after_edit(self, context: Context, edits: Edits) -> None:
        """What follows in the same command goes by the fields as they are now."""
        context.work.know_form()
        super().after_edit(context, edits)

    def after_revert(self, context: Context, journal_id: int) -> None:
        """Refuse to bring a field back whose name another one has taken meanwhile."""
        context.work.know_form()
        context.read_reference_data_again()
        for item in context.reference_data.of(self.kind):
            if item.active:
                self._check(context, item.facts, ())

    def _check(self, context: Context, definition: Values, beside: Iterable[Values]) -> None:
        kind = Kind(str(definition["kind"]))
        record = context.catalogue[kind]
        if definition["required_from"] is not None and _STAGE not in record.by_name:
            raise RuleBroken("stage_not_needed", field="required_from")
        if definition["type"] == OwnType.REFERENCE and definition["target"] is None:
            raise RuleBroken("target_needed", field="target")
        others = [item.facts for item in context.reference_data.of(self.kind) if item.active]
        alike = [each for each in (*others, *beside) if each["kind"] == kind]
        if len(record.own_fields) + len(record.hidden) >= MOST_FIELDS and "id" not in definition:
            raise RuleBroken("too_many_fields", limit=MOST_FIELDS)
        _check_names(record, definition, alike)


def _check_names(record: RecordType, definition: Values, others: Sequence[Values]) -> None:
    """Raise RuleBroken where another field of the kind is called the same in any language."""
    taken = {
        word_key(str(each[name]))
        for each in others
        if each.get("id") != definition.get("id") or "id" not in definition
        for name in _NAMES
        if each.get(name)
    }
    for name in _NAMES:
        told = str(definition[name] or "")
        if told and (word_key(told) in taken or own_heading_of(record, told)):
            raise RuleBroken("field_name_taken", field=name, value=told)


def _choices(definition: Values, before: Stored) -> str | None:
    """The choices as they are stored; raises RuleBroken where they do not fit the type."""
    told = str(definition["choices"] or "")
    if OwnType(str(definition["type"])) not in CHOOSING:
        if told:
            raise RuleBroken("choices_not_needed", field="choices")
        return None
    choices = merged(read_choices(None if before is None else str(before)), told_choices(told))
    for name in (each.name for each in choices if not each.retired):
        if len(name) > LONGEST_NAME:
            raise RuleBroken("text_too_long", field="choices", limit=LONGEST_NAME, length=len(name))
        if definition["type"] == OwnType.SEVERAL and is_divided(name):
            raise RuleBroken("choice_divided", field="choices", value=name)
    if all(each.retired for each in choices):
        raise RuleBroken("choices_needed", field="choices")
    double = twice(choices)
    if double:
        raise RuleBroken("choice_twice", field="choices", value=double)
    return as_lines(choices)
