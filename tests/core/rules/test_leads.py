"""The rules of a lead's way."""

from __future__ import annotations

import pytest

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.main_records import LEAD
from crm_desktop.core.rules.leads import MILESTONES, status_changes

AT = 1_767_225_600_000

Row = dict[str, Stored]


@pytest.mark.parametrize(("status", "milestone"), MILESTONES.items())
def test_a_status_sets_its_milestone_once(status: str, milestone: str) -> None:
    assert status_changes({"status": "new"}, {"status": status}, AT) == {milestone: AT}
    assert status_changes({"status": "new", milestone: 5}, {"status": status}, AT) == {}
    assert status_changes({"status": "new"}, {"status": status, milestone: 7}, AT) == {}
    assert status_changes({"status": status, milestone: 5}, {"status": status}, AT) == {}


@pytest.mark.parametrize(
    ("row", "changes"),
    [
        ({"status": "new"}, {"status": "unqualified"}),
        ({"status": "new"}, {"status": "unqualified", "unqualified_reason": None}),
        ({"status": "unqualified", "unqualified_reason": 1}, {"unqualified_reason": None}),
        (
            {"status": "unqualified", "unqualified_reason": 1},
            {"status": "unqualified", "unqualified_reason": None},
        ),
    ],
)
def test_setting_a_lead_aside_needs_a_reason(row: Row, changes: Row) -> None:
    with pytest.raises(RuleBroken) as caught:
        status_changes(row, changes, AT)
    assert (caught.value.key, caught.value.field) == ("unqualified_needs_reason", "unqualified_reason")


@pytest.mark.parametrize(
    ("row", "changes", "further"),
    [
        ({"status": "new"}, {"status": "unqualified", "unqualified_reason": 1}, {}),
        ({"status": "new", "unqualified_reason": 1}, {"status": "unqualified"}, {}),
        (
            {"status": "unqualified", "unqualified_reason": 1},
            {"status": "new"},
            {"unqualified_reason": None},
        ),
        ({"status": "unqualified", "unqualified_reason": 1}, {"unqualified_reason": 2}, {}),
        (
            {"status": "unqualified", "unqualified_reason": 1},
            {"status": "new", "unqualified_reason": 2},
            {},
        ),
        (
            {"status": "unqualified", "unqualified_reason": 1},
            {"status": "unqualified"},
            {},
        ),
        ({"status": "contacted"}, {"status": "contacted"}, {}),
        ({"status": "new"}, {"name": "Anna"}, {}),
        ({"status": "new"}, {"unqualified_reason": None}, {}),
    ],
)
def test_what_else_changes(row: Row, changes: Row, further: Row) -> None:
    assert status_changes(row, changes, AT) == further


def test_milestones_are_fields_of_the_lead() -> None:
    assert set(MILESTONES) <= set(LEAD.field("status").choices)
    assert set(MILESTONES.values()) <= set(LEAD.by_name)
