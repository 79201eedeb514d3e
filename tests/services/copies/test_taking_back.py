"""Records come back from a copy with what belongs to them, and one undo takes all of it away again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from crm_desktop.core.copies.commands import TakeBackRecords
from crm_desktop.core.errors import Conflict, NotFound
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.copies.comparing import compare
from crm_desktop.services.workspace import Workspace
from tests.services.workspaces import Desk, rows_of


def test_an_account_comes_back_with_all_that_went_with_it(tmp_path: Path, desk: Desk) -> None:
    parent = desk.create(Kind.ACCOUNT, name="Fjord Group")
    account = desk.create(Kind.ACCOUNT, name="Fjord", parent=parent)
    contact = desk.create(Kind.CONTACT, name="Sara", account=account)
    moved = desk.create(Kind.CONTACT, name="Nils", account=account)
    deal = desk.create(Kind.OPPORTUNITY, name="Boats", account=account)
    point = desk.create(Kind.CONTACT_POINT, account=account, sort="phone", value="+47 22 12 34 56")
    copy = tmp_path / "copy.crm"
    desk.workspace.backup(copy)
    before = desk.tables()
    desk.delete(Kind.ACCOUNT, account)
    desk.delete(Kind.ACCOUNT, parent)
    desk.edit(Kind.CONTACT, moved, account=desk.create(Kind.ACCOUNT, name="Elsewhere"))
    assert point not in rows_of(desk.path, Kind.CONTACT_POINT)
    gone = desk.tables()
    outcome = desk.workspace.run(TakeBackRecords(copy, Kind.ACCOUNT, (account,)))
    assert outcome.change_set is not None
    assert outcome.change_set.label == "taken_back"
    back = desk.row(Kind.ACCOUNT, account)
    assert (back["name"], back["parent"]) == ("Fjord", None)  # the parent is gone still
    assert desk.row(Kind.CONTACT, contact)["account"] == account
    assert desk.row(Kind.CONTACT, moved)["account"] != account
    assert desk.row(Kind.OPPORTUNITY, deal)["account"] == account
    assert desk.row(Kind.CONTACT_POINT, point)["value"] == before[Kind.CONTACT_POINT][point]["value"]
    desk.workspace.undo()
    assert desk.tables() == gone


def test_a_changed_record_gets_the_values_that_it_had(tmp_path: Path, desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="王小明", company="宏遠精密")
    copy = tmp_path / "copy.crm"
    desk.workspace.backup(copy)
    desk.edit(Kind.LEAD, lead, company="other", email="x@bau.example")
    desk.workspace.run(TakeBackRecords(copy, Kind.LEAD, (lead,)))
    row = desk.row(Kind.LEAD, lead)
    assert (row["company"], row["email"]) == ("宏遠精密", None)
    assert compare(copy, desk.path).changed == ()  # the same content has its version again
    with pytest.raises(NotFound):
        desk.workspace.run(TakeBackRecords(copy, Kind.LEAD, (lead + 1,)))
    other = Workspace.open(tmp_path / "another.crm")
    other.close()
    with pytest.raises(Conflict, match="copy_of_another"):
        desk.workspace.run(TakeBackRecords(tmp_path / "another.crm", Kind.LEAD, (lead,)))


def test_what_a_record_cannot_be_without_is_named(tmp_path: Path, desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Fjord")
    deal = desk.create(Kind.OPPORTUNITY, name="Boats", account=account)
    order = desk.create(Kind.ORDER, account=account, opportunity=deal, ordered_on=date(2026, 1, 5))
    payment = desk.create(Kind.PAYMENT, order=order, amount=Decimal(5), paid_on=date(2026, 1, 6))
    copy = tmp_path / "copy.crm"
    desk.workspace.backup(copy)
    desk.delete(Kind.PAYMENT, payment)
    desk.delete(Kind.ORDER, order)
    assert payment not in rows_of(desk.path, Kind.PAYMENT)
    with pytest.raises(Conflict) as caught:
        desk.workspace.run(TakeBackRecords(copy, Kind.PAYMENT, (payment,)))
    assert caught.value.key == "take_back_needs"
    desk.workspace.run(TakeBackRecords(copy, Kind.ORDER, (order,)))
    assert payment in rows_of(desk.path, Kind.PAYMENT)
