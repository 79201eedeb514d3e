"""Dashboards as the file keeps them, a setting each, and the figures of all reports that one shows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, tzinfo

from crm_desktop.core.commands import SaveSetting
from crm_desktop.core.dashboards import Dashboard, Tile, read_dashboard
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.reports import PIVOT
from crm_desktop.core.values.time.periods import REPORTED_NAMES
from crm_desktop.services.reads.office.settings import settings_under
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.choosing import FISCAL, ITEMS, ZONE
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.registry import REPORTS
from crm_desktop.services.reports.saved_pivots import saved_pivots

_PREFIX = "dashboard: "
#: A setting has so many letters at most for its name.
LONGEST_NAME = 80
#: What figures are known by: the report, and of own tables the name.
Shown = tuple[str, str]


def saved_dashboards(view: View) -> dict[str, Dashboard]:
    """The dashboards by their names; what was taken away or cannot be read is left out."""
    found: dict[str, Dashboard] = {}
    for name, text in settings_under(view, _PREFIX).items():
        try:
            found[name] = read_dashboard(text)
        except ValueError:
            continue
    return found


def dashboard_name(typed: str) -> str:
    """The name that a dashboard is kept under."""
    return " ".join(typed.split())[:LONGEST_NAME].strip()


#: A dashboard that was never made, or was taken away.
NONE = (None, json.dumps(None))


def save_dashboard(name: str, dashboard: Dashboard, before: Dashboard | None = None) -> SaveSetting:
    """The command that keeps a dashboard under a name.

    It is refused where the one of the name is not as it was `before`, None: where there is one already.
    """
    name = dashboard_name(name)
    if not name:
        raise RuleBroken("dashboard_unnamed")
    expected = NONE if before is None else (before.as_text(),)
    return SaveSetting(_PREFIX + name, dashboard.as_text(), expected)


def drop_dashboard(name: str, before: Dashboard) -> SaveSetting:
    """The command that takes a dashboard away; refused where it is not as it was before."""
    return SaveSetting(_PREFIX + name, json.dumps(None), (before.as_text(),))


def shown_by(tile: Tile) -> Shown:
    """What the figures of a tile are known by."""
    return tile.report, tile.item if tile.report == PIVOT.key else ""


def figures_of(
    view: View, dashboard: Dashboard, today: date, zone: tzinfo | None
) -> Mapping[Shown, Tabulated]:
    """What the tiles are made of, each report counted once; what is gone is left out.

    Only what a tile shows is counted: what it is compared with stands beside headline figures alone.
    """
    tables = saved_pivots(view) if any(tile.report == PIVOT.key for tile in dashboard.tiles) else {}
    found: dict[Shown, Tabulated] = {}
    for key in dict.fromkeys(shown_by(tile) for tile in dashboard.tiles):
        tiles = [tile for tile in dashboard.tiles if shown_by(tile) == key]
        name, table = key
        chosen: dict[str, object] = {ZONE: zone, ITEMS: frozenset(tile.item for tile in tiles)}
        if name == PIVOT.key:
            if table not in tables:
                continue
            chosen[PIVOT.key] = tables[table]
        is_compared = not all(tile.is_chart for tile in tiles)
        figures = _counted(view, name, dashboard.period, chosen, today, is_compared=is_compared)
        if figures is not None:
            found[key] = figures
    return found


def whole_figures(view: View, report: str, period: str, today: date, zone: tzinfo | None) -> Tabulated | None:
    """All that a report can put on a dashboard; None where it is no report for one."""
    return _counted(view, report, period, {ZONE: zone}, today, is_compared=True)


def _counted(
    view: View, key: str, period: str, chosen: dict[str, object], today: date, *, is_compared: bool
) -> Tabulated | None:
    report = REPORTS.get(key)
    if not isinstance(report, TabularReport):
        return None
    chosen[FISCAL] = view.reference_data().fiscal_month
    names = {option.name for option in report.type.options}
    if period in REPORTED_NAMES and "period" in names:
        chosen["period"] = period
    if is_compared and "compare" in names:
        chosen["compare"] = "before"
    return report.read(view, chosen, today)
