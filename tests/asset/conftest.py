"""Enters the made-up kind, a line a floor, for the time of a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.registry import BUILT_IN_VIEWS
from crm_desktop.core.words.names import KIND_NAMES
from crm_desktop.services.rules.registry import RULES
from tests.asset.record import ASSET, CATALOGUE
from tests.asset.rules import AssetRules
from tests.asset.view import ASSET_VIEW
from tests.asset.words import ASSET_NAMES
from tests.ui.context_of_tests import open_context


@pytest.fixture(autouse=True)
def _registered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its names and its rules; its fields and its view come with the file that is opened."""
    monkeypatch.setitem(KIND_NAMES, ASSET, ASSET_NAMES)
    monkeypatch.setitem(RULES, ASSET, AssetRules())


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    views = (*BUILT_IN_VIEWS, ASSET_VIEW)
    with open_context(qapp, tmp_path, catalogue=CATALOGUE, views=views) as made:
        yield made
