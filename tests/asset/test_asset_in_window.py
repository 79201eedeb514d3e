"""A made-up kind in the window: list, filter, sort, search, form, record, history, undo, import."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.bridge.lists.global_search import search
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import Filter, ListQuery, Operator, Records, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.imports.foot import Step
from crm_desktop.ui.imports.wizard import ImportWizard, open_import
from crm_desktop.ui.navigation.requests import BeginImport, ShowQuery, ShowRecord
from crm_desktop.ui.new_records.form import NewRecord
from crm_desktop.ui.records.page import RecordsPage
from tests.asset.record import ASSET
from tests.asset.view import ASSET_VIEW
from tests.ui.records_of_tests import count, make, names, open_page, run, stored
from tests.ui.window.stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def account(qtbot: QtBot, context: PageContext) -> int:
    return make(qtbot, context, Kind.ACCOUNT, name="Pacific Tools")


@pytest.fixture
def assets(qtbot: QtBot, context: PageContext, account: int) -> list[int]:
    """A lathe and a press of one account, and a crane of nobody."""
    return [
        make(qtbot, context, ASSET, name="Lathe", serial_number="l-77", account=account, price=Decimal(1200)),
        make(qtbot, context, ASSET, name="Press", account=account, bought_on=date(2025, 3, 1)),
        make(qtbot, context, ASSET, name="Crane", serial_number="c-1", price=Decimal("99.5"), currency="EUR"),
    ]


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, assets: list[int]) -> RecordsPage:
    return open_page(qtbot, context, ASSET)


def test_the_list_is_sorted_filtered_and_counted_in_its_own_words(qtbot: QtBot, page: RecordsPage) -> None:
    assert [each.key for each in page.table.paged_model.columns][:3] == ["name", "serial_number", "account"]
    said: list[list[str]] = []
    page.status_changed.connect(said.append)
    page.activate(ShowQuery(ListQuery(ASSET, sort=(SortKey("name"),))))
    qtbot.waitUntil(lambda: names(page) == ["Crane", "Lathe", "Press"])
    page.activate(ShowQuery(ListQuery(ASSET, filters=(Filter("account", Operator.EMPTY),))))
    qtbot.waitUntil(lambda: names(page) == ["Crane"])
    qtbot.waitUntil(lambda: bool(said) and said[-1][0] == "1 of 3 assets")
    page.bar.clear_filters()
    page.bar.search.setText("pacific")  # the name of its account is not its own
    page.bar.search.setText("lat")
    qtbot.waitUntil(lambda: names(page) == ["Lathe"])
    assert [view.name for view in page.bar.views()] == ["All assets", "Assets of nobody"]


def test_the_sum_of_a_selection_is_that_of_its_prices(qtbot: QtBot, page: RecordsPage) -> None:
    page.table.select_all_matching()
    qtbot.waitUntil(lambda: page._status.sum.count("+") == 1)  # two currencies


def test_the_form_makes_one_by_its_rules(qtbot: QtBot, context: PageContext, page: RecordsPage) -> None:
    page.begin_new()
    form = page.inspector.panel
    assert isinstance(form, NewRecord)
    assert form._title.text() == "New asset"
    form.save()
    assert form.row("name").editor.error()  # needed
    for name, text in (("name", "Saw"), ("serial_number", "s-9"), ("price", "250")):
        qtbot.keyClicks(form.row(name).editor.input_widget(), text)
    with qtbot.waitSignal(form.created) as made:
        form.save()
    row = stored(qtbot, context, ASSET, made.args[0])
    assert (row["name"], row["serial_number"], row["price"], row["currency"]) == ("Saw", "S-9", 25000, "TWD")


def test_a_record_shows_its_fields_its_story_and_what_it_belongs_to(
    qtbot: QtBot, context: PageContext, page: RecordsPage, assets: list[int], account: int
) -> None:
    target = Records(ASSET, (assets[0],))
    run(qtbot, context, EditRecords(target, {"price": Decimal(1000), "currency": "EUR"}))
    page.activate(ShowRecord(ASSET, assets[0]))
    assert page._record_page is not None
    parts = page._record_page.parts
    qtbot.waitUntil(lambda: parts.details is not None and len(parts.details.history) == 2)
    assert parts.head._title.text() == "Lathe"
    assert parts.head._subtitle.text() == "L-77 · Pacific Tools"
    assert not parts.head._steps.isVisible()
    view = parts.timeline.list_view
    said = [view.event_at(view.model().index(row, 0)) for row in range(view.model().rowCount())]
    assert [event and event.strong for event in said] == ["Price", "Created"]
    assert not any(button.isVisible() for button in parts.timeline._adders.values())
    row = parts.form.row("price")
    assert row is not None
    assert "1,000" in row.value_label.text()
    links = [label.text() for label in parts.related.findChildren(QLabel)]
    assert "Account" in links
    with qtbot.waitSignal(page.requested) as asked:
        parts.related.open_requested.emit(Kind.ACCOUNT, account)
    assert asked.args == [ShowRecord(Kind.ACCOUNT, account)]


def test_cells_are_edited_and_taken_back(
    qtbot: QtBot, context: PageContext, page: RecordsPage, assets: list[int]
) -> None:
    model = page.table.paged_model
    index = model.index(model.row_of(assets[1]), model.column_number("serial_number"))
    assert model.setData(index, "p-5", Qt.ItemDataRole.EditRole)
    qtbot.waitUntil(lambda: stored(qtbot, context, ASSET, assets[1])["serial_number"] == "P-5")
    context.gateway.undo()
    qtbot.waitUntil(lambda: stored(qtbot, context, ASSET, assets[1])["serial_number"] is None)
    page.table.show_id(assets[0])
    page.record_actions.delete_selected()
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(ASSET)) == 2)
    context.gateway.undo()
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(ASSET)) == 3)


def test_the_search_across_all_kinds_finds_it(qtbot: QtBot, context: PageContext, assets: list[int]) -> None:
    found: list[object] = []
    context.gateway.read(search(context.kinds, "L-77"), found.append)
    qtbot.waitUntil(lambda: bool(found))
    (groups,) = found
    assert isinstance(groups, list)
    assert [(group.kind, group.hits[0].id, group.hits[0].detail) for group in groups] == [
        (ASSET, assets[0], "L-77 · Pacific Tools")
    ]


@pytest.fixture
def stage(qtbot: QtBot, context: PageContext, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(qtbot, context, tmp_path)
    yield made
    made.close()


def test_the_window_has_its_page_tab_and_menu_entry(stage: Stage, assets: list[int]) -> None:
    assert stage.window.menus.action("page_assets").text() == "Assets"
    stage.trigger("page_assets")
    assert stage.window.pages.key == "assets"
    page = stage.window.pages.current
    assert isinstance(page, RecordsPage)
    stage.qtbot.waitUntil(lambda: len(names(page)) == 3)
    stage.window.handle(BeginImport())
    wizard = stage.window.findChild(ImportWizard)
    assert wizard is not None
    assert wizard._wanted_kind is ASSET
    wizard.close()
    stage.trigger("page_today")  # which reads of all kinds what is due
    stage.settle()


def test_a_file_is_imported_by_the_wizard(
    qtbot: QtBot, context: PageContext, account: int, page: RecordsPage, tmp_path: Path
) -> None:
    path = tmp_path / "assets.csv"
    path.write_text(
        "Name,Serial number,Account,Bought on,Price\nDrill,d-2,Pacific Tools,2024-05-06,30\n", "utf-8"
    )
    wizard = open_import(page, context, None, path)
    qtbot.waitUntil(lambda: wizard.step is Step.COLUMNS)
    draft = wizard.columns_page.draft
    assert draft is not None
    assert draft.kind is ASSET
    assert set(draft.columns) == {"name", "serial_number", "account", "bought_on", "price"}
    for _step in range(2):
        qtbot.waitUntil(wizard.buttons.next.isEnabled)
        wizard.go_on()
    qtbot.waitUntil(lambda: wizard.run is not None and wizard.run.report is not None)
    wizard.close()
    qtbot.waitUntil(lambda: "Drill" in names(page))
    id_ = page.table.paged_model.id_at(names(page).index("Drill"))
    row = stored(qtbot, context, ASSET, id_)
    assert (row["serial_number"], row["account"], row["bought_on"]) == ("D-2", account, "2024-05-06")


def test_an_import_is_offered_only_where_the_kind_has_one(
    qtbot: QtBot, context: PageContext, page: RecordsPage
) -> None:
    assert page.record_actions.import_file.isVisible()
    context.kinds = KindViews((replace(ASSET_VIEW, is_imported=False),))
    other = open_page(qtbot, context, ASSET)
    assert not other.record_actions.import_file.isVisible()
    assert ASSET not in context.imported_kinds
