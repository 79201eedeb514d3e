"""The attach, attachments and save-attachment commands."""

from __future__ import annotations

import argparse
import json
import sys

from crm_desktop.command_line.exit_codes import DONE, SOME_FAILED
from crm_desktop.command_line.writing import carried_out, check_there, summary
from crm_desktop.core.attachments import AttachFiles, GivenFile
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.attachments.reading import AttachedFile, file_writing, files_of
from crm_desktop.services.reads.reader import Reader, ReferenceData
from crm_desktop.services.workspace import Workspace


def attach(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Keep files with a record; those that cannot be kept are named with the reason."""
    with reader.view() as view:
        check_there(view, arguments.kind, [arguments.id])
    files = tuple(map(GivenFile.at, arguments.files))
    outcome = carried_out(workspace, AttachFiles(arguments.kind, arguments.id, files), arguments)
    refused = outcome.result if isinstance(outcome.result, tuple) else ()
    reasons = [(name, words.error(error, arguments.kind)) for name, error in refused]
    if arguments.json:
        told: dict[str, object] = {"dry_run": arguments.dry_run, "ids": list(outcome.ids)}
        told["refused"] = [{"name": name, "reason": reason} for name, reason in reasons]
        print(json.dumps(told, ensure_ascii=False))
    else:
        numbers = " ".join(f"#{id_}" for id_ in outcome.ids)
        said = summary(outcome, arguments, words)
        print(said if arguments.dry_run else f"{numbers} {said}")
        for _name, reason in reasons:
            print(reason, file=sys.stderr)
    return SOME_FAILED if reasons else DONE


def attachments(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Print the files of a record, with those of its activities and of the leads that it came of."""
    with reader.view() as view:
        check_there(view, arguments.kind, [arguments.id])
        found = files_of(view, arguments.kind, arguments.id)
        people = view.reference_data()
    if arguments.json:
        print(json.dumps([_object(each, people) for each in found.files], ensure_ascii=False))
    else:
        print("\n".join(_line(each, people) for each in found.files) or words.on_command_line("no_files"))
    return DONE


def save_attachment(
    workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording
) -> int:
    """Write the content of a file to the disk."""
    protected = (workspace.file.path,)
    work = file_writing(
        arguments.id, arguments.file, Progress(), may_replace=arguments.force, protected=protected
    )
    file = reader.read(work)
    path = arguments.file / file.name if arguments.file.is_dir() else arguments.file
    print(json.dumps({"file": str(path), "bytes": file.size}) if arguments.json else path)
    return DONE


def _line(file: AttachedFile, people: ReferenceData) -> str:
    at = from_milliseconds(file.added_at).astimezone(SYSTEM_ZONE).strftime("%Y-%m-%d %H:%M")
    return f"#{file.id}  {at}  {file.size:,} B  {file.name}  {_who(file, people)}".rstrip()


def _object(file: AttachedFile, people: ReferenceData) -> dict[str, object]:
    kind, id_ = file.owner
    return {
        "id": file.id,
        "name": file.name,
        "bytes": file.size,
        "media_type": file.media_type,
        "sha256": file.digest,
        "added_at": from_milliseconds(file.added_at).isoformat(),
        "by": _who(file, people) or None,
        "kind": kind,
        "record": id_,
        "kept": file.is_kept,
    }


def _who(file: AttachedFile, people: ReferenceData) -> str:
    item = people.get(Kind.USER, file.added_by)
    return "" if item is None else item.name
