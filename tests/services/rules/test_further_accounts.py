"""Further accounts of a contact: each once, none that is the main one, and one of them made that."""

from __future__ import annotations

import pytest

from crm_desktop.core.commands import DeleteRecords, MakeMainAccount, Revert, Undo
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk


@pytest.fixture
def ends(desk: Desk) -> tuple[int, int, int]:
    """A contact with a main account, and another account."""
    main, other = (desk.create(Kind.ACCOUNT, name=name) for name in ("Bau AG", "Holz AG"))
    return desk.create(Kind.CONTACT, name="Anna", account=main, job_title="Buyer"), main, other


def join(desk: Desk, contact: int, account: int, **told: object) -> int:
    return desk.create(Kind.ACCOUNT_CONTACT, contact=contact, account=account, **told)


def test_a_contact_belongs_to_an_account_once(desk: Desk, ends: tuple[int, int, int]) -> None:
    contact, main, other = ends
    with pytest.raises(RuleBroken, match="belongs_there_already"):
        join(desk, contact, main)
    join(desk, contact, other)
    with pytest.raises(RuleBroken, match="belongs_there_already"):
        join(desk, contact, other)
    third = join(desk, contact, desk.create(Kind.ACCOUNT, name="Glas AG"))
    with pytest.raises(RuleBroken, match="belongs_there_already"):
        desk.edit(Kind.ACCOUNT_CONTACT, third, account=other)


def test_an_undo_brings_no_second_one(desk: Desk, ends: tuple[int, int, int]) -> None:
    contact, _, other = ends
    link = join(desk, contact, other)
    gone = desk.workspace.run(DeleteRecords(Records(Kind.ACCOUNT_CONTACT, (link,)))).change_set
    assert gone is not None
    join(desk, contact, other)
    with pytest.raises(RuleBroken, match="belongs_there_already"):
        desk.workspace.run(Revert(gone.journal_id))


def test_another_account_becomes_the_main_one_and_back(desk: Desk, ends: tuple[int, int, int]) -> None:
    contact, main, other = ends
    link = join(desk, contact, other, role="Board member")
    before = desk.tables()
    done = desk.workspace.run(MakeMainAccount(link)).change_set
    assert done is not None
    assert done.params["value"] == "Holz AG"
    tables = desk.tables()
    row, tie = tables[Kind.CONTACT][contact], tables[Kind.ACCOUNT_CONTACT][link]
    assert (row["account"], row["job_title"]) == (other, "Board member")
    assert (tie["account"], tie["role"]) == (main, "Buyer")
    desk.workspace.run(Undo())
    assert desk.tables() == before


def test_without_a_main_account_the_link_goes(desk: Desk, ends: tuple[int, int, int]) -> None:
    _, main, _ = ends
    alone = desk.create(Kind.CONTACT, name="Li", job_title="Buyer")
    desk.workspace.run(MakeMainAccount(join(desk, alone, main)))
    assert desk.tables()[Kind.ACCOUNT_CONTACT] == {}
    row = desk.tables()[Kind.CONTACT][alone]
    assert (row["account"], row["job_title"]) == (main, "Buyer")
