"""A person is erased for good: nothing of them stays in the file, and everything else is undone as before."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from crm_desktop.core.commands import EditRecords, Revert
from crm_desktop.core.conversions import ConvertLeads, LeadConversion
from crm_desktop.core.encryption.held_keys import forget_keys
from crm_desktop.core.encryption.secret import Secret
from crm_desktop.core.errors import Cancelled, Conflict, NotFound, RuleBroken
from crm_desktop.core.files.data_files import beside
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.merging import Merge, MergeRecords
from crm_desktop.core.privacy.commands import ErasePerson
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import ListQuery, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.encryption.passwords import set_password
from crm_desktop.services.past.deleted import binned_kinds, deleted_records
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.engine import connect_to
from tests.services.workspaces import Desk, query

NAME, EMAIL, PHONE = "王曉明", "xiaoming.wang@kestrel.example", "+886912345678"
#: In the file these are bytes; in the index of words the name is pinyin and single characters.
TRACES = (NAME, EMAIL, "xiaoming.wang", "912345678", "0912-345-678", "Kestrel Xiaoming")
INDEXED = ("wangxiaoming", "wxm", "xiaoming", "912345678", "曉", "晓")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "office.crm")
    yield made
    made.close()


def traces_in(path: Path) -> list[str]:
    """What the bytes of the file and its log still say of the person."""
    content = b"".join(each.read_bytes() for each in (path, beside(path, "-wal")) if each.exists())
    return [trace for trace in TRACES if trace.encode() in content]


def indexed_in(path: Path) -> list[str]:
    """What terms of the person the index of words still has, in any of its parts."""
    connection = connect_to(path)
    try:
        connection.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, 'search', 'row')")
        terms = {row[0] for row in connection.execute("SELECT term FROM temp.terms")}
        blocks = b"".join(row[0] or b"" for row in connection.execute("SELECT block FROM search_data"))
    finally:
        connection.close()
    return [term for term in INDEXED if term in terms or term.encode() in blocks]


def known_everywhere(desk: Desk) -> int:
    """A lead of whom all sorts of things speak; its number."""
    lead = desk.create(Kind.LEAD, name=NAME, email=EMAIL, phone=PHONE, company="Kestrel")
    desk.create(Kind.CONTACT_POINT, sort="email", value="wang.home@kestrel.example", lead=lead)
    account = desk.create(Kind.ACCOUNT, name="Kestrel")
    desk.create(Kind.ACTIVITY, subject=f"Call {NAME}", text=f"{EMAIL}, 0912-345-678", lead=lead)
    desk.create(Kind.ACTIVITY, subject=f"與{NAME}開會", account=account)
    desk.create(Kind.OPPORTUNITY, name=f"{NAME}的案子", account=account)
    desk.edit(Kind.LEAD, lead, description=f"{NAME} likes tea")
    return lead


def erase(desk: Desk, kind: Kind, id_: int) -> None:
    assert desk.workspace.run(ErasePerson(kind, id_)).result is True


def test_nothing_of_a_person_stays_in_the_file(desk: Desk) -> None:
    lead = known_everywhere(desk)
    assert traces_in(desk.path)
    assert indexed_in(desk.path)
    erase(desk, Kind.LEAD, lead)
    assert traces_in(desk.path) == []
    assert indexed_in(desk.path) == []
    tables = desk.tables()
    assert not tables.get(Kind.LEAD)
    assert [row["subject"] for row in tables[Kind.ACTIVITY].values()] == ["與***開會"]
    assert [row["name"] for row in tables[Kind.OPPORTUNITY].values()] == ["***的案子"]
    assert [row["name"] for row in tables[Kind.ACCOUNT].values()] == ["Kestrel"]
    desk.restart()
    assert desk.workspace.check() == []
    assert traces_in(desk.path) == []


def test_a_converted_and_merged_person_goes_with_all_that_they_were(desk: Desk) -> None:
    lead = known_everywhere(desk)
    desk.workspace.run(ConvertLeads((LeadConversion(lead),)))
    (contact,) = [id_ for id_, row in desk.tables()[Kind.CONTACT].items() if row["name"] == NAME]
    twin = desk.create(Kind.CONTACT, name=NAME, email="other.wang@kestrel.example")
    desk.workspace.run(MergeRecords((Merge(Kind.CONTACT, contact, (twin,)),)))
    erase(desk, Kind.CONTACT, contact)
    assert traces_in(desk.path) == []
    assert b"other.wang" not in desk.path.read_bytes()
    assert not desk.tables().get(Kind.CONTACT)
    assert not desk.tables().get(Kind.LEAD)
    assert desk.tables()[Kind.ACCOUNT]


def test_a_deleted_person_is_erased_from_the_bin_too(desk: Desk) -> None:
    lead = known_everywhere(desk)
    desk.delete(Kind.LEAD, lead)
    erase(desk, Kind.LEAD, lead)
    assert traces_in(desk.path) == []
    reader = desk.workspace.reader()
    with reader.view() as view:
        assert deleted_records(view, binned_kinds(view.catalogue)) == []
    reader.close()
    with pytest.raises(NotFound):
        desk.workspace.run(ErasePerson(Kind.LEAD, lead))


def test_what_they_were_called_before_goes_too(desk: Desk) -> None:
    contact = desk.create(Kind.CONTACT, name=NAME, email=EMAIL)
    note = desk.create(Kind.ACTIVITY, text=f"{NAME} <{EMAIL}>")
    desk.edit(Kind.CONTACT, contact, name="Ming", email="ming@example.org")
    erase(desk, Kind.CONTACT, contact)
    assert traces_in(desk.path) == []
    assert desk.row(Kind.ACTIVITY, note)["text"] == "*** <***>"


def test_a_single_short_word_is_blanked_only_beside_the_person(desk: Desk) -> None:
    contact = desk.create(Kind.CONTACT, name="May")
    deal = desk.create(Kind.OPPORTUNITY, name="May's chairs", contact=contact)
    other = desk.create(Kind.ACTIVITY, subject="In May they decide")
    erase(desk, Kind.CONTACT, contact)
    assert desk.row(Kind.OPPORTUNITY, deal)["name"] == "***'s chairs"
    assert desk.row(Kind.ACTIVITY, other)["subject"] == "In May they decide"


def test_what_another_is_known_by_stays_theirs(desk: Desk) -> None:
    first = desk.create(Kind.CONTACT, name=NAME, email=EMAIL, phone=PHONE)
    other = desk.create(Kind.CONTACT, name=NAME, email="office@kestrel.example", phone=PHONE)
    note = desk.create(Kind.ACTIVITY, subject=f"Ask {NAME} ({EMAIL})")
    erase(desk, Kind.CONTACT, first)
    assert desk.row(Kind.CONTACT, other)["name"] == NAME
    assert desk.row(Kind.CONTACT, other)["phone"] == PHONE
    assert desk.row(Kind.ACTIVITY, note)["subject"] == f"Ask {NAME} (***)"


def test_everything_else_is_undone_as_before(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Nord")
    first, second = (desk.create(Kind.CONTACT, name=name, account=account) for name in (NAME, "Eva Berg"))
    note = desk.create(Kind.ACTIVITY, subject=f"With {NAME}", account=account)
    desk.workspace.run(EditRecords(Records(Kind.CONTACT, (first, second)), {"department": "Sales"}))
    erase(desk, Kind.CONTACT, first)
    assert desk.workspace.undo_stack().to_undo is not None
    desk.workspace.undo()
    assert desk.row(Kind.CONTACT, second)["department"] is None
    assert desk.row(Kind.ACTIVITY, note)["subject"] == "With ***"
    desk.workspace.undo()
    assert note not in desk.tables().get(Kind.ACTIVITY, {})
    desk.workspace.undo()
    assert second not in desk.tables().get(Kind.CONTACT, {})
    desk.workspace.undo()  # the making of the erased one is passed over
    assert not desk.tables().get(Kind.ACCOUNT)
    for _ in range(4):
        desk.workspace.redo()
    assert desk.row(Kind.CONTACT, second)["department"] == "Sales"
    assert traces_in(desk.path) == []


def test_of_a_bulk_insert_the_others_are_taken_back(desk: Desk) -> None:
    with desk.writing() as work:
        rows = [(name,) for name in ("Ada Lind", NAME, "Eva Berg")]
        work.insert_many(Kind.CONTACT, ["name"], rows)
        work.commit("created", {"kind": Kind.CONTACT})
    erase(desk, Kind.CONTACT, 2)
    erase(desk, Kind.CONTACT, 1)
    desk.workspace.undo()
    assert not desk.tables().get(Kind.CONTACT)


def test_an_erasure_is_in_the_journal_without_a_name_and_never_taken_back(desk: Desk) -> None:
    lead = known_everywhere(desk)
    change_set = desk.workspace.run(ErasePerson(Kind.LEAD, lead)).change_set
    assert change_set is not None
    assert change_set.label == "erased"
    assert dict(change_set.params) == {"kind": Kind.LEAD, "id": lead, "count": 1}
    with pytest.raises(Conflict, match="erased_for_good"):
        desk.workspace.run(Revert(change_set.journal_id))


def test_only_people_are_erased(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Nord")
    person = desk.create(Kind.ACCOUNT, name=NAME, kind="person")
    for kind in (Kind.ACCOUNT, Kind.ACTIVITY):
        with pytest.raises(RuleBroken, match="no_person"):
            desk.workspace.run(ErasePerson(kind, account))
    erase(desk, Kind.ACCOUNT, person)
    assert traces_in(desk.path) == []
    assert set(desk.tables()[Kind.ACCOUNT]) == {account}


class KilledAt(Progress):
    """Ends the process, as a power cut does, at a step of the work."""

    def __init__(self, step: int) -> None:
        super().__init__(self._told)
        self._left = step

    def _told(self, done: int, total: int) -> None:
        self._left -= 1
        if self._left < 0:
            os._exit(9)


@pytest.mark.parametrize("step", range(4))
def test_a_kill_leaves_all_or_nothing(desk: Desk, step: int) -> None:
    lead = known_everywhere(desk)
    before = desk.tables()
    desk.workspace.close()
    child = os.fork()
    if child == 0:
        Workspace.open(desk.path).run(ErasePerson(Kind.LEAD, lead), KilledAt(step))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    desk.workspace = Workspace.open(desk.path, now=desk.clock)
    desk.create(Kind.CHANNEL, name="Fair")  # whoever writes next finishes what was begun
    if desk.tables().get(Kind.LEAD):
        after = desk.tables()
        assert {kind: after[kind] for kind in before if kind is not Kind.CHANNEL} == {
            kind: rows for kind, rows in before.items() if kind is not Kind.CHANNEL
        }
        assert os.waitstatus_to_exitcode(status) == 9
    else:
        assert traces_in(desk.path) == []
        assert indexed_in(desk.path) == []


def test_stopping_leaves_everything(desk: Desk) -> None:
    lead = known_everywhere(desk)
    before = desk.tables()
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        desk.workspace.run(ErasePerson(Kind.LEAD, lead), progress)
    assert desk.tables() == before


def test_of_an_encrypted_file_nothing_stays_either(desk: Desk, tmp_path: Path) -> None:
    lead = known_everywhere(desk)
    desk.workspace.close()
    set_password(desk.path, Secret("four words of mine"), KnownFiles(tmp_path / "known"), Progress())
    desk.workspace = Workspace.open(desk.path, now=desk.clock)
    erase(desk, Kind.LEAD, lead)
    assert indexed_in(desk.path) == []
    connection = connect_to(desk.path)
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    everything = str([connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables])
    connection.close()
    assert [trace for trace in TRACES if trace in everything] == []
    reader = desk.workspace.reader()
    assert reader.count(ListQuery(Kind.LEAD)) == 0
    reader.close()
    forget_keys()
    with pytest.raises(driver.DatabaseError):
        driver.connect(str(desk.path)).execute("SELECT * FROM sqlite_schema")


def test_what_a_further_way_was_before_goes_too(desk: Desk) -> None:
    contact = desk.create(Kind.CONTACT, name=NAME)
    old, new = "wang.old@kestrel.example", "wang.new@kestrel.example"
    way = desk.create(Kind.CONTACT_POINT, sort="email", value=old, contact=contact)
    desk.edit(Kind.CONTACT_POINT, way, value=new)
    note = desk.create(Kind.ACTIVITY, subject=f"{old}, {new}")
    erase(desk, Kind.CONTACT, contact)
    assert desk.row(Kind.ACTIVITY, note)["subject"] == "***, ***"


def test_an_address_that_was_changed_is_nobody_s_name(desk: Desk) -> None:
    contact = desk.create(Kind.CONTACT, name=NAME)
    way = desk.create(Kind.CONTACT_POINT, sort="address", value="12 Harbour Road", contact=contact)
    desk.edit(Kind.CONTACT_POINT, way, value="13 Harbour Road")
    note = desk.create(Kind.ACTIVITY, subject="Fair at 12 Harbour Road")
    erase(desk, Kind.CONTACT, contact)
    assert desk.row(Kind.ACTIVITY, note)["subject"] == "Fair at 12 Harbour Road"


def test_what_pointed_at_the_erased_is_taken_back_without_them(desk: Desk) -> None:
    other = desk.create(Kind.CONTACT, name="Eva Berg")
    contact = desk.create(Kind.CONTACT, name=NAME)
    deal = desk.create(Kind.OPPORTUNITY, name="Chairs", contact=contact)
    desk.edit(Kind.OPPORTUNITY, deal, contact=other)
    gone = desk.create(Kind.OPPORTUNITY, name="Tables", contact=contact)
    desk.delete(Kind.OPPORTUNITY, gone)
    erase(desk, Kind.CONTACT, contact)
    desk.workspace.undo()
    assert desk.row(Kind.OPPORTUNITY, gone)["contact"] is None
    desk.workspace.undo()
    desk.workspace.undo()
    assert desk.row(Kind.OPPORTUNITY, deal)["contact"] is None
    desk.workspace.undo()
    assert not desk.tables().get(Kind.OPPORTUNITY)
    for _ in range(4):
        desk.workspace.redo()
    assert desk.row(Kind.OPPORTUNITY, deal)["contact"] == other
    assert desk.workspace.check() == []


def test_a_name_that_is_a_word_of_the_program_takes_none_of_its_words(desk: Desk) -> None:
    contact = desk.create(Kind.CONTACT, name="Call")
    account = desk.create(Kind.ACCOUNT, name="Nord")
    note = desk.create(Kind.ACTIVITY, subject="Call back", kind="call", contact=contact, account=account)
    other = desk.create(Kind.CONTACT, name="Contact")
    desk.create(Kind.CONTACT, name="Contact Lens")
    erase(desk, Kind.CONTACT, contact)
    erase(desk, Kind.CONTACT, other)
    heads = [json.loads(params) for (params,) in query(desk.path, "SELECT params FROM journal")]
    assert {"kind": "activity", "title": "*** back"} in heads
    assert {"kind": "contact", "title": "Contact Lens"} in heads
    desk.workspace.undo()
    desk.workspace.undo()
    desk.workspace.redo()
    row = desk.row(Kind.ACTIVITY, note)
    assert (row["subject"], row["kind"]) == ("*** back", "call")
