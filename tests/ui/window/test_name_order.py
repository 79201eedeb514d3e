"""Names sort as the language has it, or as the person has chosen in the preferences, without a restart."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.name_order import CHOSEN, NameOrderRefresh, chosen_order
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.names.ordering import NameOrder
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import make, names, open_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_list_follows_the_order_that_is_chosen(qtbot: QtBot, context: PageContext) -> None:
    for name in ("陳怡君", "丁守中", "王小明"):
        make(qtbot, context, Kind.CONTACT, name=name)
    page: RecordsPage = open_page(qtbot, context, Kind.CONTACT)
    refresh = NameOrderRefresh(context.gateway, context.preferences, lambda: "zh_TW", page)
    page.bar.sort_chosen.emit((SortKey("name"),))
    refresh.look()
    qtbot.waitUntil(lambda: names(page) == ["丁守中", "王小明", "陳怡君"])
    context.preferences.put(CHOSEN, NameOrder.PINYIN)
    assert chosen_order(context.preferences) is NameOrder.PINYIN
    refresh.look()
    qtbot.waitUntil(lambda: names(page) == ["陳怡君", "丁守中", "王小明"])
    context.preferences.put(CHOSEN, "")
    assert chosen_order(context.preferences) is None
    refresh.stop()
    refresh.look()
    make(qtbot, context, Kind.CONTACT, name="一心")
    qtbot.waitUntil(lambda: len(names(page)) == 4)
    assert refresh.wanted is NameOrder.STROKES
