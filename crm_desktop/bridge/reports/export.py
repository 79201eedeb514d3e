"""The channel report as a CSV file that a spreadsheet opens safely, and the writing of exported files."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path

from crm_desktop.bridge.person.words import Words
from crm_desktop.bridge.reports.channel_chart import ChannelChartWords
from crm_desktop.bridge.reports.channel_report import ChannelReport, ChannelRow
from crm_desktop.core.files.pending import check_target, write_file
from crm_desktop.core.values.money import from_minor
from crm_desktop.core.values.spreadsheet_text import guard_formula
from crm_desktop.services.reads.reader import Reads


def report_csv(report: ChannelReport, chart: ChannelChartWords, words: Words) -> bytes:
    """The report, one line a channel and one for all; rates as fractions, amounts in whole currency units.

    UTF-8 with a byte order mark, by which spreadsheets know the encoding.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    names = ("channel", "leads", "young", "qualified", "opportunities", "won", "rate")
    low, high = (f"{words.report('interval')} {sign}" for sign in ("≥", "≤"))
    money = [f"{words.report(key)} {report.currency}" for key in ("spend", "revenue")]
    writer.writerow(guard_formula(each) for each in [*map(words.report, names), low, high, *money])
    for row in report.rows:
        writer.writerow(_line(chart.name(row.channel), row, report.currency))
    writer.writerow(_line(words.report("total"), report.total, report.currency))
    return text.getvalue().encode("utf-8-sig")


def write_export(
    _reads: Reads,
    path: Path,
    content: Callable[[], bytes],
    *,
    may_replace: bool = False,
    protected: Sequence[Path] = (),
) -> Path:
    """Make and write a file on a reader's thread; raises UserError when it cannot be written."""
    check_target(path, may_replace=may_replace, protected=protected)
    write_file(path, content(), may_replace=may_replace, protected=protected)
    return path


def _line(name: str, row: ChannelRow, currency: str) -> list[str]:
    counts, interval = row.counts, row.counts.win
    rates = ["", "", ""]
    if interval is not None:
        rates = [f"{each:.6f}" for each in (interval.rate, interval.low, interval.high)]
    numbers = (counts.leads, counts.young, counts.qualified, counts.opportunities, counts.won)
    spend = "" if row.spend is None else _units(row.spend, currency)
    revenue = _units(row.revenue, currency)
    return [guard_formula(name), *map(str, numbers), *rates, spend, revenue]


def _units(minor: Fraction, currency: str) -> str:
    return str(from_minor(round(minor), currency))
