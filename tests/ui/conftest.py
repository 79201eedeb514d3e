"""Fixtures of the pages' tests: page context on a new file, a few leads in it, their page, the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.context_of_tests import open_context
from tests.ui.records_of_tests import make_leads, open_page
from tests.ui.window.stage import Stage


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    """Everything that a page is given, on a data file of its own."""
    with open_context(qapp, tmp_path) as made:
        yield made


@pytest.fixture
def leads(qtbot: QtBot, context: PageContext) -> list[int]:
    """The ids of a few leads."""
    return make_leads(qtbot, context)


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, leads: list[int]) -> RecordsPage:
    """The page of the leads, which has read its list."""
    return open_page(qtbot, context)


@pytest.fixture
def stage(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """The window on a data file of its own, with its first page in front."""
    with open_context(qapp, tmp_path) as context:
        made = Stage(qtbot, context, tmp_path)
        yield made
        made.settle()
        made.close()
