"""The check of the open file: remembered where it is sound, due again after a day, stopped at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.core.copies.copy import DAY_OF_A_COPY
from crm_desktop.core.errors import DamagedFile
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.copies.checking import FileCheck
from tests.services.workspaces import Desk
from tests.storage.sqlite.test_damage import root_page, zero_page


def test_a_sound_file_is_due_again_after_a_day(tmp_path: Path, desk: Desk) -> None:
    moment = [1_000_000_000_000]
    check = FileCheck(desk.workspace, KnownFiles(tmp_path / "known"), now=lambda: moment[0])
    assert check.is_due()
    assert check.problems() == []
    assert not check.is_due()
    moment[0] += DAY_OF_A_COPY
    assert check.is_due()


def test_a_damaged_file_stays_due(tmp_path: Path, desk: Desk) -> None:
    desk.create(Kind.LEAD, name="Anna")
    desk.close()
    zero_page(desk.path, root_page(desk.path, "ix_lead_name"))
    desk.restart()
    check = FileCheck(desk.workspace, KnownFiles(tmp_path / "known"))
    check.stop()  # nothing runs: nothing happens
    with pytest.raises(DamagedFile) as caught:
        check.require_sound()
    assert caught.value.params["path"] == str(desk.path)
    assert check.is_due()
    desk.workspace.halt(caught.value)
    with pytest.raises(DamagedFile):
        desk.create(Kind.LEAD, name="Berta")
    with pytest.raises(DamagedFile):
        desk.workspace.refresh_scores()
    desk.workspace.go_on()
    assert desk.workspace.halted is None
