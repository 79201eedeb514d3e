"""The channel report as bars, funnel steps and sentences in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.words import Words
from crm_desktop.bridge.reports.channel_report import ChannelReport, ChannelRow
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.rates import Counts, is_few, stands_clear, step_rates
from crm_desktop.qtkit.charts.data import AverageLine, Bar, FunnelStep
from crm_desktop.services.reads.reader import ReferenceData


class ChannelChartWords:
    """Makes every text of the two charts, for one language and one state of the reference data."""

    def __init__(self, words: Words, formats: Formats, reference_data: ReferenceData) -> None:
        self._words = words
        self._formats = formats
        self._reference_data = reference_data

    def name(self, channel: int | None) -> str:
        """A channel's name; leads without one are "(not recorded)"."""
        if channel is None:
            return self._words.report("not_recorded")
        return self._words.item(self._reference_data, Kind.CHANNEL, channel)

    # Bars ------------------------------------------------------------------------------------------------

    def bars(self, report: ChannelReport) -> list[Bar]:
        """One bar a channel that has leads, the best first; those with too few leads to rank come last."""
        shown = [row for row in report.rows if row.counts.leads or row.channel is None]
        ranked = [row for row in shown if not is_few(row.counts)]
        few = [row for row in shown if is_few(row.counts)]
        return [self._bar(row) for row in (*ranked, *few)]

    def _bar(self, row: ChannelRow) -> Bar:
        counts, interval = row.counts, row.counts.win
        few = is_few(counts)
        notes = [self._young(counts)] if counts.young else []
        if few and counts.grown:
            notes.insert(0, QCoreApplication.translate("ChannelChart", "too few to compare"))
        return Bar(
            key=row.channel,
            label=self.name(row.channel),
            value=None if interval is None else interval.rate,
            low=None if interval is None else interval.low,
            high=None if interval is None else interval.high,
            text=self._figures(counts),
            muted=row.channel is None,
            hollow=few,
            tooltip=self._tooltip(row),
            note=" · ".join(notes),
        )

    def _figures(self, counts: Counts) -> str:
        number = self._formats.number
        if counts.win is None:
            return "" if counts.leads else QCoreApplication.translate("ChannelChart", "no leads")
        if is_few(counts):
            return f"{number(counts.won)}/{number(counts.grown)}"
        template = QCoreApplication.translate("ChannelChart", "{rate} · {won} of {leads}")
        rate = self._formats.percent(counts.win.rate)
        return template.format(rate=rate, won=number(counts.won), leads=number(counts.grown))

    def _young(self, counts: Counts) -> str:
        return QCoreApplication.translate("ChannelChart", "%Ln too young", "", counts.young)

    def _tooltip(self, row: ChannelRow) -> str:
        counts, interval = row.counts, row.counts.win
        lines = [self.name(row.channel)]
        for key, count in zip(
            ("leads", "qualified", "opportunities", "won"),
            (counts.leads, counts.qualified, counts.opportunities, counts.won),
            strict=True,
        ):
            lines.append(self._line(key, self._formats.number(count)))
        if interval is not None:
            low, high = self._formats.percent(interval.low), self._formats.percent(interval.high)
            lines.append(self._line("rate", self._formats.percent(interval.rate)))
            lines.append(self._line("interval", f"{low} – {high}"))
        if counts.young:
            lines.append(self._line("young", self._formats.number(counts.young)))
        return "\n".join(lines)

    def _line(self, key: str, value: str) -> str:
        return self._words.labelled(self._words.report(key), value)

    def average(self, report: ChannelReport) -> AverageLine | None:
        """The line of the rate of all channels together; None where nothing can be divided."""
        interval = report.total.counts.win
        if interval is None:
            return None
        template = QCoreApplication.translate("ChannelChart", "average {rate}")
        return AverageLine(interval.rate, template.format(rate=self._formats.percent(interval.rate)))

    # Funnel ----------------------------------------------------------------------------------------------

    def steps(self, report: ChannelReport) -> list[FunnelStep]:
        """Leads, qualified, opportunities, won, each with its share of the step before."""
        reached = report.total.counts.steps
        names = ("leads", "qualified", "opportunities", "won")
        found = []
        for name, count, share in zip(names, reached, step_rates(reached), strict=True):
            text = self._formats.number(count)
            if share is not None:
                template = QCoreApplication.translate("ChannelChart", "{count} · {share} of previous")
                text = template.format(count=text, share=self._formats.percent(share, 0))
            label = self._words.report(name)
            found.append(FunnelStep(name, label, float(count), text, f"{label}\n{text}"))
        return found

    # Sentences -------------------------------------------------------------------------------------------

    def subtitle(self, report: ChannelReport) -> str:
        """How the bars on the screen are to be read."""
        hint = QCoreApplication.translate("ChannelChart", "click a bar to see its leads")
        return f"{self.export_subtitle(report)} · {hint}"

    def export_subtitle(self, report: ChannelReport) -> str:
        """How the bars are to be read."""
        within = report.options.within
        if within is None:
            return QCoreApplication.translate(
                "ChannelChart", "share of leads won so far · bar = rate, whisker = 95% interval"
            )
        return QCoreApplication.translate(
            "ChannelChart",
            "share of leads won within %n day(s) · bar = rate, whisker = 95% interval",
            "",
            within,
        )

    def notes(self, report: ChannelReport) -> list[str]:
        """What has to be said beside the figures: young and undated leads, sums left out, whose spend."""
        found = []
        young = report.total.counts.young
        if young:
            found.append(
                QCoreApplication.translate(
                    "ChannelChart",
                    "%Ln lead(s) are younger than {days} days: counted beside, not in the rates.",
                    "",
                    young,
                ).format(days=report.options.within)
            )
        undated = report.total.counts.undated
        if undated:
            found.append(
                QCoreApplication.translate(
                    "ChannelChart",
                    "%Ln qualified lead(s) without a date: neither counted nor missed within {days} days.",
                    "",
                    undated,
                ).format(days=report.options.within)
            )
        if report.is_converted:
            found.append(
                QCoreApplication.translate(
                    "ChannelChart", "Amounts in other currencies are converted at the rates of their days."
                )
            )
        if report.lacking.lacking:
            found.append(
                QCoreApplication.translate(
                    "ChannelChart",
                    "%Ln amount(s) in {currencies} have no rate on their day: they are not in the sums.",
                    "",
                    report.lacking.lacking_count,
                ).format(currencies=self._words.listed(tuple(sorted(report.lacking.lacking))))
            )
        if report.options.owners and report.total.spend is not None:
            found.append(
                QCoreApplication.translate(
                    "ChannelChart", "Spend is that of the whole office: it is not recorded by owner."
                )
            )
        return found

    def verdict(self, report: ChannelReport) -> str:
        """Which channel is best, said only where its interval stands clear of the average."""
        average = report.total.counts.win
        best = best_row(report)
        if average is None or report.total.counts.won == 0:
            return ""
        if best is None or best.counts.win is None:
            return QCoreApplication.translate("ChannelChart", "No clear difference between channels yet")
        template = QCoreApplication.translate(
            "ChannelChart",
            "Best channel: {channel} — {rate} of its leads are won, {times}× the average "
            "(95% interval {low} – {high})",
        )
        interval = best.counts.win
        return template.format(
            channel=self.name(best.channel),
            rate=self._formats.percent(interval.rate),
            times=self._formats.decimal(interval.rate / average.rate, 1),
            low=self._formats.percent(interval.low),
            high=self._formats.percent(interval.high),
        )

    def range_text(self, report: ChannelReport) -> str:
        """The days of creation that the report covers."""
        start, end = report.options.start, report.options.end
        if start is None and end is None:
            return QCoreApplication.translate("ChannelChart", "all leads")
        first = "" if start is None else self._formats.day(start)
        last = "" if end is None else self._formats.day(end)
        return QCoreApplication.translate("ChannelChart", "leads created {first} – {last}").format(
            first=first, last=last
        )


def best_row(report: ChannelReport) -> ChannelRow | None:
    """The recorded channel with the highest rate among those whose interval stands clear of the average."""
    average = report.total.counts.win
    if average is None:
        return None
    clear = [row for row in report.rows if row.channel is not None and stands_clear(row.counts, average.rate)]
    return max(clear, key=_rate, default=None)


def _rate(row: ChannelRow) -> float:
    interval = row.counts.win
    return -1.0 if interval is None else interval.rate
