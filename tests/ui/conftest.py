"""Fixtures of the pages' tests: surroundings on a new file, a few leads in it, and their page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import Surroundings
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import make_leads, open_page
from tests.ui.surroundings_of_tests import open_surroundings


@pytest.fixture
def surroundings(qapp: QApplication, tmp_path: Path) -> Iterator[Surroundings]:
    """Everything that a page is given, on a data file of its own."""
    with open_surroundings(qapp, tmp_path) as made:
        yield made


@pytest.fixture
def leads(qtbot: QtBot, surroundings: Surroundings) -> list[int]:
    """The ids of a few leads."""
    return make_leads(qtbot, surroundings)


@pytest.fixture
def page(qtbot: QtBot, surroundings: Surroundings, leads: list[int]) -> RecordsPage:
    """The page of the leads, which has read its list."""
    return open_page(qtbot, surroundings)
