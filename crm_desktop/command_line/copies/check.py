"""The check of a whole file, and what is said of the place where it lies."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.core.errors import DamagedFile
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.files.place_risk import Risk, risk_of
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.copies.checking import STAGES, FileCheck
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace


def check(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Look through the whole file, say what was looked at and what is wrong; raises DamagedFile."""
    path = workspace.file.path
    findings = FileCheck(workspace, KnownFiles()).findings()
    risk = risk_of(path)
    if arguments.json:
        print(json.dumps({"path": str(path), "findings": findings, "place": risk}, ensure_ascii=False))
    else:
        for stage in STAGES:
            print(_line(stage, findings.get(stage), words))
        if risk is not Risk.NONE:
            print(place_said(risk, words))
    problems = [problem for found in findings.values() for problem in found]
    if problems:
        raise DamagedFile("file_damaged", path=str(path), detail=problems[0])
    if not arguments.json:
        print("ok")
    return DONE


def _line(stage: str, problems: list[str] | None, words: Wording) -> str:
    """One thing that was looked at, and what is wrong with it below."""
    verdict = "not_looked_at" if problems is None else "unsound" if problems else "sound"
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
