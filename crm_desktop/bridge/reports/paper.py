"""Reports on paper: charts recorded in the main thread one by one, then set on pages in whichever thread."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from types import ModuleType
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPicture

from crm_desktop.bridge.papers.printable import PaperSize, Printable
from crm_desktop.bridge.reports.channel_figures import Tendency, Tile
from crm_desktop.core.progress import Progress
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.paper.drawing import pdf_of
from crm_desktop.qtkit.paper.pages import Page
from crm_desktop.qtkit.paper.report import (
    ReportChart,
    ReportContent,
    ReportPart,
    ReportTable,
    ReportTile,
    compose_report,
)

PaperTable = ReportTable
#: Reports with their charts recorded, ready to be set.
Paper = ReportContent
_MAKER = "CRM Desktop"
#: How wide a chart is painted; a page shows it smaller, so that its rows stand closer.
_WIDTH = 860
_TONES = {Tendency.GOOD: 1, Tendency.BAD: -1, Tendency.NONE: 0}


@frozen
class SourceChart:
    """A chart by its title, and what makes it of the charts' module."""

    title: str
    make: Callable[[ModuleType, Themes], Any]


@frozen
class ReportSource:
    """What a paper shows of one report; `about` says of which records and days it is."""

    title: str
    about: str = ""
    tiles: Sequence[Tile] = ()
    charts: Sequence[SourceChart] = ()
    tables: Sequence[PaperTable] = ()
    notes: Sequence[str] = ()

    def about_it(self, about: str) -> ReportSource:
        """The same with what it is about."""
        return replace(self, about=about)


def recorded(
    sources: Sequence[ReportSource], *, module: ModuleType, language: str, title: str, made_on: str
) -> Generator[None, None, ReportContent]:
    """Record the charts, one a step, in the main thread; gives what the pages are made of.

    Papers are light, whichever theme the window has. `made_on` is the day at the foot of each page.
    """
    themes = Themes()
    themes.set_choice("light")
    themes.set_language(language)
    parts = []
    for source in sources:
        charts = []
        for each in source.charts:
            chart = each.make(module, themes)
            if chart.rows:
                charts.append(_recorded(each.title, chart, themes))
            chart.deleteLater()
            yield
        tiles = [ReportTile(tile.title, tile.value, *_below(tile)) for tile in source.tiles]
        parts.append(ReportPart(source.title, source.about, tiles, charts, source.tables, source.notes))
    page = QCoreApplication.translate("ReportPaper", "Page {page} of {pages}")
    return ReportContent(language, title, f"{title} · {made_on}", page, parts)


def _below(tile: Tile) -> tuple[str, int]:
    return tile.change or tile.basis, _TONES[tile.tendency]


def _recorded(title: str, chart: Any, themes: Themes) -> ReportChart:
    drawing = chart.for_export(_WIDTH, themes.current)
    picture = QPicture()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.paint(painter, QRectF(0, 0, _WIDTH, drawing.height))
    painter.end()
    return ReportChart(title, picture, _WIDTH, drawing.height)


def report_pdf(content: ReportContent) -> bytes:
    """The pages as a PDF; slow, and fit for any thread."""
    return pdf_of(compose_report(content), content.title, _MAKER)


def printable_report(content: ReportContent) -> Printable:
    """Pages to be looked at before they are printed."""

    def compose(size: PaperSize, _progress: Progress) -> list[Page]:
        return compose_report(content, size)

    return Printable(content.title, lambda _view, _progress: compose)
