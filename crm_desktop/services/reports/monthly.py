"""The report of a month: what an office looks at when one is over, counted in one view."""

from __future__ import annotations

from datetime import date, tzinfo

from crm_desktop.core.reports import COHORTS, FORECAST, FUNNEL, OUTCOMES, ROI, SPEED
from crm_desktop.core.values.time.periods import DayRange, month_of
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.choosing import ZONE
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.registry import REPORTS

#: In the order in which they are read; the last one looks ahead, and cohorts look back over a year.
_PARTS = (ROI, FUNNEL, OUTCOMES, SPEED, COHORTS, FORECAST)


def month_before(today: date) -> DayRange:
    """The last month that is over."""
    return month_of(date.fromordinal(today.replace(day=1).toordinal() - 1))


def monthly(
    view: View, month: DayRange, today: date, zone: tzinfo | None
) -> list[tuple[TabularReport, Tabulated]]:
    """Each report with its figures: of the month and compared with the one before, as things stand today."""
    assert month.start is not None
    found = []
    for part in _PARTS:
        report = REPORTS[part.key]
        assert isinstance(report, TabularReport)
        start = month.start.replace(year=month.start.year - 1) if part is COHORTS else month.start
        told: dict[str, object] = {"from": start, "to": month.end}
        if part is ROI:
            told["view"] = "cash"
        if part is not COHORTS:
            told["compare"] = "before"
        names = {option.name for option in part.options}
        chosen = {ZONE: zone, **{name: value for name, value in told.items() if name in names}}
        found.append((report, report.read(view, chosen, today)))
    return found
