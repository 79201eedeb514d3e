"""What is photographed: each scene brings the program into a state; the picture is taken after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from crm_desktop.bridge.kinds.view import CONVERT
from crm_desktop.core.queries import Filter, ListQuery, Matching, Operator, Records, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.board.view import BoardView
from crm_desktop.qtkit.widgets.search_box import SearchBox
from crm_desktop.ui.calendar.page import CalendarPage
from crm_desktop.ui.conversion.dialog import ConversionDialog
from crm_desktop.ui.conversion.many import ConvertManyDialog
from crm_desktop.ui.dialogs.errors import DefectDialog
from crm_desktop.ui.filters.bar import FilterBar
from crm_desktop.ui.filters.tree_form import TreeForm
from crm_desktop.ui.imports.calendar_file import CalendarImportDialog
from crm_desktop.ui.imports.foot import Step
from crm_desktop.ui.imports.mail_file import MailDialog
from crm_desktop.ui.imports.rows import RowsDialog
from crm_desktop.ui.imports.wizard import ImportWizard
from crm_desktop.ui.navigation.requests import (
    BeginActivity,
    BeginDeed,
    BeginMail,
    BeginRecord,
    ShowRecord,
    ShowReport,
)
from crm_desktop.ui.new_records.form import NewRecord
from crm_desktop.ui.quick_entry.dialog import QuickEntryDialog
from crm_desktop.ui.rates.dialog import RatesDialog
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.records.page import RecordsPage
from crm_desktop.ui.records.return_to_pool import ReturnToPoolDialog
from crm_desktop.ui.reports.leads.channels import ChannelReportView
from crm_desktop.ui.reports.spend.grid import SpendGridDialog
from crm_desktop.ui.search.box import GlobalSearch
from crm_desktop.ui.settings.lead_days import LeadDaysPane
from crm_desktop.ui.settings.office_lists import OfficeListsDialog
from crm_desktop.ui.sheets.sheet import RecordSheet
from tests.qtkit.board.board_gallery import carry, column_view, press_card
from tests.shots.conditions import CONDITIONS
from tests.shots.copies import COPIES
from tests.shots.lead_work import LEAD_WORK
from tests.shots.market import MARKET
from tests.shots.merging import MERGING, NO_MERGING
from tests.shots.papers import PAPERS
from tests.shots.passwords import PASSWORD_SCENES
from tests.shots.privacy import PRIVACY
from tests.shots.stage import Stage, pause
from tests.shots.troubles import TROUBLES
from tests.ui.settings.panes_of_tests import pane_of

#: Brings the program into the state of a scene and tidies up behind it.
Scene = Callable[[Stage], "Iterator[None]"]

SCENES: dict[str, Scene] = {}
#: Scenes that are taken on an empty file.
EMPTY_SCENES: dict[str, Scene] = {}

QUALIFIED = Filter("status", Operator.ANY_OF, ("qualified",))

LEADS = """姓名,公司,電子郵件,電話,來源,負責人,預估金額,建立日期
王小明,宏遠精密,xm@hongyuan.example,02 5550 1234,展會,佳穎,480000,2026-11-02
陳怡君,藍海資訊,not an address,02 5550 4321,老客戶轉介,Kevin,1200000,2026-11-03
Anna Müller,Nordlicht GmbH,anna@nordlicht.example,02 5550 9999,官網表單,志明,90000,2026-11-04
林志豪,晨光設計,zh@morning.example,02 5550 8765,台北電腦展,佳穎,300,2026-11-31
"""


SCENES.update(MARKET)
SCENES.update(LEAD_WORK)
SCENES.update(COPIES)
SCENES.update(MERGING)
SCENES.update(CONDITIONS)
EMPTY_SCENES.update(NO_MERGING)
SCENES.update(PASSWORD_SCENES)
SCENES.update(TROUBLES)
SCENES.update(PRIVACY)
SCENES.update(PAPERS)


def scene(name: str, *, empty: bool = False) -> Callable[[Scene], Scene]:
    """Enter a scene under a name."""

    def enter(function: Scene) -> Scene:
        (EMPTY_SCENES if empty else SCENES)[name] = function
        return function

    return enter


def _page(key: str) -> Scene:
    def show(stage: Stage) -> Iterator[None]:
        stage.show(key)
        if key == "reports":
            charts = stage.part(ChannelReportView).charts
            stage.until(lambda: charts.is_ready, "the charts")
            stage.settle()
        yield

    return show


for _key in (
    "today",
    "leads",
    "accounts",
    "contacts",
    "opportunities",
    "orders",
    "products",
    "pipeline",
    "calendar",
    "reports",
    "recycle_bin",
    "history",
):
    SCENES[_key] = _page(_key)
    EMPTY_SCENES[f"empty-{_key}"] = _page(_key)


@scene("calendar-month")
def calendar_month(stage: Stage) -> Iterator[None]:
    """The month of the calendar."""
    yield from _calendar(stage, "month")


@scene("calendar-day")
def calendar_day(stage: Stage) -> Iterator[None]:
    """A day of the calendar."""
    yield from _calendar(stage, "day")


CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Fair//EN
BEGIN:VEVENT
UID:1@fair.example
DTSTART;TZID=Asia/Taipei:20990302T093000
DTEND;TZID=Asia/Taipei:20990302T110000
SUMMARY:台北電腦展 攤位說明會
LOCATION:南港展覽館
END:VEVENT
BEGIN:VEVENT
UID:2@fair.example
DTSTART;VALUE=DATE:20990303
DTEND;VALUE=DATE:20990306
SUMMARY:Fair, all days
END:VEVENT
BEGIN:VEVENT
UID:3@fair.example
DTSTART;TZID=Europe/Berlin:20990309T150000
RRULE:FREQ=WEEKLY
SUMMARY:Call with Nordlicht GmbH
END:VEVENT
BEGIN:VEVENT
UID:4@fair.example
SUMMARY:Without a day
END:VEVENT
END:VCALENDAR
"""


@scene("calendar-import")
def calendar_import(stage: Stage) -> Iterator[None]:
    """What a calendar file would bring."""
    stage.show("calendar")
    path = stage.path.parent / "fair.ics"
    path.write_text(CALENDAR, encoding="utf-8")
    stage.window.import_file(path)
    dialog = stage.window.findChild(CalendarImportDialog)
    assert dialog is not None
    stage.until(lambda: dialog.accept_button.isEnabled(), "what it would bring")
    stage.settle()
    yield
    dialog.close()


MAIL = """From: Anna Müller <anna@nordlicht.example>
To: office@crm.example
Subject: Anfrage 120 Stück – 詢價 120 台
Date: Thu, 05 Mar 2026 09:30:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=part

--part
Content-Type: text/plain; charset=utf-8

您好，

請報價 120 台，含運費。規格請見附件。

Anna Müller
--part
Content-Type: application/pdf
Content-Disposition: attachment; filename="drawing.pdf"

xxxx
--part--
"""


@scene("mail")
def mail(stage: Stage) -> Iterator[None]:
    """An e-mail that was dropped on a lead."""
    lead = stage.first_id(Kind.LEAD)
    stage.show("leads", ShowRecord(Kind.LEAD, lead))
    path = stage.path.parent / "news.eml"
    path.write_text(MAIL, encoding="utf-8")
    stage.window.handle(BeginMail(path, Kind.LEAD, lead, "王小明"))
    dialog = stage.window.findChild(MailDialog)
    assert dialog is not None
    stage.until(lambda: dialog.accept_button.isEnabled(), "whose it may be")
    stage.settle()
    yield
    dialog.close()
    QTest.keyClick(stage.page_widget(), Qt.Key.Key_Escape)


@scene("leads-that-lie")
def leads_that_lie(stage: Stage) -> Iterator[None]:
    """The settings for leads that nobody touches."""
    stage.show("leads")
    dialog = OfficeListsDialog(stage.document.context, stage.window)
    dialog.show()
    pane = pane_of(dialog, LeadDaysPane)
    pane.rule.click()
    stage.until(pane.said.text, "how many would go back")
    stage.settle()
    yield
    dialog.close()


@scene("return-to-pool")
def return_to_pool(stage: Stage) -> Iterator[None]:
    """What would go back to the pool."""
    stage.show("leads")
    dialog = ReturnToPoolDialog(stage.document.context, 60, stage.window)
    dialog.open()
    stage.until(lambda: dialog.accept_button.isEnabled(), "what would go back")
    stage.settle()
    yield
    dialog.close()


def _calendar(stage: Stage, mode: str) -> Iterator[None]:
    stage.show("calendar")
    page = stage.page_widget()
    assert isinstance(page, CalendarPage)
    page.show_mode(mode)
    stage.settle()
    yield
    page.show_mode("week")
    stage.settle()


@scene("record")
def record(stage: Stage) -> Iterator[None]:
    """A lead as a whole page."""
    stage.show("leads", ShowRecord(Kind.LEAD, stage.first_id(Kind.LEAD)))
    yield
    QTest.keyClick(stage.page_widget(), Qt.Key.Key_Escape)


@scene("record-opportunity")
def record_opportunity(stage: Stage) -> Iterator[None]:
    """An opportunity as a whole page."""
    stage.show("opportunities", ShowRecord(Kind.OPPORTUNITY, stage.first_id(Kind.OPPORTUNITY)))
    yield


@scene("record-lines")
def record_lines(stage: Stage) -> Iterator[None]:
    """A deal with several lines, one of them chosen."""
    deal = stage.first(ListQuery(Kind.OPPORTUNITY, "MC-650"))
    stage.show("opportunities", ShowRecord(Kind.OPPORTUNITY, deal))
    sheet = stage.part(RecordSheet)
    stage.until(lambda: bool(sheet.sheet.stored_ids), "the lines")
    sheet.setFocus()
    sheet.choose(sheet.sheet.index(1, sheet.sheet.column_number("quantity")))
    stage.settle()
    yield
    QTest.keyClick(stage.page_widget(), Qt.Key.Key_Escape)


@scene("record-product")
def record_product(stage: Stage) -> Iterator[None]:
    """A product with its further prices and the deals that it is in."""
    product = stage.first(ListQuery(Kind.PRODUCT, "BS-2510"))
    stage.show("products", ShowRecord(Kind.PRODUCT, product))
    sheet = stage.part(RecordSheet)
    stage.until(lambda: bool(sheet.sheet.stored_ids), "the prices")
    stage.settle()
    yield
    QTest.keyClick(stage.page_widget(), Qt.Key.Key_Escape)


@scene("products-category")
def products_category(stage: Stage) -> Iterator[None]:
    """The tree of categories in a filter of the products."""
    stage.show("products")
    bar = stage.part(FilterBar)
    bar.choose_filter("category")
    stage.until(lambda: bool(stage.window.findChildren(TreeForm)), "the form")
    stage.settle()
    yield
    QTest.keyClick(QApplication.focusWidget() or stage.window, Qt.Key.Key_Escape)


@scene("record-account")
def record_account(stage: Stage) -> Iterator[None]:
    """An account as a whole page, with its figures, its completeness and its group."""
    stage.show("accounts", ShowRecord(Kind.ACCOUNT, stage.first_id(Kind.ACCOUNT)))
    yield
    QTest.keyClick(stage.page_widget(), Qt.Key.Key_Escape)


#: Orders of which something is open while instalments of them are due.
_UNPAID = ListQuery(
    Kind.ORDER, "", (Filter("outstanding", Operator.BETWEEN, (1, None)),), (SortKey("next_due_on"),)
)


@scene("record-order")
def record_order(stage: Stage) -> Iterator[None]:
    """An order as a whole page: how it stands, its lines, instalments and payments."""
    stage.show("orders", ShowRecord(Kind.ORDER, stage.first(_UNPAID)))
    yield
    QTest.keyClick(stage.page_widget(), Qt.Key.Key_Escape)


@scene("report-orders")
def report_orders(stage: Stage) -> Iterator[None]:
    """The report of orders by currency and age."""
    stage.show("reports", ShowReport("orders"))
    yield
    stage.show("reports", ShowReport("channels"))


@scene("record-payment")
def record_payment(stage: Stage) -> Iterator[None]:
    """The form of a payment over its order."""
    stage.show("orders", ShowRecord(Kind.ORDER, stage.first(_UNPAID)))
    stage.settle()
    stage.part(RecordPage).parts.head.asked.emit("record_payment")
    yield
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    QTest.keyClick(stage.page_widget(), Qt.Key.Key_Escape)


@scene("new-lead")
def new_lead(stage: Stage) -> Iterator[None]:
    """The form of a new lead."""
    stage.show("leads", BeginRecord(Kind.LEAD))
    yield
    QTest.keyClick(stage.page_widget().focusWidget(), Qt.Key.Key_Escape)
    stage.settle()


@scene("new-lead-looks-like")
def new_lead_looks_like(stage: Stage) -> Iterator[None]:
    """The form of a new lead that is there already."""
    known = stage.record(Kind.LEAD, stage.first_id(Kind.LEAD))
    stage.show("leads", BeginRecord(Kind.LEAD))
    form = stage.part(NewRecord)
    for name in ("email", "phone"):  # Latin signs, which keys can type
        QTest.keyClicks(form.row(name).editor.input_widget(), str(known[name] or ""))
    stage.until(form.looks_like.isVisible, "what the lead looks like")
    yield
    form.discard()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    stage.settle()


@scene("search")
def search(stage: Stage) -> Iterator[None]:
    """The list under the search field."""
    stage.show("leads")
    stage.window.activateWindow()
    QTest.qWaitForWindowActive(stage.window)
    box = next(each for each in stage.window.findChildren(SearchBox) if each.maximumWidth() == 300)
    box.setFocus()
    box.setText("blue" if stage.appearance.look.language == "en" else "設計")
    stage.until(lambda: bool(stage.window.findChildren(GlobalSearch)[0].isVisible()), "the results")
    stage.settle()
    yield
    box.clear()
    stage.settle()


@scene("pipeline-drag")
def pipeline_drag(stage: Stage) -> Iterator[None]:
    """A card on its way to another stage."""
    stage.show("pipeline")
    board = stage.part(BoardView)
    told = stage.document.gateway.reference_data.of(Kind.STAGE)
    stages = [item.id for item in told if item.facts["pipeline"] == 1]
    view, start = press_card(board, stages[1], 1)
    target = column_view(board, stages[2]).viewport()
    carry(view, start, target.mapToGlobal(QPoint(90, 120)))
    pause(250)
    yield
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton)


@contextmanager
def _import(stage: Stage) -> Iterator[ImportWizard]:
    stage.show("leads")
    path: Path = stage.path.parent / "leads.csv"
    path.write_text(LEADS, encoding="utf-8")
    stage.window.import_file(path)
    wizard = next(each for each in QApplication.topLevelWidgets() if isinstance(each, ImportWizard))
    stage.until(lambda: wizard.step is Step.COLUMNS, "the columns of the file")
    stage.settle()
    try:
        yield wizard
    finally:
        wizard.close()
        stage.settle()


@scene("import-1-file")
def import_file(stage: Stage) -> Iterator[None]:
    """The wizard before a file is chosen."""
    stage.show("leads")
    stage.window.import_file()
    stage.settle()
    yield
    for each in QApplication.topLevelWidgets():
        if isinstance(each, ImportWizard):
            each.close()


@scene("import-2-columns")
def import_columns(stage: Stage) -> Iterator[None]:
    """The wizard at the columns."""
    with _import(stage):
        yield


@scene("import-3-check")
def import_check(stage: Stage) -> Iterator[None]:
    """The wizard before it writes."""
    with _import(stage) as wizard:
        wizard.go_on()
        stage.until(wizard.buttons.next.isEnabled, "the check")
        stage.settle()
        yield


@scene("import-4-rows")
def import_rows(stage: Stage) -> Iterator[None]:
    """What becomes of each row, before anything is written."""
    with _import(stage) as wizard:
        wizard.go_on()
        stage.until(wizard.buttons.next.isEnabled, "the check")
        wizard.check_page.row_by_row.click()
        dialog = wizard.findChildren(RowsDialog)[0]
        stage.until(lambda: dialog.table.rows.rowCount() > 0, "the rows")
        stage.settle()
        yield
        dialog.reject()


def _menu(key: str) -> Scene:
    def show(stage: Stage) -> Iterator[None]:
        stage.show("leads")
        menu = stage.window.menus.menu(key)
        bar = stage.window.menuBar()
        place = bar.actionGeometry(menu.menuAction()).bottomLeft()
        menu.popup(bar.mapToGlobal(place))
        pause(60)
        yield
        menu.close()

    return show


for _key in ("file", "edit", "view", "record"):
    SCENES[f"menu-{_key}"] = _menu(_key)


def _dialog(key: str) -> Scene:
    def show(stage: Stage) -> Iterator[None]:
        stage.show("leads")
        stage.window.menus.action(key).trigger()
        pause(120)
        yield
        for each in QApplication.topLevelWidgets():
            if each is not stage.window and each.isVisible():
                each.close()

    return show


for _key in ("preferences", "office_lists", "shortcuts", "about"):
    SCENES[_key] = _dialog(_key)


@scene("custom-fields")
def custom_fields(stage: Stage) -> Iterator[None]:
    """The office's own fields among its lists, one with choices in front."""
    stage.show("leads")
    stage.window.menus.action("office_lists").trigger()
    pause(120)
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, OfficeListsDialog))
    dialog.show_list(Kind.CUSTOM_FIELD)
    stage.settle()
    yield
    dialog.close()


@scene("qualify")
def qualify(stage: Stage) -> Iterator[None]:
    """What speaks for a lead is asked when it is qualified."""
    stage.show("leads")
    page = stage.page_widget()
    assert isinstance(page, RecordsPage)
    stage.until(lambda: page.table.selection_state().count, "a chosen lead")
    page.record_actions.chosen.do("qualify")
    stage.until(lambda: QApplication.activePopupWidget() is not None, "the question")
    yield
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


@scene("defect")
def defect(stage: Stage) -> Iterator[None]:
    """The dialog of an error of the program's own."""
    stage.show("leads")
    dialog = DefectDialog(
        stage.appearance.icons, "CRM Desktop\nTraceback …\nRuntimeError: example", stage.window
    )
    dialog.show()
    pause(80)
    yield
    dialog.close()


@scene("table-filter")
def table_filter(stage: Stage) -> Iterator[None]:
    """The leads narrowed by words."""
    stage.show("leads")
    box = next(each for each in stage.page_widget().findChildren(QLineEdit) if each.isVisible())
    box.setText("Summit" if stage.appearance.look.language == "en" else "設計")
    stage.settle()
    yield
    box.clear()
    stage.settle()


@scene("import-4-done")
def import_done(stage: Stage) -> Iterator[None]:
    """The wizard's report; what it wrote is undone again."""
    with _import(stage) as wizard:
        wizard.go_on()
        stage.until(wizard.buttons.next.isEnabled, "the check")
        wizard.go_on()
        stage.until(lambda: wizard.run is not None and wizard.run.report is not None, "the report")
        stage.settle()
        yield
    stage.document.gateway.undo()
    stage.settle()


@scene("convert")
def _convert(stage: Stage) -> Iterator[None]:
    """One lead about to be converted, beside what it may be joined with."""
    lead = stage.first(ListQuery(Kind.LEAD, filters=(QUALIFIED,)))
    stage.window.handle(BeginDeed(CONVERT, Records(Kind.LEAD, (lead,))))
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, ConversionDialog))
    stage.until(lambda: bool(dialog.columns[Kind.ACCOUNT].cards()), "the proposal")
    stage.settle()
    yield
    dialog.close()


@scene("convert-many")
def _convert_many(stage: Stage) -> Iterator[None]:
    """Several leads about to be converted at once."""
    stage.window.handle(BeginDeed(CONVERT, Matching(ListQuery(Kind.LEAD, filters=(QUALIFIED,)))))
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, ConvertManyDialog))
    stage.until(lambda: dialog.table.paged_model.rowCount() > 0, "the leads")
    stage.settle()
    yield
    dialog.close()


@scene("quick-entry")
def quick_entry(stage: Stage) -> Iterator[None]:
    """A line in the quick entry with what was understood."""
    stage.window.handle(BeginActivity())
    (dialog,) = stage.window.findChildren(QuickEntryDialog)
    dialog.line.setText(dialog.line.placeholderText())
    dialog.line.textEdited.emit(dialog.line.text())
    stage.until(lambda: dialog.understood.is_settled, "who is meant")
    yield
    dialog.line.clear()
    dialog.reject()


@scene("campaigns")
def campaigns(stage: Stage) -> Iterator[None]:
    """The report of campaigns with one of them."""
    stage.show("reports", ShowReport("campaigns"))
    yield
    stage.show("reports", ShowReport("channels"))


def _money_window(stage: Stage, make: type[RatesDialog] | type[SpendGridDialog]) -> Iterator[None]:
    dialog = make(stage.document.context, stage.window)
    dialog.open()
    stage.settle()
    yield
    dialog.close()


@scene("rates")
def rates(stage: Stage) -> Iterator[None]:
    """The window of currencies and rates."""
    yield from _money_window(stage, RatesDialog)


@scene("spend-by-month")
def spend_by_month(stage: Stage) -> Iterator[None]:
    """A year of spend month by month."""
    yield from _money_window(stage, SpendGridDialog)
