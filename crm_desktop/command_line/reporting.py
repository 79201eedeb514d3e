"""The channel report as a table of text or as JSON."""

from __future__ import annotations

import argparse
import json
from datetime import date

from crm_desktop.command_line.showing import table
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.rates import Counts
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import Reader, ReferenceData
from crm_desktop.services.reports.channels import ReportOptions


def report_channels(reader: Reader, arguments: argparse.Namespace, words: Wording, as_of: date) -> str:
    """The text to print; raises RuleBroken for a range that ends before it begins."""
    if arguments.start and arguments.end and arguments.end < arguments.start:
        raise RuleBroken("range_reversed")
    options = ReportOptions(as_of, arguments.start, arguments.end, arguments.within)
    with reader.view() as view:
        report, reference_data = view.channel_report(options), view.reference_data()
    rows = [(channel_name(reference_data, row.channel, words), row.counts) for row in report.rows]
    total = report.total.counts
    if arguments.json:
        channels = [{"channel": name, **_object(counts)} for name, counts in rows]
        return json.dumps({"channels": channels, "total": _object(total)}, ensure_ascii=False)
    return _as_table(rows, total, words)


def channel_name(reference_data: ReferenceData, channel: int | None, words: Wording) -> str | None:
    """A channel's shown name; None for leads without one."""
    item = reference_data.get(Kind.CHANNEL, channel)
    if item is None:
        return None
    return item.name or words.built_in(f"channel.{item.code}")


def _object(counts: Counts) -> dict[str, object]:
    interval = counts.win
    return {
        "leads": counts.leads,
        "young": counts.young,
        "qualified": counts.qualified,
        "opportunities": counts.opportunities,
        "won": counts.won,
        "rate": None if interval is None else interval.rate,
        "low": None if interval is None else interval.low,
        "high": None if interval is None else interval.high,
    }


def _as_table(rows: list[tuple[str | None, Counts]], total: Counts, words: Wording) -> str:
    headers = [
        words.report(key) for key in ("channel", "leads", "young", "qualified", "opportunities", "won")
    ]
    headers += [words.report(key) for key in ("rate", "interval")]
    lines = [_line(words.report("not_recorded") if name is None else name, counts) for name, counts in rows]
    lines.append(_line(words.report("total"), total))
    return table(headers, lines, right=frozenset(range(1, 8)))


def _line(name: str, counts: Counts) -> list[str]:
    interval = counts.win
    shown = [f"{interval.rate:.2%}", f"{interval.low:.1%} – {interval.high:.1%}"] if interval else ["—", "—"]
    numbers = (counts.leads, counts.young, counts.qualified, counts.opportunities, counts.won)
    return [name, *(f"{number:,}" for number in numbers), *shown]
