"""The rules of correcting how an opportunity ended."""

from __future__ import annotations

import pytest

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.closing import correction, fitting

AT = 1_767_225_600_000
DAY = 86_400_000
OPEN, WON, LOST = StageKind.OPEN, StageKind.WON, StageKind.LOST


@pytest.mark.parametrize("kind", [WON, LOST])
def test_an_ended_opportunity_keeps_a_date(kind: StageKind) -> None:
    with pytest.raises(RuleBroken) as caught:
        correction({"closed_at": AT}, kind, {"closed_at": None}, AT)
    assert (caught.value.key, caught.value.field) == ("end_needs_date", "closed_at")
    with pytest.raises(RuleBroken) as caught:
        correction({"closed_at": AT}, kind, {"closed_at": AT + DAY + 1}, AT)
    assert (caught.value.key, caught.value.field) == ("closed_in_future", "closed_at")
    assert correction({"closed_at": AT, "won_at": 1}, kind, {"closed_at": AT + DAY}, AT) == {}


def test_a_lost_opportunity_keeps_a_reason_but_not_its_winner() -> None:
    row = {"closed_at": AT, "loss_reason": 2, "lost_to": 4}
    with pytest.raises(RuleBroken) as caught:
        correction(row, LOST, {"loss_reason": None}, AT)
    assert (caught.value.key, caught.value.field) == ("loss_needs_reason", "loss_reason")
    assert correction({"closed_at": AT}, WON, {"loss_reason": None}, AT) == {}, "it never had one"
    assert correction(row, LOST, {"loss_reason": 3, "lost_to": None}, AT) == {}


@pytest.mark.parametrize(
    ("kind", "name", "key"),
    [
        (OPEN, "closed_at", "deal_is_open"),
        (OPEN, "loss_reason", "deal_is_not_lost"),
        (WON, "loss_reason", "deal_is_not_lost"),
        (WON, "lost_to", "deal_is_not_lost"),
    ],
)
def test_no_end_is_given_to_a_opportunity_that_has_none(kind: StageKind, name: str, key: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        correction({}, kind, {name: 1}, AT)
    assert (caught.value.key, caught.value.field) == (key, name)
    assert correction({}, OPEN, {name: None}, AT) == {}


def test_the_first_win_moves_with_the_date_it_was_taken_from() -> None:
    assert correction({"closed_at": AT, "won_at": AT}, WON, {"closed_at": 5}, AT) == {"won_at": 5}
    assert correction({"closed_at": AT, "won_at": 3}, WON, {"closed_at": 5}, AT) == {}
    assert correction({"closed_at": AT, "won_at": AT}, LOST, {"closed_at": 5}, AT) == {}
    assert correction({"closed_at": AT, "won_at": AT}, WON, {"name": "x"}, AT) == {}


@pytest.mark.parametrize(
    ("kind", "kept"),
    [
        (OPEN, {"name": "x"}),
        (WON, {"name": "x", "closed_at": 1}),
        (LOST, {"name": "x", "closed_at": 1, "loss_reason": 2, "lost_to": 3}),
    ],
)
def test_what_belongs_to_another_end_is_left_out(kind: StageKind, kept: dict[str, object]) -> None:
    assert fitting(kind, {"name": "x", "closed_at": 1, "loss_reason": 2, "lost_to": 3}) == kept
