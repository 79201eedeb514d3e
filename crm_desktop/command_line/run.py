"""Carries out a command of the command line; errors become one line and an exit code."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from crm_desktop.command_line import (
    calendar_files,
    converting,
    letters,
    matching,
    orders,
    playbooks,
    pool,
    quotes,
    writing,
)
from crm_desktop.command_line.agenda import agenda
from crm_desktop.command_line.attachments import commands as attachment_commands
from crm_desktop.command_line.copies import verbs as copies
from crm_desktop.command_line.copies.check import check, mend, say_place_once
from crm_desktop.command_line.copies.guard import WriteGuard
from crm_desktop.command_line.copies.ways_out import ways_out
from crm_desktop.command_line.encryption import verbs as encryption
from crm_desktop.command_line.encryption.asking import with_passwords
from crm_desktop.command_line.exit_codes import DEFECT, DONE, REFUSED
from crm_desktop.command_line.exporting import workspace as workspace_commands
from crm_desktop.command_line.exporting.command import export
from crm_desktop.command_line.finding.search import search
from crm_desktop.command_line.importing import command as import_command
from crm_desktop.command_line.merging import commands as merge_commands
from crm_desktop.command_line.past import commands as past_commands
from crm_desktop.command_line.privacy import commands as privacy_commands
from crm_desktop.command_line.reports.arguments import MONTHLY
from crm_desktop.command_line.reports.monthly import month_text
from crm_desktop.command_line.reports.own_tables import pivot_text
from crm_desktop.command_line.reports.printing import report_text
from crm_desktop.command_line.scores import scores_kept
from crm_desktop.command_line.showing.fields import fields
from crm_desktop.command_line.showing.languages import preferred_language, wording
from crm_desktop.command_line.showing.listing import list_records
from crm_desktop.command_line.showing.records import show
from crm_desktop.core.changes import Outcome
from crm_desktop.core.errors import LostFile, RuleBroken, UserError
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.files.places import backups_folder
from crm_desktop.core.records.catalogue import BUILT_IN, Catalogue
from crm_desktop.core.reports import PIVOT
from crm_desktop.core.words.languages import HOME_CURRENCIES
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.copies.keeping import CopyKeeper
from crm_desktop.services.damage import explained
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace


def run(arguments: argparse.Namespace, catalogue: Catalogue = BUILT_IN) -> int:
    """Carry out the command of parsed arguments on a file of a catalogue; returns the exit code."""
    language = arguments.lang or preferred_language()
    words = wording(language)
    kind = str(getattr(arguments, "kind", None) or "")
    try:
        if arguments.verb == "import":
            import_command.check_kind(catalogue, arguments.kind)
            if arguments.fields and (arguments.db is None or not arguments.db.exists()):
                import_command.print_fields(catalogue[arguments.kind], words)
                return DONE
        if arguments.db is None:
            raise RuleBroken("db_needed")
        return with_passwords(partial(_carry_out, arguments, catalogue, words, language), words)
    except UserError as error:
        print(f"crm: {words.error(error, kind)}", file=sys.stderr)
        for line in ways_out(error, arguments.db, words):
            print(line, file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        # The reader of our output has gone; closing what is left must not complain either.
        sys.stderr.close()
        return DONE
    except Exception:
        traceback.print_exc()  # a script must not take it for rows that were refused
        return DEFECT


def _carry_out(arguments: argparse.Namespace, catalogue: Catalogue, words: Wording, language: str) -> int:
    of_files = {**copies.OF_FILES, **encryption.OF_FILES}
    if arguments.verb in of_files:
        return of_files[arguments.verb](arguments, words)
    with explained(arguments.db):
        return _with_workspace(arguments, catalogue, words, HOME_CURRENCIES.get(language, "USD"))


def _with_workspace(
    arguments: argparse.Namespace, catalogue: Catalogue, words: Wording, currency: str
) -> int:
    is_import = arguments.verb == "import" and not arguments.fields
    if is_import:
        import_command.check_file(arguments)
    is_whole = arguments.verb == "import-workspace"
    if is_whole:
        workspace_commands.check_workspace(arguments)
    may_make = (is_import or is_whole) and not arguments.dry_run
    wanted = arguments.currency if is_import else None
    me = words.on_command_line("me")
    known = KnownFiles()
    is_known = known.about(arguments.db) is not None
    if may_make and is_known and not arguments.db.exists():
        raise LostFile("file_lost", path=str(arguments.db))
    workspace = Workspace.open(
        arguments.db,
        create=may_make and not is_known,
        currency=wanted or currency,
        me=me,
        catalogue=catalogue,
    )
    if arguments.verb != "check":
        say_place_once(workspace.file.path, words, is_known=is_known)
    known.opened(workspace.file.path, workspace.file_id)
    workspace.before_writing = WriteGuard(workspace, known)
    keeper = CopyKeeper(workspace, known, backups_folder())
    keeper.note_migration()
    reader = workspace.reader()
    words.catalogue = workspace.catalogue
    try:
        base = reader.reference_data().base_currency
        if wanted and wanted != base:
            raise RuleBroken("currency_settled", currency=base)
        with scores_kept(workspace, reader):
            code = VERBS[arguments.verb](workspace, reader, arguments, words)
        keeper.make_second()
        if workspace.file.is_new and is_import and not arguments.json:
            print(words.on_command_line("file_made", path=workspace.file.path, currency=base))
        return code
    finally:
        reader.close()
        workspace.close()


def _report(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    if arguments.report == MONTHLY:
        print(month_text(workspace, reader, arguments, words, date.today()))
    elif arguments.report == PIVOT.key:
        print(pivot_text(workspace, reader, arguments, words, date.today()))
    else:
        print(report_text(reader, arguments, words, date.today()))
    return DONE


def _print_done(outcome: Outcome, words: Wording) -> int:
    if outcome.change_set is not None:
        print(words.done(outcome.change_set.label, outcome.change_set.params))
    return DONE


def _undo(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    return _print_done(workspace.undo(), words)


def _redo(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    return _print_done(workspace.redo(), words)


Verb = Callable[[Workspace, Reader, argparse.Namespace, Wording], int]

VERBS: Mapping[str, Verb] = {
    "import": import_command.import_file,
    "report": _report,
    "list": list_records,
    "orders": list_records,
    "payments": list_records,
    "fields": fields,
    "show": show,
    "add": writing.add,
    "edit": writing.edit,
    "delete": writing.delete,
    "convert": converting.convert,
    "unconvert": converting.unconvert,
    "matches": matching.matches,
    "search": search,
    "duplicates": merge_commands.duplicates,
    "merge": merge_commands.merge,
    "unmerge": merge_commands.unmerge,
    "tell-apart": merge_commands.tell_apart,
    "export": export,
    "export-workspace": workspace_commands.export_workspace,
    "import-workspace": workspace_commands.import_workspace,
    "export-person": privacy_commands.export_person,
    "erase": privacy_commands.erase,
    "bin": past_commands.recycle_bin,
    "history": past_commands.history,
    "attach": attachment_commands.attach,
    "attachments": attachment_commands.attachments,
    "save-attachment": attachment_commands.save_attachment,
    "order": orders.order,
    "order-again": orders.order_again,
    "pay": orders.pay,
    "claim": pool.claim,
    "give-back": pool.give_back,
    "return-leads": pool.return_leads,
    "assign": pool.assign,
    "start-playbook": playbooks.start,
    "move-rest": playbooks.move_rest,
    "import-calendar": calendar_files.read,
    "export-calendar": calendar_files.write,
    "quote": quotes.quote,
    "paper": quotes.paper,
    "issue": quotes.issue,
    "accept": quotes.accept,
    "decline": quotes.decline,
    "new-version": quotes.new_version,
    "logo": quotes.logo,
    "letters": letters.letters,
    "agenda": agenda,
    "undo": _undo,
    "redo": _redo,
    "check": check,
    "mend": mend,
    "backup": copies.backup,
    "take-back": copies.take_back,
}
