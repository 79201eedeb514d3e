"""Fixtures of the storage's tests: a new data file, and a writer's transaction on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from crm_desktop.services.folding import folder
from crm_desktop.storage.data_file import DataFile
from crm_desktop.storage.sqlite.opening import open_file
from crm_desktop.storage.unit_of_work import UnitOfWork
from tests.new_files import put_new_file
from tests.services.workspaces import Clock

Work = Callable[[], AbstractContextManager[UnitOfWork]]


@pytest.fixture
def data_file(tmp_path: Path) -> Iterator[DataFile]:
    """A new data file."""
    file = open_file(put_new_file(tmp_path / "office.crm", user_name="Tester", now=Clock()))
    yield file
    file.close()


@pytest.fixture
def work(data_file: DataFile) -> Iterator[Work]:
    """Begins a unit of work on the data file."""
    with data_file.writing.connect() as connection:
        clock = Clock()
        yield lambda: UnitOfWork(connection, folder, now=clock, user=1)
