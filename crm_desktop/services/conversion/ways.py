"""The ways to reach somebody that a lead has beside its fields, and those that a known record has otherwise.

They go on to the contact, an address to the account; what stands there already is not written twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import OWNERS, VALUE_FIELDS, fields_of_sort, label_of_former
from crm_desktop.services.context import Context
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import NewRows

Row = Mapping[str, Stored]
#: Sort, label and value.
_Told = tuple[str, str | None, str]


def carry_ways(
    context: Context, lead: Row, account: int | None, contact: int | None, given: Mapping[Kind, Row]
) -> list[int]:
    """Write what the lead gives to its account and contact beside their fields; returns the rows made.

    `given` are what the lead would give to the fields of each: of a record that has another number there, the
    lead's stands beside it.
    """
    targets = {Kind.ACCOUNT: account, Kind.CONTACT: contact}
    told: list[tuple[Kind, int, _Told]] = []
    for sort, label, value in _beside(context, lead):
        kind = target(sort, targets)
        if kind is not None:
            told.append((kind, targets[kind] or 0, (sort, label, value)))
    for kind, id_ in targets.items():
        if id_ is not None:
            told += [(kind, id_, way) for way in in_fields(kind, given.get(kind, {}))]
    if not told:
        return []
    columns: dict[str, list[Stored]] = {
        "sort": [way[0] for _kind, _id, way in told],
        "label": [way[1] for _kind, _id, way in told],
        "value": [way[2] for _kind, _id, way in told],
        **{OWNERS[kind]: [id_ if each is kind else None for each, id_, _way in told] for kind in targets},
    }
    # The rules refuse what stands there already: that is the same way.
    return list(writing.create(context, Kind.CONTACT_POINT, NewRows(columns, len(told))))


def target(sort: str, targets: Mapping[Kind, int | None]) -> Kind | None:
    """Whether the contact or the account gets a way of a sort; None where there is neither."""
    order = (Kind.ACCOUNT, Kind.CONTACT) if sort == "address" else (Kind.CONTACT, Kind.ACCOUNT)
    return next((kind for kind in order if targets[kind] is not None), None)


def _beside(context: Context, lead: Row) -> list[_Told]:
    rows = context.work.rows_pointing(Kind.CONTACT_POINT, OWNERS[Kind.LEAD], [id_of(lead)])
    rows.sort(key=lambda row: (int(row["position"] or 0), id_of(row)))
    return [(str(row["sort"]), _text(row["label"]), str(row["value"])) for row in rows]


def _text(value: Stored) -> str | None:
    return None if value is None else str(value)


def in_fields(kind: Kind, given: Row) -> Iterator[_Told]:
    """The ways that stand in the fields of a record."""
    for sort in VALUE_FIELDS:
        for name in fields_of_sort(kind, sort):
            if given.get(name):
                value = str(given[name])
                yield sort, label_of_former(sort, None, value), value
