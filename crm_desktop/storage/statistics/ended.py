"""Deals for reports: those that have ended, those that are open, and how long they stood in their stages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, case, func, literal_column, select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Filter
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.frozen import frozen
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.lists.queries import any_of, condition
from crm_desktop.storage.schema import Schema, schema_of

_SECONDS_OF_DAY = 86_400
#: Later than every moment that can be stored.
_NEVER = 1 << 62


@frozen
class Deals:
    """Which deals are meant: moments from `start` on and before `end`; those of some owners, channels and
    pipelines, where any are named.
    """

    start: int | None = None
    end: int | None = None
    owners: tuple[int | None, ...] = ()
    channels: tuple[int | None, ...] = ()
    pipelines: tuple[int | None, ...] = ()
    #: further filters of deals, by fields of the office's own for one
    where: tuple[Filter, ...] = ()


def meant(schema: Schema, deals: Deals, moment: ColumnElement[Any] | None) -> list[ColumnElement[bool]]:
    """The conditions for the deals that are meant, by a moment of theirs where one is given."""
    deal, stage = schema[Kind.OPPORTUNITY].c, schema[Kind.STAGE].c
    found: list[ColumnElement[bool]] = []
    if moment is not None and deals.start is not None:
        found.append(moment >= deals.start)
    if moment is not None and deals.end is not None:
        found.append(moment < deals.end)
    if deals.owners:
        found.append(any_of(deal.owner, deals.owners))
    if deals.channels:
        found.append(any_of(deal.channel, deals.channels))
    found += [condition(schema, Kind.OPPORTUNITY, each) for each in deals.where]
    if deals.pipelines:
        found.append(deal.stage.in_(select(stage.id).where(any_of(stage.pipeline, deals.pipelines))))
    return found


@frozen
class EndedDeal:
    """A deal that was won or lost; moments in milliseconds, the amount in minor units of its currency."""

    id: int
    is_won: bool
    owner: int | None
    channel: int | None
    reason: int | None
    rival: int | None
    amount: int | None
    currency: str
    created_at: int
    closed_at: int


def ended_deals(connection: Connection, deals: Deals) -> list[EndedDeal]:
    """The deals that ended in some days, by when they did."""
    schema = schema_of(connection)
    deal, stage = schema[Kind.OPPORTUNITY].c, schema[Kind.STAGE].c
    statement = (
        select(
            deal.id,
            stage.kind == StageKind.WON,
            deal.owner,
            deal.channel,
            deal.loss_reason,
            deal.lost_to,
            deal.amount,
            func.coalesce(deal.currency, ""),
            deal.created_at,
            deal.closed_at,
        )
        .select_from(schema[Kind.OPPORTUNITY].join(schema[Kind.STAGE], stage.id == deal.stage))
        .where(
            stage.kind.in_((StageKind.WON, StageKind.LOST)),
            deal.closed_at.is_not(None),
            *meant(schema, deals, deal.closed_at),
        )
        .order_by(deal.closed_at, deal.id)
    )
    return [EndedDeal(*row) for row in cursor_of(connection, statement)]


def rivals_met(connection: Connection) -> dict[int, list[int]]:
    """The competitors that were met in each deal."""
    met = schema_of(connection)[Kind.OPPORTUNITY_COMPETITOR].c
    found: dict[int, list[int]] = {}
    for deal, rival in cursor_of(connection, select(met.opportunity, met.competitor)):
        found.setdefault(int(deal), []).append(int(rival))
    return found


def products_sold(connection: Connection) -> dict[int, set[int]]:
    """The products on the lines of each deal."""
    line = schema_of(connection)[Kind.LINE].c
    statement = select(line.opportunity, line.product).where(line.product.is_not(None)).distinct()
    found: dict[int, set[int]] = {}
    for deal, product in cursor_of(connection, statement):
        found.setdefault(int(deal), set()).add(int(product))
    return found


@frozen
class OpenDeal:
    """An open deal; its own probability in per cent, where it has one."""

    id: int
    stage: int
    owner: int | None
    amount: int | None
    currency: str
    probability: int | None
    expected: str | None
    since: int | None


def open_deals(connection: Connection, deals: Deals) -> list[OpenDeal]:
    """The deals that stand in open stages."""
    schema = schema_of(connection)
    deal, stage = schema[Kind.OPPORTUNITY].c, schema[Kind.STAGE].c
    statement = (
        select(
            deal.id,
            deal.stage,
            deal.owner,
            deal.amount,
            func.coalesce(deal.currency, ""),
            deal.probability,
            deal.expected_close,
            deal.stage_since,
        )
        .select_from(schema[Kind.OPPORTUNITY].join(schema[Kind.STAGE], stage.id == deal.stage))
        .where(stage.kind == StageKind.OPEN, *meant(schema, deals, None))
        .order_by(deal.id)
    )
    return [OpenDeal(*row) for row in cursor_of(connection, statement)]


def days_in_stages(connection: Connection, deals: Deals) -> dict[int, Counter[int]]:
    """How many whole days deals had stood in each stage when they left it in some days."""
    schema = schema_of(connection)
    change, deal = schema[Kind.STAGE_CHANGE].c, schema[Kind.OPPORTUNITY].c
    days = change.seconds_before // literal_column(str(_SECONDS_OF_DAY), BigInteger)
    statement = (
        select(change.from_stage, days.label("days"), func.count())
        .select_from(schema[Kind.STAGE_CHANGE].join(schema[Kind.OPPORTUNITY], deal.id == change.opportunity))
        .where(
            change.from_stage.is_not(None),
            change.seconds_before.is_not(None),
            *meant(schema, deals, change.at),
        )
        .group_by(change.from_stage, literal_column("days"))
    )
    found: dict[int, Counter[int]] = {}
    for stage, took, count in cursor_of(connection, statement):
        found.setdefault(int(stage), Counter())[int(took)] += count
    return found


def ends_of_stages(connection: Connection, deals: Deals) -> dict[int, tuple[int, int]]:
    """Of the deals that ever stood in a stage and have ended: how many were won, and how many there are."""
    (found,) = ends_by_moments(connection, deals, (_NEVER,))
    return found


def ends_by_moments(
    connection: Connection, deals: Deals, moments: Sequence[int]
) -> list[dict[int, tuple[int, int]]]:
    """The same of what had ended before each of some moments, the earliest first."""
    schema = schema_of(connection)
    change, deal, stage = (
        schema[Kind.STAGE_CHANGE].c,
        schema[Kind.OPPORTUNITY].c,
        schema[Kind.STAGE].c,
    )
    entered = (
        select(change.opportunity.label("deal"), change.to_stage.label("stage"))
        .where(change.to_stage.is_not(None))
        .union(
            select(change.opportunity, change.from_stage).where(change.from_stage.is_not(None)),
        )
        .subquery("entered")
    )
    ended: Sequence[str] = (StageKind.WON, StageKind.LOST)
    place: ColumnElement[Any] = literal_column("0")
    for moment in moments:  # before how many of them it had not ended yet
        place = place + case((func.coalesce(deal.closed_at, 0) >= moment, 1), else_=0)
    statement = (
        select(entered.c.stage, stage.kind, place.label("place"), func.count())
        .select_from(
            entered.join(schema[Kind.OPPORTUNITY], deal.id == entered.c.deal).join(
                schema[Kind.STAGE], stage.id == deal.stage
            )
        )
        .where(stage.kind.in_(ended), *meant(schema, deals, None))
        .group_by(entered.c.stage, stage.kind, literal_column("place"))
    )
    found: list[dict[int, tuple[int, int]]] = [{} for _ in moments]
    for of_stage, kind, late, count in cursor_of(connection, statement):
        for each in found[int(late) :]:
            won, all_ended = each.get(int(of_stage), (0, 0))
            each[int(of_stage)] = (won + (count if kind == StageKind.WON else 0), all_ended + count)
    return found
