"""The commands of quotes: made, issued, answered, written as PDF and e-mail draft; and the office's logo."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from contextlib import ExitStack
from decimal import Decimal

from crm_desktop.command_line.arguments.typed import typed_values
from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.command_line.late_papers import pdf_bytes
from crm_desktop.command_line.showing.languages import translation
from crm_desktop.command_line.writing import carried_out, check_there, say
from crm_desktop.core.commands import Command
from crm_desktop.core.files.pending import PendingFile
from crm_desktop.core.quotes.commands import AnswerQuote, IssueQuote, NewQuoteVersion, QuoteDeal, SetLogo
from crm_desktop.core.quotes.document import QuoteDocument
from crm_desktop.core.quotes.letters import quote_letter, quote_name
from crm_desktop.core.quotes.logos import read_logo
from crm_desktop.core.quotes.mail import MailDraft, mail_file
from crm_desktop.core.quotes.sheet import sheet_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.amounts.money import to_minor
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.quotes.reading import QuotePaper, read_paper
from crm_desktop.services.reads.reader import Reader, View
from crm_desktop.services.record_files.printing import RecordPrinter, exact_number
from crm_desktop.services.workspace import Workspace

Object = dict[str, object]


def quote(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Make a quote of a deal and issue it, with its files; nothing is kept where one cannot be written."""
    with reader.view() as view:
        deal = _deal(view, arguments.opportunity)
        values = typed_values(view, Kind.QUOTE).values(arguments.set)
    with _Files(workspace, arguments) as files:
        outcome = carried_out(workspace, QuoteDeal(deal, values), arguments)
        if not arguments.dry_run:
            try:
                files.write(reader.read(read_paper(outcome.ids[0])))
            except BaseException:
                workspace.undo()  # a number that nobody has seen is free again
                raise
    if arguments.json and not arguments.dry_run:
        return _print(workspace, reader, outcome.ids[0], words)
    say(outcome, arguments, words, number=not arguments.dry_run)
    return DONE


def _deal(view: View, text: str) -> int:
    """The deal that is named: by its number in the file, its name or its external id."""
    named = f"#{text}" if text.isascii() and text.isdecimal() else text
    return typed_values(view, Kind.QUOTE).record(view.catalogue[Kind.QUOTE].field("opportunity"), named)


def paper(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Write the paper of a quote to files, or print what it says."""
    with reader.view() as view:
        check_there(view, Kind.QUOTE, (arguments.quote,))
    with _Files(workspace, arguments) as files:
        found = reader.read(read_paper(arguments.quote))
        files.write(found)
    if arguments.json:
        return _print(workspace, reader, arguments.quote, words)
    if not (arguments.pdf or arguments.eml):
        print(_as_text(found.document))
    for path in filter(None, (arguments.pdf, arguments.eml)):
        print(path)
    return DONE


def issue(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Issue a draft."""
    return _done(IssueQuote, workspace, reader, arguments, words)


def accept(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Note that a quote was accepted."""
    return _done(lambda id_: AnswerQuote(id_, accepted=True), workspace, reader, arguments, words)


def decline(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Note that a quote was declined."""
    return _done(lambda id_: AnswerQuote(id_, accepted=False), workspace, reader, arguments, words)


def new_version(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Make a draft of the next version."""
    return _done(NewQuoteVersion, workspace, reader, arguments, words)


def logo(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Put a picture on what the office writes, or take it away."""
    data = b"" if arguments.file is None else read_logo(arguments.file)
    outcome = carried_out(workspace, SetLogo(data), arguments)
    if arguments.json and not arguments.dry_run:
        print(json.dumps({"logo": bool(data)}))
    else:
        say(outcome, arguments, words)
    return DONE


def _done(
    command: Callable[[int], Command],
    workspace: Workspace,
    reader: Reader,
    arguments: argparse.Namespace,
    words: Wording,
) -> int:
    with reader.view() as view:
        check_there(view, Kind.QUOTE, (arguments.quote,))
    outcome = carried_out(workspace, command(arguments.quote), arguments)
    if arguments.json and not arguments.dry_run:
        return _print(workspace, reader, outcome.ids[0], words)
    say(outcome, arguments, words, number=not arguments.dry_run)
    return DONE


class _Files:
    """The files that are asked for: held beside their places before anything is done, filled at the end."""

    def __init__(self, workspace: Workspace, arguments: argparse.Namespace) -> None:
        self._workspace = workspace
        self._arguments = arguments
        self._stack = ExitStack()
        self._pending: list[tuple[str, PendingFile]] = []

    def __enter__(self) -> _Files:
        protected = (self._workspace.file.path,)
        with ExitStack() as made:
            for ending in ("pdf", "eml"):
                path = getattr(self._arguments, ending)
                if path is not None:
                    file = PendingFile(path, may_replace=self._arguments.force, protected=protected)
                    self._pending.append((ending, made.enter_context(file)))
            self._stack = made.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def write(self, found: QuotePaper) -> None:
        """Fill all files, then put them in their places."""
        if not self._pending:
            return
        document = found.document
        translate = translation(document.language)
        name = quote_name(document, translate)
        pdf = pdf_bytes(sheet_of(document, translate), name)
        subject, text = quote_letter(document, str(found.row["name"] or ""), found.to_name, translate)
        sender = document.in_charge.name or document.office.name
        draft = MailDraft(
            subject, text, pdf, name, found.to_name, found.to_address, sender, found.from_address
        )
        for ending, file in self._pending:
            file.write(pdf if ending == "pdf" else mail_file(draft))
        for _ending, file in self._pending:
            file.place()


def _print(workspace: Workspace, reader: Reader, id_: int, words: Wording) -> int:
    """Print a quote with its lines and sums, as they stand on its paper."""
    with reader.view() as view:
        found = read_paper(id_)(view)
        printer = RecordPrinter(workspace.catalogue, Kind.QUOTE, view.reference_data(), words)
    print(json.dumps({**printer.of_values(found.row), **_sums(found.document)}, ensure_ascii=False))
    return DONE


def _sums(document: QuoteDocument) -> Object:
    def exact(amount: Decimal | None) -> object:
        currency = document.currency
        return None if amount is None else exact_number(to_minor(amount, currency), currency)

    return {
        "currency": document.currency,
        "lines": [
            {
                "title": line.title,
                "note": line.note,
                "quantity": None if line.quantity is None else float(line.quantity),
                "unit": line.unit,
                "unit_price": exact(line.unit_price),
                "amount": exact(line.amount),
            }
            for line in document.lines
        ],
        "net": exact(document.sums.net),
        "taxes": [
            {"percent": float(tax.percent), "name": tax.name, "amount": exact(tax.amount)}
            for tax in document.sums.taxes
        ],
        "total": exact(document.sums.total),
    }


def _as_text(document: QuoteDocument) -> str:
    """What the paper says, in its own language, line by line."""
    sheet = sheet_of(document, translation(document.language))
    parts = [sheet.title, *(f"{label}: {value}" for label, value in sheet.facts), ""]
    parts += [sheet.receiver.name, *sheet.receiver.lines, ""]
    for row in sheet.rows:
        parts.append("  ".join(filter(None, (row.title, row.note, *row.cells))))
    parts += ["", *(f"{label}: {value}" for label, value in (*sheet.sums, sheet.total))]
    return "\n".join(parts)
