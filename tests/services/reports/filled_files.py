"""Random leads, deals, spends and choices for tests of reports, and how they are put into a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import sqlcipher3.dbapi2 as driver
from hypothesis import strategies as st

from crm_desktop.core.queries import ListQuery, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reports.figures.sheet import Behind
from crm_desktop.services.reports.leads.channels import ReportOptions
from crm_desktop.storage.unit_of_work import UnitOfWork
from tests.services.reports.plain_report import (
    DAY,
    PlainLead,
    PlainOpportunity,
    PlainRate,
    PlainSpend,
    midnight,
)
from tests.services.workspaces import Desk

AS_OF = date(2026, 1, 31)
BEGIN = date(2025, 11, 1)

days = st.integers(0, 110).map(lambda number: BEGIN + timedelta(days=number))
moments = st.integers(midnight(BEGIN), midnight(AS_OF) + 20 * DAY)
channels = st.sampled_from([None, 1, 2, 3])
currencies = st.sampled_from([None, "TWD", "USD"])


@st.composite
def lead_rows(draw: st.DrawFn) -> list[PlainLead]:
    count = draw(st.integers(0, 14))
    return [
        PlainLead(
            number,
            draw(moments),
            draw(channels),
            draw(st.none() | moments),
            draw(st.sampled_from(["new", "qualified", "unqualified"])),
            draw(st.sampled_from([None, 1])),
            1 if number > 1 and draw(st.integers(0, 9)) == 0 else None,
            draw(st.none() | st.integers(1, 14)),
            draw(st.none() | moments),
        )
        for number in range(1, count + 1)
    ]


opportunities = st.builds(
    PlainOpportunity,
    lead=st.none() | st.integers(1, 14),
    created_at=moments,
    stage=st.sampled_from([1, 5]),
    won_at=st.none() | moments,
    amount=st.none() | st.integers(0, 10**6),
    currency=currencies,
    closed_at=st.none() | moments,
)
#: At most one rate a day, as the rules have it.
rates = st.dictionaries(
    st.integers(-20, 110).map(lambda number: BEGIN + timedelta(days=number)),
    st.decimals(Decimal("0.000001"), 100, places=6),
    max_size=4,
).map(lambda told: [PlainRate(day, rate) for day, rate in told.items()])
spends = st.tuples(channels, days, st.integers(0, 40), st.integers(0, 10**6), currencies).map(
    lambda spend: PlainSpend(spend[0], spend[1], spend[1] + timedelta(days=spend[2]), spend[3], spend[4])
)
options = st.builds(
    ReportOptions,
    as_of=st.just(AS_OF),
    start=st.none() | days,
    end=st.none() | days,
    within=st.sampled_from([None, 30, 60]),
    owners=st.sampled_from([(), (1,), (None,), (1, None)]),
    without_unqualified=st.booleans(),
)


def fill(
    desk: Desk,
    leads: list[PlainLead],
    opportunities: list[PlainOpportunity],
    spends: list[PlainSpend],
    rates: Sequence[PlainRate] = (),
) -> list[PlainOpportunity]:
    """Put rows into an emptied file, as an import does; what is not there is not pointed at. Leads that are
    converted into an opportunity that is not there are not converted.
    """
    connection = driver.connect(str(desk.path))
    for table in ("opportunity", "lead", "spend", "rate"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("UPDATE sqlite_sequence SET seq = 0 WHERE name IN ('lead', 'opportunity')")
    connection.commit()
    connection.close()
    known = {lead.id for lead in leads}
    kept = [
        opportunity for opportunity in opportunities if opportunity.lead is None or opportunity.lead in known
    ]
    with desk.writing() as work:
        insert(
            work,
            Kind.LEAD,
            "name created_at channel qualified_at status owner merged_into",
            [
                (
                    "x",
                    each.created_at,
                    each.channel,
                    each.qualified_at,
                    each.status,
                    each.owner,
                    each.merged_into,
                )
                for each in leads
            ],
        )
        insert(
            work,
            Kind.OPPORTUNITY,
            "name lead created_at stage won_at amount currency closed_at",
            [
                (
                    "x",
                    each.lead,
                    each.created_at,
                    each.stage,
                    each.won_at,
                    each.amount,
                    each.currency,
                    each.closed_at,
                )
                for each in kept
            ],
        )
        told = [("USD", each.day.isoformat(), int(each.rate * 10**12), "TWD") for each in rates]
        insert(work, Kind.RATE, "currency day rate base", told)
        insert(
            work,
            Kind.SPEND,
            "channel first_day last_day amount currency",
            [
                (
                    each.channel,
                    each.first_day.isoformat(),
                    each.last_day.isoformat(),
                    each.amount,
                    each.currency,
                )
                for each in spends
            ],
        )
        work.commit("filled")
    # A lead and an opportunity may point at each other: what a lead became is told when both are there.
    became = [(each.opportunity, each.converted_at, each.id) for each in leads if each.opportunity]
    connection = driver.connect(str(desk.path))
    connection.executemany(
        "UPDATE lead SET opportunity = ?, converted_at = ? WHERE id = ?",
        [told for told in became if int(told[0] or 0) <= len(kept)],
    )
    connection.commit()
    connection.close()
    return kept


def plain_list(behind: Behind) -> ListQuery:
    """A list of records that is known without a look at the file."""
    assert isinstance(behind, ListQuery)
    return behind


def insert(work: UnitOfWork, kind: Kind, columns: str, rows: Sequence[tuple[Stored, ...]]) -> None:
    work.insert_many(kind, columns.split(), rows)
