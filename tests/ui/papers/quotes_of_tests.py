"""A deal with a line and a quote of it, on a page of its own, for tests."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.quotes.commands import IssueQuote
from crm_desktop.core.records.kinds import Kind
from tests.ui.records_of_tests import make, run


def a_quote(qtbot: QtBot, context: PageContext, **more: object) -> int:
    """A draft for an account with a person."""
    account = make(qtbot, context, Kind.ACCOUNT, name="宏遠精密")
    contact = make(qtbot, context, Kind.CONTACT, name="王小明", email="wang@example.com", account=account)
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="產線", account=account, contact=contact)
    make(qtbot, context, Kind.LINE, opportunity=deal, name="加工機", unit_price=480_000, taxes="5%")
    return make(qtbot, context, Kind.QUOTE, opportunity=deal, language="zh_TW", **more)


def sent(qtbot: QtBot, context: PageContext) -> int:
    """A quote that was issued."""
    return run(qtbot, context, IssueQuote(a_quote(qtbot, context))).ids[0]
