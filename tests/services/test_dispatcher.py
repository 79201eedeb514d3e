"""Every command that the program knows can be carried out, and what it did can be said."""

from __future__ import annotations

import importlib
import itertools
import pkgutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from crm_desktop import services
from crm_desktop.core.attachments import AttachFiles, GivenFile
from crm_desktop.core.commands import (
    AssignRecords,
    BeginPipeline,
    ClaimRecords,
    CloneOpportunity,
    Command,
    CompleteActivity,
    CreateRecord,
    DeleteRecords,
    EditEach,
    EditRecords,
    GiveBackRecords,
    KeepMail,
    MakeMainAccount,
    MakePrimary,
    MoveOpportunity,
    MoveRest,
    PlaceActivity,
    PostponeActivities,
    Redo,
    RemovePipeline,
    RemoveStage,
    Revert,
    SaveSetting,
    StartPlaybook,
    Undo,
    WriteTogether,
)
from crm_desktop.core.conversions import ConvertLeads, LeadConversion, UnconvertLeads
from crm_desktop.core.copies.commands import MendValues, TakeBackRecords
from crm_desktop.core.letters.commands import NoteLetters
from crm_desktop.core.merging import Merge, MergeRecords, TellApart, UnmergeRecord
from crm_desktop.core.orders import MakeOrder, OrderAgain, RepeatOrder
from crm_desktop.core.participants import ChangeParticipants, Person
from crm_desktop.core.privacy.commands import ErasePerson
from crm_desktop.core.queries import ListQuery, Matching, Records
from crm_desktop.core.quotes.commands import (
    AnswerQuote,
    IssueQuote,
    NewQuoteVersion,
    QuoteDeal,
    SetLogo,
)
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.recycling import RestoreRecords
from crm_desktop.core.sheets import MoveRows, WriteRows
from crm_desktop.core.tags import MergeTags, TagRecords
from crm_desktop.core.values.tags import ids_of
from crm_desktop.core.words.messages import DONE_MANY, DONE_ONE
from crm_desktop.services.calendar_files.command import ImportCalendar
from crm_desktop.services.demo.command import FillWithDemoData
from crm_desktop.services.handlers.registry import HANDLERS, Late
from crm_desktop.services.importing.command import ImportFile
from crm_desktop.services.workspace_files.command import ImportWorkspace
from crm_desktop.services.workspace_files.writing import write_workspace
from tests.services.copies.test_value_damage import Vault
from tests.services.importing.imports import WORDS, plan_for, written
from tests.services.quotes.offers import PICTURE, a_deal, a_draft, issued
from tests.services.workspaces import Desk

EVERY_LEAD = Matching(ListQuery(Kind.LEAD))


A_FILE, ANOTHER_FILE = GivenFile("a.txt", None, b"a"), GivenFile("b.txt", None, b"b")


def a_lead(desk: Desk) -> Records:
    return Records(Kind.LEAD, (desk.create(Kind.LEAD, name="Anna"),))


def some_leads(desk: Desk) -> Matching:
    a_lead(desk)
    a_lead(desk)
    return EVERY_LEAD


def a_tagged_lead(desk: Desk) -> Records:
    return Records(Kind.LEAD, (desk.create(Kind.LEAD, name="Anna", tags="VIP"),))


def a_mended_value(desk: Desk) -> MendValues:
    lead = desk.create(Kind.LEAD, name="Anna")
    vault = Vault(desk, desk.path.parent)
    vault.copy()
    vault.past_the_journal("UPDATE lead SET name = 'Bnna' WHERE id = ?", lead)
    damage = vault.damage()
    assert damage is not None
    return MendValues(damage.copy, tuple(value.place for value in damage.values))


def a_merge(desk: Desk) -> Merge:
    first, other = (desk.create(Kind.CONTACT, name="Anna") for _ in range(2))
    return Merge(Kind.CONTACT, first, (other,))


def a_deleted_contact(desk: Desk) -> int:
    contact = desk.create(Kind.CONTACT, name="Gone")
    desk.delete(Kind.CONTACT, contact)
    return contact


def a_merged_contact(desk: Desk) -> int:
    merge = a_merge(desk)
    desk.workspace.run(MergeRecords((merge,)))
    return merge.kept


def two_tags(desk: Desk) -> Command:
    lead = desk.create(Kind.LEAD, name="Anna", tags="Fair, Expo")
    first, other = ids_of(desk.row(Kind.LEAD, lead)["tags"])
    return MergeTags(first, (other,))


def an_import(desk: Desk) -> Command:
    path = written(desk.path.parent, "name", "Anna", "Berta")
    return ImportFile(path, plan_for(path, Kind.LEAD, ["name"]), WORDS.error)


def a_calendar(desk: Desk) -> Command:
    path = desk.path.parent / "fair.ics"
    entry = "BEGIN:VEVENT\nUID:1\nDTSTART:20990101T090000Z\nEND:VEVENT"
    path.write_text(f"BEGIN:VCALENDAR\n{entry}\nEND:VCALENDAR\n")
    return ImportCalendar(path)


def a_revert(desk: Desk) -> Command:
    outcome = desk.workspace.run(CreateRecord(Kind.LEAD, {"name": "Anna"}))
    assert outcome.change_set is not None
    return Revert(outcome.change_set.journal_id)


def a_redo(desk: Desk) -> Command:
    change_set = desk.workspace.run(a_revert(desk)).change_set
    assert change_set is not None
    return Revert(change_set.journal_id)


def an_undo(desk: Desk) -> Command:
    a_lead(desk)
    return Undo()


def an_undone_redo(desk: Desk) -> Command:
    desk.workspace.run(an_undo(desk))
    return Redo()


def a_move(desk: Desk) -> Command:
    return MoveOpportunity(desk.create(Kind.OPPORTUNITY, name="Roof"), 1, 2)


def a_clone(desk: Desk) -> Command:
    return CloneOpportunity(desk.create(Kind.OPPORTUNITY, name="Roof"), "Roof (copy)")


def a_won_deal(desk: Desk) -> int:
    return desk.create(Kind.OPPORTUNITY, name="Roof", stage=5, amount=Decimal(1200))


def a_further_order(desk: Desk) -> Command:
    return RepeatOrder(desk.workspace.run(MakeOrder(a_won_deal(desk))).ids[0])


def what_an_account_orders(desk: Desk) -> Command:
    account = desk.create(Kind.ACCOUNT, name="Bau AG")
    desk.create(Kind.ORDER, account=account, ordered_on=date(2026, 1, 1))
    return OrderAgain(account)


def a_place(desk: Desk) -> Command:
    below = desk.create(Kind.OPPORTUNITY, name="Wall")
    return MoveOpportunity(desk.create(Kind.OPPORTUNITY, name="Roof"), 1, 1, after=below)


_NUMBERS = itertools.count(1)


def a_second_pipeline(desk: Desk) -> int:
    """Each has a name of its own: no two pipelines are called the same."""
    return desk.workspace.run(BeginPipeline(f"Projects {next(_NUMBERS)}", 1)).ids[0]


def a_stage_with_deals(desk: Desk) -> Command:
    desk.create(Kind.OPPORTUNITY, name="Roof", stage=2)
    return RemoveStage(2, 3)


def a_pipeline_with_deals(desk: Desk) -> Command:
    service = a_second_pipeline(desk)
    desk.create(Kind.OPPORTUNITY, name="Roof", stage=2)
    return RemovePipeline(1, service)


def edits_of_two(desk: Desk) -> Command:
    first, second = (a_lead(desk).ids[0] for _ in range(2))
    return EditEach(Kind.LEAD, ((first, {"name": "Berta"}), (second, {"company": "Bau AG"})))


#: Commands made for an office, in every way in which they are labelled differently.
def without_owner(desk: Desk) -> Records:
    return Records(Kind.LEAD, (desk.create(Kind.LEAD, name="Anna", owner=None),))


def an_activity(desk: Desk) -> int:
    return desk.create(Kind.ACTIVITY, kind="task", subject="Ask", due_at=datetime(2026, 3, 3, 9, tzinfo=UTC))


def a_playbook_with_who_left(desk: Desk) -> Command:
    gone = desk.create(Kind.USER, name="Gone", active=False)
    desk.edit(Kind.PLAYBOOK_STEP, 1, user=gone)
    return StartPlaybook(a_lead(desk), 1, date(2026, 3, 4))


def a_rest(desk: Desk) -> Command:
    return MoveRest(desk.workspace.run(StartPlaybook(a_lead(desk), 1, date(2026, 3, 4))).ids[0], 2)


def a_return_from_a_copy(desk: Desk) -> Command:
    lead = desk.create(Kind.LEAD, name="Anna")
    copy = desk.path.with_name("copy.crm")
    desk.workspace.backup(copy)
    desk.delete(Kind.LEAD, lead)
    return TakeBackRecords(copy, Kind.LEAD, (lead,))


def an_unconversion(desk: Desk) -> Command:
    lead = desk.create(Kind.LEAD, name="Anna")
    desk.workspace.run(ConvertLeads((LeadConversion(lead),)))
    return UnconvertLeads((lead,))


def a_promotion(desk: Desk) -> Command:
    lead = desk.create(Kind.LEAD, name="Anna", phone="02 111 222")
    return MakePrimary(desk.create(Kind.CONTACT_POINT, sort="phone", value="02 333 444", lead=lead))


def a_change_of_company(desk: Desk) -> Command:
    first, second = (desk.create(Kind.ACCOUNT, name=name) for name in ("Bau AG", "Holz AG"))
    contact = desk.create(Kind.CONTACT, name="Anna", account=first)
    return MakeMainAccount(desk.create(Kind.ACCOUNT_CONTACT, account=second, contact=contact))


def some_lines(desk: Desk) -> tuple[int, tuple[int, ...]]:
    deal = desk.create(Kind.OPPORTUNITY, name="Press")
    names = ({"name": "Press"}, {"name": "Transport"})
    return deal, desk.workspace.run(WriteRows(Kind.LINE, "opportunity", deal, new=names)).ids


def rows_to_write(desk: Desk) -> Command:
    deal, (first, _) = some_lines(desk)
    edits, new = ((first, {"name": "Lathe"}),), ({"name": "Training"},)
    return WriteRows(Kind.LINE, "opportunity", deal, edits, new, after=first)


def rows_to_move(desk: Desk, *places: int) -> Command:
    deal, lines = some_lines(desk)
    return MoveRows(Kind.LINE, "opportunity", deal, tuple(lines[place] for place in places))


def a_logo_to_remove(desk: Desk) -> Command:
    desk.workspace.run(SetLogo(PICTURE))
    return SetLogo()


def a_workspace(desk: Desk) -> ImportWorkspace:
    path = desk.path.with_suffix(".zip")
    with closing(desk.workspace.reader()) as reader, reader.view() as view:
        write_workspace(view, path)
    desk.edit(Kind.CHANNEL, 1, name="Fairs")
    return ImportWorkspace(path)


EXAMPLES: Mapping[str, Callable[[Desk], Command]] = {
    "mend values": a_mended_value,
    "create": lambda desk: CreateRecord(Kind.LEAD, {"name": "Anna"}),
    "edit one": lambda desk: EditRecords(a_lead(desk), {"name": "Berta"}),
    "edit many": lambda desk: EditRecords(some_leads(desk), {"company": "Bau AG"}),
    "edit each": edits_of_two,
    "write one": lambda desk: WriteTogether(Kind.LEAD, ({"name": "Anna"},)),
    "write together": lambda desk: WriteTogether(
        Kind.LEAD, ({"name": "Anna"}, {"company": "Bau AG"}), ((a_lead(desk).ids[0], {"name": "Berta"}),)
    ),
    "make primary": a_promotion,
    "make main account": a_change_of_company,
    "write rows": rows_to_write,
    "write one row": lambda desk: WriteRows(
        Kind.LINE, "opportunity", desk.create(Kind.OPPORTUNITY, name="Press"), new=({"name": "Press"},)
    ),
    "move rows": lambda desk: rows_to_move(desk, 1, 0),
    "move one row": lambda desk: rows_to_move(desk, 0),
    "delete one": lambda desk: DeleteRecords(a_lead(desk)),
    "delete many": lambda desk: DeleteRecords(some_leads(desk)),
    "move": a_move,
    "reorder": a_place,
    "begin a pipeline": lambda desk: BeginPipeline("Service", 1),
    "remove a stage": lambda desk: RemoveStage(2),
    "remove a stage with deals": a_stage_with_deals,
    "remove a pipeline": lambda desk: RemovePipeline(a_second_pipeline(desk)),
    "remove a pipeline with deals": a_pipeline_with_deals,
    "clone": a_clone,
    "make an order": lambda desk: MakeOrder(a_won_deal(desk)),
    "order again": a_further_order,
    "order what was ordered last": what_an_account_orders,
    "claim": lambda desk: ClaimRecords(without_owner(desk)),
    "give back": lambda desk: GiveBackRecords(a_lead(desk)),
    "assign": lambda desk: AssignRecords(without_owner(desk), (1,)),
    "convert": lambda desk: ConvertLeads((LeadConversion(desk.create(Kind.LEAD, name="Anna")),)),
    "unconvert": an_unconversion,
    "take_back": a_return_from_a_copy,
    "postpone": lambda desk: PostponeActivities((an_activity(desk),), date(2026, 3, 4)),
    "place at an hour": lambda desk: PlaceActivity(
        an_activity(desk), datetime(2026, 3, 4, 9, tzinfo=UTC), datetime(2026, 3, 4, 10, tzinfo=UTC)
    ),
    "place on a day": lambda desk: PlaceActivity(an_activity(desk), date(2026, 3, 4)),
    "complete": lambda desk: CompleteActivity(
        an_activity(desk), datetime(2026, 3, 4, 9, tzinfo=UTC), {"kind": "task", "subject": "Ask again"}
    ),
    "people who take part": lambda desk: ChangeParticipants(
        (Person(Kind.USER, 1),), activity=an_activity(desk)
    ),
    "start a playbook": lambda desk: StartPlaybook(a_lead(desk), 1, date(2026, 3, 4)),
    "start a playbook for many": lambda desk: StartPlaybook(some_leads(desk), 1, date(2026, 3, 4)),
    "start a playbook with who left": a_playbook_with_who_left,
    "move the rest": a_rest,
    "e-mail of a new lead": lambda desk: KeepMail(
        {"kind": "email", "subject": "Offer"}, {"name": "Anna", "email": "anna@x.example"}
    ),
    "note letters": lambda desk: NoteLetters(Kind.LEAD, a_lead(desk).ids, "Our offer", is_email=True),
    "attach a file": lambda desk: AttachFiles(Kind.LEAD, a_lead(desk).ids[0], (A_FILE,)),
    "attach files": lambda desk: AttachFiles(Kind.LEAD, a_lead(desk).ids[0], (A_FILE, ANOTHER_FILE)),
    "issue a quote": lambda desk: IssueQuote(a_draft(desk)),
    "quote a deal": lambda desk: QuoteDeal(a_deal(desk), {"name": "Lamps"}),
    "accept a quote": lambda desk: AnswerQuote(issued(desk), accepted=True),
    "decline a quote": lambda desk: AnswerQuote(issued(desk), accepted=False),
    "new version of a quote": lambda desk: NewQuoteVersion(issued(desk)),
    "logo": lambda desk: SetLogo(PICTURE),
    "no logo": a_logo_to_remove,
    "tag": lambda desk: TagRecords(a_lead(desk), put_on=("VIP",)),
    "tag many": lambda desk: TagRecords(some_leads(desk), put_on=("VIP",)),
    "take a tag off": lambda desk: TagRecords(a_tagged_lead(desk), take_off=("VIP",)),
    "tag anew": lambda desk: TagRecords(a_tagged_lead(desk), put_on=("Fair",), take_off=("VIP",)),
    "merge tags": two_tags,
    "merge": lambda desk: MergeRecords((a_merge(desk),)),
    "merge several": lambda desk: MergeRecords((a_merge(desk), a_merge(desk))),
    "unmerge": lambda desk: UnmergeRecord(Kind.CONTACT, a_merged_contact(desk)),
    "restore": lambda desk: RestoreRecords(Kind.CONTACT, (a_deleted_contact(desk),)),
    "erase": lambda desk: ErasePerson(Kind.CONTACT, a_deleted_contact(desk)),
    "tell apart": lambda desk: TellApart(Kind.CONTACT, (a_merge(desk).kept, a_merge(desk).kept)),
    "setting": lambda desk: SaveSetting("base_currency", '"EUR"'),
    "undo": an_undo,
    "redo": an_undone_redo,
    "revert": a_revert,
    "revert a revert": a_redo,
    "demo": lambda desk: FillWithDemoData("en", leads=30),
    "import": an_import,
    "import a calendar": a_calendar,
    "import a workspace": a_workspace,
}


def command_types() -> set[type[Command]]:
    """All commands, those that stand beside their services too."""
    for module in pkgutil.walk_packages(services.__path__, f"{services.__name__}."):
        importlib.import_module(module.name)
    return set(_beneath(Command))


def _beneath(command: type[Command]) -> Iterator[type[Command]]:
    """The commands that can be given; a base of several is none itself."""
    # A dataclass with slots is made anew from the class first written, which lingers among the subclasses.
    found = [
        each for each in command.__subclasses__() if vars(sys.modules[each.__module__])[each.__name__] is each
    ]
    for each in found:
        yield from _beneath(each)
    if not found:
        yield command


def test_every_command_has_a_handler() -> None:
    assert command_types() == set(HANDLERS)
    for handler in HANDLERS.values():
        assert callable(handler.found() if isinstance(handler, Late) else handler)


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_a_command_did_can_be_said(desk: Desk, name: str) -> None:
    command = EXAMPLES[name](desk)
    outcome = desk.workspace.run(command)
    assert outcome.change_set is not None
    assert outcome.change_set.label in DONE_ONE
    assert {"edit many", "edit each", "delete many"}.isdisjoint(
        [name]
    ) or outcome.change_set.label in DONE_MANY
    said = WORDS.done(outcome.change_set.label, outcome.change_set.params)
    assert said
    assert "{" not in said


def test_every_command_is_among_the_examples(desk: Desk) -> None:
    assert {type(make(desk)) for make in EXAMPLES.values()} == command_types()
