"""What keeps an entry of the office's lists from being deleted."""

from __future__ import annotations

from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.office.lists import uses
from tests.services.workspaces import Desk


def counted(desk: Desk, kind: Kind, id_: int) -> int:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return uses(view, kind, id_)
    finally:
        reader.close()


def test_rules_that_go_with_an_entry_do_not_keep_it(desk: Desk) -> None:
    channel = desk.create(Kind.CHANNEL, name="Radio")
    desk.create(Kind.ASSIGNMENT_RULE, channel=channel, user=1)
    desk.create(Kind.SCORE_RULE, condition="channel", channel=channel, points=5)
    assert counted(desk, Kind.CHANNEL, channel) == 0
    desk.create(Kind.LEAD, name="Anna", channel=channel)
    assert counted(desk, Kind.CHANNEL, channel) == 1
    other = desk.create(Kind.CHANNEL, name="Fair")
    desk.create(Kind.ASSIGNMENT_RULE, channel=other, user=1)
    desk.delete(Kind.CHANNEL, other)
