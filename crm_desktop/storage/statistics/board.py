"""Totals of the board's columns, by SQL over all their cards."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import ConvertedSum, RateDays
from crm_desktop.storage.lists.columns import percent_in
from crm_desktop.storage.lists.queries import conditions
from crm_desktop.storage.schema import schema_of
from crm_desktop.storage.statistics.converted import Counted, converted_sums


@dataclass(frozen=True, slots=True)
class ColumnTotals:
    """What a column's deals come to, in minor units of the office's currency.

    `weighted` is amount times probability, divided once at the end.
    """

    count: int
    amount: ConvertedSum
    weighted: ConvertedSum


def column_totals(
    connection: Connection, query: ListQuery, days: RateDays, *extra: ColumnElement[bool]
) -> dict[int, ColumnTotals]:
    """Totals per stage of the opportunities that the query's filters and more conditions leave."""
    schema = schema_of(connection)
    opportunities, stages = schema[Kind.OPPORTUNITY], schema[Kind.STAGE]
    amount = opportunities.c.amount
    counted = Counted(
        Kind.OPPORTUNITY,
        # Minor units times whole per cent stay whole numbers; the division comes last.
        (amount, amount * percent_in(opportunities, stages)),
        (*conditions(schema, query), *extra),
        (opportunities.c.stage,),
        opportunities.join(stages, stages.c.id == opportunities.c.stage),
        (1, 100),
    )
    return {
        stage: ColumnTotals(each.count, *each.sums)
        for (stage,), each in converted_sums(connection, counted, days).items()
    }
