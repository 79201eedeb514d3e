"""Groups of a list: their form, the days that they stand for, what can group."""

from __future__ import annotations

from datetime import UTC, date

import pytest

from crm_desktop.core.queries import Filter, Operator
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.core.views.grouping import (
    Grouping,
    Period,
    days_of_group,
    filter_of_group,
    grouping_fields,
    grouping_from_json,
    key_of_month,
)

_DEAL = BUILT_IN[Kind.OPPORTUNITY]


def test_groups_come_back_as_they_were_kept() -> None:
    for grouping in (Grouping("owner"), Grouping("expected_close", Period.YEAR)):
        assert grouping_from_json(grouping.as_json(), _DEAL) == grouping
    for other in (
        None,
        [],
        ["owner"],
        ["gone", "month"],
        ["owner", "week"],
        ["name", "month"],
        [[], "month"],
    ):
        assert grouping_from_json(other, _DEAL) is None


def test_nobody_groups_by_what_each_record_is_called() -> None:
    names = {field.name for field in grouping_fields(_DEAL)}
    assert {"owner", "stage", "account", "expected_close", "created_at"} <= names
    assert not names & {"name", "amount", "tags"}


@pytest.mark.parametrize(
    ("month", "period", "key", "first", "last"),
    [
        ("2026-02", Period.MONTH, "2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2026-04", Period.QUARTER, "2026-Q2", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026-12", Period.QUARTER, "2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-12", Period.YEAR, "2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_group_of_days_has_its_days(month: str, period: Period, key: str, first: date, last: date) -> None:
    assert key_of_month(month, period) == key
    assert days_of_group(key) == DayRange(first, last)
    told = filter_of_group(_DEAL.field("expected_close"), key, UTC)
    assert told == Filter("expected_close", Operator.BETWEEN, (first.isoformat(), last.isoformat()))


def test_a_group_without_a_value_is_those_that_have_none() -> None:
    assert filter_of_group(_DEAL.field("owner"), None, UTC) == Filter("owner", Operator.EMPTY)
    assert filter_of_group(_DEAL.field("expected_close"), None, UTC).operator is Operator.EMPTY
    assert filter_of_group(_DEAL.field("owner"), 3, UTC) == Filter("owner", Operator.ANY_OF, (3,))
