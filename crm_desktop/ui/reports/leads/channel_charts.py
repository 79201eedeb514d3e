"""The two charts of the channel report in their cards, made when the chart library has been loaded."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import ModuleType
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.reports.channel_chart import ChannelChartWords
from crm_desktop.bridge.reports.channel_report import ChannelReport
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.ui.reports.late_charts import LateCharts
from crm_desktop.ui.reports.parts import ReportCard


class ReportCharts(QObject):
    """Fills two cards. `bar_activated` carries the channel of a clicked bar, None for not recorded.

    `step_activated` carries the milestone of a clicked step.
    """

    bar_activated = Signal(object)
    step_activated = Signal(object)
    ready = Signal()

    def __init__(self, themes: Themes, bars: ReportCard, funnel: ReportCard, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = themes
        self._cards = (bars, funnel)
        self._module: Any = None
        self._bars: Any = None
        self._funnel: Any = None
        self._shown: tuple[ChannelReport, ChannelChartWords] | None = None
        self.late = LateCharts(self)
        self.late.ready.connect(self._take)

    def load(self) -> None:
        """Begin to load the chart library, unless that was done."""
        self.late.start()

    @property
    def is_ready(self) -> bool:
        """Whether the charts are there."""
        return self._module is not None

    @property
    def bars(self) -> Any:
        """The bar chart; None until it is there."""
        return self._bars

    @property
    def funnel(self) -> Any:
        """The funnel; None until it is there."""
        return self._funnel

    def show_report(self, report: ChannelReport, words: ChannelChartWords) -> None:
        """Show a report now, or as soon as the charts are there."""
        self._shown = (report, words)
        if not self.is_ready:
            return
        is_empty = not report.total.counts.leads
        for card, chart in zip(self._cards, (self._bars, self._funnel), strict=True):
            card.set_waiting(self.tr("No leads to show.") if is_empty else "")
            chart.setVisible(not is_empty)
        self._bars.set_bars(words.bars(report), words.average(report))
        self._funnel.set_steps(words.steps(report))
        self._bars.setAccessibleName(self.tr("Conversion rate by channel"))
        self._funnel.setAccessibleName(self.tr("Funnel"))

    def _hide_until_read(self) -> None:
        """Leave the cards waiting: axes without bars would say that there is nothing."""
        for chart in (self._bars, self._funnel):
            chart.hide()

    def content(self, suffix: str, title: str, subtitle: str, notes: list[str]) -> Callable[[], bytes] | None:
        """Paint the bars for a file now; the slow part of making it is left to the returned function."""
        if not self.is_ready:
            return None
        about = self._module.ChartPage(title, subtitle, tuple(notes))
        if suffix == "svg":
            return partial(bytes, self._module.chart_svg(self._bars, about))
        return partial(self._module.png_of, self._module.chart_image(self._bars, about))

    def _take(self, module: ModuleType) -> None:
        self._module = module
        self._bars = module.BarChart(self._themes)
        self._funnel = module.FunnelChart(self._themes)
        self._bars.activated.connect(self.bar_activated)
        self._funnel.activated.connect(self.step_activated)
        for card, chart in zip(self._cards, (self._bars, self._funnel), strict=True):
            card.body.addWidget(chart, 1)
        if self._shown is None:
            self._hide_until_read()
        else:
            self.show_report(*self._shown)
        self.ready.emit()
