"""Where competitors were met and what came of it, by SQL over the deals in which they are named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, literal_column, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.frozen import frozen
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.schema import Schema, schema_of

#: What became of a deal in which a competitor was met: open still, won, lost to them, lost to others.
OPEN, WON, LOST, LOST_TO_OTHERS = "open", "won", "lost", "lost_to_others"
OUTCOMES = (OPEN, WON, LOST, LOST_TO_OTHERS)


@frozen
class Encounter:
    """One deal in which a competitor was met.

    `stage` is where the deal stands, or stood before it ended; None where its history does not tell.
    """

    opportunity: int
    outcome: str
    stage: int | None
    amount: int | None
    currency: str


@frozen
class Met:
    """How many deals of one outcome a competitor was met in, with their amounts in one currency."""

    competitor: int
    outcome: str
    currency: str
    count: int
    amount: int


def _outcome(schema: Schema) -> ColumnElement[str]:
    stage, deal = schema[Kind.STAGE].c, schema[Kind.OPPORTUNITY].c
    link = schema[Kind.OPPORTUNITY_COMPETITOR].c
    return case(
        (stage.kind == StageKind.OPEN, OPEN),
        (stage.kind == StageKind.WON, WON),
        (deal.lost_to == link.competitor, LOST),
        else_=LOST_TO_OTHERS,
    )


def _joined(schema: Schema, statement: Select[Any]) -> Select[Any]:
    link, deal, stage = (schema[kind] for kind in (Kind.OPPORTUNITY_COMPETITOR, Kind.OPPORTUNITY, Kind.STAGE))
    joined = link.join(deal, deal.c.id == link.c.opportunity).join(stage, stage.c.id == deal.c.stage)
    return statement.select_from(joined)


def _begun(schema: Schema, statement: Select[Any], first: int | None, last: int | None) -> Select[Any]:
    begun = schema[Kind.OPPORTUNITY].c.created_at
    if first is not None:
        statement = statement.where(begun >= first)
    return statement if last is None else statement.where(begun <= last)


def encounters(
    connection: Connection, competitor: int, first: int | None = None, last: int | None = None
) -> Iterator[Encounter]:
    """All deals in which a competitor was met, the newest first; those that began between two moments."""
    schema = schema_of(connection)
    deal, link = schema[Kind.OPPORTUNITY], schema[Kind.OPPORTUNITY_COMPETITOR]
    change, stage = schema[Kind.STAGE_CHANGE], schema[Kind.STAGE]
    arrival = (
        select(func.max(change.c.id))
        .where(change.c.opportunity == deal.c.id, change.c.to_stage == deal.c.stage)
        .correlate(deal)
        .scalar_subquery()
    )
    before = select(change.c.from_stage).where(change.c.id == arrival).correlate(deal).scalar_subquery()
    stood = case((stage.c.kind == StageKind.OPEN, deal.c.stage), else_=before)
    columns = deal.c.id, _outcome(schema), stood, deal.c.amount, deal.c.currency
    statement = _joined(schema, select(*columns)).where(link.c.competitor == competitor)
    statement = _begun(schema, statement, first, last)
    newest = statement.order_by(deal.c.created_at.desc(), deal.c.id.desc())
    for id_, outcome, stage_id, amount, currency in cursor_of(connection, newest):
        yield Encounter(int(id_), str(outcome), stage_id, amount, str(currency or ""))


def met(connection: Connection, first: int | None, last: int | None) -> Iterator[Met]:
    """What came of the deals that began between two moments (either may be None), by competitor."""
    schema = schema_of(connection)
    deal, link = schema[Kind.OPPORTUNITY].c, schema[Kind.OPPORTUNITY_COMPETITOR].c
    currency = func.coalesce(deal.currency, literal_column("''"))
    outcome = _outcome(schema).label("outcome")
    statement = _joined(
        schema,
        select(link.competitor, outcome, currency, func.count(), func.coalesce(func.sum(deal.amount), 0)),
    )
    statement = _begun(schema, statement, first, last)
    # By the place of the column: parameters of the outcome are not the same twice to every engine.
    grouped = statement.group_by(link.competitor, literal_column("2"), currency)
    for competitor, ended, code, count, amount in cursor_of(connection, grouped):
        if competitor is not None:
            yield Met(int(competitor), str(ended), str(code), int(count), int(amount))
