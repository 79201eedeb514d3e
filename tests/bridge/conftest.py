"""Fixtures of the bridge's tests: an office on a new file, a reader of it, and its reference data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.services.reads.reader import Reader, ReferenceData
from crm_desktop.services.workspace import Workspace
from tests.new_files import put_new_file


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An office on a file of its own."""
    workspace = Workspace.open(put_new_file(tmp_path / "office.crm", currency="TWD"))
    yield workspace
    workspace.close()


@pytest.fixture
def reader(workspace: Workspace) -> Iterator[Reader]:
    """A reader of the office's file."""
    reader = workspace.reader()
    yield reader
    reader.close()


@pytest.fixture
def reference_data(reader: Reader) -> ReferenceData:
    """The reference data of a new file."""
    return reader.reference_data()
