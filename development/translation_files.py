"""Translation files: brought up to date with the source, and compiled for the program."""

from __future__ import annotations

import ast
import itertools
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from development.console import ROOT
from development.environment import venv_program

SOURCES = ROOT / "crm_desktop"
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("zh_TW", "zh_CN", "en")


def update_translations(folder: Path = TRANSLATIONS) -> None:
    """Bring each language's .ts file up to date with the source; English holds plural forms only."""
    with tempfile.TemporaryDirectory() as copies:
        sources = [legible_copy(path, Path(copies)) for path in sorted(SOURCES.rglob("*.py"))]
        for language in LANGUAGES:
            options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
            if language == "en":
                options.append("-pluralonly")
            target = ["-target-language", language, "-ts", str(folder / f"crm_{language}.ts")]
            subprocess.run(
                [venv_program("pyside6-lupdate"), *options, *sources, *target], check=True, env=in_utf8()
            )


def legible_copy(path: Path, folder: Path) -> Path:
    """Copy a source file in a form in which lupdate finds all of its words.

    lupdate sees the plural of `translate(context, text, comment, n)` only where n is a literal number and
    overlooks many other calls wholly; and it takes `#:`, with which we describe names, for a note to
    translators.
    """
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    starts = [0, *itertools.accumulate(len(line.encode()) for line in lines)]
    legible = bytearray(text.encode())
    counts = counts_translated(ast.parse(text)) if "translate" in text else []
    for (first, column), (last, end) in reversed(counts):
        legible[starts[first - 1] + column : starts[last - 1] + end] = b"1)"
    copy = folder / path.relative_to(SOURCES.parent)
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(legible.replace(b"#:", b"#"))
    return copy


def counts_translated(tree: ast.AST) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where each number given to `translate` begins and its call ends: line (1…) and byte in it (0…)."""
    return sorted(
        ((count.lineno, count.col_offset), (call.end_lineno or 0, call.end_col_offset or 0))
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and ast.unparse(call.func).split(".")[-1] == "translate"
        for count in call.args[3:4]
    )


def compile_translations() -> None:
    """Compile every .ts file that is newer than its .qm file; a killed compiler leaves no half file."""
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        part = target.with_suffix(f".{os.getpid()}.part")  # others may compile at the same time
        command: list[str | Path] = [venv_program("pyside6-lrelease"), "-silent", source, "-qm", part]
        subprocess.run(command, check=True, env=in_utf8())
        part.replace(target)


def in_utf8() -> dict[str, str]:
    """The environment for Qt's own tools: on a machine without a UTF-8 locale they complain at each call."""
    return {**os.environ, "LC_ALL": "C.UTF-8"} if sys.platform.startswith("linux") else dict(os.environ)
