"""Opportunities in the pipeline meant: where new ones begin, and which stages a file names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import ListQuery, Matching
from crm_desktop.core.records.kinds import Kind
from tests.services.importing.imports import bring_in, plan_for, run_import, written
from tests.services.workspaces import Desk


@pytest.fixture
def second(desk: Desk) -> dict[str, int]:
    """A second pipeline whose stages partly bear the names of the first one's; ids by name."""
    pipeline = desk.create(Kind.PIPELINE, name="Partners")
    ids = {"pipeline": pipeline}
    for name, kind in (("Talk", "open"), ("Trial", "open"), ("Done", "won"), ("Gone", "lost")):
        ids[name] = desk.create(Kind.STAGE, name=name, pipeline=pipeline, kind=kind)
    return ids


def stages(desk: Desk) -> list[object]:
    return [row["stage"] for row in desk.tables()[Kind.OPPORTUNITY].values()]


def test_where_no_stage_is_told_it_is_the_first_open_one_of_the_first_pipeline(
    desk: Desk, second: dict[str, int]
) -> None:
    # A stage of another pipeline may well stand before it by its number.
    desk.edit(Kind.STAGE, second["Talk"], position=0)
    desk.create(Kind.OPPORTUNITY, name="Roof")
    bring_in(desk, Kind.OPPORTUNITY, "name", "Wall")
    assert stages(desk) == [1, 1]


def test_a_file_makes_and_finds_stages_in_the_pipeline_meant(desk: Desk, second: dict[str, int]) -> None:
    desk.create(Kind.STAGE, name="Trial", pipeline=1)
    lines = ("name,stage", "a,Trial", "b,Pilot", "c,")
    path = written(desk.path.parent, *lines)
    plan = replace(plan_for(path, Kind.OPPORTUNITY, ["name", "stage"]), pipeline=second["pipeline"])
    run_import(desk, path, plan)
    trial, pilot, begun = stages(desk)
    assert (trial, begun) == (second["Trial"], second["Talk"])
    made = desk.row(Kind.STAGE, int(str(pilot)))
    assert (made["name"], made["pipeline"], made["kind"]) == ("Pilot", second["pipeline"], "open")


def test_a_name_in_several_pipelines_is_that_of_the_first_and_of_a_known_ones_own(
    desk: Desk, second: dict[str, int]
) -> None:
    first = desk.create(Kind.STAGE, name="Trial", pipeline=1)
    desk.create(Kind.OPPORTUNITY, name="Known", external_id="k", stage=second["Talk"])
    bring_in(desk, Kind.OPPORTUNITY, "external_id,name,stage", "k,Known,Trial", "n,New,Trial")
    assert stages(desk) == [second["Trial"], first]


def test_many_that_enter_a_stage_come_to_its_top_in_one_step(desk: Desk) -> None:
    for name in ("a", "b", "c"):
        desk.create(Kind.OPPORTUNITY, name=name)
    below = desk.create(Kind.OPPORTUNITY, name="below", stage=2)
    desk.workspace.run(EditRecords(Matching(ListQuery(Kind.OPPORTUNITY)), {"stage": 2}))
    rows = desk.tables()[Kind.OPPORTUNITY]
    assert {row["stage"] for row in rows.values()} == {2}
    places = [int(row["position"] or 0) for row in rows.values()]
    assert len(set(places)) == 4
    assert max(places) == int(rows[below]["position"] or 0)
    assert len(desk.tables()[Kind.STAGE_CHANGE]) == 4 + 3
    desk.workspace.undo()
    assert stages(desk) == [1, 1, 1, 2]
