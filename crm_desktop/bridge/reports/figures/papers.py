"""What a paper shows of sheets of figures: headline figures, every chart, every table, and the notes."""

from __future__ import annotations

from functools import partial

from crm_desktop.bridge.reports.figures.charts import FigureCharts
from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.bridge.reports.figures.sheets import is_money
from crm_desktop.bridge.reports.paper import PaperTable, ReportSource, SourceChart
from crm_desktop.services.reports.figures.sheet import Sheet
from crm_desktop.services.reports.figures.tabulated import Tabulated


def figure_source(
    title: str, figures: Tabulated, words: FigureWords, compared: str, about: str = ""
) -> ReportSource:
    """All of a report's figures, in the language of the words."""
    charts = FigureCharts(words)
    return ReportSource(
        title,
        about,
        words.tiles(compared) if figures.headlines else (),
        tuple(
            SourceChart(
                words.word(picture.title), partial(charts.made, sheets=figures.sheets, picture=picture)
            )
            for picture in figures.pictures
        ),
        tuple(_table(sheet, words) for sheet in figures.sheets if sheet.lines or sheet.total),
        tuple(words.notes().splitlines()),
    )


def _table(sheet: Sheet, words: FigureWords) -> PaperTable:
    columns = sheet.shown
    title = words.word(sheet.key)
    if any(is_money(column) for column in columns):
        title = f"{title} ({words.currency})"
    lines = [*sheet.lines, *([] if sheet.total is None else [sheet.total])]
    rows = [
        (
            words.name(line.subject),
            *(
                words.units(line.figures.get(column.key))
                if is_money(column)
                else words.text(column, line.figures.get(column.key))
                for column in columns
            ),
        )
        for line in lines
    ]
    headings = (words.heading_of_lines(sheet), *(words.heading(column) for column in columns))
    right = frozenset(range(1, len(headings)))
    return PaperTable(title, headings, rows, right, 0 if sheet.total is None else 1)
