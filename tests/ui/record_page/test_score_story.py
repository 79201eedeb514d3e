"""Scores in the window: a column, the reasons under the head, all of them anew after a change of rules."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.access.scores import ScoreRefresh
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.scoring import refreshing
from crm_desktop.ui.record_page.score_story import ScorePopover
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import make, open_page, popup, run, stored


def scores(page: RecordsPage) -> list[str]:
    model = page.table.paged_model
    column = model.column_number("score")
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_why_lists_the_parts(qtbot: QtBot, context: PageContext) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna", email="a@b.example", clear_need=True)
    for subject in ("One", "Two", "Three"):
        done = {"done_at": datetime.now(UTC), "lead": lead}
        run(qtbot, context, CreateRecord(Kind.ACTIVITY, {"kind": "call", "subject": subject, **done}))
    page = open_page(qtbot, context)
    head = page.inspector.parts.head
    qtbot.waitUntil(lambda: head.score.text() == "Score 35: why?")
    head.score.click()
    story = popup(qtbot, ScorePopover)
    assert isinstance(story, ScorePopover)
    assert [points for points, _reason in story.lines] == ["+20", "+5", "+10"]
    need, email, calls = (reason for _points, reason in story.lines)
    assert (need, email) == ("Clear need", "Email")
    # Whether days have their plural depends on whether another test has loaded a language.
    assert calls.startswith("Call in the last 30 day")
    assert calls.endswith(", 2 at most: 2 × 5")
    assert story.note.isHidden()
    story.close()


def test_a_sum_beyond_the_ends_says_so(qtbot: QtBot, context: PageContext) -> None:
    make(qtbot, context, Kind.LEAD, name="Anna", email="a@b.example", do_not_contact=True)
    page = open_page(qtbot, context)
    head = page.inspector.parts.head
    qtbot.waitUntil(lambda: head.score.text() == "Score 0: why?")
    head.score.click()
    story = popup(qtbot, ScorePopover)
    assert isinstance(story, ScorePopover)
    assert story.note.text() == "Sum −45; a score lies between 0 and 100."
    story.close()


def test_a_changed_rule_reaches_the_list_without_a_word_in_the_journal(
    qtbot: QtBot, context: PageContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    leads = [make(qtbot, context, Kind.LEAD, name=f"L{at}", email=f"l{at}@b.example") for at in range(5)]
    parent = QObject()
    refresh = ScoreRefresh(context.gateway, context.day_watch, context.today, parent)
    told: list[ChangeSet] = []
    context.gateway.derived.connect(told.append)
    page = open_page(qtbot, context)
    qtbot.waitUntil(lambda: scores(page) == ["5"] * 5)
    monkeypatch.setattr(refreshing, "SLICE", 2)
    rule = make(qtbot, context, Kind.SCORE_RULE, condition="filled", field="name", points=7)
    qtbot.waitUntil(lambda: scores(page) == ["12"] * 5)
    assert told[-1].journal_id == 0
    assert stored(qtbot, context, Kind.LEAD, leads[0])["score"] == 12
    run(qtbot, context, EditRecords(Records(Kind.SCORE_RULE, (rule,)), {"active": False}))
    qtbot.waitUntil(lambda: scores(page) == ["5"] * 5)
    assert context.gateway.to_undo is not None
    context.gateway.undo()
    qtbot.waitUntil(lambda: scores(page) == ["12"] * 5)
    refresh.stop()
