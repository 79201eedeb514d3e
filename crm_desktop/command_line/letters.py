"""The command of letters: a template filled for records, as one PDF or as e-mail drafts, noted on each."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import datetime

from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.command_line.late_papers import letters_pdf
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.files.pending import check_target, write_file
from crm_desktop.core.letters.commands import NoteLetters
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.letters.drafts import write_drafts
from crm_desktop.services.letters.papers import papers_of
from crm_desktop.services.letters.people import WRITTEN_TO, Letters, Template, read_letters
from crm_desktop.services.reads.reader import Reader, View
from crm_desktop.services.workspace import Workspace


def letters(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Write what a template comes to for the records, and note it unless that is not wanted."""
    kind: Kind = arguments.kind
    if kind not in WRITTEN_TO:
        raise RuleBroken("letters_of_kind", kind=kind)
    today = datetime.now(SYSTEM_ZONE).date().isoformat()
    with reader.view() as view:
        id_ = _template(view, arguments.template)
        found = read_letters(kind, arguments.ids, id_, today, workspace.session.user)(view)
    _check(found, arguments)
    protected = (workspace.file.path,)
    if arguments.pdf is not None:
        check_target(arguments.pdf, may_replace=arguments.force, protected=protected)
        content = letters_pdf(papers_of(found), found.template.name)
        write_file(arguments.pdf, content, may_replace=arguments.force, protected=protected)
    elif arguments.eml is not None:
        write_drafts(found, arguments.eml, Progress(), protected)
    if (arguments.pdf or arguments.eml) and not arguments.no_note:
        ids = tuple(each.id for each in found.letters)
        subject = found.template.subject or found.template.name
        workspace.run(NoteLetters(kind, ids, subject, found.template.is_email))
    _say(found, arguments, words)
    return DONE


def _template(view: View, text: str) -> int:
    """A template by its number or its name."""
    items = view.reference_data().of(Kind.LETTER_TEMPLATE)
    digits = text.removeprefix("#")
    for item in items:
        if (digits.isdecimal() and item.id == int(digits)) or item.name.casefold() == text.casefold():
            return item.id
    raise RuleBroken("no_template_named", name=text)


def _check(found: Letters, arguments: argparse.Namespace) -> None:
    template: Template = found.template
    if template.unknown:
        places = ", ".join(f"{{{name}}}" for name in template.unknown)
        raise RuleBroken("template_unknown_places", name=template.name, places=places)
    if (arguments.eml and not template.is_email) or (arguments.pdf and template.is_email):
        raise RuleBroken("letters_as_other", option="--eml" if template.is_email else "--pdf")
    if not found.letters:
        raise RuleBroken("letters_to_nobody")


def _say(found: Letters, arguments: argparse.Namespace, words: Wording) -> None:
    if arguments.json:
        told = {
            "template": found.template.name,
            "letters": [{"id": each.id, "title": each.title, "text": each.text} for each in found.letters],
            "do_not_contact": list(found.unwilling),
            "without_address": list(found.lacking),
        }
        print(json.dumps(told, ensure_ascii=False))
        return
    target = arguments.pdf or arguments.eml
    if target is None:
        print("\n\n".join(each.text for each in found.letters))
    else:
        print(f"{target} {len(found.letters):,}")
    _name("letters_unwilling", found.unwilling, words)
    _name("letters_lacking", found.lacking, words)


def _name(key: str, names: Sequence[str], words: Wording) -> None:
    if names:
        print(words.on_command_line(key, count=len(names), names=words.listed(names)), file=sys.stderr)
