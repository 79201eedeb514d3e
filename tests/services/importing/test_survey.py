"""The look through a whole file before its import foretells what the import then does."""

from __future__ import annotations

import pytest

from crm_desktop.core.errors import Cancelled
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.importing.survey import NamedRecords, Survey, UnknownName, survey_file
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
