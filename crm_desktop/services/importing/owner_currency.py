"""Amounts that name no currency, in that of the record which they belong to: the payments of an order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.values.parsing import Cell
from crm_desktop.services.context import Context
from crm_desktop.services.importing.reading.parsed import ParsedChunk


def take_currencies(
    context: Context,
    record: RecordType,
    parsed: ParsedChunk,
    read: Callable[[Sequence[Cell], str], dict[str, Stored]],
) -> None:
    """Read such amounts in the currency of the record which they belong to, and not in the office's own.

    `read` gives the amounts of a row in a currency; none where the row names one itself.
    """
    owner = record.by_name.get(record.currency_of)
    ids = parsed.columns.get(record.currency_of)
    if owner is None or owner.refers_to is None or ids is None or "currency" not in parsed.columns:
        return
    wanted = sorted({int(id_) for id_ in ids if isinstance(id_, int)})
    owners = {id_of(row): str(row["currency"] or "") for row in context.work.rows(owner.refers_to, wanted)}
    for place, id_ in enumerate(ids):
        currency = owners.get(id_, "") if isinstance(id_, int) else ""
        if currency and currency != parsed.columns["currency"][place]:
            for name, value in read(parsed.cells[place], currency).items():
                parsed.columns[name][place] = value
