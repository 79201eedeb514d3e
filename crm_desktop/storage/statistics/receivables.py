"""What customers owe: what is open of orders and of their instalments, by account, currency and due day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.expressions import among
from crm_desktop.storage.lists.queries import any_of
from crm_desktop.storage.schema import schema_of
from crm_desktop.storage.wide_indexes import is_unsettled


@frozen
class Owed:
    """An amount in minor units of its currency; `due_on` None where nobody said when."""

    account: int | None
    currency: str
    due_on: str | None
    amount: int


def receivables(connection: Connection, owners: Sequence[int | None]) -> Iterator[Owed]:
    """All that is open, of orders of some owners where any are named; cancelled orders owe nothing."""
    schema = schema_of(connection)
    order, instalment = schema[Kind.ORDER], schema[Kind.INSTALMENT]
    whose: list[ColumnElement[bool]] = [any_of(order.c.owner, owners)] if owners else []
    columns: tuple[ColumnElement[Any], ...] = (order.c.account, order.c.currency)
    unplanned = (
        select(*columns, order.c.due_on, func.sum(order.c.unplanned))
        .where(is_unsettled(order.c), order.c.unplanned > 0, *whose)
        .group_by(*columns, order.c.due_on)
    )
    planned = (
        select(*columns, instalment.c.due_on, func.sum(instalment.c.open))
        .select_from(instalment.join(order, order.c.id == instalment.c.order))
        .where(instalment.c.open > 0, *whose)
        .group_by(*columns, instalment.c.due_on)
    )
    for statement in (unplanned, planned):
        for account, currency, due_on, amount in cursor_of(connection, statement):
            yield Owed(account, currency or "", due_on, int(amount))


def account_names(connection: Connection, ids: Sequence[int]) -> dict[int, str]:
    """The names of some accounts."""
    account = schema_of(connection)[Kind.ACCOUNT].c
    statement = select(account.id, account.name).where(among(account.id, backend_of(connection).id_list(ids)))
    return {int(id_): str(name or "") for id_, name in cursor_of(connection, statement)}
