"""A file with a few leads, and a record page on it, for tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, CreateRecord
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import ListQuery, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.records.page import RecordsPage

LEADS: Sequence[Mapping[str, object]] = (
    {"name": "王小明", "company": "宏遠精密", "channel": 1, "status": "new"},
    {"name": "陳怡君", "company": "藍海資訊", "channel": 6, "status": "contacted"},
    {"name": "Anna Müller", "company": "Nordlicht GmbH", "channel": 3, "status": "qualified"},
    {"name": "林志豪", "company": "大同食品", "status": "new", "phone": "+886 2 2345 6789"},
    {"name": "David Chen", "company": "Pacific Tools", "channel": 1, "status": "contacted"},
)


def run(qtbot: QtBot, context: PageContext, command: Command) -> Outcome:
    """Carry a command out and wait for it."""
    outcomes: list[Outcome] = []
    errors: list[UserError] = []
    context.gateway.run(command, done=outcomes.append, failed=errors.append)
    qtbot.waitUntil(lambda: bool(outcomes or errors))
    if errors:
        raise errors[0]
    return outcomes[0]


def make(qtbot: QtBot, context: PageContext, kind: Kind, /, **values: object) -> int:
    """Make a record; its id."""
    return run(qtbot, context, CreateRecord(kind, values)).ids[0]


def make_leads(qtbot: QtBot, context: PageContext) -> list[int]:
    """The leads above; their ids."""
    return [make(qtbot, context, Kind.LEAD, **values) for values in LEADS]


def stored(qtbot: QtBot, context: PageContext, kind: Kind, id_: int) -> dict[str, Stored]:
    """A record as it is in the file."""
    found: list[dict[str, Stored]] = []
    context.gateway.read(lambda reader: reader.record(kind, id_), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def count(qtbot: QtBot, context: PageContext, query: ListQuery) -> int:
    """How many records a query has in the file."""
    found: list[int] = []
    context.gateway.read(lambda reader: reader.count(query), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def open_page(qtbot: QtBot, context: PageContext, kind: Kind = Kind.LEAD) -> RecordsPage:
    """A page that is shown and has read its list, of all records unless something else was kept."""
    if context.file_preferences.get(f"pages/{kind}/filters") is None:
        context.file_preferences.put(f"pages/{kind}/filters", [])
    page = RecordsPage(context, kind)
    qtbot.addWidget(page)
    page.resize(1360, 760)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page.table.list.is_loaded)
    return page


def names(page: RecordsPage) -> list[str]:
    """The first column from top to bottom, of rows that are at hand."""
    model = page.table.paged_model
    column = model.column_number("name")
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def popup(qtbot: QtBot, kind: type[QWidget]) -> QWidget:
    """The panel of a class that is open, as soon as it is."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), kind))
    found = QApplication.activePopupWidget()
    assert found is not None
    return found
