"""Fixtures of the services' tests: an office on a new file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.workspaces import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An office on a file of its own, with a clock that the test can set."""
    desk = Desk(tmp_path / "office.crm")
    yield desk
    desk.close()
