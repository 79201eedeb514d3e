"""Every case of `tests/services/importing/cases.py` by the command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line.conftest import Crm
from tests.new_files import put_new_file
from tests.services.importing.cases import CASES, Came, Case, Door, Step, title_of


class Command(Door):
    """`crm import`."""

    def __init__(self, crm: Crm, db: Path) -> None:
        self.db = put_new_file(db, currency="TWD")
        self._crm = crm

    def bring(self, path: Path, step: Step) -> Came:
        arguments: tuple[object, ...] = ("import", f"{step.kind}s".replace("ys", "ies"), path, "--json")
        if step.dates is not None:
            asked = self._crm(*arguments)
            assert (asked.code, asked.out, "--dates dmy" in asked.err) == (2, "", True)
            arguments = (*arguments, "--dates", step.dates.value)
        if step.refuse:
            arguments = (*arguments, "--bad-values", "refuse")
        ran = self._crm(*arguments)
        assert ran.code == int(bool(step.refused)), ran.err
        said = ran.json
        assert said["ignored"] == []
        notes = {(each["key"], each["field"], each["value"]): each["count"] for each in said["notes"]}
        errors = None if said["errors"] is None else Path(said["errors"])
        return Came(said["created"], said["failed"], errors, notes, said["reading"]["decimal"])


@pytest.mark.parametrize("case", CASES, ids=title_of)
def test_it_comes_out_as_it_must(crm_on_nothing: Crm, tmp_path: Path, case: Case) -> None:
    Command(crm_on_nothing, tmp_path / "office.crm").work(case, tmp_path)
