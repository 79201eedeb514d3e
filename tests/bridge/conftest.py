"""Fixtures of the bridge's tests: an office on a new file, a reader of it, and its small lists."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.services.reads.reader import Directory, Reader
from crm_desktop.services.workspace import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office on a file of its own."""
    office = Office.open(tmp_path / "office.crm", currency="TWD")
    yield office
    office.close()


@pytest.fixture
def reader(office: Office) -> Iterator[Reader]:
    """A reader of the office's file."""
    reader = office.reader()
    yield reader
    reader.close()


@pytest.fixture
def directory(reader: Reader) -> Directory:
    """The small lists of a new file."""
    return reader.directory()
