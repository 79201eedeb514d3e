"""The report of campaigns with real widgets: the list, the chosen campaign, what is behind its figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.requests import ShowQuery
from crm_desktop.ui.reports.leads.campaigns import CampaignReportView
from tests.ui.context_of_tests import open_context
from tests.ui.records_of_tests import make

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DAYS = {"first_day": date(2026, 1, 1), "last_day": date(2026, 1, 31)}


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


def shown(view: CampaignReportView) -> list[str]:
    model = view.table.paged_model
    cells = [[model.cell_at(row, column) for column in (0, 2, 4, 6)] for row in range(model.rowCount())]
    return [" ".join(cell.text for cell in row if cell is not None) for row in cells]


def said(view: CampaignReportView) -> list[str]:
    return [label.text().replace("\u00a0", " ") for label in view.campaign.findChildren(QLabel)]


def test_the_chosen_campaign_says_what_it_cost_and_lists_what_it_brought(
    qtbot: QtBot, context: PageContext
) -> None:
    fair = make(qtbot, context, Kind.CAMPAIGN, name="<b>Fair</b>", budget=Decimal(900), currency="TWD")
    mail = make(qtbot, context, Kind.CAMPAIGN, name="Mailing")
    for campaign in (fair, fair, mail):
        make(qtbot, context, Kind.LEAD, name="Anna", campaign=campaign)
    make(qtbot, context, Kind.SPEND, campaign=fair, amount=Decimal(300), currency="TWD", **DAYS)
    make(qtbot, context, Kind.SPEND, campaign=mail, amount=Decimal(5), currency="EUR", **DAYS)
    view = CampaignReportView(context)
    qtbot.addWidget(view)
    view.show()
    view.activate()
    qtbot.waitUntil(lambda: shown(view) == ["Mailing 1 — —", "<b>Fair</b> 2 300 150"])
    assert view.rates_notice.text().startswith("1 amount(s) in EUR")
    view.table.setCurrentIndex(view.table.paged_model.index(1, 0))
    assert "NT$ 300 of NT$ 900" in said(view)
    assert "<b>Fair</b>" in said(view)
    asked: list[object] = []
    view.requested.connect(asked.append)
    view.campaign.leads.click()
    view.campaign.deals.click()
    queries = [each.query for each in asked if isinstance(each, ShowQuery)]
    assert [(query.kind, query.filters[0].values) for query in queries] == [
        (Kind.LEAD, (fair,)),
        (Kind.OPPORTUNITY, (fair,)),
    ]
    content = view.export_content("csv")
    assert content is not None
    assert "Mailing" in content().decode("utf-8-sig")
    make(qtbot, context, Kind.RATE, currency="EUR", day=date(2026, 1, 1), rate=Decimal(34))
    qtbot.waitUntil(lambda: shown(view)[0] == "Mailing 1 170 170")
    assert not view.rates_notice.isVisible()
