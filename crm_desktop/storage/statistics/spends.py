"""Recorded spend, as it stands in the file."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.schema import schema_of


@frozen
class SpendRow:
    """One recorded spend: days as ISO dates, amount in minor units.

    `channel` is its own or its campaign's.
    """

    channel: int | None
    campaign: int | None
    first_day: str
    last_day: str
    amount: int
    currency: str


def spend_rows(connection: Connection) -> list[SpendRow]:
    """All spend; a spend on a campaign counts for the campaign's channel."""
    schema = schema_of(connection)
    spend, campaign = schema[Kind.SPEND].c, schema[Kind.CAMPAIGN].c
    statement = select(
        func.coalesce(spend.channel, campaign.channel),
        spend.campaign,
        spend.first_day,
        spend.last_day,
        spend.amount,
        func.coalesce(spend.currency, ""),
    ).select_from(schema[Kind.SPEND].outerjoin(schema[Kind.CAMPAIGN], campaign.id == spend.campaign))
    return [SpendRow(*row) for row in cursor_of(connection, statement)]
