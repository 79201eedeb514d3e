"""Files follow what becomes of their records: merged, taken apart, converted, restored from the bin."""

from __future__ import annotations

from contextlib import closing

from crm_desktop.core.conversions import ConvertLeads, LeadConversion
from crm_desktop.core.merging import MergeRecords, UnmergeRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.recycling import RestoreRecords
from crm_desktop.services.past.deleted import binned_kinds, deleted_records
from crm_desktop.storage.sqlite.soundness import check_file
from tests.services.attachments.files import attach, content, listed, names
from tests.services.test_dispatcher import a_merge
from tests.services.workspaces import Desk, query


def test_files_follow_a_merge_and_its_taking_back(desk: Desk) -> None:
    merge = a_merge(desk)
    kept, (other, *_) = merge.kept, merge.others
    attach(desk.workspace, merge.kind, kept, ("same.txt", b"same"), ("mine.txt", b"mine"))
    attach(desk.workspace, merge.kind, other, ("same.txt", b"same"), ("theirs.txt", b"theirs"))
    desk.workspace.run(MergeRecords((merge,)))
    assert sorted(names(desk.workspace, merge.kind, kept)) == ["mine.txt", "same.txt", "theirs.txt"]
    desk.workspace.run(UnmergeRecord(merge.kind, kept))
    assert sorted(names(desk.workspace, merge.kind, kept)) == ["mine.txt", "same.txt"]
    assert sorted(names(desk.workspace, merge.kind, other)) == ["same.txt", "theirs.txt"]
    assert check_file(desk.path) == []


def test_what_a_lead_became_shows_its_files(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna", company="Nordlicht GmbH")
    attach(desk.workspace, Kind.LEAD, lead, ("plan.txt", b"the plan"))
    desk.workspace.run(ConvertLeads((LeadConversion(lead),)))
    (became,) = query(desk.path, "SELECT account, contact, opportunity FROM lead WHERE id = ?", lead)
    for kind, id_ in zip((Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY), became, strict=True):
        assert id_ is not None
        (file,) = listed(desk.workspace, kind, id_).files
        assert (file.name, file.owner) == ("plan.txt", (Kind.LEAD, lead))


def test_a_record_from_the_bin_has_its_files_again(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Berta")
    id_ = attach(desk.workspace, Kind.ACCOUNT, account, ("plan.txt", b"the plan")).ids[0]
    desk.delete(Kind.ACCOUNT, account)
    desk.create(Kind.LEAD, name="Between")
    desk.workspace.run(RestoreRecords(Kind.ACCOUNT, (account,)))
    assert content(desk.workspace, id_) == b"the plan"


def test_a_removed_file_waits_in_the_bin(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    id_ = attach(desk.workspace, Kind.LEAD, lead, ("plan.txt", b"the plan")).ids[0]
    desk.delete(Kind.ATTACHMENT, id_)
    with closing(desk.workspace.reader()) as reader, reader.view() as view:
        (found,) = deleted_records(view, binned_kinds(view.catalogue))
    assert (found.kind, found.id, found.title) == (Kind.ATTACHMENT, id_, "plan.txt")
    desk.workspace.run(RestoreRecords(Kind.ATTACHMENT, (id_,)))
    assert content(desk.workspace, id_) == b"the plan"
