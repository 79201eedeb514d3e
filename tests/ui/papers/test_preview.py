"""The paper beside its fields: drawn again when anything on it changes, page by page, off the main thread."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers import drawing
from crm_desktop.bridge.papers.drawing import Picture
from crm_desktop.bridge.papers.quotes import QUOTE_PAPERS
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.quotes.commands import NewQuoteVersion
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.paper import composing
from crm_desktop.ui.navigation.requests import SHOW_OFFICE
from crm_desktop.ui.papers.preview import PaperPreview
from crm_desktop.ui.record_page.page import RecordPage
from tests.ui.papers.quotes_of_tests import a_quote, sent
from tests.ui.records_of_tests import make, run


def shown(qtbot: QtBot, context: PageContext, quote: int) -> PaperPreview:
    """A preview that has drawn its paper."""
    preview = PaperPreview(context, QUOTE_PAPERS)
    qtbot.addWidget(preview)
    preview.resize(420, 640)
    preview.show()
    with qtbot.waitSignal(preview.drawn):
        preview.show_record(quote)
    return preview


def ink(image: QImage) -> int:
    """How many dots are not white."""
    white = Qt.GlobalColor.white
    return sum(
        image.pixelColor(x, y) != white
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


def test_a_change_on_the_paper_is_drawn(qtbot: QtBot, context: PageContext) -> None:
    quote = a_quote(qtbot, context)
    preview = shown(qtbot, context, quote)
    before = preview.sheet.image
    assert ink(before) > 100
    with qtbot.waitSignal(preview.drawn):
        run(qtbot, context, EditRecords(Records(Kind.QUOTE, (quote,)), {"layout": "band"}))
    after = preview.sheet.image
    assert ink(after) > ink(before)
    with qtbot.waitSignal(preview.drawn):
        run(qtbot, context, EditRecords(Records(Kind.OFFICE, (1,)), {"paper_colour": "#9b2c3b"}))
    assert preview.sheet.image != after


def test_what_is_not_on_the_paper_is_not_drawn_anew(qtbot: QtBot, context: PageContext) -> None:
    preview = shown(qtbot, context, a_quote(qtbot, context))
    drawn: list[Picture] = []
    preview.drawn.connect(drawn.append)
    make(qtbot, context, Kind.LEAD, name="Anna")
    qtbot.wait(200)
    assert drawn == []


def test_pages_are_turned(qtbot: QtBot, context: PageContext) -> None:
    preview = shown(qtbot, context, a_quote(qtbot, context, terms="條款\n" + "字" * 9_000))
    assert (preview.back.isEnabled(), preview.on.isEnabled()) == (False, True)
    first = preview.sheet.image
    with qtbot.waitSignal(preview.drawn):
        qtbot.mouseClick(preview.on, Qt.MouseButton.LeftButton)
    assert preview.back.isEnabled()
    assert preview.sheet.image != first


def test_pages_are_made_off_the_main_thread(
    qtbot: QtBot, context: PageContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    compose = composing.compose

    def watched(content: object) -> object:
        threads.append(threading.current_thread())
        return compose(content)  # type: ignore[arg-type]

    monkeypatch.setattr(drawing, "compose", watched)
    shown(qtbot, context, a_quote(qtbot, context))
    assert threads
    assert threading.main_thread() not in threads


def test_the_page_of_a_quote_has_its_paper_and_its_buttons(qtbot: QtBot, context: PageContext) -> None:
    page = RecordPage(context, Kind.QUOTE)
    qtbot.addWidget(page)
    page.resize(1360, 800)
    page.show()
    (preview,) = page.findChildren(PaperPreview)
    with qtbot.waitSignals([preview.drawn, page.parts.loaded]):
        page.show_record(sent(qtbot, context))
    view = context.kinds[Kind.QUOTE]
    assert page.parts.details is not None
    offered = view.actions(page.parts.details.values, context.gateway.reference_data)
    assert offered.first is not None
    assert offered.second is not None
    # Where "Issue" was, a second click does not answer the quote.
    assert [offered.first.text, offered.second.text] == ["E-mail draft…", "Accepted"]
    assert offered.second.is_main
    assert [each.text for each in offered.more] == ["Declined", "New version", "Save as PDF…", "Print…"]


def test_a_draft_says_that_it_names_no_sender_and_leads_to_the_office(
    qtbot: QtBot, context: PageContext
) -> None:
    quote = a_quote(qtbot, context)
    preview = shown(qtbot, context, quote)
    assert preview.notice.isVisible()
    with qtbot.waitSignal(preview.requested) as asked:
        qtbot.mouseClick(preview.tell_office, Qt.MouseButton.LeftButton)
    assert asked.args == [SHOW_OFFICE]
    with qtbot.waitSignal(preview.drawn):
        run(qtbot, context, EditRecords(Records(Kind.OFFICE, (1,)), {"name": "元泰機械"}))
    assert not preview.notice.isVisible()


def test_what_was_issued_without_a_sender_is_not_bewailed(qtbot: QtBot, context: PageContext) -> None:
    assert not shown(qtbot, context, sent(qtbot, context)).notice.isVisible()


def test_a_new_version_is_shown_once_it_is_made(qtbot: QtBot, context: PageContext) -> None:
    page = RecordPage(context, Kind.QUOTE)
    qtbot.addWidget(page)
    page.show()
    quote = sent(qtbot, context)
    with qtbot.waitSignal(page.parts.loaded):
        page.show_record(quote)
    with qtbot.waitSignal(page.open_requested) as opened:
        page.parts.head.command_asked.emit(NewQuoteVersion(quote))
    assert opened.args == [Kind.QUOTE, quote + 1]
