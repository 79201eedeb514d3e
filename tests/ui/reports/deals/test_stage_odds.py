"""Probabilities of stages taken from own history: offered where enough have ended, set in one step."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.stage_odds import offered, use_command
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.rates import Share
from crm_desktop.services.reports.figures.sheet import Entry, Line, Sheet
from crm_desktop.ui.reports.deals.stage_odds import StageOddsPanel
from tests.ui.context_of_tests import open_context

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ENQUIRY, QUOTATION, REVIEW = 1, 2, 3


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


def sheet(*told: tuple[int, int, int, float | None]) -> Sheet:
    """Stages with won, ended and the set odds."""
    lines = [
        Line(Entry(Kind.STAGE, stage), {"stage_odds": Share(won, ended), "set_odds": chance})
        for stage, won, ended, chance in told
    ]
    return Sheet("speed", "stage", (), tuple(lines))


def test_only_what_is_known_well_and_says_something_else_is_offered() -> None:
    found = offered(sheet((1, 5, 20, 0.1), (2, 6, 20, 0.3), (3, 5, 19, 0.1), (4, 20, 40, None)))
    assert [(each.stage, each.now, each.own) for each in found] == [(1, 10, 25), (4, None, 50)]
    command = use_command(found)
    assert command.edits == ((1, {"probability": 25}), (4, {"probability": 50}))


def chance(context: PageContext, stage: int) -> object:
    item = context.gateway.reference_data.get(Kind.STAGE, stage)
    assert item is not None
    return item.facts["probability"]


def test_those_that_are_ticked_are_set_and_one_undo_takes_it_back(qtbot: QtBot, context: PageContext) -> None:
    before = {stage: chance(context, stage) for stage in (ENQUIRY, QUOTATION, REVIEW)}
    odds = offered(sheet((ENQUIRY, 5, 20, 0.1), (QUOTATION, 10, 20, 0.3), (REVIEW, 19, 20, 0.6)))
    panel = StageOddsPanel(context, odds, None)  # type: ignore[arg-type]  # no anchor is needed
    assert panel.ticks[0][0].text() == "Enquiry: 10% → 25% (5 of 20)"
    panel.ticks[1][0].setChecked(False)
    panel.use.click()
    qtbot.waitUntil(lambda: chance(context, ENQUIRY) == 25)
    assert chance(context, QUOTATION) == before[QUOTATION]
    assert chance(context, REVIEW) == 95
    context.gateway.undo()
    qtbot.waitUntil(partial(_stands, context, before))


def _stands(context: PageContext, before: dict[int, object]) -> bool:
    return all(chance(context, stage) == value for stage, value in before.items())
