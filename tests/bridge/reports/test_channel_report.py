"""The channel report in words: choices, bars, funnel, figures, sentences, table file."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path

import pytest

from crm_desktop.bridge.kinds.office.spends import read_spends
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.words import Words
from crm_desktop.bridge.reports.channel_chart import ChannelChartWords, best_row
from crm_desktop.bridge.reports.channel_figures import DASH, ChannelFigures, Tendency
from crm_desktop.bridge.reports.channel_report import (
    ChannelReport,
    ChannelRow,
    Reports,
    channel_rows,
    leads_behind,
    read_reports,
)
from crm_desktop.bridge.reports.choices import Choices, Created, choices_to_keep, kept_choices
from crm_desktop.bridge.reports.export import rows_csv, write_export
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import TargetExists, UserError
from crm_desktop.core.queries import Filter, Operator
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.fields import Field, FieldType, OwnFacts
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import ConvertedSum, Lacking
from crm_desktop.core.rules.rates import Counts
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.resolving import Days
from crm_desktop.services.reads.reader import Reader, ReferenceData
from crm_desktop.services.reports.leads.channels import ReportOptions, channel_report
from crm_desktop.services.workspace import Workspace

TODAY = date(2026, 11, 23)
OPEN = ReportOptions(TODAY)
NOTHING = Fraction(0)
PAID, ORGANIC, SOCIAL, TRADE_FAIR = 7, 8, 9, 1


@pytest.fixture
def chart(reference_data: ReferenceData) -> ChannelChartWords:
    return ChannelChartWords(Words(), Formats("en", UTC), reference_data)


def report(*rows: ChannelRow, options: ReportOptions = OPEN, **more: object) -> ChannelReport:
    values: dict[str, object] = {"currency": "TWD", "median_days": None, **more}
    return ChannelReport(options, rows, **values)  # type: ignore[arg-type]


def row(
    channel: int | None,
    leads: int,
    won: int,
    *,
    young: int = 0,
    spend: Fraction | None = None,
    revenue: Fraction = NOTHING,
) -> ChannelRow:
    return ChannelRow(channel, Counts(leads, young, won, won, won), spend, revenue)


# Choices ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("created", "start", "end"),
    [
        (Created.LAST_12_MONTHS, date(2025, 11, 24), TODAY),
        (Created.THIS_MONTH, date(2026, 11, 1), TODAY),
        (Created.LAST_MONTH, date(2026, 10, 1), date(2026, 10, 31)),
        (Created.THIS_QUARTER, date(2026, 10, 1), TODAY),
        (Created.LAST_QUARTER, date(2026, 7, 1), date(2026, 9, 30)),
        (Created.THIS_YEAR, date(2026, 1, 1), TODAY),
        (Created.LAST_YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        (Created.THIS_FISCAL_YEAR, date(2026, 4, 1), TODAY),
        (Created.LAST_FISCAL_YEAR, date(2025, 4, 1), date(2026, 3, 31)),
        (Created.ALL, None, None),
        (Created.RANGE, date(2026, 2, 1), None),
    ],
)
def test_choices_become_options(created: Created, start: date | None, end: date | None) -> None:
    choices = Choices(created, DayRange(date(2026, 2, 1)), 90, (1, None), True)
    assert choices.options(Days(TODAY, fiscal_month=4)) == ReportOptions(
        TODAY, start, end, 90, (1, None), True
    )


def test_choices_survive_being_kept_but_typed_days_do_not(reference_data: ReferenceData) -> None:
    choices = Choices(Created.LAST_YEAR, within=90, owners=(1, None), without_unqualified=True)
    assert kept_choices(choices_to_keep(choices), reference_data) == choices
    field = Field("custom_7", FieldType.DATE, own=OwnFacts(7))
    lead = replace(BUILT_IN[Kind.LEAD], fields=(*BUILT_IN[Kind.LEAD].fields, field))
    catalogue = BUILT_IN.with_types(lead)
    visited = ChosenFilter("custom_7", Operator.BETWEEN, (), "yesterday")
    narrowed = Choices().with_more("lead-field", (visited,))
    kept = kept_choices(choices_to_keep(narrowed), reference_data, catalogue)
    assert kept == narrowed
    day = (TODAY - timedelta(days=1)).isoformat()
    assert kept.options(Days(TODAY)).where == (Filter("custom_7", Operator.BETWEEN, (day, day)),)
    assert kept_choices(choices_to_keep(narrowed), reference_data) == Choices(), "the field is gone"
    typed = Choices(Created.RANGE, DayRange(TODAY, TODAY))
    assert kept_choices(choices_to_keep(typed), reference_data) == Choices()
    for stored in (None, {"created": "x", "within": 91, "owners": [77, "1"], "without_unqualified": "yes"}):
        assert kept_choices(stored, reference_data) == Choices()


def test_the_leads_behind_a_bar_are_those_that_it_counts(workspace: Workspace, reader: Reader) -> None:
    kept = {"status": "new", "channel": PAID}
    inside = workspace.run(CreateRecord(Kind.LEAD, {"name": "in", **kept})).ids
    workspace.run(CreateRecord(Kind.LEAD, {"name": "no channel"}))
    workspace.run(
        CreateRecord(Kind.LEAD, {**kept, "name": "out", "status": "unqualified", "unqualified_reason": 1})
    )
    today = Formats("en", UTC).today()
    options = ReportOptions(today, today, today, owners=(1,), without_unqualified=True)
    counted = {each.channel: each.counts.leads for each in channel_report(reader, options, UTC).rows}
    assert counted == {PAID: 1, None: 1}
    for channel, leads in counted.items():
        assert reader.count(leads_behind(options, UTC, channel)) == leads
    assert reader.ids(leads_behind(options, UTC, PAID), {}).tolist() == list(inside)


def test_the_period_before_is_read_along(reader: Reader) -> None:
    closed = Choices(Created.LAST_YEAR).options(Days(TODAY))
    before = reader.read(partial(read_reports, options=closed, zone=UTC)).before
    assert before is not None
    assert before.options.end == date(2024, 12, 31)
    assert reader.read(partial(read_reports, options=OPEN, zone=UTC)).before is None


# Bars, funnel, sentences -----------------------------------------------------------------------------------


def test_bars_say_rate_and_counts(chart: ChannelChartWords) -> None:
    bars = chart.bars(report(row(PAID, 1586, 195), row(None, 60, 14)))
    assert [bar.label for bar in bars] == ["Paid search", "(not recorded)"]
    assert bars[0].text == "12.3% · 195 of 1,586"
    assert (bars[0].muted, bars[1].muted) == (False, True)
    assert bars[0].low is not None
    assert bars[0].high is not None
    assert (round(bars[0].low, 3), round(bars[0].high, 3)) == (0.108, 0.140)
    assert "95 % interval: 10.8% – 14.0%" in bars[0].tooltip


def test_few_leads_show_a_fraction_and_come_last(chart: ChannelChartWords) -> None:
    bars = chart.bars(report(row(SOCIAL, 9, 9), row(PAID, 100, 10), row(None, 0, 0), row(TRADE_FAIR, 0, 0)))
    assert [bar.label for bar in bars] == ["Paid search", "Social", "(not recorded)"]
    assert (bars[1].text, bars[1].hollow, bars[1].note) == ("9/9", True, "too few to compare")
    assert (bars[2].value, bars[2].text) == (None, "no leads")


def test_young_leads_are_said(chart: ChannelChartWords) -> None:
    shown = report(row(PAID, 100, 7, young=30), options=ReportOptions(TODAY, within=90))
    assert "30" in chart.bars(shown)[0].note
    assert chart.bars(shown)[0].text == "10.0% · 7 of 70"
    assert any("30" in note and "90" in note for note in chart.notes(shown))
    assert "so far" not in chart.subtitle(shown)
    assert "so far" in chart.subtitle(report(row(PAID, 1, 0)))


def test_the_average_is_of_all_leads_together(chart: ChannelChartWords) -> None:
    line = chart.average(report(row(PAID, 100, 10), row(ORGANIC, 300, 10)))
    assert line is not None
    assert (line.value, line.text) == (0.05, "average 5.0%")
    assert chart.average(report()) is None


def test_each_step_of_the_funnel_has_its_share_of_the_one_before(chart: ChannelChartWords) -> None:
    shown = report(ChannelRow(PAID, Counts(8000, 0, 3120, 1644, 842)))
    assert [step.text for step in chart.steps(shown)] == [
        "8,000",
        "3,120 · 39% of previous",
        "1,644 · 53% of previous",
        "842 · 51% of previous",
    ]
    assert [step.text for step in chart.steps(report(row(PAID, 5, 0)))][1:3] == [
        "0 · 0% of previous",
        "0",
    ]


def test_the_best_channel_is_named_only_where_it_stands_clear(chart: ChannelChartWords) -> None:
    clear = report(row(None, 60, 30), row(PAID, 1586, 195), row(SOCIAL, 1350, 75))
    best = best_row(clear)
    assert best is not None
    assert best.channel == PAID
    assert chart.verdict(clear).startswith("Best channel: Paid search — 12.3% of its leads are won, 1.2")
    even = report(row(PAID, 100, 10), row(SOCIAL, 100, 9))
    assert chart.verdict(even) == "No clear difference between channels yet"
    assert chart.verdict(report(row(PAID, 100, 0))) == ""
    assert chart.verdict(report(row(PAID, 3, 3), row(SOCIAL, 900, 9))).startswith("No clear")


def test_amounts_without_a_rate_are_named(chart: ChannelChartWords) -> None:
    lacking = {"USD": Lacking(2, Fraction(5)), "EUR": Lacking(1, Fraction(5))}
    earned = ConvertedSum("TWD", is_converted=True, lacking=lacking)
    converted, left_out = chart.notes(report(earned=earned))
    assert "rates of their days" in converted
    assert left_out.startswith("3 amount(s) in EUR, USD have no rate")


def test_spend_beside_the_leads_of_some_people_is_said_to_be_everybodys(chart: ChannelChartWords) -> None:
    """Cost per lead and return would look like theirs otherwise."""
    some = replace(OPEN, owners=(1,))
    assert "whole office" in chart.notes(report(row(PAID, 9, 1, spend=Fraction(100)), options=some))[0]
    assert chart.notes(report(row(PAID, 9, 1), options=some)) == []
    assert chart.notes(report(row(PAID, 9, 1, spend=Fraction(100)))) == []


# Figures ---------------------------------------------------------------------------------------------------


def both(now: ChannelReport, before: ChannelReport | None = None) -> Reports:
    return Reports(now, before)


def test_tiles_compare_with_the_period_before() -> None:
    spends, revenues = (
        (Fraction(924_000_00), Fraction(1_000_000_00)),
        (Fraction(3_141_600_00), Fraction(3_600_000_00)),
    )
    now = report(row(PAID, 1000, 100, spend=spends[0], revenue=revenues[0]), median_days=38.2)
    before = report(row(PAID, 1000, 88, spend=spends[1], revenue=revenues[1]), median_days=43.0)
    tiles = ChannelFigures(Formats("en", UTC)).tiles(both(now, before), "vs before")
    assert [tile.value for tile in tiles[:3]] == ["10.0%", "NT$\u00a09,240", "1 : 3.40"]
    assert tiles[0].change == "▲ 1.2 pt vs before"
    assert [tile.change for tile in tiles[1:3]] == ["▼ 19%", "▼ 0.2"]
    assert [tile.tendency for tile in tiles] == [Tendency.GOOD, Tendency.GOOD, Tendency.BAD, Tendency.GOOD]
    assert tiles[3].value.startswith("38 ")
    same = both(now, report(row(PAID, 1000, 88), median_days=38.4))
    assert ChannelFigures(Formats("en", UTC)).tiles(same, "vs before")[3].change == "no change"


def test_a_handful_of_leads_before_is_nothing_to_compare_with() -> None:
    now, before = report(row(PAID, 1000, 100)), report(row(PAID, 9, 3))
    tiles = ChannelFigures(Formats("en", UTC)).tiles(both(now, before), "vs before")
    assert [tile.change for tile in tiles] == ["", "", "", ""]


def test_a_figure_without_comparison_says_what_it_is_made_of() -> None:
    spend, revenue = Fraction(924_000_00), Fraction(3_141_600_00)
    now = report(row(PAID, 1000, 100, spend=spend, revenue=revenue), median_days=38.2)
    tiles = ChannelFigures(Formats("en", UTC)).tiles(both(now), "vs before")
    assert [tile.basis for tile in tiles[:3]] == [
        "100 of 1,000 leads",
        "spend NT$\u00a0924,000",
        "revenue NT$\u00a03,141,600",
    ]
    assert tiles[3].basis.startswith("from 100 ")


def test_without_spend_there_is_a_dash_and_nothing_to_compare() -> None:
    tiles = ChannelFigures(Formats("en", UTC)).tiles(both(report(row(PAID, 100, 10))), "vs before")
    assert [tile.value for tile in tiles] == ["10.0%", DASH, DASH, DASH]
    assert {tile.change for tile in tiles} == {""}
    assert "Needs recorded spend" in tiles[1].tooltip


def test_no_change_is_neither_good_nor_bad() -> None:
    same = report(row(PAID, 100, 10))
    tile = ChannelFigures(Formats("en", UTC)).tiles(both(same, same), "vs before")[0]
    assert (tile.change, tile.tendency) == ("no change vs before", Tendency.NONE)


def test_the_table_shows_dashes_never_nought_or_endless() -> None:
    figures = ChannelFigures(Formats("en", UTC))
    rows = figures.return_rows(
        report(
            row(ORGANIC, 50, 5, revenue=Fraction(100_000_00)),
            row(PAID, 1586, 195, spend=Fraction(812_000_00), revenue=Fraction(3_120_000_00)),
            row(TRADE_FAIR, 0, 0, spend=Fraction(900_00)),
            row(None, 10, 1),
        )
    )
    assert [each.channel for each in rows] == [PAID, TRADE_FAIR, ORGANIC]
    paid, fair, organic = rows
    assert (paid.spend, paid.per_lead, paid.revenue, paid.roi) == ("812,000", "512", "3,120,000", "+284%")
    assert paid.tendency is Tendency.GOOD
    assert (fair.per_lead, fair.revenue, fair.roi, fair.tendency) == (DASH, DASH, "−100%", Tendency.BAD)
    assert (organic.spend, organic.per_lead, organic.roi) == (DASH, DASH, DASH)


# Files -----------------------------------------------------------------------------------------------------


def test_the_table_file_holds_every_channel_and_no_formula(workspace: Workspace, reader: Reader) -> None:
    evil = workspace.run(CreateRecord(Kind.CHANNEL, {"name": '=HYPERLINK("http://x","y")'})).ids[0]
    counted = report(row(evil, 40, 12, spend=Fraction(1000, 3)), row(None, 8, 0, young=8))
    content = rows_csv(channel_rows(counted, reader.reference_data(), Words()))
    assert content.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert lines[1][0] == '\'=HYPERLINK("http://x","y")'
    assert lines[1][1:7] == ["40", "0", "12", "12", "12", "0.300000"]
    assert [each[:5] for each in lines[1][7:9]] == ["0.180", "0.454"]
    assert lines[1][9] == "3.33"
    assert lines[2][:3] == ["(not recorded)", "8", "8"]
    assert lines[2][6:10] == ["", "", "", ""]
    assert lines[3][:2] == ["All channels", "48"]
    assert {len(line) for line in lines} == {12}
    assert lines[0][-1] == "Of it repeat orders TWD"


def test_a_file_that_cannot_be_written_is_said_and_an_old_one_stays(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "channels.csv"
    path.write_bytes(b"old")
    with pytest.raises(TargetExists):
        write_export(reader, path, b"new".upper)
    assert path.read_bytes() == b"old"
    assert write_export(reader, path, b"new".upper, may_replace=True) == path
    assert path.read_bytes() == b"NEW"
    with pytest.raises(UserError) as refused:
        write_export(reader, tmp_path / "nowhere" / "x.csv", bytes)
    assert refused.value.key == "folder_missing"
    assert "nowhere" in Words().error(refused.value)


def test_recorded_spend_is_listed_newest_first(workspace: Workspace, reader: Reader) -> None:
    for offset in (0, 40):
        day = TODAY - timedelta(days=offset)
        values = {"channel": PAID, "first_day": day, "last_day": day, "amount": Decimal(offset + 1)}
        workspace.run(CreateRecord(Kind.SPEND, values))
    found = reader.read(read_spends)
    assert [spend.values["amount"] for spend in found] == [100, 4100]
    assert found[0].values["first_day"] == TODAY.isoformat()
