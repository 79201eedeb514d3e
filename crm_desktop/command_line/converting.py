"""The commands that convert leads and take conversions back; each lead with what came of it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from crm_desktop.command_line.arguments.typed import typed_values
from crm_desktop.command_line.exit_codes import DONE, REFUSED, SOME_FAILED
from crm_desktop.command_line.writing import carried_out, summary
from crm_desktop.core.conversions import (
    Becoming,
    Blocker,
    ConversionResult,
    ConvertLeads,
    LeadConversion,
    Part,
    UnconvertLeads,
    blockers_of,
)
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.conversion import BECOMES
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import Reader, View
from crm_desktop.services.workspace import Workspace

Object = dict[str, object]


def convert(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Convert leads, all of them alike; of several each is converted or named with its reason."""
    with reader.view() as view:
        parts: dict[str, Any] = {str(kind): _part(view, kind, arguments) for kind in BECOMES}
        parts |= _role(view, arguments)
    conversions = tuple(LeadConversion(lead, **parts) for lead in dict.fromkeys(arguments.ids))
    return _done(workspace, reader, ConvertLeads(conversions), arguments, words)


def unconvert(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Take conversions back; what forbids it is named."""
    command = UnconvertLeads(tuple(dict.fromkeys(arguments.ids)))
    return _done(workspace, reader, command, arguments, words)


def _part(view: View, kind: Kind, arguments: argparse.Namespace) -> Part:
    part: Part = getattr(arguments, kind)
    told = getattr(arguments, f"set_{kind}")
    if told and part.how is Becoming.NONE:
        raise RuleBroken("nothing_to_tell", kind=kind, kind_typed=str(kind))
    return replace(part, values=typed_values(view, kind).values(told))


def _role(view: View, arguments: argparse.Namespace) -> dict[str, str]:
    """The role, where one was told."""
    if not arguments.role.strip():
        return {}
    told = typed_values(view, Kind.OPPORTUNITY_CONTACT).values([("role", arguments.role)])
    return {"role": str(told["role"])}


def _done(
    workspace: Workspace,
    reader: Reader,
    command: ConvertLeads | UnconvertLeads,
    arguments: argparse.Namespace,
    words: Wording,
) -> int:
    """Carry it out and print the results; one lead that is refused is told as one of several is."""
    done = ""
    try:
        outcome = carried_out(workspace, command, arguments)
    except UserError as error:
        if len(set(arguments.ids)) > 1:
            raise
        results: Sequence[ConversionResult] = (ConversionResult(arguments.ids[0], error=error),)
    else:
        assert isinstance(outcome.result, tuple)
        results, done = outcome.result, summary(outcome, arguments, words)
    teller = _Teller(reader, results, words, is_rehearsal=arguments.dry_run)
    failed = sum(each.error is not None for each in results)
    is_refused = failed == len(results)
    if arguments.json:
        tell = teller.conversion if isinstance(command, ConvertLeads) else teller.unconversion
        print(json.dumps([tell(each) for each in results], ensure_ascii=False))
        if is_refused:
            print(f"crm: {teller.said(results[0])}", file=sys.stderr)
    else:
        said = [done] if done and not is_refused else []
        print(*said, *map(teller.line, results), sep="\n", file=sys.stderr if is_refused else sys.stdout)
    return REFUSED if is_refused else SOME_FAILED if failed else DONE


class _Teller:
    """Puts what came of each lead into objects and lines.

    What a rehearsal would have made has no number: it is not there.
    """

    def __init__(
        self, reader: Reader, results: Sequence[ConversionResult], words: Wording, *, is_rehearsal: bool
    ) -> None:
        self._words = words
        self._is_rehearsal = is_rehearsal
        self._titles = self._read_titles(reader, results)

    def conversion(self, result: ConversionResult) -> Object:
        """What a lead became."""
        return {
            "lead": result.lead,
            **{str(kind): self._id(result, kind) for kind in BECOMES},
            "created": list(result.created),
            "matched": list(result.matched),
            "error": self.said(result),
        }

    def unconversion(self, result: ConversionResult) -> Object:
        """What stands against taking a conversion back: nothing, or the records that were built on it."""
        blockers = [{"kind": kind, "id": id_, "title": title} for kind, id_, title in _blockers(result)]
        return {"lead": result.lead, "error": self.said(result), "blockers": blockers}

    def said(self, result: ConversionResult) -> str | None:
        """Why a lead was refused."""
        return None if result.error is None else self._words.error(result.error, Kind.LEAD)

    def line(self, result: ConversionResult) -> str:
        """The same for a person."""
        lead = f"#{result.lead}  {self._titles.get((Kind.LEAD, result.lead), '')}".rstrip()
        if result.error is not None:
            more = [f"  {self._words.kind(kind)} #{id_}  {title}" for kind, id_, title in _blockers(result)]
            return "\n".join([f"{lead}: {self.said(result)}", *more])
        became = [
            self._became(kind, self._id(result, kind), is_new=kind in result.created)
            for kind in (*result.created, *result.matched)
        ]
        return f"{lead}  →  {self._words.listed(became)}" if became else lead

    def _became(self, kind: Kind, id_: int | None, *, is_new: bool) -> str:
        title = "" if id_ is None else f"#{id_} {self._titles.get((kind, id_), '')}".rstrip()
        return self._words.on_command_line(
            "became_new" if is_new else "became_known", kind=self._words.kind(kind), title=title
        ).replace("  ", " ")

    def _id(self, result: ConversionResult, kind: Kind) -> int | None:
        if self._is_rehearsal and kind in result.created:
            return None
        id_: int | None = getattr(result, kind)
        return id_

    def _read_titles(
        self, reader: Reader, results: Sequence[ConversionResult]
    ) -> Mapping[tuple[Kind, int], str]:
        found: dict[tuple[Kind, int], str] = {}
        with reader.view() as view:
            for kind in (Kind.LEAD, *BECOMES):
                ids = [getattr(each, kind) for each in results]
                record = view.catalogue[kind]
                for id_, row in view.rows(kind, sorted({id_ for id_ in ids if id_ is not None})).items():
                    found[kind, id_] = record.title(view.catalogue.row_values(kind, row))
        return found


def _blockers(result: ConversionResult) -> Sequence[Blocker]:
    return () if result.error is None else blockers_of(result.error)
