"""Values that no command has changed are noticed beside a copy and mended; nothing else is called damage."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from crm_desktop.core.copies.commands import MendValues, TakeBackRecords
from crm_desktop.core.copies.copy import DAY_OF_A_COPY, Copy
from crm_desktop.core.copies.damage import ValueDamage
from crm_desktop.core.errors import DamagedFile
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.privacy.commands import ErasePerson
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.copies.checking import FileCheck
from crm_desktop.services.copies.keeping import CopyKeeper
from crm_desktop.services.copies.restoring import restore_in_place
from crm_desktop.storage.sqlite.engine import connect_to
from tests.services.workspaces import Desk


class Vault:
    """An office with its copies and its check."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.known = KnownFiles(folder / "known")
        self.folder = folder / "copies"
        self.moment = 1_800_000_000_000

    def now(self) -> int:
        return self.moment

    def copy(self) -> Copy:
        self.moment += 1_000
        self.known.opened(self.desk.path, self.desk.workspace.file_id)
        return CopyKeeper(self.desk.workspace, self.known, self.folder, now=self.now).make_own(
            Copy(Path(), 0).reason
        )

    def check(self) -> FileCheck:
        self.moment += 1_000
        return FileCheck(self.desk.workspace, self.known, now=self.now)

    def damage(self) -> ValueDamage | None:
        return self.check().look()

    def mend(self, damage: ValueDamage) -> None:
        places = tuple(value.place for value in damage.values)
        self.desk.workspace.run(MendValues(damage.copy, places))

    def past_the_journal(self, statement: str, *values: object, path: Path | None = None) -> None:
        """What a bad disk does, by the shortest way."""
        connection = connect_to(path or self.desk.path)
        connection.execute(statement, values)
        connection.commit()
        connection.close()


@pytest.fixture
def vault(desk: Desk, tmp_path: Path) -> Vault:
    return Vault(desk, tmp_path)


def test_a_changed_byte_is_noticed_and_mended_in_one_step(vault: Vault) -> None:
    desk = vault.desk
    account = desk.create(Kind.ACCOUNT, name="宏遠精密")
    lead = desk.create(Kind.LEAD, name="林志豪", raw_text="文" * 3000)
    deal = desk.create(Kind.OPPORTUNITY, name="Roof", account=account, amount=Decimal(480000))
    assert vault.damage() is None  # nothing to compare with
    vault.copy()
    desk.create(Kind.LEAD, name="Later")
    sound = desk.tables()
    assert vault.damage() is None
    vault.past_the_journal("UPDATE lead SET name = '林志豬' WHERE id = ?", lead)
    vault.past_the_journal("UPDATE opportunity SET amount = amount + 8 WHERE id = ?", deal)
    damage = vault.damage()
    assert damage is not None
    told = {(value.kind, value.id, value.field, value.now, value.then) for value in damage.values}
    assert (Kind.LEAD, lead, "name", "林志豬", "林志豪") in told
    assert {name for _, _, name, _, _ in told} == {"name", "amount"}
    with pytest.raises(DamagedFile, match="values_changed"):
        vault.check().require_sound()
    damaged = desk.tables()
    vault.mend(damage)
    assert desk.tables() == sound  # versions and moments too
    assert vault.damage() is None
    desk.workspace.undo()
    assert desk.tables() == damaged
    assert vault.damage() == damage
    desk.workspace.redo()
    assert desk.tables() == sound


def test_one_value_is_mended_alone_and_the_others_are_left(vault: Vault) -> None:
    desk = vault.desk
    lead = desk.create(Kind.LEAD, name="Anna", company="Fjord")
    vault.copy()
    vault.past_the_journal("UPDATE lead SET name = 'Bnna', company = 'Gjord' WHERE id = ?", lead)
    damage = vault.damage()
    assert damage is not None
    desk.workspace.run(MendValues(damage.copy, ((Kind.LEAD, lead, "company"),)))
    assert (desk.row(Kind.LEAD, lead)["name"], desk.row(Kind.LEAD, lead)["company"]) == ("Bnna", "Fjord")
    assert vault.damage() is None  # a command has written the row: it is as a person left it


def test_rows_that_are_gone_or_nobody_made_are_mended(vault: Vault) -> None:
    desk = vault.desk
    free = desk.create(Kind.LEAD, name="Free")
    gone = desk.create(Kind.LEAD, name="Gone")
    desk.delete(Kind.LEAD, free)
    vault.copy()
    sound = desk.tables()
    vault.past_the_journal("UPDATE lead SET id = ? WHERE id = ?", free, gone)
    damage = vault.damage()
    assert damage is not None
    assert [(value.id, value.is_gone) for value in damage.values] == [(gone, True), (free, False)]
    vault.mend(damage)
    assert desk.tables() == sound


def test_a_damaged_journal_is_noticed_and_mended(vault: Vault) -> None:
    lead = vault.desk.create(Kind.LEAD, name="Anna")
    vault.desk.edit(Kind.LEAD, lead, name="Berta")
    vault.copy()
    vault.past_the_journal("UPDATE journal_entry SET payload = replace(payload, 'Berta', 'Bertb')")
    vault.past_the_journal("UPDATE journal SET at = at + 1 WHERE id = (SELECT max(id) - 1 FROM journal)")
    damage = vault.damage()
    assert damage is not None
    assert (damage.values, damage.history) == ((), 2)
    vault.mend(damage)
    assert vault.damage() is None
    vault.desk.workspace.undo()
    assert vault.desk.row(Kind.LEAD, lead)["name"] == "Anna"


def _edited(vault: Vault, lead: int) -> None:
    vault.desk.edit(Kind.LEAD, lead, name="Berta")
    vault.desk.workspace.undo()


def _deleted(vault: Vault, lead: int) -> None:
    vault.desk.delete(Kind.LEAD, lead)


def _taken_back(vault: Vault, lead: int) -> None:
    copy = vault.known.copies(vault.desk.path)[0]
    vault.desk.edit(Kind.LEAD, lead, name="Berta")
    vault.desk.workspace.run(TakeBackRecords(copy.path, Kind.LEAD, (lead,)))


def _erased(vault: Vault, lead: int) -> None:
    vault.desk.workspace.run(ErasePerson(Kind.LEAD, lead))


def _restored_and_worked_on(vault: Vault, lead: int) -> None:
    """The newest copy is of a way that the file has not gone."""
    first = vault.known.copies(vault.desk.path)[0]
    vault.desk.edit(Kind.LEAD, lead, name="Dora")
    vault.copy()
    vault.desk.close()
    restore_in_place(first.path, vault.desk.path, vault.known)
    vault.desk.restart()
    vault.desk.edit(Kind.LEAD, lead, name="Emma")


@pytest.mark.parametrize(
    "befalls",
    [_edited, _deleted, _taken_back, _erased, _restored_and_worked_on],
    ids=lambda each: each.__name__,
)
def test_what_commands_and_restores_do_is_no_damage(
    vault: Vault, befalls: Callable[[Vault, int], None]
) -> None:
    lead = vault.desk.create(Kind.LEAD, name="Anna", email="a@fjord.example")
    vault.desk.create(Kind.ACTIVITY, subject="Visit", lead=lead)
    vault.copy()
    vault.desk.create(Kind.LEAD, name="Carla")
    befalls(vault, lead)
    check = vault.check()
    assert check.look() is None
    assert check.findings()["values"] == []


def test_a_copy_that_is_damaged_itself_gives_way_to_the_one_before(vault: Vault) -> None:
    lead = vault.desk.create(Kind.LEAD, name="Anna")
    vault.copy()
    vault.desk.create(Kind.LEAD, name="Berta")
    newest = vault.copy()
    vault.past_the_journal("UPDATE lead SET name = 'Bnna' WHERE id = ?", lead, path=newest.path)
    assert vault.damage() is None
    assert vault.known.copies(vault.desk.path)[0].fault
    vault.past_the_journal("UPDATE lead SET name = 'Cnna' WHERE id = ?", lead)
    damage = vault.damage()
    assert damage is not None
    assert damage.copy != newest.path


def test_damage_that_went_into_a_copy_is_found_beside_the_one_before(vault: Vault) -> None:
    lead = vault.desk.create(Kind.LEAD, name="Anna")
    vault.copy()
    assert vault.damage() is None
    vault.past_the_journal("UPDATE lead SET name = 'Bnna' WHERE id = ?", lead)
    vault.copy()
    damage = vault.damage()
    assert damage is not None
    assert [(value.now, value.then) for value in damage.values] == [("Bnna", "Anna")]


def test_what_is_left_as_it_is_is_not_told_again(vault: Vault) -> None:
    lead = vault.desk.create(Kind.LEAD, name="Anna")
    vault.copy()
    vault.past_the_journal("UPDATE lead SET name = 'Bnna' WHERE id = ?", lead)
    assert vault.damage() is not None
    vault.copy()
    check = vault.check()
    check.leave()
    vault.moment += DAY_OF_A_COPY
    assert vault.damage() is None
