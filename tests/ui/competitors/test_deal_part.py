"""Competitors beside a deal and on pages of their own: named, judged, taken out, counted, followed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.competitor import COMPETITOR
from crm_desktop.core.commands import DeleteRecords, MoveOpportunity, Undo
from crm_desktop.core.queries import Records, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.services.reads.record.competitors import LOST, WON, deal_competitors
from crm_desktop.ui.competitors.deal_form import CompetitorForm
from crm_desktop.ui.competitors.deal_part import CompetitorsPart
from crm_desktop.ui.competitors.rivalry_part import RivalryPart
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.record_page.parts import RecordParts
from tests.ui.records_of_tests import make, open_page, run

ENQUIRY, QUOTATION, WON_STAGE, LOST_STAGE = 1, 2, 5, 6
COMPETITOR_WON = 4


def shown(qtbot: QtBot, context: PageContext, kind: Kind, id_: int) -> RecordParts:
    page = open_page(qtbot, context, kind)
    page.open_record(id_)
    qtbot.waitUntil(lambda: bool(page.findChildren(RecordPage)))
    parts = page.findChildren(RecordPage)[0].parts
    qtbot.waitUntil(lambda: parts.details is not None)
    return parts


def links(qtbot: QtBot, context: PageContext) -> list[tuple[object, ...]]:
    """Who is in the deal of a test, the first one made."""
    found: list[tuple[Mapping[str, Stored], ...]] = []
    context.gateway.read(lambda view: deal_competitors(view, 1), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return [(row["competitor"], row["price"], row["threat"], row["state"]) for row in found[0]]


def competitors_in(parts: RecordParts) -> CompetitorsPart:
    return next(part for part in parts.own if isinstance(part, CompetitorsPart))


def rivalry_in(parts: RecordParts) -> RivalryPart:
    return next(part for part in parts.own if isinstance(part, RivalryPart))


def form_of(parts: RecordParts) -> CompetitorForm:
    return competitors_in(parts).findChildren(CompetitorForm)[-1]


def choose(qtbot: QtBot, parts: RecordParts, text: str) -> None:
    def buttons() -> list[IconButton]:
        return [each for each in competitors_in(parts).findChildren(IconButton) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(buttons()))
    buttons()[0].click()
    menu = competitors_in(parts).findChildren(QMenu)[-1]
    action: QAction = next(each for each in menu.actions() if each.text() == text)
    action.trigger()
    menu.close()


def test_a_competitor_is_named_by_keys_and_joins_the_list_of_all(qtbot: QtBot, context: PageContext) -> None:
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Roof")
    parts = shown(qtbot, context, Kind.OPPORTUNITY, deal)
    competitors_in(parts).add_button.click()
    form = form_of(parts)
    form.save()
    assert form.rows["competitor"].message() == "Please fill this in."
    qtbot.keyClicks(form.rows["competitor"].editor.input_widget(), "Beton AG")
    qtbot.keyClicks(form.rows["price"].editor.input_widget(), "900")
    form.rows["threat"].reset("high")
    QTest.keyClick(form, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: links(qtbot, context) == [(1, 90_000, "high", "active")])
    qtbot.waitUntil(
        lambda: "Beton AG" in [each.text() for each in competitors_in(parts).findChildren(Button)]
    )
    # The same one again is refused at its field.
    competitors_in(parts).add_button.click()
    again = form_of(parts)
    again.rows["competitor"].reset(1)
    again.save()
    qtbot.waitUntil(lambda: again.rows["competitor"].message() != "")
    assert "already" in again.rows["competitor"].message()


def test_one_who_withdraws_is_taken_out_and_brought_back(qtbot: QtBot, context: PageContext) -> None:
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Roof")
    beton = make(qtbot, context, Kind.COMPETITOR, name="Beton AG")
    make(qtbot, context, Kind.OPPORTUNITY_COMPETITOR, opportunity=deal, competitor=beton)
    parts = shown(qtbot, context, Kind.OPPORTUNITY, deal)
    qtbot.waitUntil(lambda: bool(parts.details and parts.details.competitors))
    choose(qtbot, parts, "Has withdrawn")
    qtbot.waitUntil(lambda: links(qtbot, context)[0][3] == "withdrawn")
    choose(qtbot, parts, "Take out of the deal")
    qtbot.waitUntil(lambda: links(qtbot, context) == [])
    run(qtbot, context, Undo())
    qtbot.waitUntil(lambda: len(links(qtbot, context)) == 1)


def test_the_page_of_a_competitor_tells_what_came_of_meeting_it_and_where(
    qtbot: QtBot, context: PageContext
) -> None:
    beton = make(qtbot, context, Kind.COMPETITOR, name="Beton AG", website="beton.example")
    deals = [
        make(qtbot, context, Kind.OPPORTUNITY, name=name, amount=Decimal(1000), stage=stage)
        for name, stage in (("lost", QUOTATION), ("won", ENQUIRY), ("open", QUOTATION), ("others", ENQUIRY))
    ]
    for deal in deals:
        make(qtbot, context, Kind.OPPORTUNITY_COMPETITOR, opportunity=deal, competitor=beton)
    lost, won, _, others = deals
    run(
        qtbot,
        context,
        MoveOpportunity(lost, QUOTATION, LOST_STAGE, loss_reason=COMPETITOR_WON, lost_to=beton),
    )
    run(qtbot, context, MoveOpportunity(won, ENQUIRY, WON_STAGE))
    run(qtbot, context, MoveOpportunity(others, ENQUIRY, LOST_STAGE, loss_reason=1))
    parts = shown(qtbot, context, Kind.COMPETITOR, beton)
    details = parts.details
    assert details is not None
    rivalry = details.rivalry
    assert rivalry is not None
    assert {key: sums.count for key, sums in rivalry.outcomes.items()} == {
        "open": 1,
        "won": 1,
        "lost": 1,
        "lost_to_others": 1,
    }
    assert rivalry.stages[QUOTATION] == {"open": 1, LOST: 1}
    assert rivalry.stages[ENQUIRY] == {WON: 1, "lost_to_others": 1}
    said = [label.text() for label in rivalry_in(parts).findChildren(QLabel)]
    assert "1 of 3 ended deals" in said  # too few for a rate
    opened: list[tuple[str, int]] = []
    rivalry_in(parts).open_requested.connect(lambda kind, id_: opened.append((kind, id_)))
    next(each for each in rivalry_in(parts).findChildren(Button) if each.text() == "lost").click()
    assert opened == [(Kind.OPPORTUNITY, lost)]
    # A deal that is deleted leaves the page of its competitor.
    run(qtbot, context, DeleteRecords(Records(Kind.OPPORTUNITY, (lost,))))
    qtbot.waitUntil(lambda: parts.details is not None and parts.details.rivalry is not None)
    qtbot.waitUntil(lambda: getattr(getattr(parts.details, "rivalry", None), "count", 0) == 3)


def test_a_competitor_that_was_never_met_says_so(qtbot: QtBot, context: PageContext) -> None:
    beton = make(qtbot, context, Kind.COMPETITOR, name="Beton AG")
    parts = shown(qtbot, context, Kind.COMPETITOR, beton)
    (label,) = rivalry_in(parts).findChildren(QLabel)
    assert label.text().startswith("Not met in any deal yet")
    assert COMPETITOR.is_further
    assert not any(isinstance(part, CompetitorsPart) for part in parts.own)
