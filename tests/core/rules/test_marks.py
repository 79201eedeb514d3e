"""What stands out of a lead, and for which day something is planned with it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from crm_desktop.core.queries import Stored
from crm_desktop.core.rules.marks import SOME_DAY, Marks, marks_of, planned_day
from crm_desktop.core.values.stored import to_milliseconds

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("planned_on", "days_ago", "marks"),
    [
        ("2026-11-29", 0, Marks()),
        ("2026-11-28", 0, Marks(overdue=1)),
        (None, 0, Marks(is_unplanned=True)),
        (None, 30, Marks(is_unplanned=True, untouched=30)),
        (SOME_DAY, 29, Marks()),
        ("2026-12-24", 31, Marks(untouched=31)),
    ],
)
def test_marks(planned_on: str | None, days_ago: int, marks: Marks) -> None:
    found = marks_of(planned_on, TODAY - timedelta(days=days_ago), TODAY, 30)
    assert found == marks
    assert found.is_any == (found != Marks())


def at(day: int, hour: int = 12) -> int:
    return to_milliseconds(datetime(2026, 12, day, hour, tzinfo=UTC))


@pytest.mark.parametrize(
    ("step", "day", "activities", "planned"),
    [
        (None, None, [], None),
        ("call", None, [], SOME_DAY),
        ("call", "2026-12-03", [], "2026-12-03"),
        (None, "2026-12-03", [("call", at(2))], "2026-12-02"),
        (None, None, [("call", at(5)), ("meeting", at(4))], "2026-12-04"),
        (None, None, [("task", None)], SOME_DAY),
        (None, None, [("note", None)], None),
        (None, None, [("note", at(4))], "2026-12-04"),
        (None, None, [("call", at(4, 20))], "2026-12-05"),
    ],
)
def test_the_first_of_all_that_is_planned(
    step: str | None, day: str | None, activities: list[tuple[Stored, Stored]], planned: str | None
) -> None:
    assert planned_day(step, day, activities, timezone(timedelta(hours=8))) == planned
