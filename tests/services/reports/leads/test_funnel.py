"""The funnel with the days of its steps, lead by lead in plain Python; orders, few and no leads."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from math import ceil

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from crm_desktop.core.orders import MakeOrder
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.rates import Share
from crm_desktop.services.reports.figures.sheet import Note
from crm_desktop.services.reports.figures.tabulated import Tabulated
from crm_desktop.services.reports.leads.channels import ReportOptions, cohort_of
from crm_desktop.services.reports.leads.funnel import FunnelReport
from crm_desktop.storage.statistics.steps import Steps, step_days
from tests.services.reports.filled_files import AS_OF, fill, lead_rows, opportunities, options, plain_list
from tests.services.reports.plain_report import DAY, PlainLead, PlainOpportunity, _joined, midnight
from tests.services.reports.plain_road import belongs
from tests.services.workspaces import Desk

WON = 5


def counted(desk: Desk, **chosen: object) -> Tabulated:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return FunnelReport().read(view, {"zone": UTC, **chosen}, AS_OF)
    finally:
        reader.close()


def plain_steps(lead: PlainLead, deals: list[PlainOpportunity]) -> dict[str, tuple[int | None, int | None]]:
    """Both moments of each step."""
    own = [deal for deal in deals if deal.lead == lead.id] + _joined(lead, deals)
    opened = min((deal.created_at for deal in own), default=None)
    won = min((deal.won_at for deal in own if deal.won_at is not None), default=None)
    return {
        "qualified": (lead.created_at, lead.qualified_at),
        "opportunities": (lead.qualified_at, opened),
        "won": (opened, won),
    }


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(lead_rows(), st.lists(opportunities, max_size=14), options)
def test_days_of_steps_equal_the_plain_count(
    desk: Desk, leads: list[PlainLead], opportunities: list[PlainOpportunity], options: ReportOptions
) -> None:
    kept = fill(desk, leads, opportunities, [])
    as_of = midnight(options.as_of + timedelta(days=1)) - 1
    expected: dict[int | None, Steps] = {}
    for lead in leads:
        if not belongs(lead, options, as_of):
            continue
        within = None if options.within is None else options.within * DAY
        if within is not None and lead.created_at > as_of - within:
            continue
        deadline = as_of if within is None else lead.created_at + within
        for name, (before, after) in plain_steps(lead, kept).items():
            if before is not None and after is not None and after <= deadline:
                took = max(0, ceil((after - before) / DAY))
                expected.setdefault(lead.channel, {}).setdefault(name, Counter())[took] += 1
    reader = desk.workspace.reader()
    try:
        with reader.snapshot() as connection:
            assert step_days(connection, cohort_of(options, UTC), UTC) == expected
    finally:
        reader.close()


def lead_won(desk: Desk, channel: int, after: int) -> int:
    """A lead of the first of October that was qualified after two days and won after some; its deal."""
    begin = datetime(2025, 10, 1, tzinfo=UTC)
    lead = desk.create(
        Kind.LEAD,
        name="Anna",
        channel=channel,
        created_at=begin,
        qualified_at=begin + timedelta(days=2),
    )
    deal = desk.create(
        Kind.OPPORTUNITY, name="Lathe", amount=Decimal(100), lead=lead, created_at=begin + timedelta(days=3)
    )
    desk.edit(Kind.OPPORTUNITY, deal, stage=WON, closed_at=begin + timedelta(days=after))
    return deal


def test_orders_are_the_last_step_and_cancelled_ones_none(desk: Desk) -> None:
    ordered, cancelled = lead_won(desk, 1, 10), lead_won(desk, 2, 10)
    desk.workspace.run(MakeOrder(ordered, {"ordered_on": date(2025, 10, 15)}))
    order = desk.workspace.run(MakeOrder(cancelled, {"ordered_on": date(2025, 10, 15)})).ids[0]
    desk.edit(Kind.ORDER, order, status="cancelled")
    found = counted(desk)
    total = found.sheets[0].total
    assert total is not None
    keys = ("leads", "qualified", "opportunities", "won", "ordered", "to_qualified", "to_opportunity")
    assert [total.figures[key] for key in keys] == [2, 2, 2, 2, 1, 2, 1]
    assert (total.figures["to_won"], total.figures["to_order"]) == (7, 4)
    steps = {str(line.subject): line.figures for line in found.sheets[1].lines}
    last = list(steps.values())[-1]
    assert (last["reached"], last["of_previous"], last["left_behind"]) == (1, Share(1, 2), 1)


def test_channels_narrow_all_of_it_and_lead_to_their_leads(desk: Desk) -> None:
    lead_won(desk, 1, 10)
    lead_won(desk, 2, 20)
    found = counted(desk, channel=(2,))
    total = found.sheets[0].total
    assert total is not None
    assert (total.figures["leads"], total.figures["to_won"]) == (1, 17)
    (line,) = found.sheets[0].lines
    filters = plain_list(line.behind["leads"]).filters
    assert [each.values for each in filters if each.field == "channel"] == [(2,)]


def test_young_leads_are_named_and_nothing_is_divided_by_nought(desk: Desk) -> None:
    assert counted(desk).is_empty
    recent = datetime.combine(AS_OF, datetime.min.time(), tzinfo=UTC)
    desk.create(Kind.LEAD, name="Young", created_at=recent)
    found = counted(desk, within=30)
    assert Note("young_leads", {"count": 1, "days": 30}) in found.notes
    assert found.sheets[1].lines == ()
    total = found.sheets[0].total
    assert total is not None
    assert total.figures["win_share"] == Share(0, 0)
    assert replace(found, notes=()).headlines[0] == "win_share"
