"""All that belongs to one order: its lines, instalments, payments and credit notes."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.schema import schema_of

Row = Mapping[str, Stored]
#: More lines than anybody reads on a page; orders of a file may have as many as they like.
_MOST = 2000


@frozen
class OrderParts:
    """The parts of an order, each in its order: lines as they stand, the others by their day."""

    lines: tuple[Row, ...]
    instalments: tuple[Row, ...]
    payments: tuple[Row, ...]
    credit_notes: tuple[Row, ...]


def order_parts(view: View, order: int) -> OrderParts:
    """The parts of an order; none where it is gone."""
    with view.snapshot() as connection:
        return OrderParts(
            _of(connection, Kind.ORDER_LINE, order, "position"),
            _of(connection, Kind.INSTALMENT, order, "due_on"),
            _of(connection, Kind.PAYMENT, order, "paid_on"),
            _of(connection, Kind.CREDIT_NOTE, order, "issued_on"),
        )


def _of(connection: Connection, kind: Kind, order: int, by: str) -> tuple[Row, ...]:
    table = schema_of(connection)[kind]
    statement = select(table).where(table.c.order == order).order_by(table.c[by], table.c.id).limit(_MOST)
    return tuple(map(dict, connection.execute(statement).mappings()))
