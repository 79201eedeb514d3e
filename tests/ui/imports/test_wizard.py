"""The import dialog with real files and a real data file, driven as a person drives it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.reading import guess_kind
from crm_desktop.bridge.imports.run import ImportReport
from crm_desktop.bridge.imports.session import ImportDraft, UnknownReference
from crm_desktop.bridge.kinds.imported import ImportedKinds
from crm_desktop.bridge.kinds.registry import BUILT_IN_VIEWS
from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.bridge.lists.filters import FilterTerms
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.time.dates import DateOrder
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.qtkit.widgets.messages.toast import ProgressToast, Toast
from crm_desktop.services.importing.sources.base import Chunk
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.imports.foot import Step
from crm_desktop.ui.imports.parts import ChoiceBox
from crm_desktop.ui.imports.wizard import ImportWizard, open_import
from crm_desktop.ui.navigation.requests import ShowQuery
from tests.services.workspaces import rows_of

LEADS = (
    "姓名,公司,電子郵件,來源,負責人,預估金額",
    "王小明,宏遠精密,xm@hongyuan.example,展會,佳穎,480000",
    "陳怡君,藍海資訊,not an address,老客戶轉介,Kevin,1200000",
    "林志豪,大同食品,zh@datong.example,台北電腦展,佳穎,300",
)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    window.resize(1000, 640)
    qtbot.addWidget(window)
    window.show()
    return window


class Hand:
    """A person at the dialog."""

    def __init__(self, qtbot: QtBot, window: QMainWindow, context: PageContext, folder: Path) -> None:
        self.qtbot, self.window, self.context, self.folder = qtbot, window, context, folder

    def file(self, *lines: str, name: str = "rows.csv") -> Path:
        path = self.folder / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    def open(self, path: Path | None = None, kind: Kind | None = None) -> ImportWizard:
        wizard = open_import(self.window, self.context, kind, path)
        self.qtbot.waitExposed(wizard)
        if path is not None:
            self.until(_stands_at(wizard, Step.COLUMNS))
        return wizard

    def until(self, ask: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(ask)

    def enter(self, wizard: ImportWizard) -> None:
        """Press Enter wherever the focus is."""
        focused: QWidget | None = wizard.focusWidget()
        self.qtbot.keyClick(wizard if focused is None else focused, Qt.Key.Key_Return)

    def import_it(self, wizard: ImportWizard) -> ImportReport:
        """Go on from the columns to the report."""
        self.enter(wizard)
        self.until(wizard.buttons.next.isEnabled)
        self.enter(wizard)
        return self.report(wizard)

    def report(self, wizard: ImportWizard) -> ImportReport:
        assert wizard.run is not None
        run = wizard.run
        self.until(lambda: run.report is not None)
        assert run.report is not None
        return run.report

    @contextmanager
    def reader(self) -> Iterator[Reader]:
        """A reader of the same file beside the window."""
        workspace = Workspace.open(self.folder / "office.crm", create=False)
        reader = workspace.reader()
        try:
            yield reader
        finally:
            reader.close()
            workspace.close()

    def rows(self, kind: Kind) -> list[dict[str, Stored]]:
        return list(rows_of(self.folder / "office.crm", kind).values())


@pytest.fixture
def hand(qtbot: QtBot, window: QMainWindow, context: PageContext, tmp_path: Path) -> Hand:
    return Hand(qtbot, window, context, tmp_path)


def _stands_at(wizard: ImportWizard, step: Step) -> Callable[[], bool]:
    return lambda: wizard.step is step


def choose(box: ChoiceBox, value: object) -> None:
    """Take an entry of a list as a click does."""
    place = box.place_of(value)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def drop_on(widget: QWidget, data: QMimeData) -> None:
    """Drag something over a widget and let it go."""
    place, action = QPoint(10, 10), Qt.DropAction.CopyAction
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(place, action, data, button, keys))
    QApplication.sendEvent(widget, QDropEvent(QPointF(place), action, data, button, keys))


def test_enter_enter_imports_a_good_file(hand: Hand) -> None:
    wizard = hand.open(hand.file(*LEADS, ",,not an address,,,"))
    report = hand.import_it(wizard)
    assert (report.created, report.updated, report.failed) == (3, 0, 1)
    assert [row["name"] for row in hand.rows(Kind.LEAD)] == ["王小明", "陳怡君", "林志豪"]
    assert report.errors_path == hand.folder / "rows-errors.csv"
    assert "rows-errors.csv" in wizard.run_page.errors.text()


def test_the_same_file_again_changes_nothing_and_says_so(hand: Hand) -> None:
    path = hand.file("編號,姓名,狀態", "F1,王小明,合格", "F2,林志豪,新進")
    report = hand.import_it(hand.open(path, Kind.LEAD))
    assert (report.created, report.unchanged) == (2, 0)
    wizard = hand.open(path, Kind.LEAD)
    again = hand.import_it(wizard)
    assert (again.created, again.updated, again.unchanged) == (0, 0, 2)
    texts = [label.text() for label in wizard.run_page.findChildren(QLabel) if label.isVisible()]
    assert {"Nothing has changed", "2 unchanged"} <= set(texts)


def test_dates_that_nothing_proves_are_asked_and_settle_no_decimals(hand: Hand) -> None:
    path = hand.file("Name,Created,Amount", "Anna,3/4/2026,4.500", "Ben,5/6/2026,1.250")
    wizard = hand.open(path, Kind.LEAD)
    page = wizard.columns_page
    assert "two dates" in page.doubt.text()
    assert "two numbers" in page.doubt.text()
    choose(page.reading.dates.box, DateOrder.MONTH_FIRST)
    assert "two dates" not in page.doubt.text()
    assert "two numbers" in page.doubt.text()
    assert not wizard.buttons.next.isEnabled()
    choose(page.reading.decimals.box, ",")
    wizard.buttons.next.setFocus()
    assert hand.import_it(wizard).created == 2
    assert [row["estimated_amount"] for row in hand.rows(Kind.LEAD)] == [450_000, 125_000]


def test_the_check_says_what_the_import_will_say(hand: Hand) -> None:
    wizard = hand.open(
        hand.file("Name,Status,Email", "Anna,Qualified,", "Ben,Dancing,b@x.example; c@x.example")
    )
    hand.enter(wizard)
    hand.until(wizard.buttons.next.isEnabled)
    said = wizard.check_page.details().split("\n")
    hand.enter(wizard)
    report = hand.report(wizard)
    words = hand.context.words
    notes = [words.note(Kind.LEAD, each.key, n, each.field, each.value) for each, n in report.notes.items()]
    assert len(notes) == 3
    assert set(notes) <= set(said)


def test_the_window_can_be_used_meanwhile(hand: Hand) -> None:
    assert not hand.open().isModal()


def test_a_dropped_file_is_read(hand: Hand) -> None:
    wizard = hand.open()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(hand.file(*LEADS)))])
    drop_on(wizard.file_page.zone, data)
    hand.until(_stands_at(wizard, Step.COLUMNS))


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\n1 0 obj", b"", b"\x00\x01\x02" * 999], ids=["pdf", "empty", "bytes"]
)
def test_what_is_no_table_is_said_at_the_file(hand: Hand, content: bytes) -> None:
    path = hand.folder / "letter.csv"
    path.write_bytes(content)
    wizard = hand.open()
    wizard.take_file(path)
    hand.until(lambda: bool(wizard.file_page.problem.text()))
    assert wizard.step is Step.FILE
    assert "letter.csv" in wizard.file_page.problem.text()


def test_the_preview_shows_what_will_be_stored_and_what_is_wrong(hand: Hand) -> None:
    wizard = hand.open(hand.file(*LEADS))
    model = wizard.columns_page.preview.preview_model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    headings = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    texts = [[model.index(row, at).data() for at in range(model.columnCount())] for row in range(3)]
    shown = dict(zip(headings, texts[0], strict=True))
    assert shown["Channel"] == "Trade fair"
    assert shown["Estimated amount"] == "NT$\u00a0480,000"
    wrong = model.index(1, headings.index("Email"))
    assert "not an email address" in wrong.data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(2, headings.index("Channel")).data(Qt.ItemDataRole.ToolTipRole) == "Not known yet"


def test_a_column_of_tags_is_shown_and_imported(hand: Hand) -> None:
    path = hand.file("Name,Labels", "Anna,* myContacts ::: Fair", "Ben,fair; New ::: Fair", "Cleo,")
    hand.import_it(hand.open(hand.file("Name,Tags", "Dora,FAIR", name="before.csv"), Kind.CONTACT))
    wizard = hand.open(path, Kind.CONTACT)
    model = wizard.columns_page.preview.preview_model
    column = wizard.columns_page.draft_now().filled().index("tags") + 1
    assert [model.index(row, column).data() for row in range(3)] == ["FAIR", "FAIR, New", ""]
    tips = [model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) for row in range(2)]
    assert tips == ["FAIR", "Not known yet"]
    report = hand.import_it(wizard)
    assert (report.created, report.failed) == (3, 0)
    tags = {str(id_): row["name"] for id_, row in rows_of(hand.folder / "office.crm", Kind.TAG).items()}
    stored = [str(row["tags"] or "").split(",") for row in hand.rows(Kind.CONTACT)]
    told = [[tags[id_] for id_ in ids if id_] for ids in stored]
    assert told == [["FAIR"], ["FAIR"], ["FAIR", "New"], []]


def test_another_choice_of_column_shows_in_the_preview_at_once(hand: Hand) -> None:
    wizard = hand.open(hand.file(*LEADS))
    page = wizard.columns_page
    choose(page.mapping.box(0), "job_title")
    assert page.mapping.box(0).value() == "job_title"
    assert "job_title" in page.draft_now().filled()
    choose(page.mapping.box(1), "job_title")
    assert page.mapping.box(0).value() == ""
    for place in range(6):
        choose(page.mapping.box(place), "")
    assert not wizard.buttons.next.isEnabled()
    assert "Name" in page.missing.text()


def test_another_encoding_or_separator_is_read_at_once(hand: Hand) -> None:
    path = hand.folder / "rows.csv"
    path.write_bytes("姓名,公司\n王小明,宏遠精密股份有限公司\n".encode("cp950"))
    wizard = hand.open(path)
    page = wizard.columns_page
    assert page.reading.encoding.box.value() == "cp950"
    choose(page.reading.encoding.box, "cp1252")
    hand.until(lambda: page.look is not None and page.look.encoding == "cp1252")
    choose(page.reading.encoding.box, "cp950")
    hand.until(lambda: page.preview.preview_model.index(0, 1).data() == "王小明")
    choose(page.reading.delimiter.box, ";")
    hand.until(lambda: page.look is not None and len(page.look.headers) == 1)


def test_headings_can_be_taken_for_a_row(hand: Hand) -> None:
    wizard = hand.open(hand.file("name;company", "Anna;Nordlicht"))
    page = wizard.columns_page
    choose(page.reading.header.box, 0)
    hand.until(lambda: page.look is not None and page.look.header_row == 0)
    assert page.missing.text()
    choose(page.mapping.box(0), "name")
    names = [page.preview.preview_model.index(row, 1).data() for row in range(2)]
    assert names == ["name", "Anna"]


def test_headings_may_stand_below_a_title(hand: Hand) -> None:
    wizard = hand.open(hand.file("Fair 2026,,", ",,", "name,company,phone", "Anna,Nordlicht,0912-345-678"))
    page = wizard.columns_page
    assert page.reading.header.box.value() == 3
    assert page.reading.header.box.currentText() == "Row 3"
    assert page.preview.preview_model.index(0, 0).data() == "4"
    choose(page.reading.header.box, 1)
    hand.until(lambda: page.look is not None and page.look.header_row == 1)
    choose(page.reading.header.box, 3)
    hand.until(lambda: page.look is not None and page.look.header_row == 3)
    hand.import_it(wizard)
    assert [row["company"] for row in hand.rows(Kind.LEAD)] == ["Nordlicht"]


def test_columns_that_go_nowhere_are_named_before_the_import(hand: Hand) -> None:
    wizard = hand.open(hand.file("name,shoe size,empty,company", "Anna,41,,Nordlicht"))
    wizard.go_on()
    hand.until(lambda: wizard.check_page.is_ready)
    assert wizard.check_page.details() == "Every row can be read.\nColumns that are not imported: shoe size"


def test_another_kind_of_record_can_be_chosen(hand: Hand) -> None:
    wizard = hand.open(hand.file("name,email", "Anna,a@b.example"))
    choose(wizard.columns_page.reading.kind.box, Kind.CONTACT)
    assert wizard.columns_page.draft_now().kind is Kind.CONTACT
    hand.import_it(wizard)
    assert [row["name"] for row in hand.rows(Kind.CONTACT)] == ["Anna"]


def test_unknown_names_are_mapped_created_or_left_empty(hand: Hand) -> None:
    lines = ("name,channel", "a,Podcast", "b,Messe", "c,Noise")
    wizard = hand.open(hand.file(*lines))
    hand.enter(wizard)
    hand.until(wizard.buttons.next.isEnabled)
    boxes = {box.accessibleName(): box for box in wizard.check_page.findChildren(ChoiceBox)}
    fair = next(row["id"] for row in hand.rows(Kind.CHANNEL) if row["code"] == "trade_fair")
    choose(boxes["Messe"], fair)
    choose(boxes["Noise"], UnknownReference.LEAVE_EMPTY)
    hand.qtbot.mouseClick(wizard.buttons.next, Qt.MouseButton.LeftButton)
    hand.report(wizard)
    podcast = next(row["id"] for row in hand.rows(Kind.CHANNEL) if row["name"] == "Podcast")
    assert [row["channel"] for row in hand.rows(Kind.LEAD)] == [podcast, fair, None]
    assert not [row for row in hand.rows(Kind.CHANNEL) if row["name"] in ("Messe", "Noise")]


def test_one_answer_serves_all_unknown_names(hand: Hand) -> None:
    wizard = hand.open(hand.file("name,channel", "a,Podcast", "b,Messe"))
    hand.enter(wizard)
    hand.until(wizard.buttons.next.isEnabled)
    boxes = {box.accessibleName(): box for box in wizard.check_page.findChildren(ChoiceBox)}
    choose(next(box for name, box in boxes.items() if name.startswith("Channel")), UnknownReference.REFUSE)
    assert boxes["Messe"].value() is UnknownReference.REFUSE
    hand.enter(wizard)
    hand.until(lambda: wizard.run is not None)
    assert hand.report(wizard).failed == 2


def test_known_records_are_told_before_and_updated(hand: Hand) -> None:
    path = hand.file("external_id,name", "a,Anna", "b,Ben")
    hand.import_it(hand.open(path, Kind.LEAD))
    path.write_text("external_id,name\nb,Benjamin\nc,Cleo\n", "utf-8")
    wizard = hand.open(path, Kind.LEAD)
    hand.enter(wizard)
    hand.until(wizard.buttons.next.isEnabled)
    assert wizard.check_page.counted() == "New: 1 lead · To update: 1 lead"
    hand.enter(wizard)
    report = hand.report(wizard)
    assert (report.created, report.updated) == (1, 1)
    assert [row["name"] for row in hand.rows(Kind.LEAD)] == ["Anna", "Benjamin", "Cleo"]


def test_opportunities_of_leads_become_won_by_one_click(hand: Hand) -> None:
    hand.import_it(hand.open(hand.file("external_id", "l1", "l2", name="leads.csv"), Kind.LEAD))
    opportunities = hand.file(
        "mql_id,seller_id,won_date", "l1,s1,2018-02-26 19:58:54", "l9,s2,2018-03-01", name="d.csv"
    )
    wizard = hand.open(opportunities)
    assert wizard.columns_page.draft_now().kind is Kind.OPPORTUNITY
    hand.qtbot.mouseClick(wizard.columns_page.stage_hint.button, Qt.MouseButton.LeftButton)
    assert not wizard.columns_page.stage_hint.text()
    report = hand.import_it(wizard)
    assert (report.created, report.failed) == (1, 1)
    [opportunity] = hand.rows(Kind.OPPORTUNITY)
    assert opportunity["won_at"] is not None
    assert opportunity["name"] == "s1"


def test_values_for_all_rows_have_the_fields_own_editor(hand: Hand) -> None:
    wizard = hand.open(hand.file("name", "Deal one", "Deal two"), Kind.OPPORTUNITY)
    page = wizard.columns_page
    row = page.constants.add_field("amount")
    row.editor.setFocus()
    hand.qtbot.keyClicks(row.editor.input_widget(), "1,234.50 EUR")
    hand.qtbot.keyClick(row.editor.input_widget(), Qt.Key.Key_Tab)
    hand.until(lambda: "amount" in page.draft_now().constants)
    wizard.buttons.next.setFocus()  # Tab led to the cross beside the field
    hand.import_it(wizard)
    assert [
        (opportunity["amount"], opportunity["currency"]) for opportunity in hand.rows(Kind.OPPORTUNITY)
    ] == [(123_450, "EUR")] * 2


def test_a_value_that_cannot_be_read_keeps_the_dialog_at_its_field(hand: Hand) -> None:
    wizard = hand.open(hand.file("name", "Deal"), Kind.OPPORTUNITY)
    row = wizard.columns_page.constants.add_field("amount")
    hand.qtbot.keyClicks(row.editor.input_widget(), "much")
    wizard.buttons.next.click()
    assert wizard.step is Step.COLUMNS
    assert row.message()
    assert row.editor.typed_text() == "much"


def test_undo_from_the_report(hand: Hand) -> None:
    channels = len(hand.rows(Kind.CHANNEL))
    wizard = hand.open(hand.file("name,channel", "Anna,Podcast"))
    hand.import_it(wizard)
    hand.qtbot.mouseClick(wizard.run_page.undo, Qt.MouseButton.LeftButton)
    hand.until(lambda: not hand.rows(Kind.LEAD))
    assert len(hand.rows(Kind.CHANNEL)) == channels
    hand.until(wizard.run_page.undo.isHidden)


def test_the_dialog_may_close_while_it_takes_an_import_back(hand: Hand) -> None:
    wizard = hand.open(hand.file("name", "Anna"))
    hand.import_it(wizard)
    gateway = hand.context.gateway
    lead = hand.rows(Kind.LEAD)[0]["id"]
    gateway.run(CreateRecord(Kind.ACTIVITY, {"kind": "note", "subject": "built on it", "lead": lead}))
    with hand.qtbot.waitSignal(gateway.refused) as refused, hand.qtbot.waitSignal(wizard.destroyed):
        wizard.run_page.undo.click()
        wizard.close()
    assert refused.args is not None
    assert refused.args[0].key == "undo_built_on"
    assert len(hand.rows(Kind.LEAD)) == 1


def test_show_them_shows_what_the_import_made_or_changed_and_nothing_else(hand: Hand) -> None:
    hand.import_it(hand.open(hand.file("external_id,name", "1,Old", "2,Ben"), Kind.CONTACT))
    wizard = hand.open(hand.file("external_id,name", "2,Benjamin", "3,Cleo", name="more.csv"), Kind.CONTACT)
    hand.import_it(wizard)
    with hand.qtbot.waitSignal(wizard.requested) as shown:
        hand.enter(wizard)
    assert not wizard.isVisible()
    assert shown.args is not None
    (asked,) = shown.args
    assert isinstance(asked, ShowQuery)
    query = asked.query
    assert query.kind is Kind.CONTACT
    with hand.reader() as reader:
        ids = list(reader.ids(query, {}))
    names = {row["id"]: row["name"] for row in hand.rows(Kind.CONTACT)}
    assert [names[id_] for id_ in ids] == ["Benjamin", "Cleo"]
    since = FilterTerms(FieldValues(hand.context, Kind.CONTACT))
    said = since.text(ChosenFilter.of(query.filters[0]))
    assert re.search(r"from \d{4}-\d\d-\d\d \d\d:\d\d$", said)


def test_few_unknown_accounts_are_decided_one_by_one(hand: Hand) -> None:
    hand.import_it(hand.open(hand.file("name", "Twin", "Twin"), Kind.ACCOUNT))
    lines = ("name,account", "a,Acme", "b,Beta", "c,Twin")
    wizard = hand.open(hand.file(*lines, name="contacts.csv"), Kind.CONTACT)
    hand.enter(wizard)
    hand.until(wizard.buttons.next.isEnabled)
    boxes = {box.accessibleName(): box for box in wizard.check_page.findChildren(ChoiceBox)}
    assert boxes["Acme"].value() is UnknownReference.CREATE
    # Several bear that name: none is guessed, and not yet another one made.
    assert boxes["Twin"].place_of(UnknownReference.CREATE) == -1
    choose(boxes["Beta"], UnknownReference.LEAVE_EMPTY)
    choose(boxes["Twin"], UnknownReference.LEAVE_EMPTY)
    hand.enter(wizard)
    hand.until(lambda: wizard.run is not None)
    assert hand.report(wizard).failed == 0
    acme = next(row["id"] for row in hand.rows(Kind.ACCOUNT) if row["name"] == "Acme")
    assert [row["account"] for row in hand.rows(Kind.CONTACT)] == [acme, None, None]
    assert [row["name"] for row in hand.rows(Kind.ACCOUNT)] == ["Twin", "Twin", "Acme"]


def test_many_unknown_accounts_are_decided_at_once(hand: Hand) -> None:
    lines = ("name,account", *(f"Name {number},Firm {number}" for number in range(30)))
    wizard = hand.open(hand.file(*lines, name="contacts.csv"), Kind.CONTACT)
    hand.enter(wizard)
    hand.until(wizard.buttons.next.isEnabled)
    assert 1 < len(wizard.check_page.findChildren(ChoiceBox)) < 16
    hand.enter(wizard)
    hand.until(lambda: wizard.run is not None)
    assert hand.report(wizard).created == 30
    assert len(hand.rows(Kind.ACCOUNT)) == 30


def many(hand: Hand, count: int) -> Path:
    return hand.file("external_id,name", *(f"id-{number},Name {number}" for number in range(count)))


def test_stopping_leaves_nothing_behind_and_says_so(hand: Hand) -> None:
    wizard = hand.open(many(hand, 60_000), Kind.LEAD)
    hand.enter(wizard)
    hand.until(wizard.buttons.next.isEnabled)
    hand.enter(wizard)
    assert wizard.run is not None
    wizard.run_page.cancel.click()
    hand.until(_stands_at(wizard, Step.CHECK))
    assert wizard.check_page.stopped.text() == "Cancelled. Nothing of it was kept."
    assert not wizard.check_page.problem.text()
    assert not hand.rows(Kind.LEAD)
    assert wizard.buttons.next.isEnabled()


def test_a_closed_dialog_leaves_its_import_to_the_window(hand: Hand) -> None:
    wizard = hand.open(many(hand, 40_000), Kind.LEAD)
    hand.enter(wizard)
    hand.until(wizard.buttons.next.isEnabled)
    hand.enter(wizard)
    hand.qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    panel = hand.window.findChild(ProgressToast)
    assert panel is not None
    assert "rows.csv" in panel.accessibleName()
    hand.until(lambda: hand.window.findChild(Toast) is not None)
    toast = hand.window.findChild(Toast)
    assert toast is not None
    assert "40,000 new" in toast.accessibleName()
    hand.qtbot.mouseClick(toast.action_button, Qt.MouseButton.LeftButton)
    hand.until(lambda: not hand.rows(Kind.LEAD))


def test_the_dialog_alone_tells_what_came_of_its_import(hand: Hand) -> None:
    """The window's message would lie half hidden behind the dialog that says the same."""
    wizard = hand.open(hand.file("name", "Anna", "Ben"), Kind.LEAD)
    hand.import_it(wizard)
    hand.until(_stands_at(wizard, Step.IMPORT))
    assert hand.window.findChild(Toast) is None


def test_wide_files_are_shown_without_delay(hand: Hand) -> None:
    heads = ",".join(f"column {number}" for number in range(400))
    cells = ",".join(("anna@example.com", *("x" * 399)))
    wizard = hand.open(hand.file(heads, cells), Kind.LEAD)
    hand.until(lambda: wizard.columns_page.mapping.row_count() == 400)
    look = wizard.columns_page.look
    assert look is not None
    # What takes long was worked out with the reading, in its thread: here the rows are not looked at again.
    unread = replace(look, top=Chunk((), (), 0))
    assert ImportDraft.suggest(unread, BUILT_IN[Kind.LEAD]).columns == {"email": 0}
    kinds = ImportedKinds(KindViews(BUILT_IN_VIEWS), BUILT_IN)
    assert guess_kind(unread, kinds) is guess_kind(look, kinds)


ACTIVITIES = (
    "日期,類型,客戶,主旨,內容,業務,狀態",
    "2026-03-02,電話,宏遠精密,第一次電話,想要報價,佳穎,已完成",
    "2099-12-24 14:30,會議,宏遠精密,拜訪,,佳穎,待辦",
)


def test_activities_are_imported_once(hand: Hand) -> None:
    path = hand.file(*ACTIVITIES)
    wizard = hand.open(path)
    draft = wizard.columns_page.draft
    assert draft is not None
    assert draft.kind is Kind.ACTIVITY
    assert draft.field_of_column(6) == "done_at"
    hand.enter(wizard)
    hand.until(wizard.buttons.next.isEnabled)
    assert wizard.check_page.counted() == "New: 2 activities"
    hand.enter(wizard)
    report = hand.report(wizard)
    assert (report.created, report.failed) == (2, 0)
    hand.until(_stands_at(wizard, Step.IMPORT))
    assert wizard.run_page.undo.isVisible()
    assert not wizard.run_page.show_them.isVisible()
    rows = hand.rows(Kind.ACTIVITY)
    assert sorted((row["subject"], row["kind"], row["done_at"] is None) for row in rows) == [
        ("拜訪", "meeting", True),
        ("第一次電話", "call", False),
    ]
    again = hand.open(path)
    hand.enter(again)
    hand.until(again.buttons.next.isEnabled)
    assert again.check_page.counted() == "To update: 2 activities"
    hand.enter(again)
    assert hand.report(again).unchanged == 2


def test_users_are_imported_as_users_where_the_person_says_so(hand: Hand) -> None:
    wizard = hand.open(hand.file("name,email", "Ben Berg,ben@office.example"))
    wizard.columns_page.reading.kind_chosen.emit(Kind.USER)
    report = hand.import_it(wizard)
    assert (report.created, report.failed) == (1, 0)


def test_every_control_has_a_name(hand: Hand) -> None:
    wizard = hand.open(hand.file(*LEADS))
    hand.enter(wizard)
    hand.until(wizard.buttons.next.isEnabled)
    nameless = [
        widget
        for widget in wizard.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and isinstance(widget, ChoiceBox)
        and not widget.accessibleName()
    ]
    assert not nameless


def test_a_change_of_language_keeps_what_was_settled(hand: Hand) -> None:
    wizard = hand.open(hand.file(*LEADS))
    choose(wizard.columns_page.mapping.box(0), "job_title")
    QApplication.sendEvent(wizard, QEvent(QEvent.Type.LanguageChange))
    assert wizard.columns_page.mapping.box(0).value() == "job_title"
    assert wizard.step is Step.COLUMNS
