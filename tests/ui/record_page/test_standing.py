"""How an account stands beside its record: sums by currency, the last contact, completeness, its group."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.share_bar import ShareBar
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.record_page.parts import RecordParts
from tests.ui.records_of_tests import make, open_page, run


def shown(qtbot: QtBot, context: PageContext, kind: Kind, id_: int) -> RecordParts:
    page = open_page(qtbot, context, kind)
    page.open_record(id_)
    qtbot.waitUntil(lambda: bool(page.findChildren(RecordPage)))
    parts = page.findChildren(RecordPage)[0].parts
    qtbot.waitUntil(lambda: parts.details is not None and parts.details.id == id_)
    return parts


def said(parts: RecordParts) -> list[str]:
    labels = parts.standing.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(parts.standing)]


def link(parts: RecordParts, text: str) -> Button:
    buttons = parts.standing.findChildren(Button)
    return next(each for each in buttons if each.text() == text and each.isVisibleTo(parts.standing))


def test_sums_of_other_currencies_stand_apart_and_daughters_are_told(
    qtbot: QtBot, context: PageContext
) -> None:
    top = make(qtbot, context, Kind.ACCOUNT, name="Holding")
    below = make(qtbot, context, Kind.ACCOUNT, name="Robotics", parent=top)
    make(qtbot, context, Kind.OPPORTUNITY, name="a", account=top, amount=Decimal(2000), currency="TWD")
    make(qtbot, context, Kind.OPPORTUNITY, name="b", account=top, amount=Decimal(7), currency="EUR")
    make(qtbot, context, Kind.OPPORTUNITY, name="c", account=below, amount=Decimal(1000), currency="TWD")
    parts = shown(qtbot, context, Kind.ACCOUNT, top)
    texts = said(parts)
    assert "NT$2k + €7" in [text.replace(" ", "").replace("+", " + ") for text in texts]
    assert any(text.startswith("2 deals · with daughters") for text in texts)
    asked: list[tuple[str, int]] = []
    parts.open_requested.connect(lambda kind, id_: asked.append((kind, id_)))
    link(parts, "Robotics").click()
    assert asked == [(Kind.ACCOUNT, below)]


def test_the_last_contact_is_a_done_call_and_no_note(qtbot: QtBot, context: PageContext) -> None:
    account = make(qtbot, context, Kind.ACCOUNT, name="Robotics")
    parts = shown(qtbot, context, Kind.ACCOUNT, account)
    assert "none yet" in said(parts)
    for kind, day in (("call", 3), ("note", 9)):
        done = datetime(2026, 1, day, 12, tzinfo=UTC)
        told = {"kind": kind, "subject": "x", "account": account, "done_at": done}
        run(qtbot, context, CreateRecord(Kind.ACTIVITY, told))
    qtbot.waitUntil(lambda: "Call" in said(parts))


def test_a_missing_field_is_filled_by_a_click_and_counts_at_once(qtbot: QtBot, context: PageContext) -> None:
    account = make(qtbot, context, Kind.ACCOUNT, name="Robotics")
    parts = shown(qtbot, context, Kind.ACCOUNT, account)
    assert "2 of 10" in said(parts)
    link(parts, "Tax number").click()
    row = parts.form.row("tax_number")
    assert row is not None
    assert row.editor is not None
    row.cancel_edit()
    run(qtbot, context, EditRecords(Records(Kind.ACCOUNT, (account,)), {"tax_number": "04595257"}))
    qtbot.waitUntil(lambda: "3 of 10" in said(parts))
    bars = [bar for bar in parts.standing.findChildren(ShareBar) if not bar.isHidden()]
    assert [bar.percent for bar in bars] == [30]


def test_a_number_beside_the_record_fills_its_field(qtbot: QtBot, context: PageContext) -> None:
    contact = make(qtbot, context, Kind.CONTACT, name="Anna")
    parts = shown(qtbot, context, Kind.CONTACT, contact)
    assert link(parts, "Email").isEnabled()
    told = {"sort": "email", "value": "anna@nordlicht.example", "contact": contact}
    run(qtbot, context, CreateRecord(Kind.CONTACT_POINT, told))
    qtbot.waitUntil(lambda: "3 of 9" in said(parts))


def test_a_lead_has_nothing_of_it(qtbot: QtBot, context: PageContext) -> None:
    parts = shown(qtbot, context, Kind.LEAD, make(qtbot, context, Kind.LEAD, name="Anna"))
    assert parts.standing.isHidden()
