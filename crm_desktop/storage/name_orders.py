"""By what names sort in a file: which keys its records hold, and the keys of names that are being written.

The keys stand in columns that nothing but lists reads (`RecordType.orders`). In which order they are is part
of the file's derived state; while they are brought to another order, lists sort by the names themselves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property

from sqlalchemy.engine import Connection

from crm_desktop.core.queries import ListQuery, Stored
from crm_desktop.core.records.fields import RecordType, order_column
from crm_desktop.core.values.names.ordering import NameKeys, NameOrder
from crm_desktop.frozen import frozen
from crm_desktop.resources import resources_folder
from crm_desktop.storage.derived import read_state
from crm_desktop.storage.schema import schema_of

#: The name of its state in the file.
NAME = "names.order"


@frozen
class OrderState:
    """In which order new keys are made, and how far the others are; `column` None: all are there."""

    order: NameOrder
    column: int | None = None
    upto: int = 0

    def as_json(self) -> dict[str, object]:
        """The form that the file keeps."""
        return {"order": str(self.order), "column": self.column, "upto": self.upto}


def read_order(connection: Connection) -> OrderState | None:
    """The state of a file; None where nobody has asked for an order yet."""
    kept = read_state(connection, NAME)
    if not isinstance(kept, dict) or kept.get("order") not in [*NameOrder]:
        return None
    return OrderState(NameOrder(kept["order"]), kept["column"], kept["upto"])


@cache
def keys_of(order: NameOrder) -> NameKeys:
    """What makes the keys of an order; the characters are read when they are first needed."""
    if order is NameOrder.ALPHABET:
        return NameKeys(order)
    listed = (resources_folder() / "name_orders" / f"{order}.txt").read_text(encoding="utf-8")
    return NameKeys(order, listed.replace("\n", ""))


def in_name_order(connection: Connection, query: ListQuery) -> ListQuery:
    """A list that sorts by the keys of names where it sorts by names, if all have their key."""
    ordered = schema_of(connection).catalogue[query.kind].ordered_names
    if not any(key.field in ordered for key in query.sort):
        return query
    state = read_order(connection)
    if state is None or state.column is not None:
        return query
    sort = (
        replace(key, field=order_column(key.field)) if key.field in ordered else key for key in query.sort
    )
    return replace(query, sort=tuple(sort))


class WrittenKeys:
    """The keys of names that one transaction writes, in the order of the file; none where it has none."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def _keys(self) -> NameKeys | None:
        """Known with the first name that is written."""
        state = read_order(self._connection)
        return None if state is None else keys_of(state.order)

    def of_row(self, record: RecordType, values: Mapping[str, Stored]) -> dict[str, Stored]:
        """The keys of those names that are among some values."""
        names = [name for name in record.ordered_names if name in values]
        keys = self._keys if names else None
        if keys is None:
            return {}
        return {order_column(name): self._key(keys, record, name, values[name]) for name in names}

    def of_rows(
        self, record: RecordType, columns: Sequence[str], rows: Sequence[tuple[Stored, ...]]
    ) -> tuple[Sequence[str], Sequence[tuple[Stored, ...]]]:
        """Columns and rows with the keys of their names behind them."""
        places = [(name, columns.index(name)) for name in record.ordered_names if name in columns]
        keys = self._keys if places else None
        if keys is None:
            return columns, rows
        names = [*columns, *(order_column(name) for name, _ in places)]
        return names, [
            (*row, *(self._key(keys, record, name, row[place]) for name, place in places)) for row in rows
        ]

    @staticmethod
    def _key(keys: NameKeys, record: RecordType, name: str, value: Stored) -> str | None:
        return keys.key(None if value is None else str(value), is_person=name == record.person_field)
