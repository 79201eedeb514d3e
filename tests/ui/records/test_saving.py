"""Lists and sheets saved as CSV files: every row that is listed, in the columns in sight, no formulas."""

from __future__ import annotations

import csv
from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.saved import Choices, rows_at_hand
from crm_desktop.core.queries import Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from tests.ui.records_of_tests import make, names, open_page
from tests.ui.sheets.sheets_of_tests import deal_page


def saved(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_a_list_is_saved_as_it_is_filtered(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    for name, category in (("=1+1", "Tools / Saws"), ("Lathe", "Machines"), ("鋸子", "Tools")):
        make(qtbot, context, Kind.PRODUCT, name=name, category=category, price=Decimal("12.5"))
    page = open_page(qtbot, context, Kind.PRODUCT)
    page.bar.set_filters([ChosenFilter("category", Operator.WITHIN, ("Tools",))], "")
    page.bar.changed.emit()
    qtbot.waitUntil(lambda: sorted(names(page)) == ["=1+1", "鋸子"])
    path = tmp_path / "products.csv"
    with qtbot.waitSignal(page.message) as said:
        page.record_actions.saving.write(path)
    assert said.args == ["Saved 2 records as products.csv"]
    headings, *rows = saved(path)
    assert headings[:3] == ["Product name", "Product code", "Category"]
    assert {row[0]: (row[2], row[4]) for row in rows} == {
        "'=1+1": ("Tools / Saws", "12.50"),
        "鋸子": ("Tools", "12.50"),
    }
    with qtbot.waitSignal(page.message) as said:
        page.record_actions.saving.write(path)
    assert "products.csv" in said.args[0]
    assert saved(path)[0] == headings


def test_who_is_not_to_be_contacted_is_said(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    for name, unwilling in (("Anna", True), ("Ben", False)):
        make(qtbot, context, Kind.CONTACT, name=name, do_not_contact=unwilling)
    page = open_page(qtbot, context, Kind.CONTACT)
    with qtbot.waitSignal(page.message) as said:
        page.record_actions.saving.write(tmp_path / "people.csv")
    assert said.args == ["Saved 1 records as people.csv  1 were left out: they do not want to be contacted."]
    assert [row[0] for row in saved(tmp_path / "people.csv")[1:]] == ["Ben"]
    with qtbot.waitSignal(page.message) as said:
        page.record_actions.saving.write(tmp_path / "all.csv", Choices(willing_only=False))
    assert said.args == ["Saved 2 records as all.csv  1 of them do not want to be contacted."]


def test_contacts_are_saved_as_cards(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    for name, unwilling in (("Anna", True), ("王小明", False)):
        make(qtbot, context, Kind.CONTACT, name=name, do_not_contact=unwilling)
    page = open_page(qtbot, context, Kind.CONTACT)
    with qtbot.waitSignal(page.message):
        page.record_actions.saving.write(tmp_path / "people.vcf", Choices(card_version="4.0"))
    text = (tmp_path / "people.vcf").read_text("utf-8")
    assert "VERSION:4.0" in text
    assert "FN:王小明" in text
    assert "Anna" not in text


def test_letters_that_an_encoding_lacks_become_question_marks(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    make(qtbot, context, Kind.PRODUCT, name="鋸子 Größe")
    page = open_page(qtbot, context, Kind.PRODUCT)
    with qtbot.waitSignal(page.message):
        page.record_actions.saving.write(tmp_path / "p.csv", Choices("cp950"))
    assert "鋸子 Gr??e" in (tmp_path / "p.csv").read_bytes().decode("cp950")


def test_a_workbook_of_what_is_selected_has_types(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    for name in ("=1+1", "Lathe", "鋸子"):
        make(qtbot, context, Kind.PRODUCT, name=name, price=Decimal("12.5"))
    page = open_page(qtbot, context, Kind.PRODUCT)
    path = tmp_path / "products.xlsx"
    page.table.selectAll()
    with qtbot.waitSignal(page.message) as said:
        page.record_actions.saving.write(path)
    assert said.args == ["Saved 3 records as products.xlsx"]
    _head, *rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    assert {row[0]: row[4] for row in rows} == {"=1+1": 12.5, "Lathe": 12.5, "鋸子": 12.5}
    index = page.table.paged_model.index
    flags = QItemSelectionModel.SelectionFlag
    selection = page.table.selectionModel()
    selection.select(index(0, 0), flags.ClearAndSelect | flags.Rows)
    selection.select(index(2, 0), flags.Select | flags.Rows)
    with qtbot.waitSignal(page.message) as said:
        page.record_actions.saving.write(path, may_replace=True)
    assert said.args == ["Saved 2 records as products.xlsx"]


def test_an_export_is_stopped(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    page = open_page(qtbot, context, Kind.PRODUCT)
    saving = page.record_actions.saving
    path = tmp_path / "products.xlsx"
    texts = [["Name"], *([str(number)] for number in range(200_000))]
    saving._listed = partial(rows_at_hand, texts)
    with qtbot.waitSignal(page.message) as said:
        saving.write(path)
        assert saving.action.text() == "Stop the export"
        saving.action.trigger()
    assert said.args == ["The export was stopped. No file was written."]
    assert list(tmp_path.glob("*.xlsx*")) == list(tmp_path.glob(".*.part")) == []
    assert saving.action.text() == "Export (Excel, CSV, vCard)…"


def test_lines_of_a_deal_are_saved(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    path = tmp_path / "lines.csv"
    with deal_page(qtbot, context) as deal:
        make(
            qtbot,
            context,
            Kind.LINE,
            opportunity=deal.id,
            name="Part",
            unit_price=Decimal(5),
            quantity=Decimal("2.5"),
        )
        deal.wait(lambda: deal.rows == 2)
        with qtbot.waitSignal(deal.page.message):
            deal.view.saving.write(path)  # type: ignore[attr-defined]
    assert [row[2:6] for row in saved(path)] == [
        ["Item", "Quantity", "Unit", "Unit price"],
        ["Part", "2.5", "", "5"],
    ]
