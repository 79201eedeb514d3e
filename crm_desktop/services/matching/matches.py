"""Finds the records that may be the same person or company as another one, or as one that is being typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crm_desktop.core.records.catalogue import name_column
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.addresses.phones import home_country
from crm_desktop.frozen import frozen
from crm_desktop.services.matching.comparing import grounds, total
from crm_desktop.services.matching.facts import Facts, facts_of
from crm_desktop.services.matching.searches import candidates
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.contact_points import contact_points


@frozen
class Match:
    """A record that may be the one asked for, and why."""

    kind: Kind
    id: int
    title: str
    #: the key of the weightiest reason: see `core.words`
    reason: str
    #: 0 to 100
    score: int
    #: what both share, such as the address, as the record found has it; may be ""
    detail: str = ""


def find_matches(
    view: View,
    kind: Kind,
    values: Mapping[str, object],
    *,
    among: Sequence[Kind] = (),
    limit: int = 10,
    home: str = "",
) -> list[Match]:
    """Records that may be the same person or company as one with these values, the likeliest first.

    `values` are by field, texts as they are stored or typed; an `id` among them is the record's own, which is
    left out, as are records that one of both points at. `among` are the kinds looked through; without any,
    those that the kind's description names. Every candidate comes from an index. `home` is the office's
    country, where the caller knows it: who asks thousands of times should not have it read each time.
    """
    own = values.get("id")
    further = contact_points(view, kind, [own]).get(own, []) if isinstance(own, int) else []
    wanted = facts_of(view.catalogue, kind, {**values, **_names_behind(view, kind, values)}, further)
    home = home or home_country(view.reference_data().base_currency)
    return matches_of_facts(
        view, wanted, among or view.catalogue[kind].doubles_among, home, limit=limit, itself=(kind, own)
    )


def matches_of_facts(
    view: View,
    wanted: Facts,
    among: Sequence[Kind],
    home: str,
    *,
    limit: int,
    itself: tuple[Kind, object] | None = None,
) -> list[Match]:
    """The same by the facts of a record; `itself` is the record that they are of, where it is there."""
    found: list[Match] = []
    for kind in among:
        found += _among(view, kind, wanted, home, itself)
    order = {kind: place for place, kind in enumerate(among)}
    return sorted(found, key=lambda match: (-match.score, order[match.kind], match.id))[:limit]


def matches_of_record(
    view: View, kind: Kind, id_: int, *, among: Sequence[Kind] = (), limit: int = 10
) -> list[Match]:
    """The same for a record that is there; raises NotFound."""
    return find_matches(view, kind, view.record(kind, id_), among=among, limit=limit)


def _names_behind(view: View, kind: Kind, values: Mapping[str, object]) -> dict[str, str]:
    """The name of the company that the values point at, where they do not tell it."""
    field = view.catalogue[kind].by_name.get(view.catalogue[kind].company_field)
    if field is None or field.refers_to is None or values.get(name_column(field.name)):
        return {}
    id_ = values.get(field.name)
    if not isinstance(id_, int):
        return {}
    row = view.rows(field.refers_to, [id_]).get(id_)
    if row is None:
        return {}
    return {
        name_column(field.name): view.catalogue[field.refers_to].title(
            view.catalogue.row_values(field.refers_to, row)
        )
    }


def _among(
    view: View, kind: Kind, wanted: Facts, home: str, itself: tuple[Kind, object] | None
) -> Iterator[Match]:
    record = view.catalogue[kind]
    with view.snapshot() as connection:
        ids = candidates(connection, record, wanted, home)
    further = contact_points(view, kind, ids)
    for id_, row in view.rows(kind, ids).items():
        values = view.catalogue.row_values(kind, row)
        if (kind, id_) == itself or (kind, id_) in wanted.points_at or values.get("merged_into"):
            continue
        facts = facts_of(view.catalogue, kind, values, further.get(id_, ()))
        if itself in facts.points_at:
            continue
        if found := grounds(wanted, facts, home):
            best = found[0]
            yield Match(kind, id_, record.heading(values), best.reason, total(found), best.detail)
