"""Which handler carries out each command: the one registration of a command.

Late import on purpose: a module of handlers is loaded when the first such command runs, in the writer's
thread, so that no start waits for the rules of what is not written in it. What nearly every session writes is
loaded at once: records, and their undo.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from crm_desktop.core.attachments import AttachFiles
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
from crm_desktop.core.conversions import ConvertLeads, UnconvertLeads
from crm_desktop.core.copies.commands import MendValues, TakeBackRecords
from crm_desktop.core.letters.commands import NoteLetters
from crm_desktop.core.merging import MergeRecords, TellApart, UnmergeRecord
from crm_desktop.core.orders import MakeOrder, OrderAgain, RepeatOrder
from crm_desktop.core.participants import ChangeParticipants
from crm_desktop.core.privacy.commands import ErasePerson
from crm_desktop.core.quotes.commands import AnswerQuote, IssueQuote, NewQuoteVersion, QuoteDeal, SetLogo
from crm_desktop.core.recycling import RestoreRecords
from crm_desktop.core.sheets import MoveRows, WriteRows
from crm_desktop.core.tags import MergeTags, TagRecords
from crm_desktop.services.calendar_files.command import ImportCalendar
from crm_desktop.services.context import Context, Done
from crm_desktop.services.demo.command import FillWithDemoData
from crm_desktop.services.handlers import records, reverting
from crm_desktop.services.importing.command import ImportFile
from crm_desktop.services.workspace_files.command import ImportWorkspace

Handler = Callable[[Context, Any], Done]


class Late:
    """A handler by its module and its name; the first call loads it."""

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name

    def found(self) -> Handler:
        """The function itself."""
        function: Handler = getattr(import_module(self._module), self._name)
        return function

    def __call__(self, context: Context, command: Any) -> Done:
        """Carry out a command."""
        return self.found()(context, command)


HANDLERS: Mapping[type[Command], Handler] = {
    CreateRecord: records.create,
    EditRecords: records.edit,
    EditEach: records.edit_each,
    WriteTogether: records.write_together,
    DeleteRecords: records.delete,
    MoveOpportunity: Late("crm_desktop.services.handlers.opportunities", "move"),
    RemoveStage: Late("crm_desktop.services.handlers.pipelines", "remove_stage"),
    BeginPipeline: Late("crm_desktop.services.handlers.pipelines", "begin"),
    RemovePipeline: Late("crm_desktop.services.handlers.pipelines", "remove"),
    CloneOpportunity: Late("crm_desktop.services.handlers.opportunities", "clone"),
    MakeOrder: Late("crm_desktop.services.orders.making", "make"),
    RepeatOrder: Late("crm_desktop.services.orders.making", "repeat"),
    OrderAgain: Late("crm_desktop.services.orders.making", "again"),
    PostponeActivities: Late("crm_desktop.services.handlers.activities", "postpone"),
    PlaceActivity: Late("crm_desktop.services.handlers.activities", "place"),
    CompleteActivity: Late("crm_desktop.services.handlers.activities", "complete"),
    ChangeParticipants: Late("crm_desktop.services.handlers.participants", "change"),
    StartPlaybook: Late("crm_desktop.services.handlers.playbooks", "start"),
    MoveRest: Late("crm_desktop.services.handlers.playbooks", "move_rest"),
    ClaimRecords: Late("crm_desktop.services.handlers.pool", "claim"),
    GiveBackRecords: Late("crm_desktop.services.handlers.pool", "give_back"),
    AssignRecords: Late("crm_desktop.services.handlers.pool", "assign"),
    MakePrimary: Late("crm_desktop.services.handlers.contact_points", "make_primary"),
    MakeMainAccount: Late("crm_desktop.services.handlers.main_account", "make_main"),
    WriteRows: Late("crm_desktop.services.handlers.sheets", "write"),
    MoveRows: Late("crm_desktop.services.handlers.sheets", "move"),
    SaveSetting: records.save_setting,
    Revert: reverting.revert_command,
    Undo: reverting.undo,
    Redo: reverting.redo,
    FillWithDemoData: Late("crm_desktop.services.demo.filling", "fill"),
    ImportFile: Late("crm_desktop.services.importing.importer", "import_file"),
    ImportCalendar: Late("crm_desktop.services.calendar_files.importing", "import_calendar"),
    ImportWorkspace: Late("crm_desktop.services.workspace_files.importing", "import_workspace"),
    AttachFiles: Late("crm_desktop.services.attachments.adding", "attach"),
    KeepMail: Late("crm_desktop.services.handlers.mail", "keep"),
    ConvertLeads: Late("crm_desktop.services.conversion.converting", "convert"),
    TakeBackRecords: Late("crm_desktop.services.copies.taking_back", "take_back"),
    MendValues: Late("crm_desktop.services.copies.mending", "mend"),
    UnconvertLeads: Late("crm_desktop.services.conversion.unconverting", "unconvert"),
    IssueQuote: Late("crm_desktop.services.handlers.quotes", "issue"),
    QuoteDeal: Late("crm_desktop.services.handlers.quotes", "quote_deal"),
    AnswerQuote: Late("crm_desktop.services.handlers.quotes", "answer"),
    NewQuoteVersion: Late("crm_desktop.services.handlers.quotes", "new_version"),
    NoteLetters: Late("crm_desktop.services.handlers.letters", "note"),
    SetLogo: Late("crm_desktop.services.handlers.quotes", "set_logo"),
    TagRecords: Late("crm_desktop.services.handlers.tags", "tag"),
    MergeTags: Late("crm_desktop.services.handlers.tags", "merge"),
    MergeRecords: Late("crm_desktop.services.merging.merging", "merge"),
    UnmergeRecord: Late("crm_desktop.services.merging.unmerging", "unmerge"),
    RestoreRecords: Late("crm_desktop.services.past.restoring", "restore"),
    ErasePerson: Late("crm_desktop.services.privacy.erasing", "erase"),
    TellApart: Late("crm_desktop.services.merging.telling_apart", "tell_apart"),
}
