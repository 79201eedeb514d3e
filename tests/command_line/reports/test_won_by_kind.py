"""A won stage is won by its kind: whatever it is called, every report counts the same."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import cast

from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import Records, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.demo.command import FillWithDemoData
from crm_desktop.services.reports.registry import REPORTS
from crm_desktop.services.workspace import Workspace
from tests.command_line.conftest import Crm
from tests.new_files import put_new_file
from tests.services.workspaces import rows_of

#: No other text of a report ends so.
_MARK = " §"
#: Needs to be told rows and columns.
_ASKS = "pivot"


def test_renamed_won_stages_count_in_every_report(crm_on_nothing: Crm, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    put_new_file(path)

    def counted() -> dict[str, object]:
        told = {key: crm_on_nothing("report", key, "--json").json for key in REPORTS if key != _ASKS}
        text = json.dumps(told, ensure_ascii=False).replace(_MARK, "")
        return cast(dict[str, object], json.loads(text))

    with closing(Workspace.open(path)) as workspace:
        workspace.run(FillWithDemoData("en", leads=120))
        before = counted()
        won = [row for row in rows_of(path, Kind.STAGE).values() if row["kind"] == "won"]
        assert len(won) == 2
        for stage in won:
            name = {"name": f"{stage['name']}{_MARK}"}
            workspace.run(EditRecords(Records(Kind.STAGE, (id_of(stage),)), name))
    after = counted()
    assert {key for key in before if before[key] != after[key]} == set()
