"""What the Today page reads while it is hidden: only what its tab counts."""

from __future__ import annotations

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.today.agenda_row import DueRow
from crm_desktop.ui.today.page import TodayPage

NOW = datetime.now(UTC)


def test_a_hidden_page_is_read_only_for_what_its_tab_counts(qtbot: QtBot, context: PageContext) -> None:
    page = TodayPage(context)
    qtbot.addWidget(page)
    counts: list[int] = []
    page.count_changed.connect(counts.append)
    page.reload()
    qtbot.waitUntil(lambda: counts == [0])
    context.gateway.run(CreateRecord(Kind.LEAD, {"name": "Anna"}))
    qtbot.waitUntil(lambda: counts == [0, 0])  # a record more: it may have brought a step
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.run(EditRecords(Records(Kind.LEAD, (1,)), {"company": "Lin"}))
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.run(
            EditRecords(
                Records(Kind.LEAD, (1,)), {"next_step": "call", "next_step_on": NOW.astimezone().date()}
            )
        )
    qtbot.waitUntil(lambda: counts[-1] == 1)
    assert counts == [0, 0, 1]
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: [row.accessibleName() for row in page.findChildren(DueRow)] != [])
    assert "Lin" in page.findChildren(DueRow)[0].accessibleName()
