"""The check of a whole file, and what is said of the place where it lies."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.core.copies.commands import MendValues
from crm_desktop.core.copies.copy import Reason
from crm_desktop.core.errors import DamagedFile
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.files.place_risk import Risk, risk_of
from crm_desktop.core.files.places import backups_folder
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.copies.checking import STAGES, FileCheck
from crm_desktop.services.copies.keeping import CopyKeeper
from crm_desktop.services.copies.value_damage import as_lines
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace


def check(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Look through the whole file, say what was looked at and what is wrong; raises DamagedFile."""
    path = workspace.file.path
    looked = FileCheck(workspace, KnownFiles())
    findings = looked.findings()
    risk = risk_of(path)
    if arguments.json:
        print(json.dumps({"path": str(path), "findings": findings, "place": risk}, ensure_ascii=False))
    else:
        is_sound = not any(findings.values())
        for stage in STAGES:
            print(_line(stage, findings.get(stage), words, is_sound=is_sound))
        if risk is not Risk.NONE:
            print(place_said(risk, words))
    problems = [problem for found in findings.values() for problem in found]
    if looked.damage is not None:
        raise DamagedFile("values_changed", path=str(path), count=len(problems))
    if problems:
        raise DamagedFile("file_damaged", path=str(path), detail=problems[0])
    if not arguments.json:
        print("ok")
    return DONE


def _line(stage: str, problems: list[str] | None, words: Wording, *, is_sound: bool) -> str:
    """One thing that was looked at, and what is wrong with it below."""
    missing = "nothing_to_compare" if is_sound else "not_looked_at"
    verdict = missing if problems is None else "unsound" if problems else "sound"
    line = f"{words.on_command_line(f'check_{stage}')}: {words.on_command_line(f'check_{verdict}')}"
    return "\n    ".join([line, *(problems or ())])


def place_said(risk: Risk, words: Wording) -> str:
    """Why a place is not safe, and what to do about it."""
    return words.on_command_line(f"place_{risk}")


def say_place_once(path: Path, words: Wording, *, is_known: bool) -> None:
    """Warn of an unsafe place when a file is opened here for the first time."""
    risk = Risk.NONE if is_known else risk_of(path)
    if risk is not Risk.NONE:
        print(place_said(risk, words), file=sys.stderr)


def mend(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Give values that no command has changed what the newest copy holds, or leave them as they are."""
    known = KnownFiles()
    looked = FileCheck(workspace, known)
    damage = looked.look()
    if damage is None:
        print(words.on_command_line("no_values_changed"))
        return DONE
    for line in as_lines(damage):
        print(line)
    if arguments.dry_run:
        return DONE
    if arguments.keep:
        CopyKeeper(workspace, known, backups_folder()).make_own(Reason.HAND)
        looked.leave()
        print(words.on_command_line("values_left"))
        return DONE
    places = tuple(value.place for value in damage.values)
    outcome = workspace.run(MendValues(damage.copy, places, with_history=not damage.is_cut))
    if outcome.change_set is not None:
        print(words.done(outcome.change_set.label, outcome.change_set.params))
    return DONE
