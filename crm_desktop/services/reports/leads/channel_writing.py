"""The channel report as text, JSON and rows of a table file."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import CHANNELS
from crm_desktop.core.rules.currency_rates import half_up
from crm_desktop.core.rules.rates import Counts, is_few
from crm_desktop.core.values.amounts.money import from_minor
from crm_desktop.core.words.sentences import Wording
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.services.reports.choosing import options_of
from crm_desktop.services.reports.leads.channels import ChannelReport, ChannelRow, channel_report
from crm_desktop.services.reports.report import Chosen, Report, ReportTable

_COUNTED = ("leads", "young", "qualified", "opportunities", "won")


@frozen
class CountedChannels:
    """The report with the reference data that name its channels."""

    report: ChannelReport
    reference_data: ReferenceData


class ChannelsReport(Report[CountedChannels]):
    """Who came from where, and how far they got."""

    type = CHANNELS

    def read(self, view: View, chosen: Chosen, today: date) -> CountedChannels:
        """Count; raises RuleBroken for a range that ends before it begins."""
        options = options_of(chosen, today)
        return CountedChannels(channel_report(view, options), view.reference_data())

    def as_object(self, figures: CountedChannels, words: Wording) -> dict[str, object]:
        """A line a channel; the name of leads without one is null, and spend where nothing is recorded.

        Amounts are texts with all their digits, in the currency that is told.
        """
        report = figures.report
        channels = [
            {"channel": _name(figures.reference_data, row.channel, words), **_object(row, report.currency)}
            for row in report.rows
        ]
        total = _object(report.total, report.currency)
        return {"currency": report.currency, "channels": channels, "total": total}

    def table(self, figures: CountedChannels, words: Wording) -> ReportTable:
        """A line a channel, the best first, and one for all."""
        headers = [words.report(key) for key in ("channel", *_COUNTED, "rate", "interval")]
        lines = [_line(name, row.counts) for name, row in _named(figures, words)]
        if figures.report.total.counts.undated:
            headers.append(words.report("undated"))
            for line, (_channel, row) in zip(lines, _named(figures, words), strict=True):
                line.append(f"{row.counts.undated:,}")
        return ReportTable(headers, lines, right=frozenset(range(1, len(headers))))

    def rows(self, figures: CountedChannels, words: Wording) -> list[list[str]]:
        """A line a channel and one for all, with spend and revenue."""
        currency = figures.report.currency
        low, high = (f"{words.report('interval')} {sign}" for sign in ("≥", "≤"))
        money = [f"{words.report(key)} {currency}" for key in ("spend", "revenue", "repeat")]
        headings = [*(words.report(key) for key in ("channel", *_COUNTED, "rate")), low, high, *money]
        return [headings, *(_row(name, row, currency) for name, row in _named(figures, words))]


def _named(figures: CountedChannels, words: Wording) -> list[tuple[str, ChannelRow]]:
    """The lines with their names, all channels together last."""
    report, not_recorded = figures.report, words.report("not_recorded")
    named = [(_name(figures.reference_data, row.channel, words) or not_recorded, row) for row in report.rows]
    return [*named, (words.report("total"), report.total)]


def _name(reference_data: ReferenceData, channel: int | None, words: Wording) -> str | None:
    """A channel's shown name; None for leads without one."""
    item = reference_data.get(Kind.CHANNEL, channel)
    if item is None:
        return None
    return item.name or words.built_in(f"channel.{item.code}")


def _numbers(counts: Counts) -> tuple[int, ...]:
    return (counts.leads, counts.young, counts.qualified, counts.opportunities, counts.won)


def _object(row: ChannelRow, currency: str) -> dict[str, object]:
    counts, interval = row.counts, row.counts.win
    return {
        **dict(zip(_COUNTED, _numbers(counts), strict=True)),
        "rate": None if interval is None else interval.rate,
        "low": None if interval is None else interval.low,
        "high": None if interval is None else interval.high,
        "undated": counts.undated,
        "spend": None if row.spend is None else units(row.spend, currency),
        "revenue": units(row.revenue, currency),
        "repeat": units(row.repeat, currency),
    }


def _line(name: str, counts: Counts) -> list[str]:
    """A line of text; of few leads it shows the fraction, which promises no more than it knows."""
    interval = counts.win
    shown = ["—", "—"]
    if interval is not None and is_few(counts):
        shown = [f"{counts.won}/{counts.grown}", "—"]
    elif interval is not None:
        shown = [f"{interval.rate:.2%}", f"{interval.low:.1%} – {interval.high:.1%}"]
    return [name, *(f"{number:,}" for number in _numbers(counts)), *shown]


def _row(name: str, row: ChannelRow, currency: str) -> list[str]:
    interval = row.counts.win
    rates = ["", "", ""]
    if interval is not None:
        rates = [f"{each:.6f}" for each in (interval.rate, interval.low, interval.high)]
    spend = "" if row.spend is None else units(row.spend, currency)
    earned = (units(row.revenue, currency), units(row.repeat, currency))
    return [name, *map(str, _numbers(row.counts)), *rates, spend, *earned]


def units(minor: Fraction, currency: str) -> str:
    """An amount in whole units of its currency, rounded to its decimals."""
    return str(from_minor(half_up(minor), currency))
