"""Dashboards as the window shows them: what each tile shows, what can be put on one, how it is counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.interest import DAYS, Interest, everything_of, reference_lists
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.channel_figures import Tile as ShownTile
from crm_desktop.bridge.reports.figures.charts import FigureCharts
from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.bridge.reports.paper import ReportSource, SourceChart
from crm_desktop.core.dashboards import COLUMNS, FIRST, MOST, Dashboard, Tile, arranged
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import PIVOT
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.figures.pictures import Picture
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.registry import REPORTS
from crm_desktop.services.reports.saved_dashboards import (
    Shown,
    dashboard_name,
    drop_dashboard,
    figures_of,
    save_dashboard,
    saved_dashboards,
    shown_by,
    whole_figures,
)
from crm_desktop.services.reports.saved_pivots import saved_pivots

__all__ = [
    "COLUMNS",
    "FIRST",
    "MOST",
    "Dashboard",
    "Tile",
    "arranged",
    "dashboard_name",
    "drop_dashboard",
    "save_dashboard",
]

#: How large a chart is put on a dashboard.
_CHART = (2, 3)


@frozen
class DashboardFigures:
    """What was read: the dashboards of the file, the one in front with its figures, and the own tables."""

    dashboards: Mapping[str, Dashboard]
    name: str
    dashboard: Dashboard
    figures: Mapping[Shown, Tabulated]
    tables: tuple[str, ...]
    #: the grid that was counted, which may have been changed since
    counted: Dashboard

    def with_dashboard(self, name: str, dashboard: Dashboard) -> DashboardFigures:
        """The same figures on another grid, which is kept under a name."""
        kept = dict(sorted({**self.dashboards, name: dashboard}.items()))
        return replace(self, dashboards=kept, name=name, dashboard=dashboard)

    def suffice_for(self, dashboard: Dashboard) -> bool:
        """Whether all that another grid shows is counted."""
        return all(self.has(tile) for tile in dashboard.tiles) and dashboard.period == self.counted.period

    def has(self, tile: Tile) -> bool:
        """Whether that what a tile shows is counted, whatever its size."""
        return any(
            (each.report, each.item, each.is_chart) == (tile.report, tile.item, tile.is_chart)
            for each in self.counted.tiles
        )

    def of(self, tile: Tile) -> Tabulated | None:
        """What a tile is made of; None where that is gone, or not counted yet."""
        return self.figures.get(shown_by(tile)) if self.has(tile) else None


def _sheets() -> dict[str, TabularReport]:
    return {key: report for key, report in REPORTS.items() if isinstance(report, TabularReport)}


def dashboard_interest(context: PageContext) -> Interest:
    """All that any tile is made of."""
    kinds = {kind for report in _sheets().values() for kind in report.kinds}
    return everything_of(*kinds, Kind.SETTING) | reference_lists(context.catalogue) | DAYS


def read_dashboards(wanted: str, context: PageContext) -> Callable[[View], DashboardFigures]:
    """A read of the dashboard of a name, else of the first; of the usual one where none is kept."""
    days = context.days

    def work(view: View) -> DashboardFigures:
        kept = saved_dashboards(view)
        name = wanted if wanted in kept else next(iter(kept), "")
        dashboard = kept.get(name, FIRST)
        figures = figures_of(view, dashboard, days.today, days.zone)
        return DashboardFigures(kept, name, dashboard, figures, tuple(saved_pivots(view)), dashboard)

    return work


def reports_offered(context: PageContext) -> list[tuple[str, str]]:
    """The reports whose figures and charts can be put on a dashboard."""
    return [(key, context.words.report_title(key)) for key in _sheets() if key != PIVOT.key]


def read_offer(report: str, period: str, context: PageContext) -> Callable[[View], Tabulated]:
    """A read of a report, to say which figures and charts it has."""
    days = context.days

    def work(view: View) -> Tabulated:
        found = whole_figures(view, report, period, days.today, days.zone)
        assert found is not None  # only such reports are offered
        return found

    return work


def tiles_of(report: str, figures: Tabulated, context: PageContext) -> list[tuple[Tile, str]]:
    """The tiles that a report has: its headline figures, then its charts."""
    word = context.words.report
    found = [(Tile(report, key), word(key)) for key in figures.headlines]
    chart = QCoreApplication.translate("Dashboards", "Chart: {name}")
    for picture in figures.pictures:
        found.append((Tile(report, picture.title, True, *_CHART), chart.format(name=word(picture.title))))
    return found


def table_tile(name: str) -> Tile:
    """The chart of an own table."""
    return Tile(PIVOT.key, name, True, *_CHART)


class TileContent:
    """What one tile shows of what was counted."""

    def __init__(self, tile: Tile, shown: DashboardFigures, context: PageContext) -> None:
        self.tile, self._context = tile, context
        self._figures = shown.of(tile)
        self._words = None if self._figures is None else FigureWords(context, self._figures)

    @property
    def title(self) -> str:
        """What is shown."""
        is_table = self.tile.report == PIVOT.key
        return self.tile.item if is_table else self._context.words.report(self.tile.item)

    @property
    def report(self) -> str:
        """The report that it is of."""
        return self._context.words.report_title(self.tile.report)

    @property
    def figure(self) -> ShownTile | None:
        """The headline figure; None where it is gone."""
        figures, words = self._figures, self._words
        if figures is None or words is None or self.tile.item not in figures.headlines:
            return None
        compared = QCoreApplication.translate("FigureReportView", "vs the period before")
        return words.tiles(compared)[figures.headlines.index(self.tile.item)]

    @property
    def chart(self) -> SourceChart | None:
        """The chart; None where it is gone."""
        figures, words, picture = self._figures, self._words, self._picture
        if figures is None or words is None or picture is None:
            return None
        charts = FigureCharts(words)
        return SourceChart(self.title, partial(charts.made, sheets=figures.sheets, picture=picture))

    @property
    def _picture(self) -> Picture | None:
        if self._figures is None:
            return None
        if self.tile.report == PIVOT.key:
            return next(iter(self._figures.pictures), None)
        return next((each for each in self._figures.pictures if each.title == self.tile.item), None)


def dashboard_source(title: str, shown: DashboardFigures, context: PageContext) -> ReportSource:
    """A dashboard on paper: its figures, then its charts."""
    contents = [TileContent(tile, shown, context) for tile in shown.dashboard.tiles]
    figures = [each.figure for each in contents if not each.tile.is_chart]
    charts = [each.chart for each in contents if each.tile.is_chart]
    return ReportSource(
        title,
        tiles=tuple(each for each in figures if each is not None),
        charts=tuple(each for each in charts if each is not None),
    )
