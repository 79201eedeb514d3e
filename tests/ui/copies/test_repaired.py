"""What is said after a repair: what was kept, what is lost by name, where the damaged file is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from crm_desktop.bridge.access.opening import Repaired
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.services.copies.comparing import Named
from crm_desktop.ui.copies.repaired import RepairedNotice
from tests.ui.window.stage import Stage

LOST = (Named(Kind.LEAD, 3, "王小明"), Named(Kind.LEAD, 4, ""), Named(Kind.ACCOUNT, 2, "大同食品"))


def said(notice: RepairedNotice) -> str:
    return notice.accessibleDescription()


def test_losses_are_counted_and_named(stage: Stage) -> None:
    repaired = Repaired({Kind.LEAD: 1_200, Kind.ACCOUNT: 0}, LOST, 5, Path("kept.crm"))
    notice = RepairedNotice(stage.context.icons, repaired, stage.window)
    notice.show()
    assert notice.windowTitle() == "The file is repaired, with losses"
    assert said(notice).splitlines() == [
        "Kept: Leads 1,200",
        "Other rows that are lost, such as links and history: 5",
        "The damaged file is kept as kept.crm.",
    ]
    assert notice.lost == [
        "Lost: Leads 2",
        "    #3  王小明",
        "    #4",
        "Lost: Accounts 1",
        "    #2  大同食品",
    ]
    buttons = {each.text(): each for each in notice.findChildren(Button)}
    buttons["Copy the list"].click()
    assert QGuiApplication.clipboard().text().splitlines() == notice.lost
    buttons["Close"].click()


def test_a_repair_without_losses_says_so(stage: Stage) -> None:
    notice = RepairedNotice(stage.context.icons, Repaired({Kind.LEAD: 2}, (), 0), stage.window)
    notice.show()
    assert notice.windowTitle() == "The file is repaired, nothing is lost"
    assert (said(notice), notice.lost) == ("Kept: Leads 2", [])
    assert [each.text() for each in notice.findChildren(Button)] == ["Close"]
    notice.reject()
