"""What is drawn of sheets of figures: rows, curves and fields of charts, in the person's language."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import partial
from types import ModuleType
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.core.rules.rates import Share, step_rates
from crm_desktop.qtkit.charts.data import (
    AverageLine,
    Bar,
    Curve,
    CurvePoint,
    FunnelStep,
    HeatCell,
    HeatRow,
    WaterfallStep,
)
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.services.reports.figures.pictures import Bars, Curves, Heat, Picture, Waterfall
from crm_desktop.services.reports.figures.sheet import FigureColumn, Form, Line, Sheet

_NUMBERS = (int, float, Fraction)
#: The key of the line for all, which is not among the lines.
TOTAL = -1


class FigureCharts:
    """Makes the charts of a report for what was counted, with the words of the moment."""

    def __init__(self, words: FigureWords) -> None:
        self._formats = words.formats
        self._say = words

    def made(self, module: ModuleType, themes: Themes, sheets: tuple[Sheet, ...], picture: Picture) -> Any:
        """A chart of the charts' `module` with its rows; the places of lines are their keys."""
        charts: Any = module
        sheet = sheets[picture.sheet]
        if isinstance(picture, Bars):
            column = sheet.column(picture.column)
            chart = charts.BarChart(themes)
            chart.set_scale(partial(self.scale, column))
            bars = self.bars(sheet, column, by_size=picture.by_size, beside=picture.beside)
            chart.set_bars(bars, self.average(sheet, column))
        elif isinstance(picture, Heat):
            chart = charts.HeatChart(themes)
            headings = [self._say.heading(sheet.column(key)) for key in picture.columns]
            chart.set_field(headings, self.heat(sheet, picture.columns))
        elif isinstance(picture, Curves):
            chart = charts.CurveChart(themes)
            chart.set_curves(self.curves(sheet, shaded=picture.shaded), self.day)
        elif isinstance(picture, Waterfall):
            chart = charts.WaterfallChart(themes)
            chart.set_steps(self.waterfall(sheet, sheet.column(picture.column)))
        else:
            chart = charts.FunnelChart(themes)
            chart.set_clickable(self._can_open(sheet, picture.columns))
            chart.set_steps(self.steps(sheet, picture.columns))
        chart.setAccessibleName(self._say.word(picture.title))
        return chart

    @staticmethod
    def _can_open(sheet: Sheet, columns: tuple[str, ...]) -> bool:
        """Whether there are records behind every step of a funnel."""
        return sheet.total is not None and all(key in sheet.total.behind for key in columns)

    def bars(
        self, sheet: Sheet, column: FigureColumn, *, by_size: bool = True, beside: str = ""
    ) -> list[Bar]:
        """A bar a line that has the figure, the line's place as its key; few cases are hatched, and last.

        Each tells the figure of the column `beside` it too.
        """
        found = [
            self._with(self._bar(place, line, sheet, column), sheet, line, beside)
            for place, line in enumerate(sheet.lines)
            if line.figures.get(column.key) is not None
        ]
        return sorted(found, key=_by_size) if by_size else found

    def _with(self, bar: Bar, sheet: Sheet, line: Line, beside: str) -> Bar:
        if not beside:
            return bar
        column = sheet.column(beside)
        told = self._say.labelled(self._say.heading(column), self._say.text(column, line.figures.get(beside)))
        return replace(bar, text=f"{bar.text} · {told}", tooltip=f"{bar.tooltip}\n{told}")

    def _bar(self, place: int, line: Line, sheet: Sheet, column: FigureColumn) -> Bar:
        figure = line.figures[column.key]
        text = self._say.text(column, figure)
        told = [self._say.name(line.subject), self._say.labelled(self._say.heading(column), text)]
        told += [
            each for each in (self._say.numbers(sheet, column, line), self._say.interval(figure)) if each
        ]
        tooltip = "\n".join(told)
        if not isinstance(figure, Share):
            value = max(0.0, float(figure)) if isinstance(figure, _NUMBERS) else 0.0
            return Bar(place, self._say.name(line.subject), value, text=text, tooltip=tooltip)
        interval = figure.interval
        counts = QCoreApplication.translate("ChannelChart", "{rate} · {won} of {leads}")
        number = self._formats.number
        if interval is not None and not figure.is_few:
            text = counts.format(rate=text, won=number(figure.reached), leads=number(figure.of))
        return Bar(
            place,
            self._say.name(line.subject),
            None if interval is None else interval.rate,
            None if interval is None else interval.low,
            None if interval is None else interval.high,
            text,
            hollow=figure.is_few,
            tooltip=tooltip,
        )

    def average(self, sheet: Sheet, column: FigureColumn) -> AverageLine | None:
        """The figure of all lines together; none of sums, which are no average."""
        figure = None if sheet.total is None else sheet.total.figures.get(column.key)
        if figure is None or (column.form in (Form.COUNT, Form.MONEY) and not column.formula):
            return None
        value = figure.interval.rate if isinstance(figure, Share) and figure.interval else None
        if isinstance(figure, _NUMBERS):
            value = float(figure)
        if value is None or value < 0:
            return None
        named = QCoreApplication.translate("FigureWords", "all: {figure}")
        return AverageLine(value, named.format(figure=self._say.text(column, figure)))

    def scale(self, column: FigureColumn, value: float, step: float) -> str:
        """The text of a tick on the scale of a column."""
        if column.form is Form.MONEY:
            return self._formats.short_money(round(value), self._say.currency)
        digits = 0 if step >= 1 else 1
        if column.form in (Form.SHARE, Form.PART, Form.GAIN):
            return self._formats.percent(value, 0 if step >= 0.01 else 1)
        return self._formats.decimal(value, digits)

    def heat(self, sheet: Sheet, columns: tuple[str, ...]) -> list[HeatRow]:
        """A row a line, a cell a share; the place of the line is the row's key."""

        def cell(line: Line, key: str) -> HeatCell:
            column, figure = sheet.column(key), line.figures.get(key)
            if not isinstance(figure, Share) or figure.interval is None:
                return HeatCell(None)
            number = self._formats.number
            counts = f"{number(figure.reached)} / {number(figure.of)}"
            head = f"{self._say.name(line.subject)} · {self._say.heading(column)}: {counts}"
            tooltip = f"{head}\n{self._say.interval(figure)}"
            return HeatCell(figure.interval.rate, self._say.text(column, figure), tooltip)

        return [
            HeatRow(place, self._say.name(line.subject), tuple(cell(line, key) for key in columns))
            for place, line in enumerate(sheet.lines)
        ]

    def steps(self, sheet: Sheet, columns: tuple[str, ...]) -> list[FunnelStep]:
        """A funnel of the line for all: each step with its share of the one before."""
        line = sheet.total
        if line is None:
            return []
        figures = (line.figures.get(key) for key in columns)
        counts = tuple(each if isinstance(each, int) else 0 for each in figures)
        found = []
        for key, count, share in zip(columns, counts, step_rates(counts), strict=True):
            text = self._formats.number(count)
            if share is not None:
                template = QCoreApplication.translate("ChannelChart", "{count} · {share} of previous")
                text = template.format(count=text, share=self._formats.percent(share, 0))
            label = self._say.word(key)
            found.append(FunnelStep(key, label, float(count), text, f"{label}\n{text}"))
        return found

    def waterfall(self, sheet: Sheet, column: FigureColumn) -> list[WaterfallStep]:
        """A column a line; figures are shortened, exact in the tooltip."""
        found, last = [], len(sheet.lines) - 1
        for place, line in enumerate(sheet.lines):
            figure = line.figures.get(column.key)
            value = float(figure) if isinstance(figure, _NUMBERS) else 0.0
            is_total = place in (0, last)
            sign = "" if is_total or not value else "+" if value > 0 else "−"
            size = value if is_total else abs(value)
            amount, currency = round(size), self._say.currency
            short = sign + self._formats.short_money(amount, currency)
            brief = sign + self._formats.short_amount(amount, currency)
            name = self._say.name(line.subject)
            exact = self._say.labelled(name, self._say.text(column, figure))
            found.append(WaterfallStep(place, name, value, short, exact, is_total, brief))
        return found

    def day(self, day: float, _step: float) -> str:
        """A tick of the scale of days."""
        return QCoreApplication.translate("FigureWords", "%Ln day(s)", "", round(day))

    def curves(self, sheet: Sheet, *, shaded: bool) -> list[Curve]:
        """A curve for each line with a course, and the line for all where it has one."""
        lines = [(place, line) for place, line in enumerate(sheet.lines) if line.course is not None]
        found = [
            self._curve(place, line, tone=(at + 1) / len(lines) if shaded else None)
            for at, (place, line) in enumerate(lines)
        ]
        if sheet.total is not None and sheet.total.course is not None:
            found.insert(0, self._curve(TOTAL, sheet.total, is_main=True))
        return found

    def _curve(self, place: int, line: Line, *, is_main: bool = False, tone: float | None = None) -> Curve:
        assert line.course is not None
        percent = self._formats.percent
        points = tuple(
            CurvePoint(
                point.day,
                point.share,
                point.low,
                point.high,
                f"{percent(point.share)} ({percent(point.low)} – {percent(point.high)})",
            )
            for point in line.course.points
        )
        last = percent(points[-1].value if points else 0.0)
        name = self._say.name(line.subject)
        return Curve(place, name, points, float(line.course.end), last, is_main, tone)


def _by_size(bar: Bar) -> tuple[bool, float]:
    return bar.hollow, -(bar.value or 0.0)
