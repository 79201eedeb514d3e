"""Conversion by age, lead by lead in plain Python; the words of the comparison by hand; Olist's real file."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from math import ceil

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.comparison import Difference
from crm_desktop.core.rules.rates import Share
from crm_desktop.services.reports.figures.sheet import Line, Note
from crm_desktop.services.reports.figures.tabulated import Tabulated
from crm_desktop.services.reports.leads.channels import ReportOptions, cohort_of
from crm_desktop.services.reports.leads.cohorts import WINDOWS, CohortsReport
from crm_desktop.storage.statistics.waits import Waits, waits
from tests.services.reports.filled_files import (
    AS_OF,
    BEGIN,
    fill,
    insert,
    lead_rows,
    opportunities,
    options,
    plain_list,
)
from tests.services.reports.plain_report import DAY, PlainLead, PlainOpportunity, midnight
from tests.services.reports.plain_road import belongs, moments_of
from tests.services.workspaces import Desk
from tests.support import real_data

MILESTONES = {"won": "won", "opportunity": "opportunities", "qualified": "qualified"}


def waited(desk: Desk, options: ReportOptions, milestone: str) -> dict[int | None, Waits]:
    reader = desk.workspace.reader()
    try:
        with reader.snapshot() as connection:
            return waits(connection, cohort_of(options, UTC), milestone, WINDOWS)
    finally:
        reader.close()


def counted(desk: Desk, **chosen: object) -> Tabulated:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return CohortsReport().count(view, {"zone": UTC, **chosen}, AS_OF)
    finally:
        reader.close()


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(
    lead_rows(),
    st.lists(opportunities, max_size=14),
    options,
    st.sampled_from(["won", "opportunity", "qualified"]),
)
def test_days_and_ages_equal_the_plain_count(
    desk: Desk,
    leads: list[PlainLead],
    opportunities: list[PlainOpportunity],
    options: ReportOptions,
    milestone: str,
) -> None:
    kept = fill(desk, leads, opportunities, [])
    options = replace(options, within=None)
    as_of = midnight(options.as_of + timedelta(days=1)) - 1
    expected: dict[int | None, Waits] = {}
    for lead in leads:
        if not belongs(lead, options, as_of):
            continue
        each = expected.setdefault(lead.channel, Waits(within={days: Share(0, 0) for days in WINDOWS}))
        moment = moments_of(lead, kept).get(MILESTONES[milestone])
        reached = moment is not None and moment <= as_of
        is_dateless = milestone == "qualified" and lead.status == "qualified" and lead.qualified_at is None
        if is_dateless and not reached:
            each.undated += 1
            continue
        if moment is not None and reached:
            each.reached[max(0, ceil((moment - lead.created_at) / DAY))] += 1
        else:
            each.watched[(as_of - lead.created_at) // DAY] += 1
        for days in WINDOWS:
            if lead.created_at <= as_of - days * DAY:
                in_time = moment is not None and reached and moment <= lead.created_at + days * DAY
                if is_dateless and not in_time:
                    continue  # it may have been qualified by then
                before = each.within[days]
                each.within[days] = Share(before.reached + in_time, before.of + 1)
    assert waited(desk, options, milestone) == expected


def many(desk: Desk, *groups: tuple[int, int, int]) -> None:
    """Leads of channels: (channel, leads, of them won), a hundred days old, each won after ten."""
    created = midnight(AS_OF) - 100 * DAY
    with desk.writing() as work:
        rows = [("x", created, channel, "new") for channel, count, _won in groups for _ in range(count)]
        insert(work, Kind.LEAD, "name created_at channel status", rows)
        first, deals = 1, []
        for _channel, count, won in groups:
            deals += [("x", first + place, created, 5, created + 10 * DAY) for place in range(won)]
            first += count
        insert(work, Kind.OPPORTUNITY, "name lead created_at stage won_at", deals)
        work.commit("filled")


def said(line: Line) -> tuple[str, dict[str, object]]:
    note = line.figures["said"]
    assert isinstance(note, Note)
    return note.key, dict(note.parameters)


def test_a_channel_is_called_better_only_where_that_is_clear(desk: Desk) -> None:
    many(desk, (1, 200, 60), (2, 200, 20), (3, 60, 9), (4, 5, 5))
    sheet = counted(desk).sheets[0]
    keys = {line.subject.id: said(line)[0] for line in sheet.lines if hasattr(line.subject, "id")}
    assert keys == {1: "clearly_better", 2: "clearly_worse", 3: "no_difference_yet", 4: "too_few"}
    better = next(line for line in sheet.lines if said(line)[0] == "clearly_better")
    assert said(better)[1] == {"times": "1.5"}  # 30 % of 20.2 %
    unclear = next(line for line in sheet.lines if said(line)[0] == "no_difference_yet")
    assert isinstance(said(unclear)[1]["more"], int)
    assert sheet.lines[-1].figures["leads"] == 5, "few leads stand last, however good they look"


def test_young_leads_are_not_missed_before_they_are_old_enough(desk: Desk) -> None:
    many(desk, (1, 20, 10))
    young = midnight(AS_OF) - 5 * DAY
    with desk.writing() as work:
        insert(work, Kind.LEAD, "name created_at channel status", [("x", young, 1, "new")] * 20)
        work.commit("filled")
    total = counted(desk).sheets[0].total
    assert total is not None
    assert total.figures["so_far"] == Share(10, 40)
    # Half of those watched for ten days had been won by then; the young ones left before.
    assert total.figures["in_the_end_90"] == pytest.approx(0.5)
    assert total.figures["in_the_end_365"] is None, "nobody is that old"
    assert total.figures["median_days"] == 10
    months = counted(desk).sheets[1]
    assert [line.figures.get("within_90") for line in months.lines] == [Share(10, 20), None, None, None]


def test_leads_qualified_without_a_day_count_so_far_and_in_no_window(desk: Desk) -> None:
    created = midnight(AS_OF) - 100 * DAY
    with desk.writing() as work:
        told: list[tuple[Stored, ...]] = [("x", created, 1, "qualified", None)] * 12
        told += [("x", created, 1, "new", None)] * 8
        told += [("x", created, 1, "qualified", created + 5 * DAY)] * 10
        insert(work, Kind.LEAD, "name created_at channel status qualified_at", told)
        work.commit("filled")
    found = counted(desk, milestone="qualified")
    total = found.sheets[0].total
    assert total is not None
    assert (total.figures["reached"], total.figures["so_far"]) == (22, Share(22, 30))
    assert total.figures["in_the_end_90"] == pytest.approx(10 / 18), "of those of whom it is known"
    months = found.sheets[1].lines
    assert (months[0].figures["within_90"], months[0].figures["leads"]) == (Share(10, 18), 30)
    assert Note("undated_ages", {"count": 12}) in found.notes
    assert not [note for note in counted(desk).notes if note.key == "undated_ages"], "wins have their days"


def test_leads_that_all_lack_a_day_draw_nothing(desk: Desk) -> None:
    with desk.writing() as work:
        told = [("x", midnight(AS_OF) - 100 * DAY, 1, "qualified")] * 12
        insert(work, Kind.LEAD, "name created_at channel status", told)
        work.commit("filled")
    (line,) = counted(desk, milestone="qualified").sheets[0].lines
    assert (line.figures["so_far"], line.figures["in_the_end_90"], line.course) == (Share(12, 12), None, None)


def test_an_empty_file_says_nothing(desk: Desk) -> None:
    found = counted(desk)
    assert found.sheets[0].lines == ()
    assert found.sheets[0].total is not None
    assert found.sheets[0].total.figures["in_the_end_90"] is None


def test_olist_by_windows_equals_a_count_on_the_file(desk: Desk) -> None:
    """The public funnel of Olist, by 30, 90 and 180 days, counted here on the files themselves."""
    path = real_data("olist/olist_marketing_qualified_leads_dataset.csv")
    deals = real_data("olist/olist_closed_deals_dataset.csv")
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    with deals.open(encoding="utf-8") as file:
        won = {row["mql_id"]: datetime.fromisoformat(row["won_date"]) for row in csv.DictReader(file)}
    made = {row["mql_id"]: datetime.fromisoformat(row["first_contact_date"]) for row in rows}

    def at(moment: datetime) -> int:
        return round(moment.replace(tzinfo=UTC).timestamp() * 1000)

    with desk.writing() as work:
        leads = [(row["mql_id"], at(made[row["mql_id"]]), "new") for row in rows]
        insert(work, Kind.LEAD, "name created_at status", leads)
        places = {row["mql_id"]: place for place, row in enumerate(rows, start=1)}
        told = [("x", places[id_], at(made[id_]), 5, at(moment)) for id_, moment in won.items()]
        insert(work, Kind.OPPORTUNITY, "name lead created_at stage won_at", told)
        work.commit("filled")
    end = date(2018, 11, 14)
    found = waited(desk, ReportOptions(end), "won")[None]
    as_of = datetime(end.year, end.month, end.day) + timedelta(days=1, milliseconds=-1)
    assert (found.share.reached, found.share.of) == (842, 8000)
    for days in (30, 90, 180):
        window = timedelta(days=days)
        grown = [id_ for id_, created in made.items() if created + window <= as_of]
        in_time = [id_ for id_ in grown if id_ in won and won[id_] - made[id_] <= window]
        assert found.within[days] == Share(len(in_time), len(grown))
    assert Counter(found.reached).total() == 842
    assert BEGIN < AS_OF


def pairs(found: Tabulated) -> dict[str, Line]:
    sheet = next(sheet for sheet in found.sheets if sheet.key == "pairs")
    return {str(line.subject): line for line in sheet.lines}


def test_chosen_channels_are_set_beside_each_other(desk: Desk) -> None:
    many(desk, (1, 200, 60), (2, 200, 20), (3, 50, 0), (4, 30, 3))
    assert [sheet.key for sheet in counted(desk).sheets] == ["by_channel", "by_month"]
    assert Note("choose_pair") in counted(desk).notes
    found = pairs(counted(desk, channel=(1, 2, 3)))
    assert len(found) == 3
    best, against_none, worst = found.values()
    assert (best.figures["one"], best.figures["other"]) == (Share(60, 200), Share(20, 200))
    difference = best.figures["difference"]
    assert isinstance(difference, Difference)
    assert (difference.low, difference.high) == pytest.approx((0.1223, 0.2747), abs=1e-3)
    assert said(best) == ("pair_better", {"times": "3.0"})
    assert said(against_none)[0] == "pair_clear", "nothing can be said as a multiple of nought"
    assert said(worst)[0] == "pair_clear"
    filters = plain_list(best.behind["other"]).filters
    assert [each.values for each in filters if each.field == "channel"] == [(2,)]


def test_a_period_is_set_beside_the_one_before(desk: Desk) -> None:
    many(desk, (1, 40, 20))
    begin = AS_OF - timedelta(days=120)
    found = pairs(counted(desk, compare="before", **{"from": begin, "to": AS_OF}))
    (line,) = found.values()
    assert (line.figures["one"], line.figures["other"]) == (Share(20, 40), Share(0, 0))
    assert said(line)[0] == "too_few"


def test_curves_end_where_nobody_is_that_old_and_months_where_the_youngest_is(desk: Desk) -> None:
    many(desk, (1, 20, 10), (2, 5, 1))
    found = counted(desk)
    one, few = found.sheets[0].lines
    assert one.course is not None
    assert (one.course.end, [(point.day, point.share) for point in one.course.points]) == (100, [(10, 0.5)])
    assert few.course is None, "of few leads nothing is drawn"
    (month, *later) = found.sheets[1].lines
    assert month.course is not None
    days_since = (AS_OF - (AS_OF - timedelta(days=100)).replace(day=1)).days
    assert 70 <= month.course.end < days_since
    assert [round(point.share, 3) for point in month.course.points] == [round(11 / 25, 3)]
    assert all(line.course is None for line in later)
