"""Totals of the board's columns, by SQL over all their cards."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, literal_column, select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.lists.columns import percent_in
from crm_desktop.storage.lists.queries import conditions
from crm_desktop.storage.schema import schema_of


@dataclass(frozen=True, slots=True)
class CurrencyTotal:
    """A column's amounts in one currency, in minor units; `weighted` is amount times probability."""

    currency: str
    count: int
    amount: int
    weighted: int


def column_totals(
    connection: Connection, query: ListQuery, *extra: ColumnElement[bool]
) -> dict[int, list[CurrencyTotal]]:
    """Totals per stage and currency of the opportunities that the query's filters and more conditions leave.

    Deals without an amount are counted under "".
    """
    schema = schema_of(connection)
    opportunities, stages = schema[Kind.OPPORTUNITY], schema[Kind.STAGE]
    opportunity = opportunities.c
    # Minor units times whole per cent stay whole numbers; the division comes last.
    percent = percent_in(opportunities, stages)
    # Written out: two parameters of the same value are not the same to every engine.
    currency = func.coalesce(opportunity.currency, literal_column("''"))
    statement = (
        select(
            opportunity.stage,
            currency,
            func.count(),
            func.coalesce(func.sum(opportunity.amount), 0),
            func.coalesce(func.sum(opportunity.amount * percent), 0) // 100,
        )
        .select_from(opportunities.join(stages, stages.c.id == opportunity.stage))
        .where(*conditions(schema, query), *extra)
        .group_by(opportunity.stage, currency)
    )
    totals: dict[int, list[CurrencyTotal]] = {}
    for stage_id, currency, count, amount, weighted in cursor_of(connection, statement):
        totals.setdefault(stage_id, []).append(CurrencyTotal(currency, count, amount, weighted))
    return totals
