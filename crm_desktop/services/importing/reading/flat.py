"""One flat sheet that tells of people, companies and deals at once: which columns speak of which kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import Cell
from crm_desktop.services.importing.matching.choices import MatchBy
from crm_desktop.services.importing.matching.keys import can_match
from crm_desktop.services.importing.reading.suggest import (
    SURE,
    SampleTexts,
    SuggestedColumns,
    suggest_columns,
)

#: By what the records of a flat sheet are known, in this order: its rows repeat companies and people.
FLAT_KEYS = (MatchBy.EMAIL, MatchBy.NAME)
#: Of one column that several kinds know, the kind that says most about a person comes first.
_CLOSEST = ("given_name", "amount", "shipping_address")


def flat_columns(
    records: Sequence[RecordType], headers: Sequence[str], rows: Sequence[Sequence[Cell]]
) -> Mapping[Kind, SuggestedColumns]:
    """The columns of each kind; each column fills one kind, but for those that name records of another."""
    found: dict[Kind, SuggestedColumns] = {}
    taken: set[int] = set()
    for record in sorted(records, key=_closeness):
        own = _suggested(record, headers, rows, taken)
        whole = suggest_columns(record, headers, SampleTexts(rows))
        references = {
            name: place
            for name, place in whole.columns.items()
            if record.field(name).type is FieldType.REFERENCE and place not in own.columns.values()
        }
        columns = {**references, **own.columns}
        found[record.kind] = SuggestedColumns(
            columns, {**whole.confidence, **own.confidence}, own.further, own.labels, own.flags
        )
        taken |= {
            place for name, place in own.columns.items() if record.field(name).type is not FieldType.REFERENCE
        }
        taken |= {place for places in own.further.values() for place in places} | set(own.flags)
    return found


def _closeness(record: RecordType) -> int:
    places = (place for place, name in enumerate(_CLOSEST) if name in record.by_name)
    return next(places, len(_CLOSEST))


def _suggested(
    record: RecordType, headers: Sequence[str], rows: Sequence[Sequence[Cell]], taken: set[int]
) -> SuggestedColumns:
    """What the columns suggest that no other kind has taken."""
    left = ["" if place in taken else header for place, header in enumerate(headers)]
    cells = [["" if place in taken else cell for place, cell in enumerate(row)] for row in rows]
    found = suggest_columns(record, left, SampleTexts(cells))
    sure = {name: place for name, place in found.columns.items() if found.confidence[name] >= SURE}
    return SuggestedColumns(sure, found.confidence, found.further, found.labels, found.flags)


def flat_keys(record: RecordType) -> tuple[MatchBy, ...]:
    """By what the records of a kind are known in a flat sheet."""
    return tuple(by for by in FLAT_KEYS if can_match(record, by))


def naming_columns(record: RecordType, columns: Mapping[str, int]) -> frozenset[int]:
    """The columns of which one has to be filled for a row to tell of a record of the kind."""
    names = {*record.needs_one_of, record.title_field, "family_name", "given_name"} - {"external_id"}
    return frozenset(place for name, place in columns.items() if name in names)
