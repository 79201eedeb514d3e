"""The dialog of an e-mail draft begins with the name of the quote, for its customer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.file_dialog import FileDialog
from crm_desktop.ui.papers.mailing import open_deed
from crm_desktop.ui.papers.saving import open_deed as open_saving
from tests.ui.papers.quotes_of_tests import sent
from tests.ui.records_of_tests import stored


def test_the_file_is_called_after_the_quote(qtbot: QtBot, context: PageContext) -> None:
    quote = sent(qtbot, context)
    number = stored(qtbot, context, Kind.QUOTE, quote)["number"]
    for open_, ending in ((open_deed, "eml"), (open_saving, "pdf")):
        owner = QWidget()
        qtbot.addWidget(owner)
        open_(owner, context, Records(Kind.QUOTE, (quote,)), print)
        qtbot.waitUntil(lambda owner=owner: bool(owner.findChildren(FileDialog)))  # type: ignore[misc]
        (dialog,) = owner.findChildren(FileDialog)
        assert dialog.selectedFiles()[0].endswith(f"報價單 {number} 宏遠精密.{ending}")
        dialog.reject()
