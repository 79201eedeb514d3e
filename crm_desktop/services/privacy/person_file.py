"""Writes everything that is held on one person: a page to read, and the same as JSON, in one zip."""

from __future__ import annotations

import html
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from urllib.parse import quote

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.files.pending import PendingFile
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.file_names import numbered_name
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.attachments.reading import AttachedFile, content_of, files_of
from crm_desktop.services.privacy.person import records_of
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.whole_record import read_whole
from crm_desktop.services.record_files.telling import RecordTeller

#: Files by the entries that they are written to.
Files = Mapping[str, AttachedFile]
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
        files = _files(view, tellers)
        with PendingFile(path, may_replace=may_replace, protected=(source,)) as pending:
            with zipfile.ZipFile(pending.path, "w", zipfile.ZIP_DEFLATED) as archive:
                told = {
                    "written_on": today.isoformat(),
                    "records": [each.as_object() for each in tellers],
                    "files": [_file_object(entry, file) for entry, file in files.items()],
                }
                for entry, file in files.items():
                    with archive.open(zipfile.ZipInfo(entry), "w", force_zip64=True) as target:
                        for part in content_of(view, file):
                            target.write(part)
                archive.writestr(DATA, json.dumps(told, ensure_ascii=False, indent=1))
                archive.writestr(PAGE, _page(tellers, files, words, source.name, today))
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


def _files(view: View, tellers: Iterable[RecordTeller]) -> Files:
    """The files of the records that are the person, by the entries that they are written to."""
    found = {
        file.id: file for teller in tellers for file in files_of(view, *teller.key).files if file.is_kept
    }
    entries: dict[str, AttachedFile] = {}
    for file in found.values():
        name, number = file.name, 1
        while f"files/{name}".casefold() in map(str.casefold, entries):
            number += 1
            name = numbered_name(file.name, number)
        entries[f"files/{name}"] = file
    return entries


def _file_object(entry: str, file: AttachedFile) -> dict[str, object]:
    at = from_milliseconds(file.added_at).isoformat()
    return {"name": file.name, "entry": entry, "bytes": file.size, "sha256": file.digest, "added_at": at}


def _page(tellers: Iterable[RecordTeller], files: Files, words: Wording, source: str, today: date) -> str:
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
    if files:
        parts.append(f"<h2>{said(words.kinds(Kind.ATTACHMENT))}</h2><ul>")
        parts += [f'<li><a href="{quote(entry)}">{said(file.name)}</a></li>' for entry, file in files.items()]
        parts.append("</ul>")
    parts.append("</body></html>")
    return "\n".join(parts)
