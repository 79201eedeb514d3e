"""The days in sight saved as a calendar file."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.ui.calendar.page import CalendarPage
from crm_desktop.ui.calendar.saving import CalendarSaving
from crm_desktop.ui.dialogs.files import Chosen
from tests.ui.records_of_tests import make


def test_what_is_in_sight_is_saved_and_nothing_else(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    today = context.today()
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=SYSTEM_ZONE)
    for days, owner in ((0, None), (0, 1), (40, 1)):
        at = noon + timedelta(days=days)
        make(
            qtbot,
            context,
            Kind.ACTIVITY,
            kind="meeting",
            subject=f"{days}-{owner}",
            starts_at=at,
            owner=owner,
        )
    page = CalendarPage(context)
    qtbot.addWidget(page)
    page.show_mode("day")
    saving = page.findChild(CalendarSaving)
    assert saving is not None
    assert saving.action in page.actions_offered.menu
    path = tmp_path / "day.ics"
    with qtbot.waitSignal(page.message) as said:
        saving.save(Chosen(path))
    assert said.args == ["1 activity(s) saved to day.ics"]
    content = path.read_text(encoding="utf-8")
    assert content.count("BEGIN:VEVENT") == 1
    assert "SUMMARY:0-1" in content, "the calendar shows what is one's own"
    with qtbot.waitSignal(page.message) as refused:
        saving.save(Chosen(path))
    assert "day.ics" in refused.args[0]
    assert path.read_text(encoding="utf-8") == content, "what is there is kept unless the person said so"
    with qtbot.waitSignal(page.message):
        saving.save(Chosen(context.gateway.path, may_replace=True))
    assert context.gateway.path.read_bytes()[:6] == b"SQLite", "a data file never"
