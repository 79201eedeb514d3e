"""Reports on leads and on what people did are read from indexes alone, not from the records."""

from __future__ import annotations

from datetime import UTC, date
from pathlib import Path

import pytest

from crm_desktop.services.reports.registry import REPORTS
from tests.services.workspaces import Desk, query, statements

TODAY = date(2026, 3, 31)
YEAR = {"from": date(2025, 4, 1), "to": TODAY}
#: Reports with the indexes that their reads of leads and activities need, of all days and of a year.
NEEDED = {
    "people": ({}, ("ix_activity_done", "ix_lead_came", "ix_activity_answer")),
    "roi": (YEAR, ("ix_lead_came",)),
    "funnel": (YEAR, ("ix_lead_came",)),
    "cohorts": ({}, ("ix_lead_came",)),
}


@pytest.mark.parametrize("key", NEEDED)
def test_what_is_counted_of_very_many_records_is_read_from_covering_indexes(key: str, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "office.crm")
    chosen, indexes = NEEDED[key]
    reader = desk.workspace.reader()
    with statements(desk.workspace.file.reading) as seen, reader.view() as view:
        REPORTS[key].read(view, {"zone": UTC, **chosen}, TODAY)
    reader.close()
    counting = [each for each in seen if "FROM lead" in each or "FROM activity" in each]
    plans = [_plan(desk, each) for each in counting]
    for index in indexes:
        assert any(f"USING COVERING INDEX {index} " in f"{plan} " for plan in plans), plans
    desk.close()


def _plan(desk: Desk, statement: str) -> str:
    values = [0] * statement.count("?")
    return " | ".join(str(step[3]) for step in query(desk.path, f"EXPLAIN QUERY PLAN {statement}", *values))
