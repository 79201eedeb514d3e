"""Writes everything that is held on one person: a page to read, and the same as JSON, in one zip."""

from __future__ import annotations

import html
import json
import zipfile
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.files.pending import PendingFile
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.privacy.person import records_of
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.whole_record import read_whole
from crm_desktop.services.record_files.telling import RecordTeller

#: Of one person nothing is left out.
_ALL = 1_000_000
PAGE, DATA = "person.html", "person.json"
_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:50em;margin:2em auto;padding:0 1em}"
    "th{text-align:left;vertical-align:top;padding-right:2em;font-weight:600;white-space:nowrap}"
    "td,pre{white-space:pre-wrap;font:inherit;overflow-wrap:anywhere}"
    "h2{margin-top:2em;border-bottom:1px solid #ccc}"
)


def person_writing(
    path: Path, kind: Kind, id_: int, words: Wording, source: Path, *, may_replace: bool, today: date
) -> Callable[[View], int]:
    """A read that writes the zip; gives the number of records that are the person.

    Raises as `core.files.pending` and `records_of` do; nothing is left behind then.
    """
    if path.suffix.casefold() != ".zip":
        raise RuleBroken("person_file_ending", name=path.name)

    def work(view: View) -> int:
        tellers = _tellers(view, kind, id_, words)
        with PendingFile(path, may_replace=may_replace, protected=(source,)) as pending:
            with zipfile.ZipFile(pending.path, "w", zipfile.ZIP_DEFLATED) as archive:
                told = {"written_on": today.isoformat(), "records": [each.as_object() for each in tellers]}
                archive.writestr(DATA, json.dumps(told, ensure_ascii=False, indent=1))
                archive.writestr(PAGE, _page(tellers, words, source.name, today))
            pending.place()
        return len(tellers)

    return work


def _tellers(view: View, kind: Kind, id_: int, words: Wording) -> list[RecordTeller]:
    view.record(kind, id_)
    with view.snapshot() as connection:
        keys = list(records_of(connection, kind, id_))
    present = [key for key in keys if key[1] in view.rows(key[0], [key[1]])]
    reference_data = view.reference_data()
    return [
        RecordTeller(read_whole(other, number, _ALL)(view), view.catalogue, reference_data, words)
        for other, number in present
    ]


def _page(tellers: Iterable[RecordTeller], words: Wording, source: str, today: date) -> str:
    tellers = list(tellers)
    said = html.escape
    title = said(words.on_command_line("person_title", name=tellers[0].title))
    parts = [
        f'<!DOCTYPE html><html lang="{said(words.language.replace("_", "-"))}"><head><meta charset="utf-8">',
        f"<title>{title}</title><style>{_STYLE}</style></head><body><h1>{title}</h1>",
        f"<p>{said(words.on_command_line('person_written', day=today.isoformat(), file=source))}</p>",
    ]
    for teller in tellers:
        parts.append(f"<h2>{said(teller.kind_and_number)}</h2><table>")
        parts += [
            f"<tr><th>{said(name)}</th><td>{said(text)}</td></tr>" for name, text in teller.field_texts()
        ]
        parts.append("</table>")
        for heading, lines in (("links", teller.link_lines()), ("timeline", teller.story_lines())):
            if lines:
                parts.append(f"<h3>{said(words.on_command_line(heading))}</h3>")
                parts.append(f"<pre>{said(chr(10).join(lines))}</pre>")
    parts.append("</body></html>")
    return "\n".join(parts)
