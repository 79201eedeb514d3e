"""The real marketing funnel: imported as the README says, it gives exactly the figures of its authors."""

from __future__ import annotations

from datetime import date

from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.services.importing.plan import ImportPlan, column_index
from crm_desktop.services.importing.sources.opening import open_source
from crm_desktop.services.reports.leads.channels import ReportOptions, channel_report
from crm_desktop.services.rules.deals.opportunities import WON_BEFORE_LEAD
from tests.services.importing.imports import counts, run_import
from tests.services.workspaces import Desk
from tests.support import real_data

#: origin -> (leads, won); None: the origin is empty
FUNNEL: dict[str | None, tuple[int, int]] = {
    "organic search": (2_296, 271),
    "paid search": (1_586, 195),
    "social": (1_350, 75),
    "unknown": (1_099, 179),
    "direct traffic": (499, 56),
    "email": (493, 15),
    "referral": (284, 24),
    "other": (150, 4),
    "display": (118, 6),
    "other publicities": (65, 3),
    None: (60, 14),
}
#: Built-in channels that origins stand for.
OUR_CODES = {
    "organic search": "organic_search",
    "paid search": "paid_search",
    "social": "social",
    "direct traffic": "direct",
    "email": "email",
    "referral": "referral",
    "other": "other",
}

READING = ReadingOptions("BRL")


def import_olist(desk: Desk) -> dict[str, int]:
    """Import both files; the notes of the second."""
    leads = real_data("olist/olist_marketing_qualified_leads_dataset.csv")
    opportunities = real_data("olist/olist_closed_deals_dataset.csv")
    fields = {"external_id": "mql_id", "created_at": "first_contact_date", "channel": "origin"}
    with open_source(leads) as source:
        columns = {field: column_index(source.headers, column) for field, column in fields.items()}
    assert counts(run_import(desk, leads, ImportPlan(BUILT_IN[Kind.LEAD], columns, reading=READING))) == (
        8_000,
        0,
        0,
    )
    fields = {"lead": "mql_id", "external_id": "seller_id", "closed_at": "won_date"}
    with open_source(opportunities) as source:
        columns = {field: column_index(source.headers, column) for field, column in fields.items()}
    report = run_import(
        desk,
        opportunities,
        ImportPlan(BUILT_IN[Kind.OPPORTUNITY], columns, {"stage": "Won"}, reading=READING),
    )
    assert counts(report) == (842, 0, 0)
    return {note.key: count for note, count in report.notes.items()}


def test_the_report_counts_what_the_files_hold(desk: Desk) -> None:
    notes = import_olist(desk)
    assert notes == {WON_BEFORE_LEAD: 1}
    reader = desk.workspace.reader()
    report = channel_report(reader, ReportOptions(as_of=date(2026, 1, 1)))
    reader.close()
    channels = desk.tables()[Kind.CHANNEL]
    expected: dict[object, tuple[int, int]] = {
        (OUR_CODES.get(origin, origin) if origin else None): figures for origin, figures in FUNNEL.items()
    }
    found: dict[object, tuple[int, int]] = {}
    for row in report.rows:
        if row.counts.leads:
            entry = channels.get(row.channel or 0, {})
            found[entry.get("code") or entry.get("name")] = (row.counts.leads, row.counts.won)
    assert found == expected
    assert (report.total.counts.leads, report.total.counts.won) == (8_000, 842)


def test_the_same_files_again_find_every_record_and_change_none(desk: Desk) -> None:
    import_olist(desk)
    opportunities = real_data("olist/olist_closed_deals_dataset.csv")
    with open_source(opportunities) as source:
        columns = {
            "lead": column_index(source.headers, "mql_id"),
            "external_id": column_index(source.headers, "seller_id"),
        }
    report = run_import(desk, opportunities, ImportPlan(BUILT_IN[Kind.OPPORTUNITY], columns, reading=READING))
    assert counts(report) == (0, 0, 0)
    assert report.unchanged == 842
