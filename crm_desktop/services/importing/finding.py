"""Finds the records that a file names: channels and owners by name, others by external id, name or e-mail.

All but entries of the office's lists also by their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.synonyms.headings import built_in_code
from crm_desktop.services.importing.name_index import Named, NameIndexes
from crm_desktop.services.name_keys import key_of_name
from crm_desktop.storage.reference_data import Item, ReferenceData
from crm_desktop.storage.row_writer import batches
from crm_desktop.storage.schema import schema_of

_WITH_ADDRESS = re.compile(r"[^()<>]+[(<](?P<email>[^\s()<>]+@[^\s()<>]+)[)>]")
_NUMBER = re.compile(r"#(\d{1,18})")
#: What a text of a file stands for: an id, or the reason why that cannot be told.
Found = int | RuleBroken


def find_records(
    connection: Connection,
    reference_data: ReferenceData,
    kind: Kind,
    texts: Sequence[str],
    *,
    pipeline: int | None = None,
    names: NameIndexes | None = None,
) -> dict[str, Found]:
    """The records of a kind that these texts name; texts that name none are missing.

    A name or an e-mail address that several records bear is refused, not guessed. Stages are looked for in
    `pipeline`, where one is meant.
    """
    if schema_of(connection).catalogue.is_reference_list(kind):
        return dict(find_entries(reference_data, kind, texts, pipeline=pipeline))
    return _find(connection, kind, texts, names or NameIndexes(connection))


def find_entries(
    reference_data: ReferenceData, kind: Kind, texts: Iterable[str], *, pipeline: int | None = None
) -> dict[str, int]:
    """Entries of a reference list: by their own name, else by a built-in name in any language.

    Of stages of one name in several pipelines it is that of the pipeline meant, else of the first.
    """
    items = _in_pipeline(reference_data, kind, pipeline)
    by_key = {key_of_name(item.name): item.id for item in reversed(items) if item.name}
    by_code = {item.code: item.id for item in reversed(items) if item.code}
    found: dict[str, int] = {}
    for text in texts:
        id_ = by_key.get(key_of_name(text))
        if id_ is None:
            id_ = by_code.get(built_in_code(kind, text) or "")
        if id_ is None and " / " in text and any(item.facts.get("pipeline") for item in items):
            id_ = _of_pipeline(reference_data, kind, text)
        if id_ is not None:
            found[text] = id_
    return found


def _of_pipeline(reference_data: ReferenceData, kind: Kind, text: str) -> int | None:
    """The entry that is named with its pipeline: "Service / Won"."""
    pipeline, _, name = (part.strip() for part in text.partition(" / "))
    meant = find_entries(reference_data, Kind.PIPELINE, [pipeline]).get(pipeline)
    if meant is None:
        return None
    return find_entries(reference_data, kind, [name], pipeline=meant).get(name)


def _in_pipeline(reference_data: ReferenceData, kind: Kind, pipeline: int | None) -> list[Item]:
    """The entries of a list that may be meant, by pipeline where they belong to one."""
    items = reference_data.of(kind)
    if pipeline is not None:
        return [item for item in items if item.facts.get("pipeline", pipeline) == pipeline]
    order = {item.id: place for place, item in enumerate(reference_data.of(Kind.PIPELINE))}
    return sorted(items, key=lambda item: order.get(_pipeline_of(item), len(order)))


def _pipeline_of(item: Item) -> int:
    return int(item.facts.get("pipeline") or 0)


def ids_of_external_ids(connection: Connection, kind: Kind, texts: Sequence[Stored]) -> dict[Stored, int]:
    """The records that bear these external ids."""
    table = schema_of(connection)[kind]
    found: dict[Stored, int] = {}
    for block in batches(texts):
        statement = select(table.c.external_id, table.c.id).where(table.c.external_id.in_(block))
        found.update((text, id_) for text, id_ in connection.execute(statement))
    return found


def ids_of_codes(connection: Connection, kind: Kind, texts: Sequence[str]) -> dict[str, Found]:
    """The records that these codes or external ids mean, the code first."""
    found: dict[str, Found] = {}
    for exact in _exact_fields(connection, kind):
        found.update(_by_column(connection, kind, exact, [text for text in texts if text not in found]))
    return found


def _exact_fields(connection: Connection, kind: Kind) -> tuple[str, ...]:
    """The fields by whose whole text a record is meant, the first before the others."""
    record = schema_of(connection).catalogue[kind]
    external = ("external_id",) if "external_id" in record.by_name else ()
    return (record.code_field, *external) if record.code_field else external


def named_record(text: str, candidates: Sequence[Named]) -> Found | None:
    """The one record of a name; a name that several records bear is refused, not guessed."""
    if not candidates:
        return None
    return candidates[0][0] if len(candidates) == 1 else RuleBroken("reference_ambiguous", value=text)


def _find(connection: Connection, kind: Kind, texts: Sequence[str], names: NameIndexes) -> dict[str, Found]:
    found: dict[str, Found] = {}
    columns = schema_of(connection)[kind].c
    found.update(ids_of_codes(connection, kind, texts))
    for text in texts:
        by_name = None if text in found else named_record(text, names.of(kind).named(text))
        if by_name is not None:
            found[text] = by_name
    found.update(_by_number(connection, kind, [text for text in texts if text not in found]))
    if "email" in columns:
        missing = [text for text in texts if text not in found and "@" in text]
        found.update(_by_column(connection, kind, "email", missing))
        # As HubSpot and mail programs write people: Anna Weiss (anna@nordlicht.example)
        named = {text: each["email"] for text in missing if (each := _WITH_ADDRESS.fullmatch(text.strip()))}
        by_address = _by_column(connection, kind, "email", list(named.values()))
        found.update({text: by_address[email] for text, email in named.items() if email in by_address})
    return found


def _by_number(connection: Connection, kind: Kind, texts: Sequence[str]) -> dict[str, Found]:
    """Records by the numbers that this program gives them, as its lists and the command line write them."""
    numbers = {text: int(each[1]) for text in texts if (each := _NUMBER.fullmatch(text.strip()))}
    column = schema_of(connection)[kind].c.id
    there: set[int] = set()
    for block in batches(list(numbers.values())):
        there.update(connection.scalars(select(column).where(column.in_(block))))
    return {text: number for text, number in numbers.items() if number in there}


def _by_column(connection: Connection, kind: Kind, name: str, texts: Sequence[str]) -> dict[str, Found]:
    """Addresses are compared whatever their case, external ids exactly."""
    table = schema_of(connection)[kind]
    column = table.c[name]
    is_exact = name != "email"
    rows: dict[str, tuple[int, int]] = {}
    for block in batches(texts):
        statement = (
            select(column, func.min(table.c.id), func.count()).where(column.in_(block)).group_by(column)
        )
        rows.update(
            (str(text) if is_exact else str(text).casefold(), (int(id_), int(count)))
            for text, id_, count in connection.execute(statement)
        )
    found: dict[str, Found] = {}
    for text in texts:
        if hit := rows.get(text if is_exact else text.casefold()):
            ambiguous = hit[1] > 1 and not is_exact
            found[text] = RuleBroken("reference_ambiguous", value=text) if ambiguous else hit[0]
    return found
