"""Counting for reports, in SQL over the whole file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    Subquery,
    and_,
    case,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
    union_all,
)
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Filter
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.currency_rates import ConvertedSum, RateDays
from crm_desktop.core.rules.rates import Counts
from crm_desktop.core.values.stored import DAY
from crm_desktop.frozen import frozen
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.expressions import among
from crm_desktop.storage.lists.queries import any_of, condition
from crm_desktop.storage.schema import Schema, schema_of
from crm_desktop.storage.statistics.converted import Counted, converted_sums

#: What leads are counted by unless something else is asked.
CHANNEL = "channel"
#: The months of a moment, instead of a reference: by their places in `Cohort.months`.
MONTH = "month"
#: Later than every moment that can be stored.
_NEVER = 1 << 62


@frozen
class Cohort:
    """Which leads a report is about; times in milliseconds, UTC; `start` is included, `end` is not.

    `within` is the window W in milliseconds (None: no window); `as_of` is the moment that counts as now;
    leads of any of the `owners` belong to it (None: of nobody), and all where none is named. Leads are
    counted `by` their channel, or by another reference of theirs: then those without one are left out; or
    by the month of their creation, of those whose first moments are `months` in order.
    """

    start: int | None
    end: int | None
    within: int | None
    as_of: int
    owners: tuple[int | None, ...] = ()
    without_unqualified: bool = False
    by: str = CHANNEL
    months: tuple[int, ...] = ()
    #: only leads of some channels, where any are named
    channels: tuple[int | None, ...] = ()
    #: further filters of leads, by fields of the office's own for one
    where: tuple[Filter, ...] = ()


def group_of(schema: Schema, cohort: Cohort, moment: ColumnElement[Any] | None = None) -> ColumnElement[Any]:
    """What leads are counted by; for months those of `moment`, else of the creation."""
    lead = schema[Kind.LEAD].c
    if cohort.by != MONTH:
        return lead[cohort.by]
    counted = lead.created_at if moment is None else moment
    # Never a bare number, as of a single month: GROUP BY would take that for the place of a column.
    return case((counted.is_(None), literal_column("0")), else_=_place(counted, cohort.months[1:]))


def _place(moment: ColumnElement[Any], begins: Sequence[int], first: int = 0) -> ColumnElement[Any]:
    """In which span between the beginnings a moment lies, halved until it is found: asked of every lead.

    Numbers are written out, not bound: the same words have to stand in the list of columns and in GROUP BY.
    """
    if not begins:
        return literal_column(str(first))
    middle = len(begins) // 2
    is_before = moment < literal_column(str(begins[middle]))
    after = _place(moment, begins[middle + 1 :], first + middle + 1)
    return case((is_before, _place(moment, begins[:middle], first)), else_=after)


def in_cohort(schema: Schema, cohort: Cohort) -> list[ColumnElement[bool]]:
    """Which leads are meant, created in the days of the cohort."""
    lead = schema[Kind.LEAD].c
    found = belonging(schema, cohort)
    if cohort.start is not None:
        found.append(lead.created_at >= cohort.start)
    if cohort.end is not None:
        found.append(lead.created_at < cohort.end)
    return found


def belonging(schema: Schema, cohort: Cohort) -> list[ColumnElement[bool]]:
    """Which leads are meant, whenever they were created."""
    lead = schema[Kind.LEAD].c
    found: list[ColumnElement[bool]] = [lead.merged_into.is_(None), lead.created_at <= cohort.as_of]
    if cohort.owners:
        found.append(any_of(lead.owner, cohort.owners))
    if cohort.channels:
        found.append(any_of(lead.channel, cohort.channels))
    found += [condition(schema, Kind.LEAD, each) for each in cohort.where]
    if cohort.without_unqualified:
        found.append(lead.status != "unqualified")
    if cohort.by not in (CHANNEL, MONTH):
        found.append(lead[cohort.by].is_not(None))
    return found


def is_grown(schema: Schema, cohort: Cohort) -> ColumnElement[bool]:
    """Whether a lead is old enough to be judged."""
    lead = schema[Kind.LEAD].c
    if cohort.within is None:
        return literal(True)
    return lead.created_at <= cohort.as_of - cohort.within


def deadline_of(schema: Schema, cohort: Cohort) -> ColumnElement[Any]:
    """The last moment at which a milestone counts for a lead."""
    lead = schema[Kind.LEAD].c
    if cohort.within is None:
        return literal(cohort.as_of)
    return lead.created_at + cohort.within


def is_undated(schema: Schema) -> ColumnElement[bool]:
    """Whether a lead is qualified by its status, while no day is known on which it became so."""
    lead = schema[Kind.LEAD].c
    return and_(lead.qualified_at.is_(None), lead.status.in_(("qualified", "converted")))


def leads_statement(schema: Schema, cohort: Cohort) -> Select[Any]:
    """Per channel: leads, young ones, those whose own qualification falls into the window, undated ones.

    Without a window the undated ones count as qualified "so far". Read from one covering index.
    """
    lead = schema[Kind.LEAD].c
    grown = is_grown(schema, cohort)
    in_time = lead.qualified_at <= deadline_of(schema, cohort)
    undated = is_undated(schema)
    is_open_end = cohort.within is None
    qualified = and_(grown, or_(in_time, undated) if is_open_end else in_time)
    group = group_of(schema, cohort)
    return (
        select(
            group,
            func.count(),
            func.count(case((grown, None), else_=1)),
            func.count(case((qualified, 1))),
            literal(0) if is_open_end else func.count(case((and_(grown, undated), 1))),
        )
        .where(*in_cohort(schema, cohort))
        .group_by(group)
    )


def deals_of_leads(schema: Schema) -> Subquery:
    """Per lead: when it first had an opportunity, and when it first won one.

    A lead that joined an opportunity of another lead had one since it was converted: what that won is its
    win too, no earlier than it joined.
    """
    lead, opportunity = schema[Kind.LEAD].c, schema[Kind.OPPORTUNITY].c
    own = select(
        opportunity.lead.label("lead"),
        opportunity.won_at.label("won_at"),
        opportunity.created_at.label("opened_at"),
    ).where(opportunity.lead.is_not(None))
    won_too_early = opportunity.won_at < lead.converted_at
    joined = (
        select(
            lead.id,
            case((won_too_early, lead.converted_at), else_=opportunity.won_at),
            func.coalesce(lead.converted_at, opportunity.created_at),
        )
        .select_from(schema[Kind.LEAD].join(schema[Kind.OPPORTUNITY], opportunity.id == lead.opportunity))
        .where(lead.opportunity.is_not(None), or_(opportunity.lead.is_(None), opportunity.lead != lead.id))
    )
    each = union_all(own, joined).subquery("each")
    return (
        select(each.c.lead, func.min(each.c.won_at).label("won"), func.min(each.c.opened_at).label("opened"))
        .group_by(each.c.lead)
        .subquery("deal")
    )


def opportunities_statement(schema: Schema, cohort: Cohort) -> Select[Any]:
    """Per channel: grown leads with an opportunity and with a win in the window, and those of them not yet
    counted as qualified, and of the undated ones those that the window proves by a later milestone. A later
    milestone implies the earlier ones; several opportunities of one lead count once."""
    lead = schema[Kind.LEAD].c
    opportunity = deals_of_leads(schema)
    deadline = deadline_of(schema, cohort)
    is_won = opportunity.c.won <= deadline
    is_open = or_(is_won, opportunity.c.opened <= deadline)
    not_counted = or_(lead.qualified_at.is_(None), lead.qualified_at > deadline)
    undated = is_undated(schema)
    if cohort.within is None:
        not_counted = and_(not_counted, not_(undated))
    group = group_of(schema, cohort)
    return (
        select(
            group,
            func.count(case((and_(is_open, not_counted), 1))),
            func.count(case((is_open, 1))),
            func.count(case((is_won, 1))),
            literal(0) if cohort.within is None else func.count(case((and_(is_open, undated), 1))),
        )
        .select_from(opportunity.join(schema[Kind.LEAD], lead.id == opportunity.c.lead))
        .where(*in_cohort(schema, cohort), is_grown(schema, cohort))
        .group_by(group)
    )


def channel_counts(connection: Connection, cohort: Cohort) -> dict[int | None, Counts]:
    """The cohort's counts per channel id, or what leads are counted by; None: leads without one."""
    counts = {
        channel: Counts(leads=leads, young=young, qualified=qualified, undated=undated)
        for channel, leads, young, qualified, undated in cursor_of(
            connection, leads_statement(schema_of(connection), cohort)
        )
    }
    for channel, qualified, opened, won, proven in cursor_of(
        connection, opportunities_statement(schema_of(connection), cohort)
    ):
        counts[channel] += Counts(qualified=qualified, opportunities=opened, won=won, undated=-proven)
    return counts


def days_to_win(connection: Connection, cohort: Cohort) -> list[float]:
    """Days from a lead's creation to its first win, of the cohort's leads, ascending.

    An opportunity dated before its lead counts as won on the same day.
    """
    schema = schema_of(connection)
    lead = schema[Kind.LEAD].c
    opportunity = deals_of_leads(schema)
    statement = (
        select(case((opportunity.c.won > lead.created_at, opportunity.c.won - lead.created_at), else_=0))
        .select_from(opportunity.join(schema[Kind.LEAD], lead.id == opportunity.c.lead))
        .where(
            *in_cohort(schema, cohort),
            is_grown(schema, cohort),
            opportunity.c.won <= deadline_of(schema, cohort),
        )
    )
    return sorted(row[0] / DAY for row in cursor_of(connection, statement))


@frozen
class CohortLead:
    """A lead of a cohort that is old enough to be judged, and what it is counted by."""

    by: int | None
    created_at: int


def leads_in(connection: Connection, cohort: Cohort, ids: Sequence[int]) -> dict[int, CohortLead]:
    """Those of some leads that belong to the cohort and are old enough."""
    schema = schema_of(connection)
    lead = schema[Kind.LEAD].c
    statement = select(lead.id, group_of(schema, cohort), lead.created_at).where(
        among(lead.id, backend_of(connection).id_list(ids)),
        *in_cohort(schema, cohort),
        is_grown(schema, cohort),
    )
    return {int(id_): CohortLead(by, int(at)) for id_, by, at in cursor_of(connection, statement)}


def ordered(schema: Schema) -> Select[Any]:
    """The deals that have an order, cancelled ones included: those earn nothing any more."""
    order = schema[Kind.ORDER].c
    return select(order.opportunity).where(order.opportunity.is_not(None))


def revenue(connection: Connection, cohort: Cohort, days: RateDays) -> dict[int | None, ConvertedSum]:
    """Amounts of the cohort's won deals without orders, by channel, at the rates of their days."""
    schema = schema_of(connection)
    lead, opportunities = schema[Kind.LEAD].c, schema[Kind.OPPORTUNITY].c
    counted = Counted(
        Kind.OPPORTUNITY,
        (opportunities.amount,),
        (
            *in_cohort(schema, cohort),
            is_grown(schema, cohort),
            opportunities.amount.is_not(None),
            opportunities.stage.in_(
                select(schema[Kind.STAGE].c.id).where(schema[Kind.STAGE].c.kind == StageKind.WON)
            ),
            opportunities.won_at <= deadline_of(schema, cohort),
            # What was ordered counts for itself: see `order_revenue`.
            not_(opportunities.id.in_(ordered(schema))),
        ),
        (group_of(schema, cohort),),
        schema[Kind.OPPORTUNITY].join(schema[Kind.LEAD], lead.id == opportunities.lead),
    )
    found = converted_sums(connection, counted, days)
    return {channel: summed.sums[0] for (channel,), summed in found.items()}


def creation_range(connection: Connection) -> tuple[int, int] | None:
    """Creation of the first and of the last lead, in milliseconds; None without leads."""
    schema = schema_of(connection)
    lead = schema[Kind.LEAD].c
    first, last = connection.execute(select(func.min(lead.created_at), func.max(lead.created_at))).one()
    return None if first is None else (int(first), int(last))
