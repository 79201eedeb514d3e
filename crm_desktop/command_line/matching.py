"""The matches command, and the notes of add: records that may be the same person or company."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence

from crm_desktop.command_line.arguments.typed import typed_values
from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.sentences import Wording
from crm_desktop.core.words.typed_kinds import typed
from crm_desktop.services.matching.matches import Match, find_matches, matches_of_record
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace

#: Notes of one new record.
_MOST_NOTES = 3


def matches(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Print the records that may be the same as one, or as one with the values told; the likeliest first."""
    kind: Kind = arguments.kind
    _check_compared(workspace.catalogue, kind)
    if (arguments.id is None) == (not arguments.set):
        raise RuleBroken("compare_what")
    with reader.view() as view:
        if arguments.id is not None:
            found = matches_of_record(view, kind, arguments.id)
        else:
            found = find_matches(view, kind, typed_values(view, kind).values(arguments.set))
    if arguments.json:
        print(json.dumps(objects(found, words), ensure_ascii=False))
    else:
        print("\n".join(lines(found, words)) or words.on_command_line("nothing_alike"))
    return DONE


def alike(reader: Reader, kind: Kind, values: Mapping[str, object], id_: int | None) -> Sequence[Match]:
    """What a new record looks like: the one with that id, or one with the values that is not made yet."""
    if not reader.catalogue[kind].doubles_among:
        return ()
    with reader.view() as view:
        if id_ is not None:
            return matches_of_record(view, kind, id_, limit=_MOST_NOTES)
        return find_matches(view, kind, values, limit=_MOST_NOTES)


def objects(found: Sequence[Match], words: Wording) -> list[dict[str, object]]:
    """Matches as a program reads them; `reason` is the same in every language."""
    return [
        {
            "kind": each.kind,
            "id": each.id,
            "title": each.title,
            "reason": each.reason,
            "score": each.score,
            "detail": each.detail,
            "text": words.looks_like(each.kind, each.title, each.reason),
        }
        for each in found
    ]


def lines(found: Sequence[Match], words: Wording) -> list[str]:
    """Matches as a person reads them."""
    return [f"#{each.id}  {words.looks_like(each.kind, each.title, each.reason)}" for each in found]


def _check_compared(catalogue: Catalogue, kind: Kind) -> None:
    if not catalogue[kind].doubles_among:
        compared = [typed(each) for each, record in catalogue.items() if record.doubles_among]
        raise RuleBroken("kind_not_compared", kind=kind, candidates=compared)
