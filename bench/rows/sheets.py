"""Reports of sheets over an office, each beside 300 ms or the bare SQL that it needs; a month's paper."""

from __future__ import annotations

from datetime import UTC, date
from functools import partial
from pathlib import Path

from bench.figures import Report, at_most, medians
from bench.rows.reporting import DEALS
from crm_desktop.bridge.reports.monthly_alone import drawn_alone
from crm_desktop.core.dashboards import FIRST
from crm_desktop.core.pivots import Pivot
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import PIVOT
from crm_desktop.core.values.time.local_zone import day_end
from crm_desktop.core.values.time.periods import month_of
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.reports.choosing import ZONE
from crm_desktop.services.reports.monthly import monthly
from crm_desktop.services.reports.registry import REPORTS
from crm_desktop.services.reports.saved_dashboards import figures_of
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.backend import driver_connection

_TODAY, _MONTH = date(2026, 11, 1), date(2026, 10, 1)
_LIMIT, _PAPER_LIMIT, _TIMES = 300.0, 3000.0, 1.2
_LEADS = "lead.merged_into IS NULL AND lead.created_at <= :now"
_DONE = "coalesce(done_at, CASE WHEN kind = 'note' THEN created_at END)"
#: Deals and the history of their stages, from which the pipeline of a past day is put together.
_PAST = (
    """SELECT id, stage, owner, channel, amount, currency, probability, expected_close, created_at
    FROM opportunity""",
    "SELECT at, opportunity, from_stage, to_stage FROM stage_change ORDER BY at, id",
)
#: What some of the reports need at least, by their keys: the days of leads, counted by channel.
_BARE = {
    "cohorts": (
        f"""SELECT lead.channel, deal.won <= :now, (coalesce(deal.won, :now) - lead.created_at) / 86400000,
        count(*) FROM lead LEFT JOIN ({DEALS}) AS deal ON deal.lead = lead.id
        WHERE {_LEADS} GROUP BY 1, 2, 3""",
        f"""SELECT strftime('%Y-%m', lead.created_at / 1000, 'unixepoch'), count(*), sum(deal.won <= :now)
        FROM lead LEFT JOIN ({DEALS}) AS deal ON deal.lead = lead.id WHERE {_LEADS} GROUP BY 1""",
    ),
    "funnel": (
        f"""SELECT lead.channel, (lead.qualified_at - lead.created_at) / 86400000, count(*) FROM lead
        WHERE {_LEADS} AND lead.qualified_at <= :now GROUP BY 1, 2""",
        f"""SELECT lead.channel, (deal.opened - lead.qualified_at) / 86400000, count(*)
        FROM lead JOIN ({DEALS}) AS deal ON deal.lead = lead.id WHERE {_LEADS} GROUP BY 1, 2""",
        f"""SELECT lead.channel, (deal.won - deal.opened) / 86400000, count(*)
        FROM lead JOIN ({DEALS}) AS deal ON deal.lead = lead.id WHERE {_LEADS} GROUP BY 1, 2""",
        f"SELECT lead.channel, count(*) FROM lead WHERE {_LEADS} GROUP BY 1",
    ),
    "people": (
        f"SELECT owner, kind, count(*) FROM activity WHERE {_DONE} IS NOT NULL GROUP BY 1, 2",
        f"""SELECT owner, count(DISTINCT lead), count(DISTINCT opportunity) FROM activity
        WHERE {_DONE} IS NOT NULL GROUP BY 1""",
        """SELECT lead.owner, (coalesce(touch.at, lead.qualified_at) - lead.created_at) / 60000, count(*)
        FROM lead LEFT JOIN (SELECT lead, min(done_at) AS at FROM activity WHERE lead IS NOT NULL
        AND done_at IS NOT NULL AND kind IN ('call', 'meeting', 'email') GROUP BY lead) AS touch
        ON touch.lead = lead.id WHERE lead.merged_into IS NULL GROUP BY 1, 2""",
    ),
    "accuracy": _PAST,
    "snapshot": _PAST,
    "pivot": (
        "SELECT channel, strftime('%Y-%m', created_at / 1000, 'unixepoch'), count(*) FROM lead GROUP BY 1, 2",
    ),
}
_REPORTS = (
    "channels", "roi", "funnel", "cohorts", "campaigns", "outcomes", "speed", "forecast", "snapshot",
    "accuracy", "targets", "people", "products", "receivables", "pivot",
)  # fmt: skip
_DASHBOARD = "dashboard"


def run(path: Path, leads: int, report: Report) -> None:
    """Measure and report the lines."""
    workspace = Workspace.open(path, create=False)
    reader = workspace.reader()
    for key in (*_REPORTS, _DASHBOARD):
        taken = medians({"ours": partial(_count, reader, key), "bare": partial(_bare, reader, key)})
        ours, bare = taken["ours"] * 1e3, taken["bare"] * 1e3
        limit = max(_LIMIT, _TIMES * bare)
        beside = f"300 ms, or {_TIMES} × {bare:,.0f} ms of bare SQL" if key in _BARE else ""
        report.add(at_most(f"report {key}, {leads:,} leads", "ms", ours, limit, beside))
    taken = medians({"ours": partial(_paper, reader)}, runs=3)
    figure = f"report of a month as a PDF, {leads:,} leads"
    report.add(at_most(figure, "ms", taken["ours"] * 1e3, _PAPER_LIMIT))
    reader.close()
    workspace.close()


def _count(reader: Reader, key: str) -> None:
    with reader.view() as view:
        if key == _DASHBOARD:
            figures_of(view, FIRST, _TODAY, UTC)
            return
        chosen = {PIVOT.key: Pivot(Kind.LEAD, "channel", "created_at")} if key == PIVOT.key else {}
        REPORTS[key].read(view, {ZONE: UTC, **chosen}, _TODAY)


def _bare(reader: Reader, key: str) -> None:
    with reader.snapshot() as connection:
        driver = driver_connection(connection)
        for statement in _BARE.get(key, ()):
            driver.execute(statement, {"now": day_end(_TODAY, UTC)}).fetchall()


def _paper(reader: Reader) -> None:
    with reader.view() as view:
        counted = monthly(view, month_of(_MONTH), _TODAY, UTC)
    drawn_alone(counted, _MONTH, _TODAY, "zh_TW")
