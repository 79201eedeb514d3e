"""Carries out a command of the command line; errors become one line and an exit code."""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections.abc import Callable, Mapping
from datetime import date

from crm_desktop.command_line import (
    calendar_files,
    converting,
    matching,
    orders,
    playbooks,
    pool,
    quotes,
    writing,
)
from crm_desktop.command_line.agenda import agenda
from crm_desktop.command_line.copies import verbs as copies
from crm_desktop.command_line.copies.check import check, say_place_once
from crm_desktop.command_line.copies.guard import WriteGuard
from crm_desktop.command_line.copies.ways_out import ways_out
from crm_desktop.command_line.exit_codes import DEFECT, DONE, REFUSED
from crm_desktop.command_line.finding.search import search
from crm_desktop.command_line.importing import command as import_command
from crm_desktop.command_line.merging import commands as merge_commands
from crm_desktop.command_line.reports.arguments import MONTHLY
from crm_desktop.command_line.reports.monthly import month_text
from crm_desktop.command_line.reports.printing import report_text
from crm_desktop.command_line.scores import scores_kept
from crm_desktop.command_line.showing.fields import fields
from crm_desktop.command_line.showing.languages import preferred_language, wording
from crm_desktop.command_line.showing.local import local_reading
from crm_desktop.command_line.showing.records import show
from crm_desktop.command_line.showing.values import RecordPrinter, in_words, table
from crm_desktop.core.changes import Outcome
from crm_desktop.core.errors import LostFile, RuleBroken, UserError
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.files.places import backups_folder
from crm_desktop.core.queries import ListQuery, SortKey
from crm_desktop.core.records.catalogue import BUILT_IN, Catalogue
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.saved import Days
from crm_desktop.core.words.languages import HOME_CURRENCIES
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.copies.keeping import CopyKeeper
from crm_desktop.services.damage import explained
from crm_desktop.services.reads.office.saved_views import view_named
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.reads.typed.filters import TypedFilters
from crm_desktop.services.workspace import Workspace

#: Order in which lists are printed and shown when nothing else is asked for.
_DEFAULT_SORT = (SortKey("created_at", descending=True),)
#: Rows fetched at a time while printing.
_PAGE = 500


def run(arguments: argparse.Namespace, catalogue: Catalogue = BUILT_IN) -> int:
    """Carry out the command of parsed arguments on a file of a catalogue; returns the exit code."""
    language = arguments.lang or preferred_language()
    words = wording(language)
    kind = str(getattr(arguments, "kind", ""))
    try:
        if arguments.verb == "import":
            import_command.check_kind(catalogue, arguments.kind)
            if arguments.fields and (arguments.db is None or not arguments.db.exists()):
                import_command.print_fields(catalogue[arguments.kind], words)
                return DONE
        if arguments.db is None:
            raise RuleBroken("db_needed")
        if arguments.verb in copies.OF_FILES:
            return copies.OF_FILES[arguments.verb](arguments, words)
        with explained(arguments.db):
            return _with_workspace(arguments, catalogue, words, HOME_CURRENCIES.get(language, "USD"))
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


def _with_workspace(
    arguments: argparse.Namespace, catalogue: Catalogue, words: Wording, currency: str
) -> int:
    is_import = arguments.verb == "import" and not arguments.fields
    if is_import:
        import_command.check_file(arguments)
    wanted = arguments.currency if is_import else None
    me = words.on_command_line("me")
    known = KnownFiles()
    is_known = known.about(arguments.db) is not None
    if is_import and is_known and not arguments.db.exists():
        raise LostFile("file_lost", path=str(arguments.db))
    workspace = Workspace.open(
        arguments.db,
        create=is_import and not is_known,
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
        if workspace.file.is_new and not arguments.json:
            print(words.on_command_line("file_made", path=workspace.file.path, currency=base))
        return code
    finally:
        reader.close()
        workspace.close()


def _list(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    kind = arguments.kind
    reference_data = reader.reference_data()
    typed = TypedFilters(
        workspace.catalogue, kind, reference_data, local_reading(reference_data.base_currency)
    )
    filters = tuple(typed.filter(name, text) for name, text in arguments.filter)
    saved = _saved(reader, kind, getattr(arguments, "view", None))
    usual = saved.sort or (_DEFAULT_SORT if "created_at" in workspace.catalogue[kind].by_name else ())
    text, sort = arguments.text or saved.text, typed.sort(arguments.sort) or usual
    query = ListQuery(kind, text, (*saved.filters, *filters), sort)
    printer = RecordPrinter(workspace.catalogue, kind, reference_data, words)
    objects: list[dict[str, object]] = []
    with reader.view() as view:
        ids = view.ids(query, {})[: arguments.limit]
        for start in range(0, len(ids), _PAGE):
            page = ids[start : start + _PAGE]
            rows = view.rows(kind, page)
            # A table shows the beginning of a long text, a program gets all of it.
            whole = view.long_texts(kind, page) if arguments.json else {}
            objects.extend(printer.as_object(rows[id_], whole.get(id_, {})) for id_ in page)
    if arguments.json:
        print(json.dumps(objects, ensure_ascii=False))
    else:
        _print_table(workspace.catalogue[kind], objects, words)
    return DONE


def _saved(reader: Reader, kind: Kind, name: str | None) -> ListQuery:
    """What the saved view of a name lists; everything where none is named."""
    if name is None:
        return ListQuery(kind)
    return reader.read(lambda view: view_named(view, kind, name, Days(date.today())))


def _print_table(record: RecordType, objects: list[dict[str, object]], words: Wording) -> None:
    kind = record.kind
    told = ("id", *(field.name for field in record.fields if not field.internal))
    names = [name for name in told if _is_filled(objects, name)]
    headers = [words.field_or_name(kind, name) for name in names]
    rows = ([in_words(words, kind, name, each[name], short=True) for name in names] for each in objects)
    print(table(headers, rows))


def _is_filled(objects: list[dict[str, object]], name: str) -> bool:
    hidden = {"updated_at", "position", "custom"}
    return name not in hidden and any(each[name] not in (None, False) for each in objects)


def _report(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    if arguments.report == MONTHLY:
        print(month_text(workspace, reader, arguments, words, date.today()))
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
    "list": _list,
    "orders": _list,
    "payments": _list,
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
    "agenda": agenda,
    "undo": _undo,
    "redo": _redo,
    "check": check,
    "backup": copies.backup,
    "take-back": copies.take_back,
}
