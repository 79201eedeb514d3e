"""The search command: records of all kinds in which words occur."""

from __future__ import annotations

import argparse
import json

from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.finding.everywhere import find_everywhere
from crm_desktop.services.finding.found import Findings, Found
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace


def search(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Print what is found, the likeliest of each kind first."""
    with reader.view() as view:
        me = workspace.session.user_in(view.reference_data())
        found = find_everywhere(view, " ".join(arguments.text), me=me, most=arguments.limit)
    if arguments.json:
        print(json.dumps(_as_object(found), ensure_ascii=False))
    else:
        print("\n".join(_lines(found, words)) or words.on_command_line("nothing_found"))
    return DONE


def _as_object(findings: Findings) -> dict[str, object]:
    return {
        "forgiven": findings.is_forgiven and bool(findings.kinds),
        "found": [
            {
                "kind": each.kind,
                "id": each.id,
                "title": each.title.text,
                "match": each.rank.name.lower(),
                "field": None if each.place is None else each.place.field,
                "text": None if each.place is None else each.place.text,
            }
            for kind in findings.kinds
            for each in kind.found
        ],
        "more": [kind.kind for kind in findings.kinds if kind.has_more],
    }


def _lines(findings: Findings, words: Wording) -> list[str]:
    lines = [words.on_command_line("only_similar")] if findings.is_forgiven and findings.kinds else []
    for kind in findings.kinds:
        lines.append(words.kinds(kind.kind))
        lines += [_line(each, words) for each in kind.found]
        lines += ["  …"] if kind.has_more else []
    return lines


def _line(found: Found, words: Wording) -> str:
    line = f"  #{found.id}  {found.title.text}"
    if found.place is None:
        return line
    said = words.labelled(words.field(found.kind, found.place.field), found.place.text)
    return f"{line}  ({said})"
