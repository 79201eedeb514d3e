"""Requests lead to the page of their kind with what they carry; what a page does not take is refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.registry import BUILT_IN_VIEWS
from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.imports.wizard import ImportWizard
from crm_desktop.ui.navigation.requests import (
    BeginImport,
    BeginRecord,
    ShowPage,
    ShowQuery,
    ShowRecord,
    ShowReport,
    page_of,
)
from crm_desktop.ui.new_records.form import NewRecord
from crm_desktop.ui.records.page import RecordsPage
from crm_desktop.ui.reports.leads.channels import ChannelReportView
from crm_desktop.ui.reports.page import ReportsPage
from tests.ui.window.stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def stage(qtbot: QtBot, context: PageContext, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(qtbot, context, tmp_path)
    yield made
    made.close()


def wizard_of(stage: Stage) -> ImportWizard:
    wizard = stage.window.findChild(ImportWizard)
    assert wizard is not None
    return wizard


def page_in_front(stage: Stage) -> RecordsPage:
    page = stage.window.pages.current
    assert isinstance(page, RecordsPage)
    return page


def test_every_request_has_a_page_and_a_kind_without_one_is_refused() -> None:
    kinds = KindViews(BUILT_IN_VIEWS)
    assert page_of(ShowPage("today"), kinds) == "today"
    assert page_of(ShowQuery(ListQuery(Kind.CONTACT)), kinds) == "contacts"
    assert page_of(ShowRecord(Kind.ACCOUNT, 1), kinds) == "accounts"
    assert page_of(BeginRecord(Kind.OPPORTUNITY), kinds) == "opportunities"
    assert page_of(ShowReport("channels"), kinds) == "reports"
    with pytest.raises(KeyError):
        page_of(ShowRecord(Kind.ACTIVITY, 1), kinds)


def test_a_list_a_record_and_a_form_are_shown_by_their_requests(stage: Stage) -> None:
    account = stage.make(Kind.ACCOUNT, name="Pacific Tools")
    query = ListQuery(Kind.ACCOUNT, filters=(Filter("status", Operator.ANY_OF, ("customer",)),))
    stage.window.handle(ShowQuery(query))
    page = page_in_front(stage)
    assert page.kind is Kind.ACCOUNT
    assert page.query().filters == query.filters
    stage.window.handle(ShowRecord(Kind.ACCOUNT, account))
    page = page_in_front(stage)
    assert page._record_page is not None
    assert page._record_page.parts.reading.id == account
    stage.window.handle(BeginRecord(Kind.LEAD))
    page = page_in_front(stage)
    assert page.kind is Kind.LEAD
    assert isinstance(page.inspector.panel, NewRecord)


def test_a_page_is_not_turned_to_with_what_it_does_not_take(stage: Stage) -> None:
    with pytest.raises(TypeError, match="TodayPage"):
        stage.window.pages.turn_to("today", BeginRecord(Kind.LEAD))
    assert stage.window.pages.key != "today"


def test_an_import_asked_for_by_a_page_opens_with_the_kind_that_it_names(stage: Stage) -> None:
    """The reports ask for leads, whatever page was in front."""
    stage.window.show_page("reports")
    page = stage.window.pages.current
    assert isinstance(page, ReportsPage)
    report = page.report
    assert isinstance(report, ChannelReportView)
    stage.qtbot.waitUntil(lambda: "No leads yet" in report.notice.text())
    report.notice.step.click()
    wizard = wizard_of(stage)
    assert wizard._wanted_kind is Kind.LEAD
    wizard.close()


def test_an_import_from_the_menu_is_for_the_kind_of_the_page_in_front(stage: Stage) -> None:
    stage.window.show_page("contacts")
    stage.window.handle(BeginImport())
    wizard = wizard_of(stage)
    assert wizard._wanted_kind is Kind.CONTACT
    wizard.close()
