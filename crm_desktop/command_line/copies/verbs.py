"""The commands that look after the file and its copies: backup, backups, compare, restore, repair."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, astuple
from datetime import datetime

from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.command_line.writing import carried_out, say
from crm_desktop.core.copies.commands import TakeBackRecords
from crm_desktop.core.copies.copy import Copy, Reason
from crm_desktop.core.errors import NotFound
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.files.places import backups_folder
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.copies.comparing import Comparison, Named, compare, compared_kinds
from crm_desktop.services.copies.keeping import CopyKeeper
from crm_desktop.services.copies.repairing import repair_as, repair_in_place
from crm_desktop.services.copies.restoring import restore_as, restore_in_place
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.record_files.printing import table
from crm_desktop.services.record_files.telling import moment
from crm_desktop.services.workspace import Workspace


def backup(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Write a verified copy where it is wanted, or among the program's own."""
    keeper = CopyKeeper(workspace, KnownFiles(), backups_folder())
    if arguments.target is None:
        copy = keeper.make_own(Reason.HAND)
    else:
        copy = keeper.make(arguments.target, may_replace=arguments.force)
    print(f"{arguments.target or copy.path} {copy.size:,} B")
    return DONE


def take_back(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Bring records back as a copy holds them."""
    command = TakeBackRecords(arguments.copy, arguments.kind, tuple(arguments.ids))
    say(carried_out(workspace, command, arguments), arguments, words)
    return DONE


def _backups(arguments: argparse.Namespace, words: Wording) -> int:
    known = KnownFiles()
    if arguments.second is not None:
        about = known.about(arguments.db)
        if about is None:
            raise NotFound("file_missing", path=str(arguments.db))
        known.copy_also_to(arguments.db, about.id, arguments.second.absolute())
    copies = known.copies(arguments.db)
    if arguments.json:
        print(json.dumps([_as_object(copy) for copy in copies], ensure_ascii=False))
        return DONE
    if not copies:
        print(words.on_command_line("no_copies"))
        return DONE
    heads = [words.on_command_line(f"copies_{name}") for name in ("made", "size", "why", "holds", "file")]
    rows = [
        [
            datetime.fromtimestamp(copy.at / 1000).strftime("%Y-%m-%d %H:%M"),
            f"{copy.size:,} B",
            words.copy_reason(copy),
            _held(copy, words),
            str(copy.path),
        ]
        for copy in copies
    ]
    print(table(heads, rows, right=frozenset({1})))
    return DONE


def _held(copy: Copy, words: Wording) -> str:
    """The kinds that a copy holds most of, as many as a line bears."""
    most = sorted(
        ((kind, copy.counts.get(kind, 0)) for kind in compared_kinds(BUILT_IN)),
        key=lambda each: -each[1],
    )
    return " · ".join(f"{words.kinds(kind)} {count:,}" for kind, count in most[:3] if count)


def _as_object(copy: Copy) -> dict[str, object]:
    return {
        "path": str(copy.path),
        "at": moment(copy.at),
        "reason": copy.reason,
        "about": copy.about,
        "size": copy.size,
        "records": {kind: count for kind, count in copy.counts.items() if count},
        "fault": copy.fault,
    }


def _compare(arguments: argparse.Namespace, words: Wording) -> int:
    comparison = compare(arguments.copy, arguments.db)
    if arguments.json:
        told: dict[str, object] = {
            "kinds": {kind: asdict(each) for kind, each in comparison.differences.items()},
            "deleted": [asdict(each) for each in comparison.deleted],
            "changed": [asdict(each) for each in comparison.changed],
        }
        print(json.dumps(told, ensure_ascii=False))
        return DONE
    _print_comparison(comparison, words)
    return DONE


def _print_comparison(comparison: Comparison, words: Wording) -> None:
    names = ("records", "then", "now", "new", "changed", "deleted")
    heads = [words.on_command_line(f"compared_{name}") for name in names]
    rows = [
        [words.kinds(kind), *(f"{number:,}" for number in astuple(each))]
        for kind, each in comparison.differences.items()
        if each.then or each.now
    ]
    print(table(heads, rows, right=frozenset(range(1, len(heads)))))
    for named in comparison.deleted:
        print(words.on_command_line("deleted_since", kind=words.kind(named.kind), title=_called(named)))


def _called(named: Named) -> str:
    return f"{named.title} (#{named.id})" if named.title else f"#{named.id}"


def _restore(arguments: argparse.Namespace, words: Wording) -> int:
    known = KnownFiles()
    if arguments.target is not None:
        restore_as(arguments.copy, arguments.target, may_replace=arguments.force)
        print(words.on_command_line("restored", copy=arguments.copy, path=arguments.target))
        return DONE
    kept = restore_in_place(arguments.copy, arguments.db, known)
    print(words.on_command_line("restored", copy=arguments.copy, path=arguments.db))
    if kept is not None:
        print(words.on_command_line("kept_aside", path=kept))
    return DONE


def _repair(arguments: argparse.Namespace, words: Wording) -> int:
    if arguments.target is not None:
        repaired = repair_as(arguments.db, arguments.target, Progress(), may_replace=arguments.force)
    else:
        repaired = repair_in_place(arguments.db, KnownFiles(), Progress())
    for kind, kept in repaired.kept.items():
        lost = [named for named in repaired.lost if named.kind == kind]
        if kept or lost:
            said = {"kinds": words.kinds(kind), "kept": f"{kept:,}", "lost": f"{len(lost):,}"}
            print(words.on_command_line("repaired_kind", **said))
        for named in lost:
            print(f"  {_called(named)}")
    if repaired.other:
        print(words.on_command_line("repaired_other", count=f"{repaired.other:,}"))
    print(words.on_command_line("repaired", path=arguments.target or arguments.db))
    if repaired.former is not None:
        print(words.on_command_line("kept_aside", path=repaired.former))
    return DONE


#: What is done without opening the file: it may be damaged, or gone.
OF_FILES: Mapping[str, Callable[[argparse.Namespace, Wording], int]] = {
    "backups": _backups,
    "compare": _compare,
    "repair": _repair,
    "restore": _restore,
}
