"""What `dev.py mutate` does: chooses files, lines and tests, has mutants tried, and lists the survivors."""

from __future__ import annotations

import argparse
import ast
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from development.console import ROOT, SetupRefused, say
from development.environment import venv_program
from development.mutation.mutants import Mutant, mutants_of

PROGRAM = ROOT / "crm_desktop"
TESTS = ROOT / "tests"
EQUIVALENT = TESTS / "equivalent_mutants.txt"
PLUGIN = "development.mutation.trial"
NEIGHBOURS = {"storage": ("storage", "services"), "services": ("services", "command_line")}
"""Floors whose tests try out another floor's modules too."""
USAGE = """dev.py mutate [-- [PATH[:LINE[-LINE]]...] [--since COMMIT] [--tests PATH...] [--patience SECONDS]]

Without a path: the lines that differ from COMMIT (HEAD unless said), else the whole file or folder.
The tests are those of the module's floor and those that import it; --tests names others."""

Lines = set[int] | None
"""Line numbers; None for all of a file."""


def parsed(arguments: list[str]) -> argparse.Namespace:
    """The command's options."""
    parser = argparse.ArgumentParser(prog="dev.py mutate", usage=USAGE)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--since", default="HEAD")
    parser.add_argument("--tests", nargs="+", default=[])
    parser.add_argument("--patience", type=float, default=60.0)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    return parser.parse_args(arguments)


def mutate(arguments: list[str]) -> int:
    """Try the mutants and list the survivors; 1 where there are any."""
    wanted = parsed(arguments)
    if not hasattr(os, "fork"):
        raise SetupRefused("mutate needs a system that can fork processes: Linux or macOS.")
    targets = named_lines(wanted.paths) if wanted.paths else changed_lines(wanted.since)
    chosen = {path: chosen_mutants(path, lines) for path, lines in targets.items()}
    chosen = {path: places for path, places in chosen.items() if places}
    if not chosen:
        say("There is nothing to break: no line of the program has changed.")
        return 0
    tests = wanted.tests or sorted(tests_for(chosen))
    say(f"{sum(map(len, chosen.values()))} mutants in {len(chosen)} files; tests: {' '.join(tests)}")
    answers = try_mutants(chosen, tests, wanted)
    return report(answers)


def named_lines(paths: Iterable[str]) -> dict[Path, Lines]:
    """The files and lines that a person names."""
    found: dict[Path, Lines] = {}
    for text in paths:
        name, _, lines = text.partition(":")
        path = Path(name).resolve()
        if not path.exists():
            raise SetupRefused(f"There is no {name}.")
        numbers = lines.partition("-")
        some = set(range(int(numbers[0]), int(numbers[2] or numbers[0]) + 1)) if lines else None
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            found[file] = some
    return found


def changed_lines(since: str) -> dict[Path, Lines]:
    """The lines of the program that differ from a commit, by file; new files wholly."""
    command = ["git", "diff", "--unified=0", "--no-color", "--no-ext-diff", since, "--", str(PROGRAM)]
    difference = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    found: dict[Path, Lines] = {}
    path = ROOT
    for line in difference.splitlines():
        if line.startswith("+++ b/"):
            path = ROOT / line.removeprefix("+++ b/")
        elif (match := re.match(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@", line)) and path.suffix == ".py":
            first, count = int(match[1]), int(match[2] or 1)
            found[path] = (found.get(path) or set()) | set(range(first, first + count))
    command = ["git", "ls-files", "--others", "--exclude-standard", "--", str(PROGRAM)]
    new = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return found | {ROOT / name: None for name in new if name.endswith(".py")}


def chosen_mutants(path: Path, lines: Lines) -> list[int]:
    """Places in the file's list of mutants, without those known to be equivalent."""
    source = path.read_text(encoding="utf-8")
    known = equivalents()
    return [
        place
        for place, mutant in enumerate(mutants_of(source))
        if (lines is None or not lines.isdisjoint(range(mutant.line, mutant.last_line + 1)))
        and identity(path, mutant, source) not in known
    ]


def identity(path: Path, mutant: Mutant, source: str) -> tuple[str, str, str, str]:
    """What names a mutant as long as its line stays the same."""
    return (path.relative_to(ROOT).as_posix(), mutant.function, *mutant.change(source))


def equivalents() -> set[tuple[str, str, str, str]]:
    """The mutants that change nothing that anybody could notice, each with its reason in the file."""
    found: set[tuple[str, str, str, str]] = set()
    blocks = EQUIVALENT.read_text(encoding="utf-8").split("\n\n") if EQUIVALENT.exists() else []
    for block in blocks:
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if len(lines) == 3:
            file, _, function = lines[0].partition(" ")
            found.add((file, function, lines[1].removeprefix("- "), lines[2].removeprefix("+ ")))
    return found


def tests_for(files: Iterable[Path]) -> set[str]:
    """Folders of the files' floors, and the tests elsewhere that import one of them."""
    floors = {path.relative_to(PROGRAM).parts[0] for path in files}
    named = {name for floor in floors for name in NEIGHBOURS.get(floor, (floor,))}
    folders = {name for name in named if (TESTS / name).is_dir()}
    modules = {module_of(path) for path in files}
    found = {f"tests/{folder}" for folder in folders}
    for test in TESTS.rglob("test_*.py"):
        parts = test.relative_to(TESTS).parts
        if parts[0] not in {*folders, "flows", "architecture"} and modules & imports_of(test):
            found.add(test.relative_to(ROOT).as_posix())
    return found


def module_of(path: Path) -> str:
    """The name under which a file is imported."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports_of(path: Path) -> set[str]:
    """The modules that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
        elif isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
    return found


def try_mutants(
    chosen: Mapping[Path, list[int]], tests: list[str], wanted: argparse.Namespace
) -> list[dict[str, Any]]:
    """Have pytest try the mutants; gives what it answers for each."""
    with tempfile.TemporaryDirectory() as scratch:
        answers, plan = Path(scratch) / "answers", Path(scratch) / "plan"
        options = f"-p {PLUGIN} -p no:cacheprovider -p no:xdist -q --no-header -W ignore".split()
        text = {
            "files": {str(path): module_of(path) for path in chosen},
            "mutants": {str(path): places for path, places in chosen.items()},
            "answers": str(answers),
            "options": options,
            "workers": max(wanted.workers, 1),
            "patience": wanted.patience,
        }
        plan.write_text(json.dumps(text), encoding="utf-8")
        os.environ["CRM_DESKTOP_MUTATION"] = str(plan)
        command = [str(venv_program("python")), "-m", "pytest", *options, *tests]
        # What pytest says is beside the point; the survivors alone are the answer.
        code = subprocess.run(command, cwd=ROOT, stdout=sys.stderr, check=False).returncode
        if not answers.exists():
            raise SetupRefused(f"The tests could not be collected (exit code {code}).")
        return [json.loads(line) for line in answers.read_text(encoding="utf-8").splitlines()]


def report(answers: list[dict[str, Any]]) -> int:
    """List what no test noticed, with its place and change; 1 where there is any."""
    alive = [each for each in answers if each["outcome"] in ("survived", "unreached")]
    for answer in sorted(alive, key=lambda each: (each["file"], each["mutant"])):
        path = Path(answer["file"])
        source = path.read_text(encoding="utf-8")
        mutant = mutants_of(source)[answer["mutant"]]
        file, function, before, after = identity(path, mutant, source)
        how = "no test comes here" if answer["outcome"] == "unreached" else f"{answer['tests']} tests pass"
        print(f"{file}:{mutant.line} {function} ({how})\n- {before}\n+ {after}\n")
    counts = Counter(each["outcome"] for each in answers)
    print(", ".join(f"{count} {name}" for name, count in sorted(counts.items())), file=sys.stderr)
    return 1 if alive else 0
