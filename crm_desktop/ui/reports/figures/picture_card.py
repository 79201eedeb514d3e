"""A card with one of the charts of a report; which one is chosen at its title."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from types import ModuleType
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.figures.charts import TOTAL, FigureCharts
from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.bridge.reports.figures.reading import Tabulated
from crm_desktop.bridge.reports.figures.sheets import Picture
from crm_desktop.ui.filters.choice_chip import ChoiceChip
from crm_desktop.ui.reports.card_menu import CardMenu
from crm_desktop.ui.reports.parts import ReportCard


class PictureCard(ReportCard):
    """`opened` carries the place of the sheet and of the line whose bar was clicked, and the column drawn."""

    opened = Signal(int, int, str)
    #: the chart is to be written: the suffix, what makes its content, its name
    file_wanted = Signal(str, object, str)
    said = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._module: Any = None
        self._chart: Any = None
        self._pictures: Sequence[Picture] = ()
        self._picture: Picture | None = None
        self._shown: tuple[Tabulated, FigureWords] | None = None
        self.choice = ChoiceChip(context.icons)
        self.choice.chosen.connect(self._choose)
        self.add_beside_title(self.choice)
        self.choice.hide()
        self.menu = CardMenu(self)
        self.menu.wanted.connect(self._take_wanted)
        self.add_beside_title(self.menu)
        self.menu.hide()

    @property
    def chart(self) -> Any:
        """The chart that is shown; None until the chart library is there."""
        return self._chart

    @property
    def picture(self) -> Picture | None:
        """What is drawn."""
        return self._picture

    def take_charts(self, module: ModuleType) -> None:
        """The chart library has been loaded."""
        self._module = module
        self._draw()

    def show_figures(self, figures: Tabulated, words: FigureWords, pictures: Sequence[Picture]) -> None:
        """Draw one of some pictures; the one that was chosen stays, where it is among them."""
        self._shown = (figures, words)
        self._pictures = pictures
        known = {each.title: each for each in pictures}
        before = None if self._picture is None else known.get(self._picture.title)
        self._picture = before or next(iter(pictures), None)
        self._draw()

    def _choose(self, title: str) -> None:
        self._picture = next((each for each in self._pictures if each.title == title), self._picture)
        self._draw()

    def _draw(self) -> None:
        if self._shown is None or self._picture is None:
            return
        words = self._context.words
        self.set_title(words.report(self._picture.title))
        names = [(each.title, words.report(each.title)) for each in self._pictures]
        self.choice.set_choices(self.tr("Chart"), names, self._picture.title)
        self.choice.setVisible(len(names) > 1)
        if self._module is None:
            self.set_waiting(self.tr("The chart is on its way…"))
            return
        self._fill()

    def _fill(self) -> None:
        assert self._shown is not None
        assert self._picture is not None
        figures, words = self._shown
        if self._chart is not None:
            self._chart.setParent(None)
            self._chart.deleteLater()
            self._chart = None
        picture = self._picture
        charts = FigureCharts(words)
        self._chart = charts.made(self._module, self._context.themes, figures.sheets, picture)
        self._chart.activated.connect(self._activated)
        self.body.addWidget(self._chart, 1)
        is_filled = bool(self._chart.rows)
        self._chart.setVisible(is_filled)
        self.menu.setVisible(is_filled)
        self.menu.offer(
            self.tr("Chart"),
            {
                "copy": self.tr("Copy chart"),
                "png": self.tr("Save as picture (PNG)…"),
                "svg": self.tr("Save as drawing (SVG)…"),
            },
        )
        self.set_waiting("" if is_filled else self.tr("Nothing to draw: no line has this figure."))

    def _activated(self, key: object) -> None:
        """Bars are known by the places of their lines, the steps of a funnel by their columns."""
        if self._picture is None:
            return
        if isinstance(key, str):
            self.opened.emit(self._picture.sheet, TOTAL, key)
        elif isinstance(key, int):
            self.opened.emit(self._picture.sheet, key, getattr(self._picture, "column", ""))

    def _take_wanted(self, wanted: str) -> None:
        if self._shown is None or self._picture is None:
            return
        title = self._context.words.report(self._picture.title)
        notes = self._shown[1].notes().splitlines()
        if wanted == "copy":
            about = self._module.ChartPage(title, "", tuple(notes))
            QGuiApplication.clipboard().setImage(self._module.chart_image(self._chart, about))
            self.said.emit(self.tr("Chart copied"))
            return
        content = self.content(wanted, title, notes)
        if content is not None:
            self.file_wanted.emit(wanted, content, title.replace("/", "-"))

    def content(self, suffix: str, title: str, notes: Sequence[str]) -> Callable[[], bytes] | None:
        """Paint the chart for a file now; the slow part of making it is left to the returned function."""
        if self._chart is None or self._picture is None:
            return None
        drawn = self._context.words.report(self._picture.title)
        about = self._module.ChartPage(title, drawn, tuple(notes))
        if suffix == "svg":
            return partial(bytes, self._module.chart_svg(self._chart, about))
        return partial(self._module.png_of, self._module.chart_image(self._chart, about))
