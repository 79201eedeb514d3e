"""The rules of further ways to reach somebody: each belongs to one record, fits its sort, and is new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import OWNERS, VALUE_FIELDS, fields_of_sort, same_way
from crm_desktop.core.values.stored import encode
from crm_desktop.services.context import Context
from crm_desktop.services.rules.checking import check_email
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches

#: A record by its kind and id, and one of its ways by sort and what its spellings share.
Owner = tuple[Kind, int]
Way = tuple[Owner, str, str]


class ContactPointRules(PlainRules):
    """What stands in the record itself, or beside it already, is not kept twice."""

    def __init__(self) -> None:
        super().__init__(Kind.CONTACT_POINT)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Check each value by its sort, and refuse what belongs to nobody or is known."""
        sorts, values = rows.column("sort"), list(rows.column("value"))
        owners: list[Owner | None] = []
        for place in range(rows.count):
            told = {name: rows.column(name)[place] for name in OWNERS.values()}
            owners.append(_owner(told))
            try:
                values[place] = _checked(str(sorts[place]), values[place])
                if owners[place] is None:
                    raise RuleBroken("belongs_to_one_record", field="value")
            except RuleBroken as refusal:
                rows.refuse(place, refusal)
        rows.columns["value"] = values
        known = known_ways(context, (each for each in owners if each is not None))
        for place, owner in enumerate(owners):
            if owner is None or place in rows.refused:
                continue
            way = owner, str(sorts[place]), same_way(str(sorts[place]), str(values[place]))
            if way in known:
                rows.refuse(place, _known(values[place]))
            known.add(way)

    def follow(self, context: Context, edits: Edits) -> None:
        """The same for changes; a way stays with its record."""
        for place in edits.touching(("sort", "value", *OWNERS.values())):
            row, after = edits.rows[place], edits.after(place)
            try:
                if _owner(after) != _owner(row):
                    raise RuleBroken("belongs_to_one_record", field="value")
                self._check_changed(context, row, after, edits.changes[place])
            except RuleBroken as refusal:
                edits.refuse(place, refusal)

    @staticmethod
    def _check_changed(context: Context, row: Row, after: Row, changes: dict[str, Stored]) -> None:
        sort = str(after["sort"])
        value = _checked(sort, after["value"])
        if value != after["value"]:
            changes["value"] = value
        owner, way = _owner(after), same_way(sort, str(value))
        is_same = (sort, way) == (row["sort"], same_way(str(row["sort"]), str(row["value"])))
        if owner is not None and not is_same and (owner, sort, way) in known_ways(context, (owner,)):
            raise _known(value)


def _checked(sort: str, value: Stored) -> Stored:
    """The value as it is kept; raises RuleBroken where it is none of its sort."""
    field = VALUE_FIELDS.get(sort)
    if field is None:
        raise RuleBroken("choice_unknown", field="sort", value=sort)
    kept = encode(field, value)
    if kept is None:
        raise RuleBroken("value_required", field="value")
    if sort == "email":
        check_email(field, str(kept))
    return kept


def _known(value: Stored) -> RuleBroken:
    return RuleBroken("way_known_already", field="value", value=value)


def _owner(values: Mapping[str, Stored]) -> Owner | None:
    """The one record that a way belongs to; None where it is none or several."""
    told = [(kind, int(id_)) for kind, name in OWNERS.items() if (id_ := values.get(name)) is not None]
    return told[0] if len(told) == 1 else None


def known_ways(context: Context, owners: Iterable[Owner]) -> set[Way]:
    """All ways to reach some records: those in their own fields, and those beside."""
    by_kind: dict[Kind, set[int]] = {}
    for kind, id_ in owners:
        by_kind.setdefault(kind, set()).add(id_)
    found: set[Way] = set()
    table = context.work.schema[Kind.CONTACT_POINT]
    for kind, ids in by_kind.items():
        owner = table.c[OWNERS[kind]]
        for block in batches(sorted(ids)):
            for row in context.work.rows(kind, block):
                found.update(ways_of_row(kind, row))
            statement = select(owner, table.c.sort, table.c.value).where(owner.in_(block))
            for id_, sort, value in context.work.connection.execute(statement):
                found.add(((kind, int(id_)), sort, same_way(sort, value)))
    return found


def ways_of_row(kind: Kind, row: Row) -> Iterable[Way]:
    """The ways in the fields of a record."""
    for sort in VALUE_FIELDS:
        for name in fields_of_sort(kind, sort):
            value = row.get(name)
            if value:
                yield (kind, id_of(row)), sort, same_way(sort, str(value))
