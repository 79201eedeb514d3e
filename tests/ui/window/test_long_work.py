"""Writes that take long: shown with their progress, and stopped without a trace."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Filter, ListQuery, Matching, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.messages.toast import ProgressToast, Toasts
from crm_desktop.services.importing.command import ImportFile
from crm_desktop.ui.window import long_work
from crm_desktop.ui.window.long_work import LongWork
from tests.services.importing.imports import WORDS, plan_for, written
from tests.ui.records_of_tests import count, make_leads, run

MANY = 8_000


def test_short_work_shows_nothing(qtbot: QtBot, context: PageContext) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    work = LongWork(context.gateway, Toasts(ground, context.themes, context.icons))
    make_leads(qtbot, context)
    assert ground.findChildren(ProgressToast) == []
    del work


def test_long_work_is_shown_and_can_be_stopped(
    qtbot: QtBot, context: PageContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_work, "_PATIENCE", 0)
    make_leads(qtbot, context)
    ground = QWidget()
    ground.resize(800, 600)
    qtbot.addWidget(ground)
    ground.show()
    work = LongWork(context.gateway, Toasts(ground, context.themes, context.icons))
    errors: list[UserError] = []
    # The writer is kept busy, so that the edit is still waiting when it is stopped.
    context.gateway._writer.submit(lambda _writer: keep_busy())
    running = context.gateway.run(
        EditRecords(Matching(ListQuery(Kind.LEAD)), {"industry": "Tools"}), failed=errors.append
    )
    qtbot.waitUntil(lambda: bool(ground.findChildren(ProgressToast)))
    running.cancel()
    qtbot.waitUntil(lambda: bool(errors))
    qtbot.waitUntil(lambda: not any(panel.isVisible() for panel in ground.findChildren(ProgressToast)))
    changed = ListQuery(Kind.LEAD, filters=(Filter("industry", Operator.ANY_OF, ("Tools",)),))
    assert errors[0].key == "cancelled"
    assert count(qtbot, context, changed) == 0
    del work


def test_a_long_undo_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, context: PageContext, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(long_work, "_PATIENCE", 0)
    everything = ListQuery(Kind.LEAD)
    path = written(tmp_path, "name,company", *(f"Lead {number},Bau AG" for number in range(MANY)))
    run(qtbot, context, ImportFile(path, plan_for(path, Kind.LEAD, ("name", "company")), WORDS.error))
    ground = QWidget()
    ground.resize(800, 600)
    qtbot.addWidget(ground)
    ground.show()
    work = LongWork(context.gateway, Toasts(ground, context.themes, context.icons))
    running = context.gateway.undo()
    assert running is not None
    qtbot.waitUntil(lambda: bool(ground.findChildren(ProgressToast)))
    panel = ground.findChildren(ProgressToast)[0]
    bar, cancel = panel.findChildren(QProgressBar)[0], panel.findChildren(QPushButton)[0]
    assert bar.accessibleName() == "Undoing"
    qtbot.waitUntil(cancel.isEnabled)
    assert 0 < bar.value() < bar.maximum()
    with qtbot.waitSignal(running.finished):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not any(panel.isVisible() for panel in ground.findChildren(ProgressToast)))
    assert count(qtbot, context, everything) == MANY
    assert context.gateway.to_undo is not None
    del work


def keep_busy() -> None:
    """Keep a worker's thread busy for a moment."""
    threading.Event().wait(0.3)
