"""The look through a whole file before its import foretells what the import then does."""

from __future__ import annotations

import pytest

from crm_desktop.core.errors import Cancelled
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.importing.reading.survey import NamedRecords, Survey, UnknownName, survey_file
from tests.services.importing.imports import bring_in, counts, plan_for, run_import, written
from tests.services.workspaces import Desk


def survey_of(desk: Desk, plan: ImportPlan, progress: Progress | None = None) -> Survey:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return survey_file(view, desk.path.parent / "rows.csv", plan, progress or Progress())
    finally:
        reader.close()


def test_the_counts_are_those_of_the_import(desk: Desk) -> None:
    bring_in(desk, Kind.LEAD, "external_id,name", "a,Anna", "b,Ben", name="first.csv")
    fields = ["external_id", "name", "email", "channel"]
    path = written(
        desk.path.parent,
        ",".join(fields),
        "a,Anna,,Podcast",
        "c,Cleo,,Podcast",
        "c,Cleo again,,Website",
        "d,Dan,wrong,Website",
        "e,Eve,,Messe",
    )
    plan = plan_for(path, Kind.LEAD, fields)
    before = desk.tables()
    survey = survey_of(desk, plan)
    assert desk.tables() == before
    assert (survey.rows, survey.new, survey.known, survey.failing) == (5, 2, 2, 1)
    assert [row.number for row in survey.failures] == [5]
    unknown = (UnknownName("Podcast", 2), UnknownName("Messe", 1))
    assert survey.named == (NamedRecords("channel", 1, unknown),)
    assert counts(run_import(desk, path, plan)) == (survey.new, survey.known, survey.failing)


def test_names_that_fit_several_records_are_said_so(desk: Desk) -> None:
    bring_in(desk, Kind.ACCOUNT, "name", "Acme", "Acme", name="accounts.csv")
    path = written(desk.path.parent, "name,account", "Anna,Acme")
    survey = survey_of(desk, plan_for(path, Kind.CONTACT, ["name", "account"]))
    assert survey.named == (NamedRecords("account", 0, (UnknownName("Acme", 1, ambiguous=True),)),)


def test_it_can_be_cancelled(desk: Desk) -> None:
    path = written(desk.path.parent, "name", *(f"Name {number}" for number in range(9_000)))
    seen: list[int] = []
    progress = Progress()

    def stop_at_once(done: int, _total: int) -> None:
        seen.append(done)
        progress.cancel()

    progress = Progress(stop_at_once)
    with pytest.raises(Cancelled):
        survey_of(desk, plan_for(path, Kind.LEAD, ["name"]), progress)
    assert len(seen) == 1


LEADS = ("name,status,qualified_at", "Anna,Qualified,", "Ben,Qualified,2026-03-01", "Cleo,Converted,")
DEALS = (
    "name,stage,closed_at,expected_close",
    "a,Won,,",
    "b,Lost,2020-03-01,",
    "c,試用,,",
    "d,Won,,2020-03-01",
)


@pytest.mark.parametrize(("kind", "rows"), [(Kind.LEAD, LEADS), (Kind.OPPORTUNITY, DEALS)])
def test_what_the_rules_say_is_said_before_the_import(desk: Desk, kind: Kind, rows: tuple[str, ...]) -> None:
    path = written(desk.path.parent, *rows)
    plan = plan_for(path, kind, rows[0].split(","))
    foretold = survey_of(desk, plan).notes
    report = run_import(desk, path, plan)
    assert report.notes
    assert {note: count for note, count in foretold.items() if count} == report.notes


def test_known_records_are_not_among_the_new_ones_that_the_rules_speak_of(desk: Desk) -> None:
    bring_in(desk, Kind.LEAD, "external_id,name,status", "a,Anna,Qualified")
    path = written(desk.path.parent, "external_id,name,status", "a,Anna,Qualified", "b,Ben,Qualified")
    notes = survey_of(desk, plan_for(path, Kind.LEAD, ["external_id", "name", "status"])).notes
    assert {note.key: count for note, count in notes.items()} == {"status_without_date": 1}


def test_records_of_one_file_that_name_each_other_are_known(desk: Desk) -> None:
    path = written(
        desk.path.parent,
        "name,parent",
        "Northwind,",
        "Fjord,northwind",
        "Birch,Elsewhere",
        "Two,",
        "Two,",
        "C,Two",
    )
    survey = survey_of(desk, plan_for(path, Kind.ACCOUNT, ["name", "parent"]))
    assert survey.named == (NamedRecords("parent", 1, (UnknownName("Elsewhere", 1), UnknownName("Two", 1))),)
