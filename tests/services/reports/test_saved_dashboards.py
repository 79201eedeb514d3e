"""What one tile alone is counted from is what the whole report says of it: every tile that there can be."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

import pytest

from crm_desktop.core.dashboards import Dashboard, Tile
from crm_desktop.services.reports.figures.pictures import Bars, Curves, Heat, Picture, Steps, Waterfall
from crm_desktop.services.reports.figures.sheet import Line
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.registry import REPORTS
from crm_desktop.services.reports.saved_dashboards import figures_of, whole_figures
from tests.services.demo.test_filling import Offices, offices

__all__ = ["offices"]

_REPORTS = sorted(key for key, each in REPORTS.items() if isinstance(each, TabularReport) and key != "pivot")
PERIODS = ("last_12_months", "all")


def drawn(found: Tabulated, picture: Picture) -> list[object]:
    """What a picture shows: the lines and figures that it is made of."""
    sheet = found.sheets[picture.sheet]
    lines = [*sheet.lines, *([] if sheet.total is None else [sheet.total])]
    if isinstance(picture, Curves):
        return [(line.subject, line.course) for line in lines]
    columns: tuple[str, ...]
    if isinstance(picture, (Steps, Heat)):
        columns = picture.columns
    else:
        assert isinstance(picture, (Bars, Waterfall))
        columns = (picture.column, picture.beside) if isinstance(picture, Bars) else (picture.column,)
    told = sorted((repr(line.subject), key, line.figures.get(key)) for line in lines for key in columns)
    return [each for each in told if each[2] is not None]


def figure(line: Line | None, key: str) -> object:
    return None if line is None else line.figures.get(key)


@pytest.mark.parametrize("key", _REPORTS)
def test_a_tile_alone_says_what_the_report_says(key: str, offices: Offices) -> None:
    today = datetime.now(UTC).date()
    with offices.open("en") as workspace, closing(workspace.reader()) as reader, reader.view() as view:
        for period in PERIODS:
            whole = whole_figures(view, key, period, today, UTC)
            assert whole is not None
            for item in whole.headlines:
                alone = figures_of(view, Dashboard((Tile(key, item),), period), today, UTC)[key, ""]
                assert figure(alone.sheets[0].total, item) == figure(whole.sheets[0].total, item)
                assert figure(alone.before, item) == figure(whole.before, item)
            for picture in whole.pictures:
                tile = Tile(key, picture.title, is_chart=True)
                alone = figures_of(view, Dashboard((tile,), period), today, UTC)[key, ""]
                assert picture in alone.pictures
                assert drawn(alone, picture) == drawn(whole, picture)
                assert alone.before is None, "a chart compares nothing"


def test_tiles_of_one_report_are_counted_together(offices: Offices) -> None:
    today = datetime.now(UTC).date()
    tiles = (Tile("people", "answer_time"), Tile("people", "activities_done", is_chart=True))
    with offices.open("en") as workspace, closing(workspace.reader()) as reader, reader.view() as view:
        found = figures_of(view, Dashboard(tiles), today, UTC)
        (together,) = found.values()
        assert figure(together.sheets[0].total, "answer_time") is not None
        assert figure(together.before, "answer_time") is not None
        figures_of(view, Dashboard((Tile("gone", "won"), Tile("pivot", "gone"))), today, UTC)
