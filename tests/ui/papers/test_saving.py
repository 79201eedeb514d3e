"""Papers saved as PDF, printed, and put into e-mail drafts that are noted on the timeline."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.drawing import Target
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import ListQuery, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.requests import Request, Say
from crm_desktop.ui.papers.files import only_one
from crm_desktop.ui.papers.mailing import MailPaper
from crm_desktop.ui.papers.printing import print_on
from crm_desktop.ui.papers.saving import SavePaper
from tests.ui.papers.quotes_of_tests import sent
from tests.ui.records_of_tests import count, stored


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """What stands for the window."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


class Opened(QObject):
    """Notes the files that would be opened in other programs."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[str] = []
        QDesktopServices.setUrlHandler("file", self, "open")  # type: ignore[arg-type]

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.paths.append(url.toLocalFile())


def text_of(pdf: bytes) -> str:
    return "".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def test_a_paper_is_saved_and_said(
    qtbot: QtBot, context: PageContext, owner: QWidget, tmp_path: Path
) -> None:
    said: list[Request] = []
    quote = sent(qtbot, context)
    path = tmp_path / "報價.pdf"
    SavePaper(owner, context, Records(Kind.QUOTE, (quote,)), said.append, "pdf").write(Target(path))
    qtbot.waitUntil(lambda: bool(said))
    assert said == [Say("Saved as 報價.pdf")]
    number = str(stored(qtbot, context, Kind.QUOTE, quote)["number"])
    assert number in text_of(path.read_bytes())


@pytest.mark.parametrize("name", ["there.pdf", "missing/q.pdf"])
def test_a_target_that_cannot_be_written_is_said_and_nothing_changes(
    qtbot: QtBot, context: PageContext, owner: QWidget, tmp_path: Path, name: str
) -> None:
    (tmp_path / "there.pdf").write_bytes(b"mine")
    refused: list[UserError] = []
    context.gateway.refused.connect(refused.append)
    record = Records(Kind.QUOTE, (sent(qtbot, context),))
    mail = MailPaper(owner, context, record, print, "eml")
    mail.write(Target(tmp_path / name))
    qtbot.waitUntil(lambda: bool(refused))
    assert (tmp_path / "there.pdf").read_bytes() == b"mine"
    assert count(qtbot, context, ListQuery(Kind.ACTIVITY)) == 0


def test_an_e_mail_draft_is_opened_and_noted_on_the_timeline(
    qtbot: QtBot, context: PageContext, owner: QWidget, tmp_path: Path
) -> None:
    opened = Opened()
    try:
        said: list[Request] = []
        quote = sent(qtbot, context)
        path = tmp_path / "q.eml"
        MailPaper(owner, context, Records(Kind.QUOTE, (quote,)), said.append, "eml").write(Target(path))
        qtbot.waitUntil(lambda: bool(said))
        assert path.read_bytes().startswith(b"X-Unsent: 1\r\n")
        qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.ACTIVITY)) == 1)
        activity = stored(qtbot, context, Kind.ACTIVITY, 1)
        assert (activity["kind"], activity["opportunity"], activity["contact"]) == ("email", 1, 1)
        assert str(activity["subject"]).startswith("報價單 Q")
        assert activity["done_at"] is not None
        qtbot.waitUntil(lambda: opened.paths == [str(path)])
    finally:
        QDesktopServices.unsetUrlHandler("file")


def test_a_paper_is_printed_page_by_page(
    qtbot: QtBot, context: PageContext, owner: QWidget, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    path = tmp_path / "printed.pdf"
    printer.setOutputFileName(str(path))
    print_on(context, Records(Kind.QUOTE, (sent(qtbot, context),)), printer, owner)
    qtbot.waitUntil(lambda: path.exists() and path.read_bytes().rstrip().endswith(b"%%EOF"))
    (page,) = PdfReader(path).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)


def test_of_several_records_it_is_said_that_each_has_its_own_paper() -> None:
    said: list[Request] = []
    assert only_one(Records(Kind.QUOTE, (1, 2)), said.append) is None
    assert len(said) == 1
    assert only_one(Records(Kind.QUOTE, (1,)), said.append) is not None
