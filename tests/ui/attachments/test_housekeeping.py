"""The window lets go of contents that nobody can bring back, behind whatever a person writes."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.attachments.housekeeping import ContentKeeping
from crm_desktop.core.attachments import AttachFiles, GivenFile
from crm_desktop.core.commands import CreateRecord, Undo
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import query
from tests.ui.records_of_tests import make, run


def loose(context: PageContext) -> int:
    (found,) = query(context.gateway.path, "SELECT count(*) FROM content WHERE loose_since IS NOT NULL")
    return int(found[0])


def test_a_look_notes_what_nothing_bears(qtbot: QtBot, context: PageContext) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna")
    run(qtbot, context, AttachFiles(Kind.LEAD, lead, (GivenFile("a.txt", None, b"a"),)))
    keeping = ContentKeeping(context.gateway, context.day_watch, context)
    keeping.look()
    keeping._run()
    run(qtbot, context, CreateRecord(Kind.LEAD, {"name": "Berta"}))
    assert loose(context) == 0
    run(qtbot, context, Undo())
    run(qtbot, context, Undo())
    keeping._run()
    qtbot.waitUntil(lambda: loose(context) == 1)
    keeping.stop()
    keeping.look()
    assert not keeping._next.isActive()
