"""Scores: each condition for itself, sums that are clipped, and parts that add up to the score."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.rules.scores import Condition, Done, ScoreRule, Scoring, clipped
from crm_desktop.core.values.time.local_zone import day_start

TODAY = date(2026, 11, 28)


def days_ago(days: int) -> int:
    """The first moment of a day, in milliseconds."""
    return day_start(TODAY - timedelta(days=days), UTC)


def scoring(*rules: ScoreRule) -> Scoring:
    return Scoring(rules, TODAY, UTC, "TWD")


def filled(field: str, points: int = 10) -> ScoreRule:
    return ScoreRule(1, Condition.FILLED, points, field=field)


@pytest.mark.parametrize(("value", "points"), [(None, 0), ("", 0), (0, 0), (1, 10), ("a@b.example", 10)])
def test_a_field_that_is_filled_or_ticked(value: str | int | None, points: int) -> None:
    assert scoring(filled("email")).score({"email": value}) == points
    assert scoring(filled("email")).score({}) == 0


def test_a_channel() -> None:
    rules = scoring(ScoreRule(1, Condition.CHANNEL, 7, channel=3))
    assert [rules.score({"channel": channel}) for channel in (3, 4, None)] == [7, 0, 0]


def test_an_amount_counts_in_its_own_currency_alone() -> None:
    rules = scoring(ScoreRule(1, Condition.AMOUNT, 9, amount=1_000, currency="TWD"))
    told = [(1_000, "TWD"), (1_000, None), (999, "TWD"), (5_000, "USD"), (None, "TWD")]
    assert [rules.score({"estimated_amount": amount, "currency": each}) for amount, each in told] == [
        *(9, 9, 0, 0, 0)
    ]


def test_activities_count_from_the_first_moment_of_the_first_day() -> None:
    rules = scoring(ScoreRule(1, Condition.ACTIVITY, 5, activity="call", days=30))
    assert rules.earliest == days_ago(30)
    assert rules.score({}, [Done("call", days_ago(30))]) == 5
    assert rules.score({}, [Done("call", days_ago(30) - 1)]) == 0
    assert rules.score({}, [Done("meeting", days_ago(1))]) == 0
    assert rules.score({}, [Done("call", days_ago(at)) for at in range(4)]) == 20


def test_activities_count_as_often_as_the_rule_says_and_of_any_kind_where_it_names_none() -> None:
    rules = scoring(ScoreRule(1, Condition.ACTIVITY, 5, at_most=2))
    assert rules.score({}, [Done(kind, days_ago(3)) for kind in ("call", "note", "task")]) == 10


def test_no_rule_about_activities_needs_none() -> None:
    assert scoring(filled("email")).earliest is None


def test_the_sum_is_clipped_and_the_parts_are_not() -> None:
    rules = scoring(filled("email", 80), ScoreRule(2, Condition.FILLED, 50, field="phone"))
    lead: dict[str, str | int | None] = {"email": "a", "phone": "1"}
    assert rules.score(lead) == 100
    assert [part.points for part in rules.parts(lead)] == [80, 50]
    assert scoring(filled("do_not_contact", -50)).score({"do_not_contact": 1}) == 0


_rules = st.builds(
    ScoreRule,
    st.integers(1, 9),
    st.sampled_from(Condition),
    st.integers(-100, 100),
    field=st.sampled_from(["email", "phone", "clear_need"]),
    channel=st.integers(1, 3),
    amount=st.integers(0, 100),
    activity=st.sampled_from([None, "call", "meeting"]),
    days=st.one_of(st.none(), st.integers(1, 40)),
    at_most=st.one_of(st.none(), st.integers(1, 3)),
)
_leads: Any = st.fixed_dictionaries(
    {"email": st.sampled_from([None, "a"]), "phone": st.sampled_from([None, "1"])},
    optional={"channel": st.integers(1, 3), "estimated_amount": st.integers(0, 100)},
)
_done = st.lists(st.builds(Done, st.sampled_from(["call", "note"]), st.integers(0, 50).map(days_ago)))


@given(st.lists(_rules, unique_by=lambda rule: rule.id), _leads, _done)
def test_the_parts_explain_the_score(rules: list[ScoreRule], lead: Any, done: list[Done]) -> None:
    made = scoring(*rules)
    parts = made.parts(lead, done)
    assert made.score(lead, done) == clipped(sum(part.points for part in parts))
    assert all(part.points for part in parts)


def test_days_that_no_rule_may_have_are_cut_and_break_nothing() -> None:
    """A file from elsewhere may hold any number."""
    for days, counted in ((10**18, 3_650), (-(10**18), 0)):
        rule = ScoreRule(1, Condition.ACTIVITY, 5, days=days)
        assert rule.days_back == counted
        assert scoring(rule).earliest == day_start(TODAY - timedelta(days=counted), UTC)
