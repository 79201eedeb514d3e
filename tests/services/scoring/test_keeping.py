"""Scores follow every write in the same transaction, by whatever way, and no journal knows of them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditRecords
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import ListQuery, Records, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.services.scoring import refreshing
from crm_desktop.services.scoring.rules import day_of, done_of, scoring_of
from crm_desktop.storage.reference_data import read_reference_data
from crm_desktop.storage.schema import schema_of
from tests.services.journal_replay import played_back
from tests.services.workspaces import Desk, query, rows_of

DAY = 86_400_000


@pytest.fixture(autouse=True)
def swept(desk: Desk) -> None:
    """Scores begin as those of a file that has been open before."""
    sweep(desk)


def sweep(desk: Desk) -> int:
    """Bring all scores up to date; how many were others."""
    changed = 0
    while True:
        done = desk.workspace.refresh_scores()
        changed += done.changed
        if done.is_finished:
            return changed


def scores(desk: Desk) -> dict[int, object]:
    return {id_: row["score"] for id_, row in rows_of(desk.path, Kind.LEAD).items()}


def computed(desk: Desk) -> dict[int, object]:
    """The scores as the rules give them, counted anew from the file."""
    with desk.workspace.file.reading.connect() as connection:
        scoring = scoring_of(connection, day_of(desk.clock.at), "TWD")
        activity = schema_of(connection)[Kind.ACTIVITY].c
        done = done_of(connection, scoring, activity.id > 0)
        leads = rows_of(desk.path, Kind.LEAD).items()
        return {id_: scoring.score(row, done.get(id_, [])) for id_, row in leads}


def call(desk: Desk, lead: int, days_ago: int = 0) -> int:
    done_at = desk.clock.at - days_ago * DAY
    values = {"kind": "call", "subject": "Call", "lead": lead, "done_at": from_milliseconds(done_at)}
    return desk.workspace.run(CreateRecord(Kind.ACTIVITY, values)).ids[0]


def test_a_new_lead_has_its_score_at_once(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="A", email="a@b.example", clear_need=True)
    assert desk.row(Kind.LEAD, lead)["score"] == 25


def test_a_change_and_its_undo_change_the_score(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="A")
    desk.edit(Kind.LEAD, lead, intention=True, phone="02 5550 1234")
    assert scores(desk) == {lead: 25}
    desk.workspace.undo()
    assert scores(desk) == {lead: 0}
    desk.workspace.redo()
    assert scores(desk) == {lead: 25}


def test_activities_count_when_they_are_made_changed_moved_and_deleted(desk: Desk) -> None:
    one, other = (desk.create(Kind.LEAD, name=name) for name in "AB")
    first = call(desk, one)
    assert scores(desk) == {one: 5, other: 0}
    desk.edit(Kind.ACTIVITY, first, kind="meeting")
    assert scores(desk) == {one: 10, other: 0}
    desk.edit(Kind.ACTIVITY, first, lead=other)
    assert scores(desk) == {one: 0, other: 10}
    desk.edit(Kind.ACTIVITY, first, done_at=None)
    assert scores(desk) == {one: 0, other: 0}
    desk.workspace.undo()
    desk.delete(Kind.ACTIVITY, first)
    assert scores(desk) == {one: 0, other: 0}
    desk.workspace.undo()
    assert scores(desk) == {one: 0, other: 10}


def test_a_lead_that_comes_back_has_its_score(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="A", email="a@b.example")
    call(desk, lead)
    desk.delete(Kind.LEAD, lead)
    desk.workspace.undo()
    assert scores(desk) == {lead: 10}


def test_the_score_is_no_change_of_the_record(desk: Desk) -> None:
    """A rule that is changed touches no version: what was done before can be undone all the same."""
    lead = desk.create(Kind.LEAD, name="A", email="a@b.example")
    before = desk.row(Kind.LEAD, lead)
    created = desk.workspace.undo_stack().to_undo
    assert created is not None
    rule = next(id_ for id_, row in rows_of(desk.path, Kind.SCORE_RULE).items() if row["field"] == "email")
    desk.edit(Kind.SCORE_RULE, rule, points=30)
    entries = query(desk.path, "SELECT count(*) FROM journal_entry")
    assert sweep(desk) == 1
    after = desk.row(Kind.LEAD, lead)
    assert (before.pop("score"), after.pop("score")) == (5, 30)
    assert before == after
    assert query(desk.path, "SELECT count(*) FROM journal_entry") == entries
    desk.workspace.undo()
    desk.workspace.undo()
    assert scores(desk) == {}


def test_the_change_set_names_the_score(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="A")
    outcome = desk.workspace.run(EditRecords(Records(Kind.LEAD, (lead,)), {"email": "a@b.example"}))
    assert outcome.change_set is not None
    (change,) = outcome.change_set.of(Kind.LEAD)
    assert change.fields is not None
    assert {"email", "score"} <= change.fields
    assert change.count == 1


def test_lists_are_sorted_by_it(desk: Desk) -> None:
    cold = desk.create(Kind.LEAD, name="A")
    hot = desk.create(Kind.LEAD, name="B", clear_need=True)
    warm = desk.create(Kind.LEAD, name="C", email="a@b.example")
    reader = desk.workspace.reader()
    try:
        order = ListQuery(Kind.LEAD, sort=(SortKey("score", descending=True),))
        assert list(reader.ids(order, {})) == [hot, warm, cold]
    finally:
        reader.close()


_deeds = st.lists(
    st.tuples(st.sampled_from(["new", "edit", "call", "delete", "undo", "redo"]), st.integers(0, 3)),
    max_size=12,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_deeds)
def test_after_any_deeds_scores_are_as_the_rules_give_them(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[str, int]]
) -> None:
    desk = Desk(tmp_path_factory.mktemp("office") / "office.crm")
    try:
        before = desk.tables()
        for deed, number in deeds:
            _do(desk, deed, number)
            assert scores(desk) == computed(desk)
        assert played_back(desk.path) == before
    finally:
        desk.close()


def _do(desk: Desk, deed: str, number: int) -> None:
    leads = sorted(scores(desk))
    stack = desk.workspace.undo_stack()
    if deed == "new":
        desk.create(Kind.LEAD, name="A", clear_need=bool(number))
    elif deed == "undo" and stack.to_undo is not None:
        desk.workspace.undo()
    elif deed == "redo" and stack.to_redo is not None:
        desk.workspace.redo()
    elif leads and deed in ("edit", "call", "delete"):
        lead = leads[number % len(leads)]
        if deed == "edit":
            desk.edit(Kind.LEAD, lead, email=f"a{number}@b.example" if number else None)
        elif deed == "call":
            call(desk, lead, days_ago=number * 15)
        else:
            desk.workspace.run(DeleteRecords(Records(Kind.LEAD, (lead,))))


# All of them anew -------------------------------------------------------------------------------------------


def test_a_changed_rule_and_its_undo_reach_every_lead_in_slices(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing, "SLICE", 2)
    leads = [desk.create(Kind.LEAD, name=f"L{at}", email=f"l{at}@b.example") for at in range(5)]
    rule = next(id_ for id_, row in rows_of(desk.path, Kind.SCORE_RULE).items() if row["field"] == "email")
    assert desk.workspace.refresh_scores().is_finished, "nothing is due"
    desk.edit(Kind.SCORE_RULE, rule, points=40)
    first = desk.workspace.refresh_scores()
    assert (first.changed, first.done, first.total, first.is_finished) == (2, 2, 5, False)
    desk.restart()
    assert sweep(desk) == 3
    assert scores(desk) == dict.fromkeys(leads, 40)
    desk.workspace.undo()
    assert sweep(desk) == 5
    assert scores(desk) == dict.fromkeys(leads, 5)


def test_what_is_written_during_a_sweep_is_by_the_new_rules(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing, "SLICE", 1)
    for at in range(3):
        desk.create(Kind.LEAD, name=f"L{at}", email=f"l{at}@b.example")
    rule = next(id_ for id_, row in rows_of(desk.path, Kind.SCORE_RULE).items() if row["field"] == "email")
    desk.edit(Kind.SCORE_RULE, rule, points=40)
    desk.workspace.refresh_scores()
    new = desk.create(Kind.LEAD, name="N", email="n@b.example")
    assert scores(desk)[new] == 40
    desk.edit(Kind.SCORE_RULE, rule, points=41)
    sweep(desk)
    assert set(scores(desk).values()) == {41}


def test_activities_age_by_the_day(desk: Desk) -> None:
    fresh, old, never = (desk.create(Kind.LEAD, name=name) for name in "ABC")
    call(desk, fresh, days_ago=1)
    call(desk, old, days_ago=28)
    assert scores(desk) == {fresh: 5, old: 5, never: 0}
    desk.clock.at += 2 * DAY
    assert sweep(desk) == 0
    desk.clock.at += 2 * DAY
    assert sweep(desk) == 1
    assert scores(desk) == {fresh: 5, old: 0, never: 0} == computed(desk)
    desk.clock.at += 60 * DAY
    assert sweep(desk) == 1
    assert scores(desk) == {fresh: 0, old: 0, never: 0}


def test_a_day_on_which_nothing_ages_is_looked_at_once(desk: Desk) -> None:
    desk.create(Kind.LEAD, name="A")
    desk.clock.at += DAY
    sweep(desk)
    with desk.workspace.file.reading.connect() as connection:
        data = read_reference_data(connection)
        assert not refreshing.is_due(connection, data, day_of(desk.clock.at))
        assert refreshing.is_due(connection, data, day_of(desk.clock.at + DAY))


@pytest.mark.parametrize(("name", "value"), [("points", 101), ("points", -101), ("days", 0), ("at_most", 0)])
def test_a_rule_has_numbers_of_which_a_score_can_be_made(desk: Desk, name: str, value: int) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.create(Kind.SCORE_RULE, condition="activity", **{name: value})
    assert (refused.value.key, refused.value.field) == ("number_out_of_range", name)
    rule = desk.create(Kind.SCORE_RULE, condition="activity")
    with pytest.raises(RuleBroken):
        desk.edit(Kind.SCORE_RULE, rule, **{name: value})


def test_a_rule_goes_with_its_channel_where_it_looks_at_one(desk: Desk) -> None:
    channel = desk.create(Kind.CHANNEL, name="Hearsay")
    rule = desk.create(Kind.SCORE_RULE, condition="channel", channel=channel, points=7)
    other = desk.create(Kind.SCORE_RULE, condition="filled", channel=channel, field="email")
    lead = desk.create(Kind.LEAD, name="A", channel=channel)
    assert scores(desk) == {lead: 7}
    desk.edit(Kind.LEAD, lead, channel=None)
    assert scores(desk) == {lead: 0}
    desk.delete(Kind.CHANNEL, channel)
    rules = rows_of(desk.path, Kind.SCORE_RULE)
    assert (rule in rules, other in rules) == (False, True)
