"""Totals of the board's columns, by SQL over all their cards."""

from __future__ import annotations

from array import array

from sqlalchemy import BigInteger, ColumnElement, Table, cast, func, literal_column, select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import ConvertedSum, RateDays
from crm_desktop.frozen import frozen
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.lists.columns import percent_in
from crm_desktop.storage.lists.queries import conditions
from crm_desktop.storage.schema import schema_of
from crm_desktop.storage.statistics.converted import Counted, converted_sums

#: The field by whose months opportunities are grouped, and the one that columns are of mostly.
MONTH = "expected_close"
STAGE = "stage"


@frozen
class ColumnTotals:
    """What a column's deals come to, in minor units of the office's currency.

    `weighted` is amount times probability, divided once at the end.
    """

    count: int
    amount: ConvertedSum
    weighted: ConvertedSum


def column_totals(
    connection: Connection, query: ListQuery, days: RateDays, *extra: ColumnElement[bool], by: str = STAGE
) -> dict[int, ColumnTotals]:
    """Totals per stage, or per another group, of the opportunities that the query and conditions leave."""
    schema = schema_of(connection)
    opportunities, stages = schema[Kind.OPPORTUNITY], schema[Kind.STAGE]
    amount = opportunities.c.amount
    counted = Counted(
        Kind.OPPORTUNITY,
        # Minor units times whole per cent stay whole numbers; the division comes last.
        (amount, amount * percent_in(opportunities, stages)),
        (*conditions(schema, query), *extra),
        (group_of(opportunities, by),),
        opportunities.join(stages, stages.c.id == opportunities.c.stage),
        (1, 100),
    )
    return {
        group: ColumnTotals(each.count, *each.sums)
        for (group,), each in converted_sums(connection, counted, days).items()
    }


def grouped_ids(
    connection: Connection, query: ListQuery, by: str, *extra: ColumnElement[bool]
) -> dict[int, array[int]]:
    """The opportunities of each group: by their stages and their places there, or by the day of closing."""
    schema = schema_of(connection)
    opportunities, stages = schema[Kind.OPPORTUNITY], schema[Kind.STAGE]
    opportunity, stage = opportunities.c, stages.c
    day = (opportunity.expected_close,) if by == MONTH else ()
    statement = (
        select(group_of(opportunities, by), opportunity.id)
        .select_from(opportunities.join(stages, stage.id == opportunity.stage))
        .where(*conditions(schema, query), *extra)
        .order_by(*day, stage.position, stage.id, opportunity.position, opportunity.id)
    )
    found: dict[int, array[int]] = {}
    for group, id_ in cursor_of(connection, statement):
        found.setdefault(group, array("q")).append(id_)
    return found


def group_of(opportunities: Table, by: str) -> ColumnElement[int]:
    """The group of an opportunity: what it refers to, or the month of its closing as 202611; 0 for none."""
    if by == STAGE:
        return opportunities.c.stage  # every opportunity has one, and an index reads by it
    if by != MONTH:
        return func.coalesce(opportunities.c[by], literal_column("0"))
    day = opportunities.c.expected_close
    digits = func.substr(day, literal_column("1"), literal_column("4")).concat(
        func.substr(day, literal_column("6"), literal_column("2"))
    )
    return func.coalesce(cast(digits, BigInteger), literal_column("0"))
