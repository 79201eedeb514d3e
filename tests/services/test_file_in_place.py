"""A file that was removed, renamed or replaced while it is open takes no writes: nobody would find them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import LostFile
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace

LEADS = ListQuery(Kind.LEAD)


def remove(path: Path) -> None:
    path.unlink()


def rename(path: Path) -> None:
    path.rename(path.with_name("elsewhere.crm"))


def replace(path: Path) -> None:
    other = path.with_name("other.crm")
    Workspace.open(other).close()
    other.replace(path)


def empty(path: Path) -> None:
    os.truncate(path, 0)


def count(workspace: Workspace) -> int:
    reader = workspace.reader()
    found = reader.count(LEADS)
    reader.close()
    return found


@pytest.mark.parametrize("lose", [remove, rename, replace, empty])
def test_nothing_is_written_to_a_file_that_is_gone(tmp_path: Path, lose: Callable[[Path], None]) -> None:
    path = tmp_path / "office.crm"
    workspace = Workspace.open(path)
    workspace.run(CreateRecord(Kind.LEAD, {"name": "before"}))
    lose(path)
    with pytest.raises(LostFile) as refused:
        workspace.run(CreateRecord(Kind.LEAD, {"name": "after"}))
    assert refused.value.key == "file_gone_meanwhile"
    assert refused.value.params["path"] == str(path)
    workspace.close()


def test_work_goes_on_in_a_file_that_is_put_back(tmp_path: Path) -> None:
    path, aside = tmp_path / "office.crm", tmp_path / "aside.crm"
    workspace = Workspace.open(path)
    workspace.run(CreateRecord(Kind.LEAD, {"name": "before"}))
    path.rename(aside)
    with pytest.raises(LostFile):
        workspace.run(CreateRecord(Kind.LEAD, {"name": "refused"}))
    aside.rename(path)
    workspace.run(CreateRecord(Kind.LEAD, {"name": "taken"}))
    assert count(workspace) == 2
    workspace.close()


def test_a_file_that_was_reached_by_a_link_stays_in_place(tmp_path: Path) -> None:
    path, link = tmp_path / "office.crm", tmp_path / "link.crm"
    Workspace.open(path).close()
    link.symlink_to(path)
    workspace = Workspace.open(link)
    link.unlink()
    workspace.run(CreateRecord(Kind.LEAD, {"name": "taken"}))
    assert count(workspace) == 1
    workspace.close()
