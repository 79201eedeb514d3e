"""The days that are offered for putting things off are days on which the office works."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.rules.working_days import USUAL, WorkingDays
from crm_desktop.ui.activities.day_menu import DayMenu

WEDNESDAY, THURSDAY, FRIDAY, MONDAY = (date(2027, 2, day) for day in (3, 4, 5, 8))


@pytest.mark.parametrize(
    ("today", "days", "offered"),
    [
        (
            WEDNESDAY,
            USUAL,
            {THURSDAY: "Tomorrow", MONDAY: "Next Monday", date(2027, 2, 10): "In a week"},
        ),
        (FRIDAY, USUAL, {MONDAY: "Next Monday", date(2027, 2, 12): "In a week"}),
        (
            THURSDAY,
            WorkingDays(closed={FRIDAY: "除夕", MONDAY: "春節"}, worked=frozenset({date(2027, 2, 6)})),
            {
                date(2027, 2, 6): "Next working day",
                date(2027, 2, 9): "Next week",
                date(2027, 2, 11): "In a week",
            },
        ),
    ],
)
def test_only_working_days_each_once_the_soonest_first(
    qtbot: QtBot, context: PageContext, today: date, days: WorkingDays, offered: dict[date, str]
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    found = DayMenu(context, None, owner)._offered(None, today, days)
    assert list(found.items()) == list(offered.items())
