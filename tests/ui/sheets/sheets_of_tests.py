"""The page of a deal or an order with its lines, for tests: typing, reading, waiting as a person would."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.table.sheet.view import SheetView
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.lines import OwnedLines, deal_lines, order_lines
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.record_page.part import RecordPart
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import make, open_page

Key = Qt.Key


class Deal:
    """A deal or an order that is shown as a page, and its lines."""

    def __init__(
        self,
        qtbot: QtBot,
        context: PageContext,
        page: RecordsPage,
        id_: int,
        read: Callable[[View, int], OwnedLines] = deal_lines,
    ) -> None:
        self.read = read
        self.qtbot = qtbot
        self.context = context
        self.id = id_
        self.page = page
        self.record = page.findChildren(RecordPage)[0]
        self.part: RecordPart = self.record.parts.wide[0]
        self.view: SheetView = self.part.findChildren(SheetView)[0]
        self.messages: list[str] = []
        page.message.connect(self.messages.append)
        self.wait(lambda: self.view.sheet.blank > 0)
        self.go(0, "product")

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition)

    def go(self, row: int, column: str) -> None:
        """Make a cell current, as a click does."""
        self.view.setFocus()
        self.view.choose(self.view.sheet.index(row, self.view.sheet.column_number(column)))

    def keys(self, *keys: Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Type texts and press keys, wherever the focus is."""
        for key in keys:
            widget = self._target()
            if isinstance(key, str):
                # An editor opens with the first key; the rest goes to it.
                QTest.keyClicks(widget, key[0])
                QTest.keyClicks(self._target(), key[1:])
            else:
                QTest.keyClick(widget, key, modifier)

    def _target(self) -> QWidget:
        focused = QApplication.focusWidget()
        return focused if focused is not None and self.view.isAncestorOf(focused) else self.view

    def cells(self, row: int, *columns: str) -> tuple[str, ...]:
        model = self.view.sheet
        return tuple(str(model.index(row, model.column_number(name)).data() or "") for name in columns)

    @property
    def rows(self) -> int:
        return self.view.sheet.rowCount()

    def stored(self, *names: str) -> list[tuple[object, ...]]:
        """The lines as they are in the file."""
        found: list[object] = []
        self.context.gateway.read(lambda view: self.read(view, self.id), found.append)
        self.wait(lambda: bool(found))
        return [tuple(row[name] for name in names) for row in found[0].rows]  # type: ignore[attr-defined]

    def idle(self) -> None:
        """Wait until everything typed is found, written and read."""
        gateway, reading = self.context.gateway, self.part.reading  # type: ignore[attr-defined]
        QApplication.processEvents()
        self.wait(lambda: not gateway.is_writing and reading.is_current)


@contextmanager
def deal_page(qtbot: QtBot, context: PageContext, **values: object) -> Iterator[Deal]:
    """A new deal, shown as a page."""
    id_ = make(qtbot, context, Kind.OPPORTUNITY, **{"name": "Line of lathes", "currency": "TWD", **values})
    yield Deal(qtbot, context, _page_of(qtbot, context, Kind.OPPORTUNITY, id_), id_)


@contextmanager
def order_page(qtbot: QtBot, context: PageContext, order: int) -> Iterator[Deal]:
    """An order that is there, shown as a page."""
    yield Deal(qtbot, context, _page_of(qtbot, context, Kind.ORDER, order), order, order_lines)


def _page_of(qtbot: QtBot, context: PageContext, kind: Kind, id_: int) -> RecordsPage:
    page = open_page(qtbot, context, kind)
    page.open_record(id_)
    qtbot.waitUntil(lambda: bool(page.findChildren(RecordPage)))
    record = page.findChildren(RecordPage)[0]
    qtbot.waitUntil(lambda: record.parts.details is not None)
    return page


def products(qtbot: QtBot, context: PageContext) -> dict[str, int]:
    """A few products; their ids by code."""
    told = (("L-1", "CNC lathe", 1_850_000), ("SC-10", "Ball screw", 12_500), ("IN", "Installation", 36_000))
    return {
        code: make(
            qtbot,
            context,
            Kind.PRODUCT,
            name=name,
            code=code,
            unit="pc",
            price=Decimal(price),
            taxes="5%",
            currency="TWD",
        )
        for code, name, price in told
    }
