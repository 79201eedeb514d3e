"""The switch between one's own records, everyone's and the pool: it is the filter by owner, and is kept."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.common_views import mine, pool
from crm_desktop.bridge.kinds.view import ListView
from crm_desktop.core.commands import GiveBackRecords
from crm_desktop.core.queries import Operator, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.qtkit.table.columns import CellStyle
from crm_desktop.qtkit.widgets.chips import FilterChip
from crm_desktop.ui.filters.whose_switch import EVERYONE, MINE, POOL
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import make, names, open_page, run

ME = 1


@pytest.fixture
def ben(qtbot: QtBot, context: PageContext) -> int:
    return make(qtbot, context, Kind.USER, name="Ben Wu")


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, ben: int) -> RecordsPage:
    """Anna is mine, Berta is Ben's, Carla nobody's."""
    for name, owner in (("Anna", ME), ("Berta", ben)):
        make(qtbot, context, Kind.LEAD, name=name, owner=owner)
    carla = make(qtbot, context, Kind.LEAD, name="Carla")
    run(qtbot, context, GiveBackRecords(Records(Kind.LEAD, (carla,))))
    page = open_page(qtbot, context)
    qtbot.waitUntil(lambda: names(page) == ["Carla", "Berta", "Anna"])
    return page


def chips(page: RecordsPage) -> list[str]:
    return [chip.text() for chip in page.bar._chips.chips() if isinstance(chip, FilterChip)]


def wait_for(qtbot: QtBot, page: RecordsPage, expected: list[str]) -> None:
    qtbot.waitUntil(lambda: names(page) == expected)


def view_of(page: RecordsPage, key: str) -> None:
    page.bar.view.menu().aboutToShow.emit()
    offered = [each for each in page.bar.view.menu().actions() if isinstance(each.data(), ListView)]
    next(each for each in offered if each.data().key == key).trigger()


def test_mine_everyone_pool_and_another(qtbot: QtBot, page: RecordsPage, ben: int) -> None:
    switch = page.bar.whose
    assert switch.whose == EVERYONE
    for whose, expected in ((MINE, ["Anna"]), (POOL, ["Carla"]), (ben, ["Berta"])):
        switch.take(whose)
        wait_for(qtbot, page, expected)
        assert switch.whose == whose
        assert chips(page) == [], "the switch says it already"
    switch.take(EVERYONE)
    qtbot.waitUntil(lambda: names(page) == ["Carla", "Berta", "Anna"])


def test_other_filters_stay_and_views_leave_the_switch_alone(qtbot: QtBot, page: RecordsPage) -> None:
    page.bar.narrow(ChosenFilter("status", Operator.ANY_OF, ("new",)))
    page.bar.whose.take(MINE)
    assert chips(page) == ["Status: New"]
    view_of(page, "qualified")
    assert page.bar.whose.whose == MINE
    assert page.bar.view.text() == "Qualified leads"
    view_of(page, "mine")
    view_of(page, "all")
    assert page.bar.whose.whose == EVERYONE, "it was the view that said whose"


def test_owners_that_the_switch_cannot_say_have_their_chip(page: RecordsPage, ben: int) -> None:
    page.bar.narrow(ChosenFilter("owner", Operator.NONE_OF, (ben,)))
    assert page.bar.whose.text() == "Some owners"
    assert chips(page) == ["Owner: not Ben Wu"]
    page.bar._chips.chips()[0].removed.emit()  # type: ignore[attr-defined]
    assert page.bar.whose.whose == EVERYONE


def test_a_chip_behind_a_hidden_filter_changes_its_own(qtbot: QtBot, page: RecordsPage) -> None:
    page.bar.whose.take(MINE)
    page.bar.narrow(ChosenFilter("status", Operator.ANY_OF, ("new",)))
    page.bar._chips.chips()[0].removed.emit()  # type: ignore[attr-defined]
    assert page.bar.filters == [mine(ME)]


def test_mine_is_kept_for_whoever_works_here(
    qtbot: QtBot, context: PageContext, page: RecordsPage, ben: int
) -> None:
    page.bar.whose.take(MINE)
    with qtbot.waitSignal(context.gateway.user_changed):
        context.gateway.work_as(ben)
    qtbot.waitUntil(lambda: names(page) == ["Berta"])
    assert page.bar.whose.whose == MINE
    page.deactivate()
    with qtbot.waitSignal(context.gateway.user_changed):
        context.gateway.work_as(ME)
    again = open_page(qtbot, context)
    qtbot.waitUntil(lambda: names(again) == ["Anna"])
    assert again.bar.filters == [mine(ME)]


def test_the_pool_is_kept(qtbot: QtBot, context: PageContext, page: RecordsPage) -> None:
    page.bar.whose.take(POOL)
    page.deactivate()
    again = open_page(qtbot, context)
    qtbot.waitUntil(lambda: names(again) == ["Carla"])
    assert again.bar.filters == [pool()]


def test_leads_begin_with_those_not_converted_and_the_chip_comes_off(
    qtbot: QtBot, context: PageContext
) -> None:
    page = RecordsPage(context, Kind.LEAD)
    qtbot.addWidget(page)
    page.resize(1360, 760)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page.table.list.is_loaded)
    assert chips(page) == ["Status: not Converted"]
    assert page._empty._title.text() == "No leads yet", "nothing is hidden by it"
    page.bar._chips.chips()[0].removed.emit()  # type: ignore[attr-defined]
    assert page.query().is_everything
    assert page.bar.view.text() == "All leads"


def test_owners_are_discs_where_several_work(qtbot: QtBot, page: RecordsPage) -> None:
    model = page.table.paged_model
    column = model.columns[model.column_number("owner")]
    row = page.table.list.model.row_object(page.table.list.model.id_at(1))
    cell = column.cell(row)
    assert (cell.text, cell.style, cell.mark) == ("Ben Wu", CellStyle.DISC, "BW")
