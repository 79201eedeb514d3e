"""The calendar narrowed by a condition, also of what activities are about; it is kept, losses are said."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import Operator, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import Linked
from crm_desktop.ui.calendar.page import CalendarPage
from crm_desktop.ui.calendar.saving import CalendarSaving
from crm_desktop.ui.dialogs.files import Chosen
from tests.ui.records_of_tests import make, run

FROM_EK = Linked("lead", ChosenFilter("company", Operator.CONTAINS, ("ek",)))


def opened(qtbot: QtBot, context: PageContext) -> CalendarPage:
    page = CalendarPage(context)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page.calendar is not None)
    return page


def shown(page: CalendarPage) -> list[str]:
    assert page.calendar is not None
    return sorted(each.text for each in page.calendar.appointments)


def test_a_condition_narrows_what_is_shown_and_saved(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    today = context.today()
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=SYSTEM_ZONE)
    leads = [make(qtbot, context, Kind.LEAD, name=name, company=name) for name in ("Ek", "Berg")]
    for lead, subject in zip(leads, ("first", "second"), strict=True):
        values = {"kind": "call", "subject": subject, "starts_at": noon, "owner": 1, "lead": lead}
        make(qtbot, context, Kind.ACTIVITY, **values)
    make(qtbot, context, Kind.CONTACT, name="Eva", birthday=today)
    page = opened(qtbot, context)
    assert shown(page) == ["first", "second"]
    assert page.head.narrowing.chip.isHidden()
    page.head.narrowing.take(FROM_EK)
    qtbot.waitUntil(lambda: shown(page) == ["first"])
    assert page.calendar is not None
    assert page.calendar.birthdays == ()
    assert not page.head.narrowing.chip.isHidden()
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (leads[1],)), {"company": "Ekberg"}))
    qtbot.waitUntil(lambda: shown(page) == ["first", "second"])
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (leads[0],)), {"company": "Berg"}))
    qtbot.waitUntil(lambda: shown(page) == ["second"])
    saving = page.findChild(CalendarSaving)
    assert saving is not None
    with qtbot.waitSignal(page.message) as said:
        saving.save(Chosen(tmp_path / "days.ics"))
    assert said.args[0].startswith("1 activity")
    again = opened(qtbot, context)
    assert shown(again) == ["second"]
    again.head.narrowing.take(None)
    qtbot.waitUntil(lambda: shown(again) == ["first", "second"])


def test_a_condition_whose_field_is_gone_says_so(qtbot: QtBot, context: PageContext) -> None:
    context.file_preferences.put("calendar/where", {"field": "custom_9", "operator": "filled", "values": []})
    page = CalendarPage(context)
    qtbot.addWidget(page)
    page.show()
    said: list[str] = []
    page.message.connect(said.append)
    page.activate()
    page.activate()
    assert said == ["“custom_9” is not there any more, so its filter was left out."]
    assert page.head.narrowing.condition() is None
