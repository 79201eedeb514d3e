"""The rules of moving an opportunity, and of a card's place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.stages import (
    END_FIELDS,
    POSITION_GAP,
    StageFacts,
    arrival,
    effective_probability,
    entry,
    position_between,
)

AT = 1_767_225_600_000
DAY = 86_400_000
OPEN = StageFacts(1, StageKind.OPEN)
WON, LOST = StageFacts(5, StageKind.WON), StageFacts(6, StageKind.LOST)


def test_an_open_stage_clears_what_an_end_had_set() -> None:
    assert arrival({"won_at": 3}, OPEN, AT, closed_at=5, loss_reason=1) == {
        "stage": 1,
        "stage_since": AT,
        "closed_at": None,
        "loss_reason": None,
        "lost_to": None,
        "closing_notes": None,
    }


def test_won_keeps_the_first_win() -> None:
    assert arrival({}, WON, AT)["won_at"] == AT
    assert arrival({}, WON, AT, closed_at=AT - DAY)["won_at"] == AT - DAY
    again = arrival({"won_at": 3}, WON, AT)
    assert (again["won_at"], again["closed_at"]) == (3, AT)
    assert (again["loss_reason"], again["lost_to"]) == (None, None), "a former loss is forgotten"
    assert set(again) == {"stage", "stage_since", "won_at", *END_FIELDS}


def test_lost_needs_a_reason_and_sets_no_win() -> None:
    with pytest.raises(RuleBroken) as caught:
        arrival({}, LOST, AT)
    assert (caught.value.key, caught.value.field) == ("loss_needs_reason", "loss_reason")
    changes = arrival({"won_at": 3}, LOST, AT, loss_reason=2, lost_to=4)
    assert (changes["loss_reason"], changes["lost_to"], changes["closed_at"]) == (2, 4, AT)
    assert "won_at" not in changes


@pytest.mark.parametrize("stage", [WON, LOST])
def test_a_day_of_grace_for_time_zones_and_no_more(stage: StageFacts) -> None:
    assert arrival({}, stage, AT, closed_at=AT + DAY, loss_reason=1)["closed_at"] == AT + DAY
    with pytest.raises(RuleBroken) as caught:
        arrival({}, stage, AT, closed_at=AT + DAY + 1, loss_reason=1)
    assert (caught.value.key, caught.value.field) == ("closed_in_future", "closed_at")


@pytest.mark.parametrize(
    ("row", "stage", "expected"),
    [
        ({}, OPEN, {"created_at": AT, "stage_since": AT, "closed_at": None, "won_at": None}),
        ({"created_at": 7}, OPEN, {"created_at": 7, "stage_since": 7}),
        ({}, WON, {"created_at": AT, "stage_since": AT, "closed_at": AT, "won_at": AT}),
        ({"closed_at": AT - DAY}, WON, {"created_at": AT - DAY, "stage_since": AT - DAY, "won_at": AT - DAY}),
        ({"closed_at": AT + DAY}, WON, {"created_at": AT, "closed_at": AT + DAY, "stage_since": AT}),
        ({"closed_at": 5, "created_at": 9}, WON, {"created_at": 9, "closed_at": 5, "stage_since": 9}),
        ({"closed_at": 9, "created_at": 5}, WON, {"created_at": 5, "closed_at": 9, "stage_since": 9}),
        ({"closed_at": 9}, LOST, {"loss_reason": 8, "lost_to": None, "won_at": None}),
        ({"loss_reason": 2, "lost_to": 4}, LOST, {"loss_reason": 2, "lost_to": 4, "closed_at": AT}),
    ],
)
def test_a_new_opportunity_in_a_stage(
    row: dict[str, int], stage: StageFacts, expected: dict[str, int | None]
) -> None:
    made = entry(row, stage, AT, other_reason=8)
    assert {name: made[name] for name in expected} == expected


def test_a_new_loss_needs_a_reason_where_there_is_no_other() -> None:
    with pytest.raises(RuleBroken):
        entry({}, LOST, AT, other_reason=None)


NEIGHBOURS = st.one_of(st.none(), st.integers(-(2**60), 2**60))


@given(NEIGHBOURS, NEIGHBOURS)
def test_a_position_lies_between_its_neighbours(above: int | None, below: int | None) -> None:
    position = position_between(above, below)
    if above is not None and below is not None and below - above < 2:
        assert position is None
    else:
        assert position is not None
        assert above is None or above < position
        assert below is None or position < below


def test_a_gap_takes_thirty_moves() -> None:
    above, below = 0, POSITION_GAP
    for _ in range(32):
        middle = position_between(above, below)
        assert middle is not None
        below = middle
    assert position_between(above, below) is None


@pytest.mark.parametrize(
    ("own", "kind", "of_stage", "expected"),
    [
        (None, StageKind.OPEN, 30, 30),
        (45, StageKind.OPEN, 30, 45),
        (0, StageKind.OPEN, 30, 0),  # nought is a figure too
        (45, StageKind.WON, 100, 100),
        (45, StageKind.LOST, 0, 0),
        (45, None, None, 45),
        (None, None, None, None),
    ],
)
def test_a_probability_is_the_opportunities_own_while_it_is_open(
    own: int | None, kind: StageKind | None, of_stage: int | None, expected: int | None
) -> None:
    assert effective_probability(own, kind, of_stage) == expected
