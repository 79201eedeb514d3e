"""Products in the window: the list of those on sale, the form, and archiving."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.new_records.form import NewRecord
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import make, names, open_page, run, stored


def test_the_list_begins_with_what_is_on_sale(qtbot: QtBot, context: PageContext) -> None:
    lathe = make(qtbot, context, Kind.PRODUCT, name="Lathe", code="L-1", price=Decimal(1850000))
    make(qtbot, context, Kind.PRODUCT, name="Mill", code="M-1")
    page = RecordsPage(context, Kind.PRODUCT)
    qtbot.addWidget(page)
    page.resize(1360, 760)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: sorted(names(page)) == ["Lathe", "Mill"])
    run(qtbot, context, EditRecords(Records(Kind.PRODUCT, (lathe,)), {"archived": True}))
    qtbot.waitUntil(lambda: names(page) == ["Mill"])
    context.gateway.undo()
    qtbot.waitUntil(lambda: sorted(names(page)) == ["Lathe", "Mill"])


def test_the_form_makes_a_product_by_its_rules(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context, Kind.PRODUCT)
    page.begin_new()
    form = page.inspector.panel
    assert isinstance(form, NewRecord)
    told = {"name": "Saw", "code": "S-1", "category": "Tools>Saws", "price": "250.5", "taxes": "5"}
    for name, text in told.items():
        line = form.row(name).editor.input_widget()
        # What stands there beforehand, such as the usual taxes, is chosen by the Tab that comes to it.
        qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(line, text)
    with qtbot.waitSignal(form.created) as made:
        form.save()
    row = stored(qtbot, context, Kind.PRODUCT, made.args[0])
    assert (row["category"], row["price"], row["taxes"]) == ("Tools / Saws", 25050, "5%")
