"""The list behind a figure has as many records as the figure says: every report over the made-up office."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

import pytest

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.rules.rates import Share
from crm_desktop.services.reports.figures.sheet import Form, Line, Sheet
from crm_desktop.services.reports.figures.tabulated import TabularReport
from crm_desktop.services.reports.registry import REPORTS
from tests.services.demo.test_filling import Offices, offices

__all__ = ["offices"]

#: Figures that lists of the same name are about without being as many: an average, a wait.
_ABOUT = frozenset({"answer_time", "answered_in_a_day"})
#: What is chosen, for the reports that have the option.
_CHOICES: tuple[dict[str, object], ...] = (
    {},
    {"period": "last-year", "within": 90},
    {"period": "last_12_months", "owner": (2,), "group": "owner", "by": "campaign"},
    {"within": 30, "by": "month", "group": "channel", "milestone": "qualified", "channel": (1, 2, None)},
    {"group": "competitor", "milestone": "opportunity", "without-unqualified": True, "pipeline": (1,)},
    {"group": "product", "period": "last_12_months"},
    {"group": "size", "view": "cash"},
    {"group": "month"},
)
_REPORTS = sorted(key for key, each in REPORTS.items() if isinstance(each, TabularReport) and key != "pivot")


def told(sheet: Sheet) -> list[Line]:
    return [*sheet.lines, *([] if sheet.total is None else [sheet.total])]


@pytest.mark.parametrize("key", _REPORTS)
def test_lists_are_as_long_as_their_figures(key: str, offices: Offices) -> None:
    report = REPORTS[key]
    assert isinstance(report, TabularReport)
    names = {option.name for option in report.type.options}
    today, looked_at = datetime.now(UTC).date(), 0
    with offices.open("en") as workspace, closing(workspace.reader()) as reader, reader.view() as view:
        for choices in _CHOICES:
            chosen = {"zone": UTC, **{name: value for name, value in choices.items() if name in names}}
            if chosen.get("view") == "cash":
                chosen.pop("within", None)
            for sheet in report.read(view, chosen, today).sheets:
                for line in told(sheet):
                    for column in sheet.columns:
                        if column.key not in line.behind or column.key in _ABOUT:
                            continue
                        figure = line.figures.get(column.key)
                        if isinstance(figure, Share):
                            figure = figure.of
                        elif column.form is not Form.COUNT or figure is None:
                            continue
                        behind = line.behind[column.key]
                        query = behind if isinstance(behind, ListQuery) else behind(view)
                        assert view.count(query) == figure, (choices, line.subject, column.key)
                        looked_at += 1
    assert looked_at or key in ("receivables", "targets", "products", "forecast")
