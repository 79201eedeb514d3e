"""The odds of each stage by own history, beside the probability that is set for it."""

from __future__ import annotations

from datetime import date

from crm_desktop.core.reports import ODDS
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.deals.speed import SpeedReport
from crm_desktop.services.reports.figures.pictures import Bars
from crm_desktop.services.reports.figures.sheet import Line, Note, Sheet
from crm_desktop.services.reports.figures.tabulated import Tabulated
from crm_desktop.services.reports.report import Chosen

_ALL_TIMES = Note("odds_of_all_times")
_KEPT = ("standing", "stage_odds", "set_odds")


class OddsReport(SpeedReport):
    """Of the deals that ever stood in a stage and have ended, the share won."""

    type = ODDS

    def count(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count the deals of all times."""
        found = super().count(view, chosen, today)
        sheet = found.sheets[0]
        columns = tuple(sheet.column(key) for key in _KEPT)
        lines = tuple(Line(line.subject, line.figures, line.behind) for line in sheet.lines)
        bars = tuple(Bars(key, 0, key, by_size=False) for key in _KEPT[1:])
        odds = Sheet("stage_odds", sheet.of, columns, lines)
        return Tabulated((odds,), found.reference_data, found.currency, (), bars, (_ALL_TIMES,))
