"""The report of competitors, counted deal by deal in plain Python beside it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from random import Random

import pytest

from crm_desktop.core.commands import MoveOpportunity
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.services.reports.deals.competitors import CompetitorsReport, competitor_rows
from tests.services.importing.imports import WORDS
from tests.services.workspaces import Desk, rows_of

ENQUIRY, WON, LOST = 1, 5, 6


def office(desk: Desk, deals: int) -> None:
    """Deals with competitors in them that end in all ways."""
    chance = Random(7)
    rivals = [desk.create(Kind.COMPETITOR, name=name) for name in ("Beton", "Stein", "Holz")]
    for number in range(deals):
        currency = chance.choice(("TWD", "EUR"))
        deal = desk.create(Kind.OPPORTUNITY, name=f"Deal {number}", amount=Decimal(number), currency=currency)
        for rival in chance.sample(rivals, chance.randrange(3)):
            desk.create(Kind.OPPORTUNITY_COMPETITOR, opportunity=deal, competitor=rival)
        end = chance.choice((ENQUIRY, WON, LOST))
        if end != ENQUIRY:
            to = chance.choice((*rivals, None)) if end == LOST else None
            reason = 1 if end == LOST else None
            desk.workspace.run(MoveOpportunity(deal, ENQUIRY, end, loss_reason=reason, lost_to=to))


def counted(desk: Desk) -> dict[object, Counter[str]]:
    """What the report should count, from the tables as they are."""
    deals = rows_of(desk.path, Kind.OPPORTUNITY)
    found: dict[object, Counter[str]] = {}
    for link in rows_of(desk.path, Kind.OPPORTUNITY_COMPETITOR).values():
        deal = deals[int(link["opportunity"] or 0)]
        if deal["stage"] == LOST:
            outcome = "lost" if deal["lost_to"] == link["competitor"] else "lost_to_others"
        else:
            outcome = "won" if deal["stage"] == WON else "open"
        found.setdefault(link["competitor"], Counter())[outcome] += 1
    return found


def test_every_deal_is_counted_once_for_each_competitor_in_it(desk: Desk) -> None:
    office(desk, 40)
    reader = desk.workspace.reader()
    with reader.view() as view:
        figures = competitor_rows(view, DayRange())
    assert {row.competitor: row.counts for row in figures.rows} == counted(desk)
    most = [row.met for row in figures.rows]
    assert most == sorted(most, reverse=True)
    told = CompetitorsReport().as_object(figures, WORDS)["competitors"]
    assert isinstance(told, list)
    assert sum(each["met"] for each in told) == len(rows_of(desk.path, Kind.OPPORTUNITY_COMPETITOR))
    lines = CompetitorsReport().rows(figures, WORDS)
    assert lines[0][0] == "Competitor"
    assert len(lines) == 1 + len(figures.rows)
    reader.close()


def test_only_deals_that_began_in_the_range_count(desk: Desk) -> None:
    office(desk, 6)
    reader = desk.workspace.reader()
    with reader.view() as view:
        assert competitor_rows(view, DayRange(date(2030, 1, 1), None)).rows == ()
        assert competitor_rows(view, DayRange(None, date(2030, 1, 1))).rows
        with pytest.raises(RuleBroken, match="range_reversed"):
            competitor_rows(view, DayRange(date(2026, 2, 1), date(2026, 1, 1)))
    reader.close()
