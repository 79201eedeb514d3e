"""The reports page with real widgets on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.languages import Languages
from crm_desktop.bridge.reports.choices import Created
from crm_desktop.core.commands import Command, CreateRecord
from crm_desktop.core.queries import Filter, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.resolving import Days
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.widgets.messages.toast import Toast
from crm_desktop.services.reports.choosing import lead_filters
from crm_desktop.ui.navigation.requests import BeginImport, ShowQuery
from crm_desktop.ui.reports.leads.channels import ChannelReportView
from crm_desktop.ui.reports.own_field_chips import FieldChip
from crm_desktop.ui.reports.page import ReportsPage
from crm_desktop.ui.reports.spend.dialog import SpendDialog
from tests.ui.context_of_tests import open_context

PAID, SOCIAL, WON = 7, 9, 5
LONG_AGO = datetime(2019, 5, 5, 12, tzinfo=UTC)


class Desk:
    """A page with the short ways of asking and telling that these tests like."""

    def __init__(self, qtbot: QtBot, context: PageContext) -> None:
        self.qtbot = qtbot
        self.context = context
        context.preferences.put("reports/shown", "channels")
        self.page = ReportsPage(context)
        report = self.page.report
        assert isinstance(report, ChannelReportView)
        self.report = report
        self.status: list[list[str]] = []
        self.said: list[str] = []
        self.page.status_changed.connect(self.status.append)
        self.page.message.connect(self.said.append)
        qtbot.addWidget(self.page)

    def run(self, command: Command) -> int:
        done: list[int] = []
        self.context.gateway.run(command, done=lambda outcome: done.append(outcome.ids[0]))
        self.qtbot.waitUntil(lambda: bool(done))
        return done[0]

    def lead(self, channel: int | None = None, *, won: bool = False, **values: object) -> int:
        id_ = self.run(CreateRecord(Kind.LEAD, {"name": "Lead", "channel": channel, **values}))
        if won:
            opportunity = {"name": "Deal", "lead": id_, "stage": WON, "amount": Decimal(1000)}
            self.run(CreateRecord(Kind.OPPORTUNITY, opportunity))
        return id_

    def show(self) -> None:
        self.page.resize(1300, 700)
        self.page.show()
        self.page.activate()
        self.qtbot.waitUntil(lambda: self.report.charts.is_ready and bool(self.tile(0)))

    def tile(self, place: int) -> str:
        return self.report.tiles.cards[place].accessibleDescription()

    def revenue(self) -> str:
        """The revenue of the first line of returns."""
        model = self.report.table.paged_model
        cell = model.cell_at(0, model.column_number("revenue")) if model.rowCount() else None
        return "" if cell is None else cell.text

    def bars(self) -> dict[str, str]:
        return {bar.label: bar.text for bar in self.report.charts.bars.rows}

    def until_bars(self, expected: dict[str, str]) -> None:
        self.qtbot.waitUntil(lambda: self.bars() == expected)

    def state(self) -> str:
        return " ".join(label.text() for label in self.page.filters.findChildren(QLabel))

    def write(self, path: Path) -> None:
        before = len(self.said)
        self.page.exporter.write(path)
        self.qtbot.waitUntil(lambda: len(self.said) > before)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    with open_context(qapp, tmp_path) as context:
        desk = Desk(qtbot, context)
        yield desk
        desk.page.close()


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """The translators of the process, put back to English."""
    made = Languages(qapp)
    made.use("en")
    yield made
    made.use("en")


def test_an_empty_file_says_what_belongs_here(desk: Desk) -> None:
    desk.show()
    assert "No leads yet" in desk.report.notice.text()
    with desk.qtbot.waitSignal(desk.page.requested) as asked:
        desk.report.notice.step.click()
    assert asked.args == [BeginImport(Kind.LEAD)]
    assert desk.tile(0) == "—"
    assert desk.bars() == {}
    charts, exporter = desk.report.charts, desk.page.exporter
    assert charts.bars.isHidden()
    assert charts.funnel.isHidden()
    assert not exporter.csv.isEnabled(), "there is nothing to write"
    desk.lead(PAID)
    desk.qtbot.waitUntil(lambda: not charts.bars.isHidden() and exporter.csv.isEnabled())


def test_the_page_counts_by_channel(desk: Desk) -> None:
    for number in range(11):
        desk.lead(PAID, won=number < 3)
    desk.lead()
    desk.show()
    desk.until_bars({"Paid search": "27.3% · 3 of 11", "(not recorded)": "0/1"})
    assert desk.tile(0).startswith("25.0%")
    assert [step.text[:1] for step in desk.report.charts.funnel.rows] == ["1", "3", "3", "3"]
    assert "12 lead" in desk.state()
    assert "updated just now" in desk.state()
    assert desk.report.notice.text() == ""
    assert desk.status[-1] == ["No clear difference between channels yet"]


def test_new_leads_appear_by_themselves(desk: Desk) -> None:
    desk.lead(PAID)
    desk.show()
    desk.until_bars({"Paid search": "0/1", "(not recorded)": "no leads"})
    desk.lead(PAID, won=True)
    desk.until_bars({"Paid search": "1/2", "(not recorded)": "no leads"})


def test_old_leads_are_offered_when_the_chosen_time_has_none(desk: Desk) -> None:
    desk.lead(PAID, created_at=LONG_AGO)
    desk.show()
    desk.qtbot.waitUntil(lambda: "2019-05-05" in desk.report.notice.text())
    QTest.mouseClick(desk.report.notice.step, Qt.MouseButton.LeftButton)
    desk.until_bars({"Paid search": "0/1", "(not recorded)": "no leads"})
    assert desk.page.filters.choices.created is Created.ALL
    assert desk.report.notice.text() == ""


def test_a_window_counts_young_leads_beside(desk: Desk) -> None:
    desk.lead(PAID)
    desk.show()
    desk.page.filters.within.take(90)
    desk.until_bars({"Paid search": "", "(not recorded)": "no leads"})
    assert "too young" in desk.report.charts.bars.rows[0].note


def test_unqualified_leads_can_be_left_out(desk: Desk) -> None:
    desk.lead(PAID)
    desk.lead(PAID, status="unqualified", unqualified_reason=1)
    desk.show()
    desk.until_bars({"Paid search": "0/2", "(not recorded)": "no leads"})
    desk.page.filters.unqualified.take(True)
    desk.until_bars({"Paid search": "0/1", "(not recorded)": "no leads"})
    desk.page.deactivate()
    again = ReportsPage(desk.context)
    assert again.filters.choices.without_unqualified
    assert again.report.choices == again.filters.choices


def test_a_click_on_a_bar_shows_its_leads(desk: Desk) -> None:
    desk.lead(PAID)
    desk.show()
    desk.until_bars({"Paid search": "0/1", "(not recorded)": "no leads"})
    asked: list[ShowQuery] = []
    desk.page.requested.connect(asked.append)
    chart = desk.report.charts.bars
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.row_rect(0).center())
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert {each.query.kind for each in asked} == {Kind.LEAD}
    channels = [each.query.filters[0].values for each in asked]
    assert channels == [(PAID,), (None,)]


def test_a_click_on_a_step_shows_the_leads_that_reached_it(desk: Desk) -> None:
    won = desk.lead(PAID, won=True)
    desk.lead(PAID)
    desk.show()
    desk.qtbot.waitUntil(lambda: [row.end for row in desk.report.charts.funnel.rows] == [2, 1, 1, 1])
    asked: list[ShowQuery] = []
    desk.page.requested.connect(asked.append)
    funnel = desk.report.charts.funnel
    QTest.mouseClick(funnel, Qt.MouseButton.LeftButton, pos=funnel.row_rect(3).center())
    desk.qtbot.waitUntil(lambda: bool(asked))
    assert [(each.field, each.values) for each in asked[0].query.filters] == [("id", (won,))]


def test_an_order_is_counted_as_soon_as_it_is_written(desk: Desk) -> None:
    account = desk.run(CreateRecord(Kind.ACCOUNT, {"name": "Acme", "lead": desk.lead(PAID)}))
    desk.show()
    desk.until_bars({"Paid search": "0/1", "(not recorded)": "no leads"})
    order = {"account": account, "ordered_on": desk.context.today(), "currency": "TWD"}
    made = desk.run(CreateRecord(Kind.ORDER, order))
    line = {"order": made, "name": "Lathe", "quantity": Decimal(1), "unit_price": Decimal(700)}
    desk.run(CreateRecord(Kind.ORDER_LINE, line))
    desk.qtbot.waitUntil(lambda: desk.revenue() == "700")


def test_spend_is_recorded_changed_and_deleted(desk: Desk) -> None:
    desk.lead(PAID, won=True)
    desk.show()
    assert desk.report.table.isHidden() or desk.report.table.paged_model.rowCount() == 1
    desk.report.spend_button.click()
    dialog = desk.page.findChild(SpendDialog)
    assert dialog is not None
    QAbstractItemModelTester(dialog.table.paged_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    form = dialog.form
    form.accept()
    assert form.rows["channel"].message()
    today = desk.context.formats.today()
    form.rows["channel"].editor.set_value(PAID)
    form.rows["first_day"].reset(today)
    form.rows["last_day"].reset(today - timedelta(days=1))
    form.rows["amount"].editor.line_edit.setText("500")  # type: ignore[attr-defined]
    form.accept()
    desk.qtbot.waitUntil(lambda: bool(form.rows["last_day"].message()))
    assert form.rows["amount"].editor.typed_text() == "500"
    form.rows["last_day"].reset(today)
    form.accept()
    desk.qtbot.waitUntil(lambda: dialog.table.paged_model.rowCount() == 1)
    desk.qtbot.waitUntil(lambda: desk.tile(2).startswith("1 : 2.00"))
    dialog.table.show_id(dialog.table.paged_model.id_at(0))
    desk.qtbot.waitUntil(lambda: form.delete.isVisible())
    form.rows["amount"].editor.line_edit.setText("250")  # type: ignore[attr-defined]
    form.accept()
    desk.qtbot.waitUntil(lambda: desk.tile(2).startswith("1 : 4.00"))
    dialog.table.show_id(dialog.table.paged_model.id_at(0))
    desk.qtbot.waitUntil(lambda: form.delete.isVisible())
    form.delete.click()
    desk.qtbot.waitUntil(lambda: desk.tile(2) == "—")
    dialog.close()


def test_spend_on_a_new_campaign_counts_for_its_channel(desk: Desk) -> None:
    desk.lead(PAID, won=True)
    desk.show()
    desk.report.spend_button.click()
    dialog = desk.page.findChild(SpendDialog)
    assert dialog is not None
    form = dialog.form
    today = desk.context.formats.today()
    form.rows["campaign"].editor.set_value("Spring fair")
    form.rows["first_day"].reset(today)
    form.rows["last_day"].reset(today)
    form.rows["amount"].editor.line_edit.setText("500")  # type: ignore[attr-defined]
    form.accept()
    assert "new campaign" in form.rows["channel"].message()
    form.rows["channel"].editor.set_value(PAID)
    QTest.keyClick(form.rows["amount"].editor.input_widget(), Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: dialog.table.paged_model.rowCount() == 1)
    desk.qtbot.waitUntil(lambda: desk.tile(2).startswith("1 : 2.00"))
    dialog.table.show_id(dialog.table.paged_model.id_at(0))
    desk.qtbot.waitUntil(lambda: form.delete.isVisible())
    assert form.rows["campaign"].editor.typed_text() == "Spring fair"
    # The campaign has kept the channel, so the spend needs none of its own.
    form.rows["channel"].editor.set_value(None)
    form.rows["amount"].editor.line_edit.setText("250")  # type: ignore[attr-defined]
    form.accept()
    desk.qtbot.waitUntil(lambda: desk.tile(2).startswith("1 : 4.00"))
    dialog.close()


def test_export_writes_picture_drawing_and_table(desk: Desk, tmp_path: Path) -> None:
    for _ in range(3):
        desk.lead(PAID)
    desk.show()
    desk.until_bars({"Paid search": "0/3", "(not recorded)": "no leads"})
    assert desk.page.actions_offered.beside[0].isEnabled()
    files = [tmp_path / f"channels.{suffix}" for suffix in ("png", "svg", "csv")]
    for path in files:
        desk.write(path)
    assert not QImage(str(files[0])).isNull()
    assert b"<svg" in files[1].read_bytes()
    assert "Paid search,3" in files[2].read_text(encoding="utf-8-sig")
    assert [Path(text.split()[-1]).suffix for text in desk.said] == [".png", ".svg", ".csv"]


def test_the_menu_asks_for_a_file(desk: Desk) -> None:
    desk.lead(PAID)
    desk.show()
    desk.until_bars({"Paid search": "0/1", "(not recorded)": "no leads"})
    desk.page.exporter.csv.trigger()
    dialog = desk.page.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.reject()


def test_a_hidden_page_counts_again_when_it_is_shown(desk: Desk) -> None:
    desk.lead(PAID)
    desk.show()
    desk.until_bars({"Paid search": "0/1", "(not recorded)": "no leads"})
    desk.page.hide()
    desk.lead(PAID)
    desk.page.show()
    desk.page.activate()
    desk.until_bars({"Paid search": "0/2", "(not recorded)": "no leads"})


def test_another_language_names_and_counts_anew(desk: Desk, languages: Languages) -> None:
    desk.lead(PAID, won=True)
    spend = {"first_day": date(2026, 1, 1), "last_day": desk.context.formats.today()}
    desk.run(CreateRecord(Kind.SPEND, {"channel": SOCIAL, "amount": Decimal(5), **spend}))
    desk.show()
    desk.until_bars({"Paid search": "1/1", "(not recorded)": "no leads"})
    assert desk.report.spend_button.text() == "Record spend…"
    languages.use("zh_TW")
    desk.context.change_language(Formats("zh_TW"))
    desk.until_bars({"付費搜尋": "1/1", "（未記錄）": "沒有線索"})
    assert desk.report.spend_button.text() == "記錄行銷支出…"
    table = desk.report.table
    assert table.accessibleName() == "各來源渠道行銷支出與產出"
    names = [table.paged_model.index(row, 0).data() for row in range(table.paged_model.rowCount())]
    assert "社群媒體" in names
    languages.use("en")
    desk.context.change_language(Formats("en"))
    desk.until_bars({"Paid search": "1/1", "(not recorded)": "no leads"})


class Marked(Formats):
    """Formats of a language that marks its numbers: none of the three does."""

    def number(self, value: int) -> str:
        return f"#{super().number(value)}"


def test_figures_are_written_in_the_formats_of_the_language(desk: Desk) -> None:
    """The formats come after the translators, which tell every widget by themselves."""
    desk.lead(PAID, won=True)
    desk.show()
    desk.until_bars({"Paid search": "1/1", "(not recorded)": "no leads"})
    desk.context.change_language(Marked("en"))
    desk.until_bars({"Paid search": "#1/#1", "(not recorded)": "no leads"})
    assert [step.text[:2] for step in desk.report.charts.funnel.rows] == ["#1"] * 4


@pytest.mark.parametrize("size", [(1360, 760), (1000, 560)])
def test_the_table_of_returns_is_read_without_scrolling_sideways(desk: Desk, size: tuple[int, int]) -> None:
    for channel in (PAID, SOCIAL):
        desk.lead(channel, won=True)
        first = desk.context.formats.today() - timedelta(days=30)
        spend = {"first_day": first, "last_day": first, "amount": Decimal(1_634_000)}
        desk.run(CreateRecord(Kind.SPEND, {"channel": channel, **spend}))
    desk.show()
    desk.page.resize(*size)
    table = desk.report.table
    desk.qtbot.waitUntil(lambda: table.paged_model.rowCount() > 1)
    desk.qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    assert table.viewport().height() >= 3 * table.row_height
    assert desk.report.bars_card.height() >= 250


def test_spend_dialog_may_close_while_it_saves(desk: Desk) -> None:
    desk.show()
    desk.report.spend_button.click()
    dialog = desk.page.findChild(SpendDialog)
    assert dialog is not None
    form = dialog.form
    today = desk.context.formats.today()
    form.rows["channel"].editor.set_value(PAID)
    form.rows["campaign"].editor.set_value("Spring fair")
    form.rows["first_day"].reset(today)
    form.rows["last_day"].reset(today)
    form.rows["amount"].editor.line_edit.setText("500")  # type: ignore[attr-defined]
    with desk.qtbot.waitSignal(dialog.destroyed):
        form.accept()
        dialog.close()
    desk.lead(PAID, won=True)
    desk.qtbot.waitUntil(lambda: desk.tile(2).startswith("1 : 2.00"))


def opened_spend(desk: Desk) -> SpendDialog:
    desk.report.spend_button.click()
    dialogs = [each for each in desk.page.findChildren(SpendDialog) if each.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def two_spends(desk: Desk) -> None:
    day = desk.context.formats.today()
    for amount in (100, 200):
        values = {"channel": PAID, "first_day": day, "last_day": day, "amount": Decimal(amount)}
        desk.run(CreateRecord(Kind.SPEND, values))
    desk.show()


def test_what_is_typed_of_a_spend_waits_while_another_is_shown(desk: Desk) -> None:
    """Also over the closing of the window; what was saved leaves no draft."""
    two_spends(desk)
    dialog = opened_spend(desk)
    desk.qtbot.waitUntil(lambda: dialog.table.paged_model.rowCount() == 2)
    first, second = (dialog.table.paged_model.id_at(row) for row in (0, 1))
    amount = dialog.form.rows["amount"].editor.line_edit  # type: ignore[attr-defined]
    amount.setText("7x")
    dialog.table.show_id(first)
    shown = amount.text()
    assert shown != "7x"
    amount.setText("300")
    dialog.table.show_id(second)
    assert amount.text() not in ("7x", "300", shown)
    dialog.table.show_id(first)
    assert amount.text() == "300"
    dialog.form.new.click()
    assert amount.text() == "7x"
    with desk.qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    again = opened_spend(desk)
    desk.qtbot.waitUntil(lambda: again.table.paged_model.rowCount() == 2)
    amount = again.form.rows["amount"].editor.line_edit  # type: ignore[attr-defined]
    assert amount.text() == "7x"
    again.table.show_id(first)
    assert amount.text() == "300"
    again.form.accept()
    desk.qtbot.waitUntil(lambda: amount.text() == "7x")
    again.table.show_id(first)
    desk.qtbot.waitUntil(lambda: "300" in amount.text())
    with desk.qtbot.waitSignal(again.destroyed):
        again.close()
    third = opened_spend(desk)
    desk.qtbot.waitUntil(lambda: third.table.paged_model.rowCount() == 2)
    third.table.show_id(first)
    assert third.form.typed() == {}
    third.close()


def test_a_deleted_spend_comes_back_without_closing_the_window(desk: Desk) -> None:
    """By the keys, and by the message in the window itself."""
    two_spends(desk)
    dialog = opened_spend(desk)
    dialog.activateWindow()
    desk.qtbot.waitUntil(lambda: dialog.table.paged_model.rowCount() == 2)
    for by_keys in (True, False):
        dialog.table.show_id(dialog.table.paged_model.id_at(0))
        desk.qtbot.waitUntil(lambda: dialog.form.delete.isVisible())
        dialog.form.delete.click()
        desk.qtbot.waitUntil(lambda: dialog.table.paged_model.rowCount() == 1)
        toast = next(each for each in dialog.findChildren(Toast) if each.isVisible())
        if by_keys:
            dialog.table.setFocus()
            QTest.keyClick(dialog.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        else:
            toast.action_button.click()
        desk.qtbot.waitUntil(lambda: dialog.table.paged_model.rowCount() == 2)
    dialog.close()


def test_fields_of_the_offices_own_narrow_the_leads(desk: Desk) -> None:
    told = {"kind": "lead", "name": "Machine", "type": "choice", "choices": "Lathe, Press"}
    desk.run(CreateRecord(Kind.CUSTOM_FIELD, told))
    desk.qtbot.waitUntil(lambda: bool(desk.context.catalogue[Kind.LEAD].own_fields))
    desk.page.close()
    again = Desk(desk.qtbot, desk.context)  # as the window makes its pages anew
    (field,) = desk.context.catalogue[Kind.LEAD].own_fields
    for code in (*field.choices, None):
        again.run(CreateRecord(Kind.LEAD, {"name": "Lead", "channel": PAID, field.name: code}))
    again.show()
    again.until_bars({"Paid search": "0/3", "(not recorded)": "no leads"})
    chip = again.page.filters.own.chips["lead-field", field.name]
    assert chip.isVisible()
    assert chip.accessibleName() == "Machine: all"
    press = Filter(field.name, Operator.ANY_OF, (field.choices[1],))
    chip.chosen.emit(press.values)
    again.until_bars({"Paid search": "0/1", "(not recorded)": "no leads"})
    assert chip.accessibleName() == "Machine: Press"
    assert press in lead_filters(again.page.filters.choices.options(Days(date.today())), None)
    chip.chosen.emit(())
    again.until_bars({"Paid search": "0/3", "(not recorded)": "no leads"})
    again.page.close()


def test_numbers_days_and_texts_of_the_offices_own_narrow_the_leads_too(desk: Desk) -> None:
    types = {"Weight": "number", "Visited": "date", "Town": "text"}
    for name, type_ in types.items():
        desk.run(CreateRecord(Kind.CUSTOM_FIELD, {"kind": "lead", "name": name, "type": type_}))
    desk.qtbot.waitUntil(lambda: len(desk.context.catalogue[Kind.LEAD].own_fields) == len(types))
    desk.page.close()
    again = Desk(desk.qtbot, desk.context)
    weight, visited, town = (field.name for field in desk.context.catalogue[Kind.LEAD].own_fields)
    today = desk.context.today()
    for number in range(4):
        told = {
            weight: Decimal(number),
            visited: today - timedelta(days=400 * (3 - number)),
            town: f"Town {number}",
        }
        again.run(CreateRecord(Kind.LEAD, {"name": "Lead", "channel": PAID, **told}))
    again.show()
    again.until_bars({"Paid search": "0/4", "(not recorded)": "no leads"})
    own = again.page.filters.own
    assert not any(chip.isVisible() for chip in own.chips.values())
    own.add.click()
    assert [each.text() for each in own.menu.actions()] == list(types)
    own.menu.actions()[0].trigger()
    own.menu.close()
    chip = own.chips["lead-field", weight]
    assert isinstance(chip, FieldChip)
    assert chip.isVisible()
    assert chip.popover is not None, "its form opens at once"
    low = next(row for row in chip.popover.findChildren(FieldRow) if row.isVisible())
    desk.qtbot.keyClicks(low.editor.input_widget(), "2")
    again.until_bars({"Paid search": "0/2", "(not recorded)": "no leads"})
    assert chip.accessibleName() == "Weight: from 2"
    assert "Weight: from 2" in again.page.filters.summary()
    own.chips["lead-field", visited].chosen.emit(ChosenFilter(visited, Operator.BETWEEN, (), "today"))
    again.until_bars({"Paid search": "0/1", "(not recorded)": "no leads"})
    again.page.deactivate()
    again.page.close()
    later = Desk(desk.qtbot, desk.context)
    later.show()
    later.until_bars({"Paid search": "0/1", "(not recorded)": "no leads"})
    kept = later.page.filters.own
    assert kept.chips["lead-field", weight].isVisible()
    assert kept.chips["lead-field", weight].accessibleName() == "Weight: from 2"
    kept.chips["lead-field", visited].chosen.emit(None)
    later.until_bars({"Paid search": "0/2", "(not recorded)": "no leads"})
    kept.chips["lead-field", town].chosen.emit(ChosenFilter(town, Operator.CONTAINS, ("Town 3",)))
    later.until_bars({"Paid search": "0/1", "(not recorded)": "no leads"})
    later.page.close()
