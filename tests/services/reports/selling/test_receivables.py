"""The ageing by account: against the orders themselves, several currencies, instalments, nothing at all."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reports.figures.sheet import Named, Word
from crm_desktop.services.reports.figures.tabulated import Tabulated
from crm_desktop.services.reports.selling import receivables
from crm_desktop.services.reports.selling.receivables import ReceivablesReport
from tests.services.reports.filled_files import plain_list
from tests.services.workspaces import Desk, query

D = Decimal
TODAY = date(2026, 3, 31)


def counted(desk: Desk, **chosen: object) -> Tabulated:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return ReceivablesReport().read(view, chosen, TODAY)
    finally:
        reader.close()


def owed(desk: Desk, account: int | None, amount: int, late: int | None, **more: object) -> int:
    due = None if late is None else TODAY - timedelta(days=late)
    values = {"gross": D(amount), "currency": "TWD", "ordered_on": TODAY, "due_on": due, **more}
    return desk.create(Kind.ORDER, account=account, **values)


def told(found: Tabulated, *keys: str) -> dict[str, list[object]]:
    sheet = found.sheets[0]
    assert sheet.total is not None
    named: dict[str, list[object]] = {}
    for line in (*sheet.lines, sheet.total):
        subject = line.subject
        name = (
            subject.text if isinstance(subject, Named) else subject.key if isinstance(subject, Word) else ""
        )
        named[name] = [line.figures[key] for key in keys]
    return named


def test_each_account_with_what_is_late(desk: Desk) -> None:
    acme, bolt = (desk.create(Kind.ACCOUNT, name=name) for name in ("Acme", "Bolt"))
    first = owed(desk, acme, 1000, 0)
    desk.create(Kind.INSTALMENT, order=first, due_on=TODAY - timedelta(days=61), amount=D(400))
    owed(desk, acme, 200, 95)
    paid = owed(desk, bolt, 300, 10)
    desk.create(Kind.PAYMENT, order=paid, paid_on=TODAY, amount=D(120))
    settled = owed(desk, bolt, 50, 10)
    desk.create(Kind.PAYMENT, order=settled, paid_on=TODAY, amount=D(50))
    owed(desk, bolt, 999, 40, status="cancelled")
    owed(desk, None, 70, None)
    found = counted(desk)
    keys = ("outstanding", "not_due", "late_1_30", "late_31_60", "late_61_90", "late_over_90", "oldest_days")
    assert told(found, *keys) == {
        "Acme": [120_000, 60_000, 0, 0, 40_000, 20_000, 95],
        "Bolt": [18_000, 0, 18_000, 0, 0, 0, 10],
        "not_recorded": [7_000, 7_000, 0, 0, 0, 0, None],
        "all_accounts": [145_000, 67_000, 18_000, 0, 40_000, 20_000, 95],
    }
    ((whole,),) = query(desk.path, 'SELECT sum(outstanding) FROM "order"')
    assert told(found, "outstanding")["all_accounts"] == [whole]
    acme_line = found.sheets[0].lines[0]
    fields = {each.field: each.values for each in plain_list(acme_line.behind[""]).filters}
    assert fields == {"outstanding": (1, None), "account": (acme,)}


def test_amounts_without_a_rate_are_named_and_many_accounts_share_a_line(
    desk: Desk, monkeypatch: object
) -> None:
    for number in range(4):
        account = desk.create(Kind.ACCOUNT, name=f"Account {number}")
        owed(desk, account, 100 + number, 5 + number)
    owed(desk, None, 10, 5, currency="USD")
    before, receivables.MOST = receivables.MOST, 2
    try:
        found = counted(desk)
    finally:
        receivables.MOST = before
    names = told(found, "outstanding")
    assert names == {
        "Account 3": [10_300],
        "Account 2": [10_200],
        "other_accounts": [20_100],
        "all_accounts": [40_600],
    }
    # The oldest of those on the shared line, which are the two that owe least.
    assert told(found, "oldest_days")["other_accounts"] == [6]
    assert found.lacking is not None
    assert found.lacking.lacking_count == 1


def test_nobody_owes_anything(desk: Desk) -> None:
    found = counted(desk)
    assert found.is_empty
    assert told(found, "outstanding", "owed_late", "oldest_days") == {"all_accounts": [0, None, None]}
