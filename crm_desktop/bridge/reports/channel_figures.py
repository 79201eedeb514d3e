"""The channel report's headline figures and its table of spend and return, ready to show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from fractions import Fraction
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.reports.channel_report import ChannelReport, ChannelRow, Reports
from crm_desktop.core.rules.rates import is_few
from crm_desktop.core.rules.spending import cost_per, return_on_investment, return_on_spend
from crm_desktop.core.values.amounts.money import decimals
from crm_desktop.frozen import frozen

_T = TypeVar("_T")

#: Stands for a figure that cannot be had: never 0, never endless.
DASH = "—"


class Tendency(Enum):
    """Whether a change is welcome."""

    NONE = "none"
    GOOD = "good"
    BAD = "bad"


@frozen
class Tile:
    """One headline figure; `change` compares it with the period before, "" without one.

    `basis` says what the figure is made of, to be shown where there is nothing to compare with. The brief
    texts are for little room: an amount rounded, a change without what it is compared with.
    """

    title: str
    value: str
    change: str = ""
    tendency: Tendency = Tendency.NONE
    tooltip: str = ""
    basis: str = ""
    brief: str = ""
    brief_change: str = ""
    brief_basis: str = ""

    @property
    def below(self) -> tuple[str, str]:
        """What stands below the figure, whole and brief."""
        return (self.change, self.brief_change) if self.change else (self.basis, self.brief_basis)


@frozen
class ReturnRow:
    """One line of spend and return; amounts are whole units of the office's currency."""

    channel: int | None
    spend: str
    leads: str
    per_lead: str
    won: str
    revenue: str
    roi: str
    tendency: Tendency


class ChannelFigures:
    """Figures of a report in one language."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    # Tiles -----------------------------------------------------------------------------------------------

    def tiles(self, reports: Reports, period: str) -> list[Tile]:
        """The four headline figures; `period` names what they are compared with: "vs previous 12 months"."""
        rate = self._rate_tile(reports)
        if rate.change:
            rate = replace(rate, change=f"{rate.change} {period}", brief_change=rate.change)
        rest = (self._cost_tile(reports), self._return_tile(reports), self._time_tile(reports))
        return [
            rate,
            *(_with_period(tile, period) for tile in rest),
        ]

    def _rate_tile(self, reports: Reports) -> Tile:
        now, before = _of_both(reports, _rate)
        change, tendency = "", Tendency.NONE
        if now is not None and before is not None:
            points = QCoreApplication.translate("ChannelFigures", "{points} pt")
            text = points.format(points=self._formats.decimal(abs(now - before) * 100, 1))
            change, tendency = change_text(now - before, text, more_is_better=True)
        title = QCoreApplication.translate("ChannelFigures", "Lead → won")
        if reports.now.options.within is None:
            title = QCoreApplication.translate("ChannelFigures", "Lead → won, so far")
        value = DASH if now is None else self._formats.percent(now)
        return Tile(title, value, change, tendency, basis=self._rate_basis(reports.now))

    def _rate_basis(self, report: ChannelReport) -> str:
        counts = report.total.counts
        if not counts.grown:
            return ""
        template = QCoreApplication.translate("ChannelFigures", "{won} of {leads} leads")
        number = self._formats.number
        return template.format(won=number(counts.won), leads=number(counts.grown))

    def _cost_tile(self, reports: Reports) -> Tile:
        now, before = _of_both(reports, _cost_per_won)
        change, tendency = "", Tendency.NONE
        if now is not None and before:
            share = float(now / before) - 1
            text = self._formats.percent(abs(share), 0)
            change, tendency = change_text(share, text, more_is_better=False)
        return Tile(
            QCoreApplication.translate("ChannelFigures", "Cost per won deal"),
            DASH if now is None else self._money(now, reports.now.currency),
            change,
            tendency,
            self._blended() if now is not None else self._needs_spend(),
            self._spend_basis(reports.now),
            "" if now is None else self._formats.short_money(round(now), reports.now.currency),
        )

    def _spend_basis(self, report: ChannelReport) -> str:
        if report.total.spend is None:
            return ""
        template = QCoreApplication.translate("ChannelFigures", "spend {money}")
        return template.format(money=self._money(report.total.spend, report.currency))

    def _return_tile(self, reports: Reports) -> Tile:
        now, before = _of_both(reports, _return)
        change, tendency = "", Tendency.NONE
        if now is not None and before is not None:
            text = self._formats.decimal(abs(float(now - before)), 1)
            change, tendency = change_text(float(now - before), text, more_is_better=True)
        return Tile(
            QCoreApplication.translate("ChannelFigures", "Return on spend"),
            DASH if now is None else ratio_text(now, self._formats),
            change,
            tendency,
            self._blended() if now is not None else self._needs_spend(),
            self._revenue_basis(reports.now) if now is not None else "",
        )

    def _revenue_basis(self, report: ChannelReport) -> str:
        template = QCoreApplication.translate("ChannelFigures", "revenue {money}")
        said = template.format(money=self._money(report.total.revenue, report.currency))
        if not report.total.repeat:
            return said
        repeat = QCoreApplication.translate("ChannelFigures", "of it repeat orders {money}")
        return f"{said} · {repeat.format(money=self._money(report.total.repeat, report.currency))}"

    def _time_tile(self, reports: Reports) -> Tile:
        now, before = _of_both(reports, _median_days)
        change, tendency = "", Tendency.NONE
        if now is not None and before is not None:
            difference = round(now) - round(before)  # as it is told: no arrow at nought days
            change, tendency = change_text(difference, self._days(abs(difference)), more_is_better=False)
        title = QCoreApplication.translate("ChannelFigures", "Median time lead → won")
        won = reports.now.total.counts.won
        basis = ""
        if now is not None:
            basis = QCoreApplication.translate("ChannelFigures", "from %Ln win(s)", "", won)
        return Tile(title, DASH if now is None else self._days(now), change, tendency, basis=basis)

    @staticmethod
    def _days(days: float) -> str:
        return QCoreApplication.translate("ChannelFigures", "%n day(s)", "", round(days))

    @staticmethod
    def _blended() -> str:
        return QCoreApplication.translate(
            "ChannelFigures", "All channels together, those without recorded spend too."
        )

    @staticmethod
    def _needs_spend() -> str:
        return QCoreApplication.translate("ChannelFigures", "Needs recorded spend and a won deal.")

    # Table -----------------------------------------------------------------------------------------------

    def return_rows(self, report: ChannelReport) -> list[ReturnRow]:
        """Channels with spend or revenue, the largest spend first."""
        telling = [row for row in report.rows if row.spend or row.revenue]
        return [self._return_row(row, report.currency) for row in sorted(telling, key=_by_spend)]

    def _return_row(self, row: ChannelRow, currency: str) -> ReturnRow:
        counts = row.counts
        gain = return_on_investment(row.revenue, row.spend)
        return ReturnRow(
            channel=row.channel,
            spend=self._units(row.spend, currency),
            leads=self._formats.number(counts.leads),
            per_lead=self._units(cost_per(row.spend, counts.leads), currency),
            won=self._formats.number(counts.won),
            revenue=self._units(row.revenue or None, currency),
            roi=DASH if gain is None else self._signed_percent(float(gain)),
            tendency=tendency_of(0.0 if gain is None else float(gain), more_is_better=True),
        )

    def _units(self, minor: Fraction | None, currency: str) -> str:
        if minor is None:
            return DASH
        return self._formats.number(round(minor / 10 ** decimals(currency)))

    def _signed_percent(self, share: float) -> str:
        sign = "+" if share > 0 else "−" if share < 0 else ""
        return sign + self._formats.percent(abs(share), 0)

    def _money(self, minor: Fraction, currency: str) -> str:
        """Money without decimals once it is a hundred or more: nobody acts on cents of an average."""
        unit = 10 ** decimals(currency)
        exact = round(minor)
        return self._formats.money(
            round(minor / unit) * unit if abs(minor) >= 100 * unit else exact, currency
        )


def _with_period(tile: Tile, period: str) -> Tile:
    """The tile with what it is compared with in its tooltip: there is no room for it in the tile."""
    lines = [f"{tile.change} {period}" if tile.change else "", tile.tooltip]
    return replace(tile, tooltip="\n".join(line for line in lines if line))


def _of_both(reports: Reports, figure: Callable[[ChannelReport], _T | None]) -> tuple[_T | None, _T | None]:
    """The figure now and in the period before; a handful of leads is nothing to compare with."""
    before = reports.before
    if before is None or is_few(before.total.counts):
        return figure(reports.now), None
    return figure(reports.now), figure(before)


def _rate(report: ChannelReport) -> float | None:
    interval = report.total.counts.win
    return None if interval is None else interval.rate


def _cost_per_won(report: ChannelReport) -> Fraction | None:
    return cost_per(report.total.spend, report.total.counts.won)


def _return(report: ChannelReport) -> Fraction | None:
    return return_on_spend(report.total.revenue, report.total.spend)


def _median_days(report: ChannelReport) -> float | None:
    return report.median_days


def ratio_text(ratio: Fraction, formats: Formats) -> str:
    """Return on spend, 投入產出比: 1 : x."""
    template = QCoreApplication.translate("FigureWords", "1 : {ratio}")
    return template.format(ratio=formats.decimal(float(ratio), 2 if abs(ratio) < 10 else 1))


def change_text(difference: float, text: str, *, more_is_better: bool) -> tuple[str, Tendency]:
    """An arrow with the size of a change, and whether it is welcome."""
    if not difference:
        return QCoreApplication.translate("ChannelFigures", "no change"), Tendency.NONE
    arrow = "▲" if difference > 0 else "▼"
    return f"{arrow} {text}", tendency_of(difference, more_is_better=more_is_better)


def tendency_of(difference: float, *, more_is_better: bool) -> Tendency:
    """Whether a change is welcome."""
    if not difference:
        return Tendency.NONE
    return Tendency.GOOD if (difference > 0) == more_is_better else Tendency.BAD


def _by_spend(row: ChannelRow) -> tuple[Fraction, Fraction]:
    return (-(row.spend or Fraction(0)), -row.revenue)
