"""Lines of a deal in the window: typed, mended, pasted, put in order, undone; the deal's amount follows."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import DeleteRecords, EditRecords, MoveOpportunity
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.type_ahead import FreeTypeAheadEditor
from crm_desktop.qtkit.editors.unparsed import Unparsed
from crm_desktop.ui.sheets.lines_part import LinesPart
from tests.ui.records_of_tests import make, run, stored
from tests.ui.sheets.sheets_of_tests import Deal, deal_page, products

Key = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def amount(deal: Deal) -> object:
    return stored(deal.qtbot, deal.context, Kind.OPPORTUNITY, deal.id)["amount"]


def test_lines_are_typed_by_code_and_as_free_text(qtbot: QtBot, context: PageContext) -> None:
    products(qtbot, context)
    with deal_page(qtbot, context) as deal:
        deal.keys("sc-10", Key.Key_Tab)
        deal.idle()
        assert deal.cells(0, "product", "name", "quantity", "unit_price", "amount") == (
            "SC-10",
            "Ball screw",
            "1",
            "12,500",
            "12,500",
        )
        assert deal.view.currentIndex().row() == 0
        deal.go(0, "quantity")
        deal.keys("2.5", Key.Key_Return)
        assert deal.view.currentIndex().row() == 1
        deal.go(1, "product")
        deal.keys("Transport", Key.Key_Return)
        deal.idle()
        assert deal.stored("product:code", "name", "amount") == [
            ("SC-10", "Ball screw", 3_125_000),
            (None, "Transport", 0),
        ]
        assert deal.rows == 3
        assert amount(deal) == 3_125_000
        assert deal.record.parts.details is not None
        assert deal.record.parts.details.values["amount"] == 3_125_000


def test_a_product_without_a_price_in_the_deals_currency_is_said(qtbot: QtBot, context: PageContext) -> None:
    """Or it would be offered for nothing unseen."""
    products(qtbot, context)
    with deal_page(qtbot, context) as deal:
        run(qtbot, context, EditRecords(Records(Kind.OPPORTUNITY, (deal.id,)), {"currency": "USD"}))
        deal.go(0, "product")
        deal.keys("SC-10", Key.Key_Return, "Transport", Key.Key_Return)
        deal.idle()
        assert isinstance(deal.part, LinesPart)
        warning = deal.part.warning
        assert warning.isVisible()
        assert warning.text().startswith("1 line(s) at a price of 0")
        assert "USD" in warning.text()
        deal.go(0, "unit_price")
        deal.keys("390", Key.Key_Return)
        deal.idle()
        deal.wait(lambda: not warning.isVisible())


def test_lines_typed_faster_than_they_are_stored_come_out_whole(qtbot: QtBot, context: PageContext) -> None:
    products(qtbot, context)
    with deal_page(qtbot, context) as deal:
        for place, code in enumerate(("L-1", "SC-10", "IN")):
            deal.go(place, "product")
            deal.keys(code, Key.Key_Tab, Key.Key_Tab, str(place + 2), Key.Key_Tab)
        deal.idle()
        deal.wait(lambda: len(deal.stored("id")) == 3)
        deal.idle()
        assert deal.stored("product:code", "quantity") == [
            ("L-1", 2_000_000),
            ("SC-10", 3_000_000),
            ("IN", 4_000_000),
        ]


def test_another_cell_that_becomes_the_current_one_ends_typing_and_keeps_it(
    qtbot: QtBot, context: PageContext
) -> None:
    products(qtbot, context)
    with deal_page(qtbot, context) as deal:
        deal.keys("SC-10", Key.Key_Return)
        deal.idle()
        deal.view.edit_cell(deal.view.sheet.id_at(0), "quantity")
        editor = deal.view._delegate._open
        assert editor is not None
        editor[0].input_widget().setFocus()
        qtbot.keyClicks(editor[0].input_widget(), "7")
        # As by what is not the mouse: Qt warned of an editor that it had let go of.
        deal.view.setCurrentIndex(deal.view.sheet.index(1, 0))
        deal.idle()
        assert deal.view._delegate._open is None
        assert deal.stored("quantity") == [(7_000_000,)]


def test_what_is_wrong_is_said_in_its_cell_and_stays_there(qtbot: QtBot, context: PageContext) -> None:
    products(qtbot, context)
    with deal_page(qtbot, context) as deal:
        deal.keys("L-1", Key.Key_Return)
        deal.idle()
        line = deal.view.sheet.id_at(0)
        for column, text, said in (
            ("discount", "101%", "more than the whole line"),
            ("discount", "a lot", "is not a discount"),
            ("taxes", "500%", "is not a tax"),
            ("unit_price", "5 EUR", "does not fit among them"),
        ):
            deal.go(0, column)
            deal.keys(text, Key.Key_Return)
            deal.idle()
            assert said in deal.view.sheet.edit_message(line, column)
            assert deal.cells(0, column) == (text.replace("5 EUR", "€\u00a05"),)
            deal.keys(Key.Key_Escape)  # the cell was opened again, to be mended
            assert deal.view.sheet.edit_message(line, column) == ""
        for column, text in (("quantity", "=1+1"), ("name", "x" * 600)):
            deal.view.edit_cell(line, column)
            editor = deal.view._delegate._open
            assert editor is not None
            editor[0].set_value(Unparsed(text))
            deal.view.finish_edit()
            assert deal.view.sheet.edit_message(line, column)
            assert deal.part.unsaved() is not None
            deal.view.sheet.drop_edit(line, column)
        assert deal.part.unsaved() is None
        assert deal.stored("name", "amount") == [("CNC lathe", 185_000_000)]


def test_the_yen_has_no_decimals_and_a_deduction_is_below_nought(qtbot: QtBot, context: PageContext) -> None:
    with deal_page(qtbot, context, currency="JPY") as deal:
        deal.keys("Part", Key.Key_Return)
        deal.idle()
        line = deal.view.sheet.id_at(0)
        deal.go(0, "unit_price")
        deal.keys("1250.5", Key.Key_Return)
        deal.idle()
        assert "JPY" in deal.view.sheet.edit_message(line, "unit_price")
        deal.keys(Key.Key_Escape)
        deal.go(0, "unit_price")
        deal.keys("-1250", Key.Key_Return)
        deal.go(0, "quantity")
        deal.keys("3", Key.Key_Return)
        deal.idle()
        assert deal.cells(0, "amount") == ("−3,750",)
        assert amount(deal) == -3750


def test_a_refused_new_line_is_mended_in_place(qtbot: QtBot, context: PageContext) -> None:
    code = products(qtbot, context)["L-1"]
    run(qtbot, context, EditRecords(Records(Kind.PRODUCT, (code,)), {"archived": True}))
    with deal_page(qtbot, context) as deal:
        deal.keys("L-1", Key.Key_Return)
        deal.idle()
        draft = deal.view.sheet.id_at(0)
        assert "is archived" in deal.view.sheet.edit_message(draft, "product")
        assert deal.stored("id") == []
        deal.view.edit_cell(draft, "product")
        deal.keys("SC-10", Key.Key_Return)
        deal.idle()
        assert deal.stored("product:code") == [("SC-10",)]
        assert deal.part.unsaved() is None


def test_a_draft_that_says_too_little_waits(qtbot: QtBot, context: PageContext) -> None:
    with deal_page(qtbot, context) as deal:
        deal.go(0, "quantity")
        deal.keys("3", Key.Key_Return)
        assert deal.part.unsaved() is not None
        assert deal.rows == 2
        deal.go(0, "name")
        deal.keys("Training", Key.Key_Return)
        deal.idle()
        assert deal.stored("name", "quantity") == [("Training", 3_000_000)]
        deal.go(1, "quantity")
        deal.keys("3", Key.Key_Return)
        deal.go(1, "quantity")
        deal.keys(Key.Key_Delete)
        assert (deal.rows, deal.part.unsaved()) == (2, None)


def test_a_line_deleted_elsewhere_loses_nothing_that_is_typed(qtbot: QtBot, context: PageContext) -> None:
    with deal_page(qtbot, context) as deal:
        deal.keys("Training", Key.Key_Return)
        deal.idle()
        line = deal.view.sheet.id_at(0)
        deal.go(0, "quantity")
        deal.keys("7")
        run(qtbot, context, DeleteRecords(Records(Kind.LINE, (line,))))
        deal.wait(lambda: deal.view.sheet.stored_ids == [])
        deal.idle()
        assert deal.rows == 2
        deal.keys(Key.Key_Return)
        deal.idle()
        assert deal.stored("name", "quantity") == [("Training", 7_000_000)]


def test_a_line_changed_elsewhere_is_not_written_over(qtbot: QtBot, context: PageContext) -> None:
    with deal_page(qtbot, context) as deal:
        deal.keys("Training", Key.Key_Return)
        deal.idle()
        line = deal.view.sheet.id_at(0)
        deal.go(0, "quantity")
        deal.keys("7")
        context.gateway.run(EditRecords(Records(Kind.LINE, (line,)), {"quantity": Decimal(9)}))
        deal.keys(Key.Key_Return)
        deal.idle()
        assert "meanwhile" in deal.view.sheet.edit_message(line, "quantity")
        assert deal.stored("quantity") == [(9_000_000,)]
        assert deal.cells(0, "quantity") == ("7",)


def test_rows_of_a_spreadsheet_are_pasted_and_undone_in_one(qtbot: QtBot, context: PageContext) -> None:
    products(qtbot, context)
    with deal_page(qtbot, context) as deal:
        deal.keys("IN", Key.Key_Return)
        deal.idle()
        deal.go(0, "product")
        QGuiApplication.clipboard().setText("L-1\t\t2\nSC-10\t\t1,000\nPackaging\tWooden crate\t3\n")
        deal.keys(Key.Key_V, modifier=CONTROL)
        deal.idle()
        found = deal.stored("product:code", "name", "quantity")
        assert found == [
            ("L-1", "CNC lathe", 2_000_000),
            ("SC-10", "Ball screw", 1_000_000_000),
            (None, "Wooden crate", 3_000_000),
        ]
        context.gateway.undo()
        deal.idle()
        assert deal.stored("product:code", "quantity") == [("IN", 1_000_000)]
        context.gateway.redo()
        deal.idle()
        assert deal.stored("product:code", "name", "quantity") == found


def test_a_wrong_pasted_row_is_named_and_nothing_pasted(qtbot: QtBot, context: PageContext) -> None:
    with deal_page(qtbot, context) as deal:
        QGuiApplication.clipboard().setText("Training\t\t2\nTransport\t\tmany\n")
        deal.keys(Key.Key_V, modifier=CONTROL)
        assert deal.messages[-1].startswith("Nothing was pasted. Row 2, Quantity")
        QGuiApplication.clipboard().setText("Item\tDiscount\nTraining\t5%\nTransport\t101%\n")
        deal.keys(Key.Key_V, modifier=CONTROL)
        deal.idle()
        assert deal.messages[-1].startswith("Nothing was pasted. Row 2, Discount")
        assert deal.stored("id") == []


def test_what_is_copied_pastes_back_as_the_same(qtbot: QtBot, context: PageContext) -> None:
    products(qtbot, context)
    with deal_page(qtbot, context) as deal:
        QGuiApplication.clipboard().setText("L-1\t=1+1\t2\nSC-10\t\t3\n")
        deal.keys(Key.Key_V, modifier=CONTROL)
        deal.idle()
        deal.view.selectAll()
        deal.view.copy_selection()
        copied = QGuiApplication.clipboard().text().split("\n")
        assert copied[0].startswith("#\tProduct\tItem\tQuantity")
        assert copied[1].startswith("1\tL-1\t'=1+1\t2\tpc\t1850000\t\t5%\t3700000")
        deal.go(2, "product")
        deal.keys(Key.Key_V, modifier=CONTROL)
        deal.idle()
        lines = deal.stored("product:code", "name", "quantity", "unit_price", "taxes")
        assert lines[:2] == lines[2:]


def test_lines_go_up_and_down_are_doubled_and_deleted(qtbot: QtBot, context: PageContext) -> None:
    with deal_page(qtbot, context) as deal:
        QGuiApplication.clipboard().setText("a\nb\nc\nd\n")
        deal.keys(Key.Key_V, modifier=CONTROL)
        deal.idle()

        def order() -> str:
            deal.idle()
            return "".join(str(name) for (name,) in deal.stored("name"))

        deal.go(2, "name")
        deal.keys(Key.Key_Up, modifier=ALT)
        deal.keys(Key.Key_Up, modifier=ALT)
        assert order() == "cabd"
        deal.keys(Key.Key_Down, modifier=ALT)
        assert order() == "acbd"
        assert deal.view.chosen_ids() == [deal.view.sheet.id_at(1)]
        deal.keys(Key.Key_D, modifier=CONTROL)
        assert order() == "accbd"
        assert deal.view.currentIndex().row() == 2
        deal.keys(Key.Key_Delete)
        assert order() == "acbd"
        assert deal.view.currentIndex().row() == 2
        for expected in ("accbd", "acbd", "cabd", "acbd", "abcd", ""):
            context.gateway.undo()
            assert order() == expected


def test_a_line_is_dragged_by_its_number_and_escape_lets_go(qtbot: QtBot, context: PageContext) -> None:
    with deal_page(qtbot, context) as deal:
        QGuiApplication.clipboard().setText("a\nb\nc\nd\n")
        deal.keys(Key.Key_V, modifier=CONTROL)
        deal.idle()
        view, ground = deal.view, deal.view.viewport()
        height = view.row_height

        def drag(row: int, to: int) -> None:
            QTest.mousePress(ground, Qt.MouseButton.LeftButton, pos=QPoint(12, row * height + 9))
            for y in (row * height + 30, to):
                QTest.mouseMove(ground, QPoint(12, y))

        deal.wait(lambda: view.verticalScrollBar().maximum() == 0)
        drag(3, height + 4)
        assert view.drag is not None
        assert view.drag.gap == 1
        QTest.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=QPoint(12, height + 4))
        deal.idle()
        assert deal.stored("name") == [("a",), ("d",), ("b",), ("c",)]
        assert [deal.cells(row, "position", "name") for row in (0, 1)] == [("1", "a"), ("2", "d")]
        drag(0, 4 * height)
        QTest.keyClick(view, Key.Key_Escape)
        QTest.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=QPoint(12, 4 * height))
        deal.idle()
        assert deal.stored("name") == [("a",), ("d",), ("b",), ("c",)]
        view.selectRow(0)
        flags = view.selectionModel().SelectionFlag
        view.selectionModel().select(view.sheet.index(2, 0), flags.Select | flags.Rows)
        drag(0, 4 * height)  # the blank row below is no place for them, but the end is
        QTest.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=QPoint(12, 4 * height))
        deal.idle()
        assert deal.stored("name") == [("d",), ("c",), ("a",), ("b",)]
        context.gateway.undo()
        deal.idle()
        assert deal.stored("name") == [("a",), ("d",), ("b",), ("c",)]


def test_the_sums_are_below_and_follow(qtbot: QtBot, context: PageContext) -> None:
    with deal_page(qtbot, context) as deal:
        deal.keys("Part", Key.Key_Return)
        deal.go(0, "unit_price")
        deal.keys("999", Key.Key_Return)
        deal.go(0, "taxes")
        deal.keys("5", Key.Key_Return)
        deal.idle()
        part = deal.part
        sums = [(each.name, each.amount) for each in part.sums.sums]  # type: ignore[attr-defined]
        assert sums == [
            ("Net", "NT$\u00a0999"),
            ("Tax 5%", "NT$\u00a050"),
            ("Total with tax", "NT$\u00a01,049"),
        ]
        part.tax_included.click()  # type: ignore[attr-defined]
        deal.idle()
        sums = [(each.name, each.amount) for each in part.sums.sums]  # type: ignore[attr-defined]
        assert sums == [
            ("Total with tax", "NT$\u00a0999"),
            ("Tax 5%", "NT$\u00a048"),
            ("Net", "NT$\u00a0951"),
        ]
        assert amount(deal) == 95_100


def test_lines_of_another_deal_follow_the_page(qtbot: QtBot, context: PageContext) -> None:
    other = make(qtbot, context, Kind.OPPORTUNITY, name="Other", currency="TWD")
    make(qtbot, context, Kind.LINE, opportunity=other, name="Of the other")
    with deal_page(qtbot, context) as deal:
        deal.keys("Own", Key.Key_Return)
        deal.idle()
        deal.page.open_record(other)
        deal.wait(lambda: deal.cells(0, "name") == ("Of the other",))
        assert deal.rows == 2


def test_a_quote_of_the_lines_is_made_beside_their_sums_and_shown(qtbot: QtBot, context: PageContext) -> None:
    products(qtbot, context)
    with deal_page(qtbot, context) as deal:
        part = deal.part
        assert isinstance(part, LinesPart)
        assert not part.quote.isVisible()
        deal.keys("sc-10", Key.Key_Tab)
        deal.wait(part.quote.isVisible)
        with qtbot.waitSignal(part.open_requested) as opened:
            qtbot.mouseClick(part.quote, Qt.MouseButton.LeftButton)
        kind, id_ = opened.args
        assert kind == Kind.QUOTE
        assert stored(qtbot, context, Kind.QUOTE, id_)["opportunity"] == deal.id
        run(qtbot, context, MoveOpportunity(deal.id, 1, 5))
        deal.wait(lambda: not part.quote.isVisible())  # a won deal is offered nothing any more


def test_enter_takes_the_product_that_the_list_marks(qtbot: QtBot, context: PageContext) -> None:
    products(qtbot, context)
    with deal_page(qtbot, context) as deal:
        deal.keys("sc")
        (editor,) = deal.view.findChildren(FreeTypeAheadEditor)
        deal.wait(lambda: editor._popup.isVisible())
        QTest.keyClick(editor._popup, Key.Key_Return)  # which has the keys while it is open
        deal.idle()
        assert deal.stored("product:code", "name") == [("SC-10", "Ball screw")]


def test_the_first_line_and_pasted_ones_have_the_usual_taxes_of_the_office(
    qtbot: QtBot, context: PageContext
) -> None:
    """Of a product its own count, and none abroad."""
    with deal_page(qtbot, context) as deal:
        deal.go(0, "name")
        deal.keys("Part", Key.Key_Return)
        deal.idle()
        deal.go(1, "name")
        assert isinstance(deal.part, LinesPart)
        deal.part.pasting.paste("Transport\nPacking")
        deal.idle()
        assert deal.stored("name", "taxes") == [("Part", "5%"), ("Transport", "5%"), ("Packing", "5%")]
    with deal_page(qtbot, context, currency="USD") as deal:
        deal.go(0, "name")
        deal.keys("Part", Key.Key_Return)
        deal.idle()
        assert deal.stored("name", "taxes")[-1] == ("Part", None)


def test_a_free_text_has_the_taxes_that_all_other_lines_have(qtbot: QtBot, context: PageContext) -> None:
    with deal_page(qtbot, context) as deal:
        for row, (name, taxes) in enumerate(
            (("Part", "5"), ("Transport", ""), ("Abroad", "0"), ("Other", ""))
        ):
            deal.go(row, "name")
            deal.keys(name, Key.Key_Return)
            deal.idle()
            if taxes:
                deal.go(row, "taxes")
                deal.keys(taxes, Key.Key_Return)
                deal.idle()
        assert deal.stored("name", "taxes") == [
            ("Part", "5%"),
            ("Transport", "5%"),
            ("Abroad", "0%"),
            ("Other", None),  # nobody knows which
        ]
