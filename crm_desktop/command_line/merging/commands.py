"""The duplicates, merge and unmerge commands."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence

from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.command_line.writing import carried_out, summary
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.merging import Merge, MergeRecords, TellApart, UnmergeRecord
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.merging.duplicates import Duplicates, find_duplicates
from crm_desktop.services.merging.merging import merged_kinds
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace


def duplicates(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Print the groups of records that are probably one, of a kind or of all kinds that can be merged."""
    kinds = [arguments.kind] if arguments.kind else merged_kinds(workspace.catalogue)
    for kind in kinds:
        _check_merged(workspace.catalogue, kind)
    with reader.view() as view:
        groups = [group for kind in kinds for group in find_duplicates(view, kind)]
    if arguments.json:
        print(json.dumps([_as_object(group) for group in groups], ensure_ascii=False))
    else:
        print("\n".join(_line(group, words) for group in groups) or words.on_command_line("nothing_alike"))
    return DONE


def merge(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Make one record of several; the first one named stays."""
    _check_merged(workspace.catalogue, arguments.kind)
    kept, *others = dict.fromkeys(arguments.ids)
    take = {name: _number(text) for name, text in arguments.take}
    command = MergeRecords((Merge(arguments.kind, kept, tuple(others), take),))
    return _told(workspace, command, arguments, words, {"kept": kept, "merged": others})


def unmerge(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Take the newest merge into a record back."""
    _check_merged(workspace.catalogue, arguments.kind)
    command = UnmergeRecord(arguments.kind, arguments.id)
    return _told(workspace, command, arguments, words, {"kept": arguments.id})


def tell_apart(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Remember that records are no duplicates."""
    _check_merged(workspace.catalogue, arguments.kind)
    command = TellApart(arguments.kind, tuple(arguments.ids))
    return _told(workspace, command, arguments, words, {"apart": sorted(set(arguments.ids))})


def _check_merged(catalogue: Catalogue, kind: Kind) -> None:
    if kind not in merged_kinds(catalogue):
        raise RuleBroken("kind_not_merged", kind=kind)


def _number(text: str) -> int:
    digits = text.strip().removeprefix("#")
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 18 else 0


def _told(
    workspace: Workspace,
    command: MergeRecords | UnmergeRecord | TellApart,
    arguments: argparse.Namespace,
    words: Wording,
    told: dict[str, object],
) -> int:
    outcome = carried_out(workspace, command, arguments)
    if arguments.json and not arguments.dry_run:
        back = {"back": list(outcome.ids)} if isinstance(command, UnmergeRecord) else {}
        print(json.dumps({"kind": arguments.kind, **told, **back}, ensure_ascii=False))
    else:
        print(summary(outcome, arguments, words))
    return DONE


def _as_object(group: Duplicates) -> dict[str, object]:
    return {
        "kind": group.kind,
        "ids": list(group.ids),
        "titles": list(group.titles),
        "reason": group.reason,
        "score": group.score,
        "detail": group.detail,
        "safe": group.is_safe,
    }


def _line(group: Duplicates, words: Wording) -> str:
    named: Sequence[str] = [f"#{id_} {title}" for id_, title in zip(group.ids, group.titles, strict=True)]
    return f"{words.kind(group.kind)}: {words.listed(named)}  ({words.reason(group.reason)}, {group.score})"
