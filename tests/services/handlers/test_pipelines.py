"""Pipelines begun like another, stages taken off their boards with the deals that stand in them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.core.commands import (
    BeginPipeline,
    Command,
    CreateRecord,
    EditRecords,
    MoveOpportunity,
    RemovePipeline,
    RemoveStage,
    Revert,
)
from crm_desktop.core.errors import Conflict, NotFound, RuleBroken
from crm_desktop.core.queries import Records, Stored
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk, query, rows_of

ENQUIRY, QUOTATION, REVIEW, NEGOTIATION, WON, LOST = 1, 2, 3, 4, 5, 6
PRICE = 1


def begun(desk: Desk, name: str = "Service") -> int:
    return desk.workspace.run(BeginPipeline(name, 1)).ids[0]


def stages(desk: Desk, pipeline: int, *, in_use: bool = True) -> list[dict[str, Stored]]:
    rows = [row for row in rows_of(desk.path, Kind.STAGE).values() if row["pipeline"] == pipeline]
    return sorted(
        (row for row in rows if not in_use or row["active"]), key=lambda row: int(row["position"] or 0)
    )


def cards(desk: Desk, stage: int) -> list[str]:
    """The names of the deals of a stage, from top to bottom."""
    told = query(desk.path, "SELECT name FROM opportunity WHERE stage = ? ORDER BY position, id", stage)
    return [name for (name,) in told]


def way(desk: Desk, deal: int) -> list[tuple[Stored, Stored]]:
    sql = "SELECT from_stage, to_stage FROM stage_change WHERE opportunity = ? ORDER BY id"
    return [(left, entered) for left, entered in query(desk.path, sql, deal)]


# Beginning ------------------------------------------------------------------------------------------------


def test_a_pipeline_with_open_deals_is_not_archived(desk: Desk) -> None:
    service = desk.workspace.run(BeginPipeline("Service", 1)).ids[0]
    stage = next(id_ for id_, row in rows_of(desk.path, Kind.STAGE).items() if row["pipeline"] == service)
    deal = desk.create(Kind.OPPORTUNITY, name="Spindle", stage=stage)
    before = desk.tables()
    with pytest.raises(RuleBroken, match="pipeline_has_open_deals"):
        desk.edit(Kind.PIPELINE, service, active=False)
    assert desk.tables() == before
    desk.delete(Kind.OPPORTUNITY, deal)
    desk.edit(Kind.PIPELINE, service, active=False)
    assert rows_of(desk.path, Kind.PIPELINE)[service]["active"] == 0


def test_the_last_pipeline_in_use_is_not_archived(desk: Desk) -> None:
    second = desk.workspace.run(BeginPipeline("Service", 1)).ids[0]
    desk.edit(Kind.PIPELINE, 1, active=False)
    before = desk.tables()
    with pytest.raises(RuleBroken, match="last_pipeline"):
        desk.edit(Kind.PIPELINE, second, active=False)
    with pytest.raises(RuleBroken, match="last_pipeline"):
        desk.workspace.run(EditRecords(Records(Kind.PIPELINE, (1, second)), {"active": False}))
    assert desk.tables() == before
    desk.edit(Kind.PIPELINE, 1, active=True)
    desk.edit(Kind.PIPELINE, second, active=False)


@pytest.mark.parametrize(
    ("into", "why"),
    [(2, "stage_into_itself"), (5, "stage_of_other_kind"), (99, "reference_missing")],
)
def test_where_the_deals_of_an_empty_stage_go_is_checked_too(desk: Desk, into: int, why: str) -> None:
    before = desk.tables()
    with pytest.raises(RuleBroken, match=why):
        desk.workspace.run(RemoveStage(2, into))
    assert desk.tables() == before


def test_a_pipeline_begins_with_the_stages_of_another_one(desk: Desk) -> None:
    desk.edit(Kind.STAGE, NEGOTIATION, required_fields="amount", stale_days=5)
    desk.workspace.run(RemoveStage(REVIEW))
    before = desk.tables()
    service = begun(desk)
    told = ("code", "kind", "probability", "colour", "stale_days", "required_fields")
    assert [[row[name] for name in told] for row in stages(desk, service)] == [
        [row[name] for name in told] for row in stages(desk, 1)
    ]
    assert "solution_review" not in [row["code"] for row in stages(desk, service)]
    desk.workspace.undo()
    assert desk.tables() == before


def test_a_pipeline_like_one_that_is_gone_is_refused(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="reference_missing"):
        desk.workspace.run(BeginPipeline("Service", 99))
    assert rows_of(desk.path, Kind.PIPELINE).keys() == {1}


def test_a_deal_in_a_second_pipeline_is_won_by_the_kind_of_its_stage(desk: Desk) -> None:
    service = begun(desk)
    first, last = stages(desk, service)[0], stages(desk, service)[-2]
    desk.edit(Kind.STAGE, int(last["id"] or 0), name="修好了")
    deal = desk.create(Kind.OPPORTUNITY, name="Pump", stage=first["id"])
    desk.workspace.run(MoveOpportunity(deal, int(first["id"] or 0), int(last["id"] or 0)))
    row = desk.row(Kind.OPPORTUNITY, deal)
    assert row["won_at"] == row["closed_at"] is not None


# Stages ---------------------------------------------------------------------------------------------------


def test_deals_of_a_removed_stage_go_below_those_of_another_in_their_order_and_come_back(desk: Desk) -> None:
    for name in ("b", "a"):  # new ones stand on top
        desk.create(Kind.OPPORTUNITY, name=name, stage=QUOTATION)
    desk.create(Kind.OPPORTUNITY, name="z", stage=REVIEW)
    before = desk.tables()
    desk.workspace.run(RemoveStage(QUOTATION, REVIEW))
    assert cards(desk, REVIEW) == ["z", "a", "b"]
    assert way(desk, 1) == [(None, QUOTATION), (QUOTATION, REVIEW)]
    assert rows_of(desk.path, Kind.STAGE)[QUOTATION]["active"] == 0
    desk.workspace.undo()
    assert desk.tables() == before


def test_a_stage_in_which_nothing_ever_stood_is_deleted(desk: Desk) -> None:
    desk.workspace.run(RemoveStage(QUOTATION))
    assert QUOTATION not in rows_of(desk.path, Kind.STAGE)


def test_a_stage_that_the_history_names_is_kept_for_it(desk: Desk) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="Roof", stage=QUOTATION)
    desk.workspace.run(MoveOpportunity(deal, QUOTATION, REVIEW))
    desk.workspace.run(RemoveStage(QUOTATION))
    assert rows_of(desk.path, Kind.STAGE)[QUOTATION]["active"] == 0
    assert way(desk, deal) == [(None, QUOTATION), (QUOTATION, REVIEW)]


@pytest.mark.parametrize(
    ("stage", "into", "error"),
    [
        (QUOTATION, None, "stage_in_use"),
        (QUOTATION, QUOTATION, "stage_into_itself"),
        (QUOTATION, WON, "stage_of_other_kind"),
        (QUOTATION, 99, "reference_missing"),
        (WON, LOST, "stage_of_other_kind"),
    ],
)
def test_deals_go_nowhere_where_they_mean_something_else(
    desk: Desk, stage: int, into: int | None, error: str
) -> None:
    desk.create(Kind.OPPORTUNITY, name="Roof", stage=QUOTATION)
    desk.create(Kind.OPPORTUNITY, name="Wall", stage=WON)
    before = desk.tables()
    with pytest.raises(RuleBroken, match=error):
        desk.workspace.run(RemoveStage(stage, into))
    assert desk.tables() == before


def test_deals_go_to_no_stage_that_was_taken_off_its_board(desk: Desk) -> None:
    desk.create(Kind.OPPORTUNITY, name="Roof", stage=REVIEW)
    desk.create(Kind.OPPORTUNITY, name="Wall", stage=QUOTATION)
    desk.workspace.run(RemoveStage(REVIEW, NEGOTIATION))
    with pytest.raises(RuleBroken, match="stage_archived"):
        desk.workspace.run(RemoveStage(QUOTATION, REVIEW))


def test_a_stage_deleted_meanwhile_is_said_and_nothing_is_moved(desk: Desk) -> None:
    desk.create(Kind.OPPORTUNITY, name="Roof", stage=ENQUIRY)
    desk.workspace.run(RemoveStage(QUOTATION))
    with pytest.raises(NotFound):
        desk.workspace.run(RemoveStage(QUOTATION, REVIEW))
    with pytest.raises(RuleBroken, match="reference_missing"):
        desk.workspace.run(RemoveStage(ENQUIRY, QUOTATION))
    assert cards(desk, ENQUIRY) == ["Roof"]


def test_the_last_open_stage_stays_with_its_deals(desk: Desk) -> None:
    for stage in (QUOTATION, REVIEW, NEGOTIATION):
        desk.workspace.run(RemoveStage(stage))
    service = begun(desk)
    there = int(stages(desk, service)[0]["id"] or 0)
    desk.create(Kind.OPPORTUNITY, name="Roof", stage=ENQUIRY)
    with pytest.raises(RuleBroken, match="last_open_stage"):
        desk.workspace.run(RemoveStage(ENQUIRY, there))
    assert cards(desk, ENQUIRY) == ["Roof"]


def test_a_deal_moved_on_since_keeps_its_stage_from_coming_back_with_it(desk: Desk) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="Roof", stage=QUOTATION)
    removed = desk.workspace.run(RemoveStage(QUOTATION, REVIEW)).change_set
    desk.workspace.run(MoveOpportunity(deal, REVIEW, NEGOTIATION))
    assert removed is not None
    desk.workspace.undo()
    desk.workspace.undo()
    assert cards(desk, QUOTATION) == ["Roof"]
    desk.workspace.redo()
    desk.workspace.run(MoveOpportunity(deal, REVIEW, NEGOTIATION))
    with pytest.raises(Conflict):
        desk.workspace.run(Revert(removed.journal_id))


def test_an_ended_deal_keeps_its_end_where_its_stage_goes(desk: Desk) -> None:
    desk.create(Kind.STAGE, name="Withdrawn", kind="lost")
    withdrawn = max(rows_of(desk.path, Kind.STAGE))
    deal = desk.create(Kind.OPPORTUNITY, name="Roof")
    rival = desk.create(Kind.COMPETITOR, name="Beton AG")
    told = MoveOpportunity(
        deal, ENQUIRY, LOST, loss_reason=PRICE, lost_to=rival, values={"closing_notes": "too dear"}
    )
    desk.workspace.run(told)
    before = desk.row(Kind.OPPORTUNITY, deal)
    desk.workspace.run(RemoveStage(LOST, withdrawn))
    after = desk.row(Kind.OPPORTUNITY, deal)
    ends = ("closed_at", "loss_reason", "lost_to", "closing_notes")
    assert [after[name] for name in ends] == [before[name] for name in ends]
    assert after["stage"] == withdrawn
    (link,) = rows_of(desk.path, Kind.OPPORTUNITY_COMPETITOR).values()
    assert link["state"] == "won"


# Whole pipelines ------------------------------------------------------------------------------------------


def test_deals_of_a_pipeline_go_to_the_stages_of_the_same_name_and_meaning(desk: Desk) -> None:
    service = begun(desk)
    by_code = {row["code"]: int(row["id"] or 0) for row in stages(desk, service)}
    desk.edit(Kind.STAGE, REVIEW, name="Look at it")
    desk.create(Kind.OPPORTUNITY, name="quoted", stage=QUOTATION)
    desk.create(Kind.OPPORTUNITY, name="looked at", stage=REVIEW)
    desk.create(Kind.OPPORTUNITY, name="won", stage=WON)
    before = desk.tables()
    with pytest.raises(RuleBroken, match="pipeline_holds_deals"):
        desk.workspace.run(RemovePipeline(1))
    desk.workspace.run(RemovePipeline(1, service))
    assert cards(desk, by_code["quotation"]) == ["quoted"]
    assert cards(desk, by_code["enquiry"]) == ["looked at"]  # the first that means the same
    assert cards(desk, by_code["won"]) == ["won"]
    assert rows_of(desk.path, Kind.PIPELINE)[1]["active"] == 0
    assert not stages(desk, 1)
    assert (
        desk.row(Kind.OPPORTUNITY, desk.create(Kind.OPPORTUNITY, name="new"))["stage"] == by_code["enquiry"]
    )
    desk.workspace.undo()
    desk.workspace.undo()
    assert desk.tables() == before


def test_an_empty_pipeline_goes_with_its_stages(desk: Desk) -> None:
    before = desk.tables()
    service = begun(desk)
    desk.workspace.run(RemovePipeline(service))
    assert rows_of(desk.path, Kind.PIPELINE).keys() == {1}
    assert {row["pipeline"] for row in rows_of(desk.path, Kind.STAGE).values()} == {1}
    desk.workspace.undo()
    desk.workspace.undo()
    assert desk.tables() == before


def test_one_pipeline_has_to_stay(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="last_pipeline"):
        desk.workspace.run(RemovePipeline(1))
    service = begun(desk)
    desk.edit(Kind.PIPELINE, service, active=False)
    with pytest.raises(RuleBroken, match="last_pipeline"):
        desk.workspace.run(RemovePipeline(1))


def test_new_deals_keep_a_place_where_the_other_pipeline_has_no_stages(desk: Desk) -> None:
    desk.create(Kind.PIPELINE, name="Empty")
    before = desk.tables()
    with pytest.raises(RuleBroken, match="no_open_stage"):
        desk.workspace.run(RemovePipeline(1))
    assert desk.tables() == before


# Any sequence ---------------------------------------------------------------------------------------------

DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(0, 9)),
        st.tuples(st.just("deal"), st.integers(0, 9)),
        st.tuples(st.just("move"), st.integers(0, 9), st.integers(0, 9)),
        st.tuples(st.just("remove"), st.integers(0, 9), st.integers(0, 9)),
        st.tuples(st.just("order"), st.integers(0, 99)),
    ),
    max_size=12,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=DEEDS)
def test_whatever_is_done_to_stages_every_deal_stands_on_a_board_and_all_can_be_undone(
    desk: Desk, deeds: list[tuple[object, ...]]
) -> None:
    begin, done = desk.tables(), 0
    for deed in deeds:
        done += _carry_out(desk, deed)
        in_use = {row["id"] for row in stages(desk, 1)}
        standing = {row["stage"] for row in rows_of(desk.path, Kind.OPPORTUNITY).values()}
        assert standing <= in_use
        assert any(row["kind"] == "open" for row in stages(desk, 1))
    for _ in range(done):
        desk.workspace.undo()
    assert desk.tables() == begin


def _carry_out(desk: Desk, deed: tuple[object, ...]) -> bool:
    """Do one deed; False where the rules refuse it, or it changes nothing."""
    opened = [int(row["id"] or 0) for row in stages(desk, 1) if row["kind"] == "open"]
    deals = list(rows_of(desk.path, Kind.OPPORTUNITY).values())
    what, first, *rest = deed
    assert isinstance(first, int)
    stage, other = opened[first % len(opened)], int(str(rest[0])) if rest else 0
    commands: dict[object, Command] = {
        "add": CreateRecord(Kind.STAGE, {"name": f"Stage {first}"}),
        "deal": CreateRecord(Kind.OPPORTUNITY, {"name": "Roof", "stage": stage}),
        "order": EditRecords(Records(Kind.STAGE, (stage,)), {"position": first}),
        "remove": RemoveStage(stage, opened[other % len(opened)]),
    }
    if deals:
        deal = deals[other % len(deals)]
        commands["move"] = MoveOpportunity(int(deal["id"] or 0), int(deal["stage"] or 0), stage)
    if what not in commands:
        return False
    try:
        return desk.workspace.run(commands[what]).change_set is not None
    except RuleBroken:
        return False
