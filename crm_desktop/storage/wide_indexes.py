"""Indexes over several columns, from which lists, sums and reports are read without their records, and the
conditions of those that hold some records alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, ColumnElement, Index, MetaData, Table, and_, func, literal_column, or_
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import DAY

#: Under which an index keeps what the rows that it holds have in common.
_CONDITION = "crm_condition"


def only(condition: ColumnElement[bool]) -> dict[str, Any]:
    """What makes an index hold some rows alone; `tell_conditions` says it to the engine in use."""
    return {"info": {_CONDITION: condition}}


def tell_conditions(metadata: MetaData, engine: str) -> None:
    """Tell an engine which indexes hold some rows alone.

    SQLAlchemy has an option of its own for each engine, and loads an engine with all that belongs to it when
    its option is set: so only the one in use is told.
    """
    for table in metadata.tables.values():
        for index in table.indexes:
            if (condition := index.info.get(_CONDITION)) is not None:
                index.dialect_options[engine]["where"] = condition


def is_unsettled(order: ReadOnlyColumnCollection[str, Column[Any]]) -> ColumnElement[bool]:
    """Whether something of an order is still open, was paid above it, or lacks a rate."""
    nothing: ColumnElement[int] = literal_column("0")
    return or_(order.outstanding != nothing, order.overpaid != nothing, order.uncounted != nothing)


def add_wide_indexes(tables: Mapping[Kind, Table]) -> None:
    """The channel report reads the first two alone; the board its columns, in order, from the third."""
    lead, opportunity = tables[Kind.LEAD].c, tables[Kind.OPPORTUNITY].c
    Index(
        "ix_lead_funnel",
        lead.channel,
        lead.created_at,
        lead.qualified_at,
        lead.status,
        lead.merged_into,
        lead.owner,
    )
    Index(
        "ix_opportunity_funnel",
        opportunity.lead,
        opportunity.won_at,
        opportunity.created_at,
        opportunity.amount,
        opportunity.currency,
        opportunity.stage,
        **only(opportunity.lead.is_not(None)),
    )
    Index(
        "ix_opportunity_board",
        opportunity.stage,
        opportunity.position,
        opportunity.currency,
        opportunity.amount,
        opportunity.probability,
    )
    # Sums over several currencies are added up in its order, without sorting.
    Index(
        "ix_opportunity_sums",
        opportunity.currency,
        opportunity.stage,
        opportunity.closed_at,
        opportunity.amount,
        opportunity.probability,
    )
    _add_order_indexes(tables)
    _add_report_indexes(tables)
    # What is still to be done is found without passing by all that was done.
    activity = tables[Kind.ACTIVITY].c
    Index("ix_activity_planned", activity.due_at, **only(activity.done_at.is_(None)))
    # A week of a calendar is found by when things begin; what lasts longer than a day, by its end.
    Index("ix_activity_begins", func.coalesce(activity.starts_at, activity.due_at, activity.done_at))
    lasting = activity.ends_at - activity.starts_at > literal_column(str(DAY))
    Index("ix_activity_lasting", activity.ends_at, **only(lasting))
    reminding = and_(activity.reminder_at.is_not(None), activity.done_at.is_(None))
    Index("ix_activity_reminder", activity.reminder_at, **only(reminding))
    birthday = tables[Kind.CONTACT].c.birthday
    in_year = func.substr(birthday, literal_column("6"))
    Index("ix_contact_birthday", in_year, **only(birthday.is_not(None)))


def _add_report_indexes(tables: Mapping[Kind, Table]) -> None:
    """What became of the leads of some days, and what people did, are read from these alone."""
    lead, activity = tables[Kind.LEAD].c, tables[Kind.ACTIVITY].c
    Index(
        "ix_lead_came",
        lead.created_at,
        lead.channel,
        lead.owner,
        lead.status,
        lead.qualified_at,
        lead.contacted_at,
        lead.converted_at,
        lead.merged_into,
    )
    Index(
        "ix_activity_done",
        activity.owner,
        activity.lead,
        activity.opportunity,
        activity.kind,
        activity.done_at,
        activity.created_at,
    )
    # The first answer to a lead is the first entry of it that is one.
    answered = and_(activity.lead.is_not(None), activity.done_at.is_not(None))
    Index("ix_activity_answer", activity.lead, activity.done_at, activity.kind, **only(answered))


def _add_order_indexes(tables: Mapping[Kind, Table]) -> None:
    """The totals and ageing of all orders, and what accounts have ordered, are read from these alone."""
    order, instalment = tables[Kind.ORDER].c, tables[Kind.INSTALMENT].c
    Index(
        "ix_order_sums",
        order.currency,
        order.status,
        order.gross,
        order.paid,
        order.outstanding,
        order.overpaid,
        order.uncounted,
        order.due_on,
        order.unplanned,
    )
    Index(
        "ix_order_unsettled",
        order.currency,
        order.due_on,
        order.unplanned,
        order.outstanding,
        order.overpaid,
        order.uncounted,
        order.status,
        order.gross,
        order.paid,
        **only(is_unsettled(order)),
    )
    Index(
        "ix_order_revenue",
        order.account,
        order.ordered_on,
        order.opportunity,
        order.net,
        order.currency,
        order.status,
    )
    Index(
        "ix_instalment_open",
        instalment.order,
        instalment.due_on,
        instalment.open,
        **only(instalment.open > 0),
    )
