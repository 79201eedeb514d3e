"""What lists are made of: their rows, and what decides which records are listed in which order."""

from __future__ import annotations

from crm_desktop.bridge.access.interest import (
    DAYS,
    Interest,
    Part,
    everything_of,
    names_of,
    names_through,
)
from crm_desktop.core.queries import AllOf, AnyOf, Condition, Filter, Having, ListQuery, Not, SortKey, Through
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.conditions import target_of
from crm_desktop.core.views.grouping import Grouping, summed_fields


def rows_interest(catalogue: Catalogue, kind: Kind) -> Interest:
    """What the rows of a list are made of. Names of the reference data are no part of them."""
    return Interest((Part(kind),)) | names_through(catalogue, kind)


def list_interest(catalogue: Catalogue, query: ListQuery) -> Interest:
    """What decides which records are listed, and in which order; moving ranges count days."""
    record = catalogue[query.kind]
    used = {each.field for each in query.filters} | {key.field for key in query.sort}
    used |= {record.by_name[name].follows for name in used if name in record.by_name}
    if query.text.strip():
        used |= {field.name for field in record.searchable}
    seen = {record.by_name[name].refers_to for name in used if name in record.by_name}
    entries = everything_of(*(kind for kind in catalogue.reference_kinds if kind in seen))
    names = names_of(catalogue, *(kind for kind in catalogue.listed_kinds if kind in seen))
    # What others wrote does not name what is derived from it.
    is_derived = not record.derived.isdisjoint(used)
    own = Interest((Part(query.kind, None if is_derived else frozenset(used)),)) | entries | names | DAYS
    return own if query.where is None else own | everything_of(*_kinds_in(query.where, query.kind, catalogue))


def groups_interest(catalogue: Catalogue, query: ListQuery, grouping: Grouping | None) -> Interest:
    """What decides how a list stands in groups: the field, its names, what is summed up, and rates."""
    if grouping is None:
        return Interest()
    record = catalogue[query.kind]
    names = (
        grouping.field,
        *(field.name for field in summed_fields(record)),
        *([record.rates_of] if record.rates_of else []),
    )
    grouped = ListQuery(query.kind, sort=tuple(SortKey(name) for name in names))
    return list_interest(catalogue, grouped) | everything_of(Kind.RATE)


def _kinds_in(part: Condition, kind: Kind, catalogue: Catalogue) -> set[Kind]:
    """The kinds whose records decide whether a condition holds."""
    match part:
        case AllOf(parts) | AnyOf(parts):
            return {kind}.union(*(_kinds_in(each, kind, catalogue) for each in parts))
        case Not(inner):
            return _kinds_in(inner, kind, catalogue)
        case Through(field, inner):
            return {kind} | _kinds_in(inner, target_of(catalogue, kind, field), catalogue)
        case Having(child, _field, inner):
            return {kind} | _kinds_in(inner, child, catalogue)
        case Filter():
            return {kind}
