"""The channel report beside the bare SQL of the same figures, written by hand and run on the driver."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date
from pathlib import Path

from bench.figures import Report, at_most_times, medians
from crm_desktop.core.values.time.local_zone import day_end
from crm_desktop.services.reports.leads.channels import ReportOptions, channel_report
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.backend import driver_connection

_AS_OF = date(2026, 11, 1)

#: When the first deal of a lead was opened and won; several of one lead count once.
DEALS = """
    SELECT lead, min(opened_at) AS opened, min(won_at) AS won FROM (
        SELECT lead, created_at AS opened_at, won_at FROM opportunity WHERE lead IS NOT NULL
        UNION ALL
        SELECT lead.id, coalesce(lead.converted_at, deal.created_at), max(deal.won_at, lead.converted_at)
        FROM lead JOIN opportunity AS deal ON deal.id = lead.opportunity
        WHERE lead.opportunity IS NOT NULL AND deal.lead IS NOT lead.id
    ) GROUP BY lead
"""
#: Counts by channel: a later milestone implies the earlier ones.
_COUNTS = f"""
SELECT lead.channel, count(*),
       sum(lead.qualified_at <= :now OR opportunity.opened <= :now OR opportunity.won <= :now),
       sum(opportunity.opened <= :now OR opportunity.won <= :now), sum(opportunity.won <= :now)
FROM lead LEFT JOIN ({DEALS}) AS opportunity ON opportunity.lead = lead.id
WHERE lead.merged_into IS NULL AND lead.created_at <= :now
GROUP BY lead.channel
"""
_REVENUE = """
SELECT lead.channel, opportunity.currency, sum(opportunity.amount)
FROM opportunity JOIN lead ON lead.id = opportunity.lead JOIN stage ON stage.id = opportunity.stage
WHERE stage.kind = 'won' AND opportunity.won_at <= :now
  AND lead.merged_into IS NULL AND lead.created_at <= :now
GROUP BY lead.channel, opportunity.currency
"""
_DAYS = """
SELECT min(opportunity.won_at) - lead.created_at
FROM opportunity JOIN lead ON lead.id = opportunity.lead
WHERE opportunity.won_at <= :now AND lead.merged_into IS NULL AND lead.created_at <= :now
GROUP BY lead.id ORDER BY 1
"""


def run(path: Path, leads: int, report: Report) -> None:
    """Measure and report the line."""
    workspace = Workspace.open(path, create=False)
    reader = workspace.reader()
    now = day_end(_AS_OF, UTC)

    def ours() -> None:
        channel_report(reader, ReportOptions(as_of=_AS_OF), UTC)

    def bare() -> None:
        with reader.snapshot() as connection:
            driver = driver_connection(connection)
            for statement in (_COUNTS, _REVENUE, _DAYS):
                driver.execute(statement, {"now": now}).fetchall()

    works: dict[str, Callable[[], object]] = {"ours": ours, "bare": bare}
    taken = medians(works)
    reader.close()
    workspace.close()
    figure = f"channel report, {leads:,} leads"
    peer = "the bare SQL of the same figures"
    report.add(at_most_times(figure, "ms", taken["ours"] * 1e3, peer, taken["bare"] * 1e3, 1.2))
