"""Dashboards as the file keeps them, a setting each, and the figures of all reports that one shows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, tzinfo

from crm_desktop.core.commands import SaveSetting
from crm_desktop.core.dashboards import Dashboard, read_dashboard
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.reports import PIVOT
from crm_desktop.core.values.time.periods import REPORTED_NAMES
from crm_desktop.services.reads.office.settings import settings_under
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.choosing import FISCAL, ZONE
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


def figures_of(
    view: View, dashboard: Dashboard, today: date, zone: tzinfo | None
) -> Mapping[Shown, Tabulated]:
    """What the tiles are made of, each report counted once; what is gone is left out."""
    tables = saved_pivots(view) if any(tile.report == PIVOT.key for tile in dashboard.tiles) else {}
    found: dict[Shown, Tabulated] = {}
    for tile in dashboard.tiles:
        key = (tile.report, tile.item if tile.report == PIVOT.key else "")
        report = REPORTS.get(tile.report)
        if key in found or not isinstance(report, TabularReport):
            continue
        chosen: dict[str, object] = {ZONE: zone, FISCAL: view.reference_data().fiscal_month}
        if tile.report == PIVOT.key:
            if tile.item not in tables:
                continue
            chosen[PIVOT.key] = tables[tile.item]
        names = {option.name for option in report.type.options}
        told = {
            "period": dashboard.period if dashboard.period in REPORTED_NAMES else None,
            "compare": "before",
        }
        chosen |= {name: value for name, value in told.items() if name in names and value}
        found[key] = report.read(view, chosen, today)
    return found
