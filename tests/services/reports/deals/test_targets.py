"""Targets of a month against what each has won in it; nothing set, several currencies, undo."""

from __future__ import annotations

from datetime import UTC, date

import pytest

from crm_desktop.core.errors import Conflict
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reports.deals.targets import TargetsReport, save_targets, targets_of
from crm_desktop.services.reports.figures.sheet import Entry, Figure
from crm_desktop.services.reports.figures.tabulated import Tabulated
from tests.services.reports.filled_files import insert
from tests.services.reports.plain_report import DAY, midnight
from tests.services.workspaces import Desk

TODAY = date(2026, 2, 20)
WON, LOST = 5, 6


def counted(desk: Desk, **chosen: object) -> Tabulated:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return TargetsReport().read(view, {"zone": UTC, **chosen}, TODAY)
    finally:
        reader.close()


def told(found: Tabulated) -> dict[int | None, list[Figure]]:
    lines = {line.subject.id: line for line in found.sheets[0].lines if isinstance(line.subject, Entry)}
    return {
        who: [line.figures[key] for key in ("target", "won_amount", "progress", "still_to_win")]
        for who, line in lines.items()
    }


def test_each_with_what_was_won_in_the_month(desk: Desk) -> None:
    ben, eva = (desk.create(Kind.USER, name=name) for name in ("Ben", "Eva"))
    begin = midnight(date(2026, 2, 1))
    rows = [
        ("x", WON, 1, begin, 300, "TWD"),
        ("x", WON, 1, begin + 27 * DAY, 100, "TWD"),
        ("x", LOST, 1, begin, 999, "TWD"),
        ("x", WON, 1, begin - 1, 999, "TWD"),
        ("x", WON, ben, begin + 28 * DAY, 999, "TWD"),
        ("x", WON, None, begin, 50, "TWD"),
        ("x", WON, eva, begin, 70, "USD"),
    ]
    with desk.writing() as work:
        insert(work, Kind.OPPORTUNITY, "name stage owner closed_at amount currency", rows)
        work.commit("filled")
    desk.workspace.run(save_targets(date(2026, 2, 1), {1: 1000, ben: 500, eva: 0}, {}))
    found = counted(desk)
    assert told(found) == {
        1: [1000, 400, 0.4, 600],
        ben: [500, 0, 0.0, 500],
        eva: [None, 0, None, None],
        None: [None, 50, None, None],
    }
    total = found.sheets[0].total
    assert total is not None
    assert (total.figures["target"], total.figures["progress"]) == (1500, 0.3)
    assert found.lacking is not None
    assert found.lacking.lacking_count == 1
    assert list(told(counted(desk, owner=[ben]))) == [ben]
    desk.workspace.undo()
    assert found.notes[-1].key == "targets_month"
    assert counted(desk).notes[-1].key == "targets_unset"


def test_a_month_without_anything(desk: Desk) -> None:
    found = counted(desk)
    assert found.is_empty
    total = found.sheets[0].total
    assert total is not None
    assert total.figures["progress"] is None
    reader = desk.workspace.reader()
    with reader.view() as view:
        assert targets_of(view, TODAY) == {}
    reader.close()


def test_targets_that_somebody_else_has_set_meanwhile_are_not_written_over(desk: Desk) -> None:
    month = date(2026, 2, 1)
    desk.workspace.run(save_targets(month, {1: 1000}, {}))
    with pytest.raises(Conflict):
        desk.workspace.run(save_targets(month, {1: 700}, {}))
    with pytest.raises(Conflict):
        desk.workspace.run(save_targets(month, {1: 700}, {1: 900}))
    desk.workspace.run(save_targets(month, {}, {1: 1000}))
    desk.workspace.run(save_targets(month, {1: 700}, {}))
    reader = desk.workspace.reader()
    with reader.view() as view:
        assert targets_of(view, month) == {1: 700}
    reader.close()
