"""The Duplicates page: found in the background, narrowed, compared, made one, told apart, and back again."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.merging.comparison import MOST
from crm_desktop.bridge.merging.search import merged_kinds
from crm_desktop.core.commands import EditRecords, Undo
from crm_desktop.core.conversions import ConvertLeads, LeadConversion
from crm_desktop.core.merging import UnmergeRecord
from crm_desktop.core.queries import ListQuery, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.merging.head import SAFE
from crm_desktop.ui.merging.page import DuplicatesPage
from crm_desktop.ui.merging.safe import MergeSafeDialog
from crm_desktop.ui.navigation.requests import ShowRecord
from tests.ui.records_of_tests import count, make, run, stored


@pytest.fixture
def people(qtbot: QtBot, context: PageContext) -> list[int]:
    """Two that are one for certain, two that may be; an account in two spellings."""
    ids = [
        make(qtbot, context, Kind.CONTACT, name="Ben Berg", email="ben@x.example", job_title="Head"),
        make(qtbot, context, Kind.CONTACT, name="Ben Berg", email="BEN@x.example", phone="+49 30 5550123"),
        make(qtbot, context, Kind.CONTACT, name="王小明", phone="+886 2 2345 6789"),
        make(qtbot, context, Kind.CONTACT, name="王曉明", phone="02-2345-6789"),
    ]
    make(qtbot, context, Kind.ACCOUNT, name="宏遠精密股份有限公司", phone="+886 2 5550 1234")
    make(qtbot, context, Kind.ACCOUNT, name="宏遠精密", phone="02 5550 1234")
    make(qtbot, context, Kind.ACTIVITY, subject="Call", contact=ids[1])
    return ids


def opened(qtbot: QtBot, context: PageContext) -> DuplicatesPage:
    page = DuplicatesPage(context)
    qtbot.addWidget(page)
    page.resize(1360, 760)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page.list.paged_model.rowCount() > 0)
    return page


def titles(page: DuplicatesPage) -> list[Sequence[str]]:
    return [group.titles for group in page.shown()]


def choose(qtbot: QtBot, page: DuplicatesPage, title: str) -> None:
    number = next(place for place, each in enumerate(titles(page)) if title in each)
    page.list.show_id(number)
    ids = set(page.shown()[number].ids)
    qtbot.waitUntil(lambda: {each.id for each in page.panel.comparison.records} == ids)


def test_groups_of_all_kinds_are_found_and_narrowed(
    qtbot: QtBot, context: PageContext, people: list[int]
) -> None:
    page = opened(qtbot, context)
    assert [group.kind for group in page.shown()].count(Kind.CONTACT) == 2
    assert Kind.ACCOUNT in {group.kind for group in page.shown()}
    assert page.shown()[0].is_safe
    page.head.kinds.take(Kind.ACCOUNT)
    assert [group.kind for group in page.shown()] == [Kind.ACCOUNT]
    assert not page.merge_safe.isEnabled()
    page.head.kinds.take(None)
    page.head.scores.take(SAFE)
    assert titles(page) == [("Ben Berg", "Ben Berg")]
    page.head.kinds.take(Kind.LEAD)
    assert page.list.paged_model.rowCount() == 0


def test_values_are_taken_field_by_field(qtbot: QtBot, context: PageContext, people: list[int]) -> None:
    page = opened(qtbot, context)
    choose(qtbot, page, "Ben Berg")
    first, second = people[:2]
    comparison, table = page.panel.comparison, page.panel.table
    assert comparison.kept in (first, second)
    assert comparison.followers() == ({Kind.ACTIVITY: 1} if comparison.kept == first else {})
    table._keeps[first].click()
    assert comparison.followers() == {Kind.ACTIVITY: 1}
    assert "Activities (1)" in page.panel._said.text()
    email = next(field for field in comparison.fields() if field.name == "email")
    assert (email.differs, email.chosen, email.result) == (True, first, "ben@x.example")
    table._choices["email"][second].click()
    assert table._results["email"].text() == "BEN@x.example"
    page.panel.merge.click()
    qtbot.waitUntil(lambda: [each for each in titles(page) if "Ben Berg" in each] == [])
    kept = stored(qtbot, context, Kind.CONTACT, first)
    assert (kept["email"], kept["job_title"], kept["phone"]) == ("BEN@x.example", "Head", "+49 30 5550123")
    assert count(qtbot, context, ListQuery(Kind.CONTACT)) == 3
    run(qtbot, context, Undo())
    qtbot.waitUntil(lambda: ("Ben Berg", "Ben Berg") in titles(page))
    run(qtbot, context, EditRecords(Records(Kind.CONTACT, (first,)), {"email": None, "name": "Anna"}))
    qtbot.waitUntil(lambda: ("Ben Berg", "Ben Berg") not in titles(page))


def test_by_keys_alone(qtbot: QtBot, context: PageContext, people: list[int]) -> None:
    page = opened(qtbot, context)
    choose(qtbot, page, "Ben Berg")
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    keep = QApplication.focusWidget()
    assert isinstance(keep, QRadioButton)
    assert keep is page.panel.table._keeps[page.panel.comparison.kept]
    qtbot.keyClick(keep, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.CONTACT)) == 3)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.list)
    choose(qtbot, page, "王小明")
    page.merge.trigger()
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.CONTACT)) == 2)


def test_what_is_told_apart_is_remembered(qtbot: QtBot, context: PageContext, people: list[int]) -> None:
    page = opened(qtbot, context)
    choose(qtbot, page, "王小明")
    page.panel.apart.click()
    qtbot.waitUntil(lambda: all("王小明" not in each for each in titles(page)))
    page.look_again.trigger()
    with qtbot.waitSignal(page.search.found):
        pass
    assert all("王小明" not in each for each in titles(page))


def test_the_safe_ones_are_merged_in_one_step_after_a_look(
    qtbot: QtBot, context: PageContext, people: list[int]
) -> None:
    for _ in range(2):
        make(qtbot, context, Kind.LEAD, name="Eva Ek", email="eva@x.example")
    page = opened(qtbot, context)
    page.merge_safe.trigger()
    dialog = page.findChild(MergeSafeDialog)
    assert dialog is not None
    assert dialog.table.paged_model.rowCount() == 2
    with qtbot.waitSignal(dialog.merged):
        dialog.accept_button.click()
    assert count(qtbot, context, ListQuery(Kind.LEAD)) == 1
    assert count(qtbot, context, ListQuery(Kind.CONTACT)) == 3
    run(qtbot, context, Undo())
    assert count(qtbot, context, ListQuery(Kind.LEAD)) == 2
    assert count(qtbot, context, ListQuery(Kind.CONTACT)) == 4


def test_a_converted_lead_stays(qtbot: QtBot, context: PageContext) -> None:
    plain = make(qtbot, context, Kind.LEAD, name="Eva Ek", email="eva@x.example", company="Ek", job_title="A")
    gone = make(qtbot, context, Kind.LEAD, name="Eva Ek", email="eva@x.example")
    run(qtbot, context, ConvertLeads((LeadConversion(gone),)))
    page = opened(qtbot, context)
    page.head.kinds.take(Kind.LEAD)
    choose(qtbot, page, "Eva Ek")
    assert page.panel.comparison.kept == gone
    page.panel.table._keeps[plain].click()
    assert not page.panel.merge.isEnabled()
    assert "is converted" in page.panel._said.text()


def test_one_of_several_is_left_out(qtbot: QtBot, context: PageContext) -> None:
    ids = [make(qtbot, context, Kind.LEAD, name="Eva Ek", email="eva@x.example") for _ in range(3)]
    page = opened(qtbot, context)
    choose(qtbot, page, "Eva Ek")
    comparison = page.panel.comparison
    out = next(id_ for id_ in ids if id_ != comparison.kept)
    page.panel.table._leaves[out].click()
    assert {each.id for each in comparison.others} == set(ids) - {out, comparison.kept}
    page.panel.merge.click()
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.LEAD)) == 2)
    assert stored(qtbot, context, Kind.LEAD, out)["name"] == "Eva Ek"
    run(qtbot, context, UnmergeRecord(Kind.LEAD, comparison.kept))
    assert count(qtbot, context, ListQuery(Kind.LEAD)) == 3


def test_a_record_is_opened_from_its_column(qtbot: QtBot, context: PageContext, people: list[int]) -> None:
    page = opened(qtbot, context)
    choose(qtbot, page, "Ben Berg")
    with qtbot.waitSignal(page.requested) as caught:
        page.panel.table.open_requested.emit(people[1])
    assert caught.args == [ShowRecord(Kind.CONTACT, people[1])]


def test_hostile_names_and_large_groups_are_shown(qtbot: QtBot, context: PageContext) -> None:
    name = "<img src=x> & Söhne " * 8
    for _ in range(MOST + 2):
        make(qtbot, context, Kind.LEAD, name=name[:120], email="eva@x.example", description="line\n" * 500)
    page = opened(qtbot, context)
    assert len(page.shown()[0].ids) == MOST + 2
    qtbot.waitUntil(lambda: len(page.panel.comparison.records) == MOST)
    assert f"At most {MOST}" in page.panel._said.text()


def test_kinds_that_can_be_merged(context: PageContext) -> None:
    assert merged_kinds(context.catalogue) == [Kind.LEAD, Kind.ACCOUNT, Kind.CONTACT]
