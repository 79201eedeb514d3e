#!/usr/bin/env python3
"""The one door for people who work on CRM Desktop: it sets up, runs, tests, checks and translates."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from development.compiled_program import compile_program
from development.console import ROOT, SetupRefused, call, say
from development.environment import VENV, call_python, ensure_environment, venv_program
from development.locks import write_locks
from development.mutation.command import mutate
from development.system_packages import ensure_system
from development.translation_files import compile_translations, update_translations

MOST_WORKERS = "8"
"""Each holds the whole program and a screen; with more, the longest test alone outlasts all others."""


def verb_setup(arguments: list[str]) -> int:
    """Make everything ready; --system adds the programs that the window tests need (Linux)."""
    ensure_system(insist_on_tools="--system" in arguments)
    ensure_environment(development=True)
    compile_translations()
    compile_program()
    return 0


def verb_run(arguments: list[str]) -> int:
    """Start the application: run [-- ARGUMENTS]; `run -- --demo` opens it on demo data."""
    ensure_system()
    ensure_environment(development=False)
    compile_translations()
    compile_program()
    return call_python(ROOT / "main.py", *arguments, cwd=None)


def verb_test(arguments: list[str]) -> int:
    """Run the tests on all cores: test [-- PYTEST ARGUMENTS]; `test -- -n 0` runs them in one process."""
    ensure_system(with_test_tools=True)
    verb_setup([])
    return call_python("-m", "pytest", *on_all_cores(arguments), *arguments)


def on_all_cores(arguments: list[str]) -> list[str]:
    """Options for a worker on each core, with a screen and a home of its own; none where the person says how.

    A worker that is done takes over half of what another still has before it, whose modules stay together.
    """
    options = ("-n", "--numprocesses", "--pdb", "--trace", "no:xdist")
    if any(argument.startswith(options) for argument in arguments):
        return []
    return ["-n", "auto", "--maxprocesses", MOST_WORKERS, "--dist", "worksteal"]


def verb_lint(_arguments: list[str]) -> int:
    """Check style, formatting, types and the floors; all four run even where one finds something."""
    ensure_environment(development=True)
    commands: list[list[str | Path]] = [
        [venv_program("python"), "-m", "ruff", "check", "."],
        [venv_program("python"), "-m", "ruff", "format", "--check", "."],
        [venv_program("python"), "-m", "mypy"],
        [venv_program("lint-imports")],
    ]
    failed = [str(command[-1]) for command in commands if call(command)]
    return 1 if failed else 0


def verb_bench(arguments: list[str]) -> int:
    """Measure, each figure beside its peer or limit: bench [-- ARGUMENTS]."""
    verb_setup([])
    return call_python("-m", "bench", *arguments)


def verb_drill(arguments: list[str]) -> int:
    """Kill, cut the power, break disks and damage files: drill [-- --hours H]; prints what was lost."""
    verb_setup([])
    return call_python("-m", "tests.drill", *arguments)


def verb_shots(arguments: list[str]) -> int:
    """Write a picture of every page in both themes and all languages to shots/."""
    verb_setup([])
    return call_python("-m", "tests.shots", *arguments)


def verb_translate(_arguments: list[str]) -> int:
    """Bring the .ts files up to date with the source and compile them."""
    ensure_system()
    ensure_environment(development=True)
    update_translations()
    compile_translations()
    return 0


def verb_mutate(arguments: list[str]) -> int:
    """Break changed lines one at a time and list what no test notices: mutate [-- PATH...]."""
    verb_setup([])
    return mutate(arguments)


def verb_lock(_arguments: list[str]) -> int:
    """Take newer versions within pyproject.toml's ranges and write the lock files."""
    write_locks()
    return 0


VERBS: dict[str, Callable[[list[str]], int]] = {
    "setup": verb_setup,
    "run": verb_run,
    "test": verb_test,
    "lint": verb_lint,
    "bench": verb_bench,
    "drill": verb_drill,
    "shots": verb_shots,
    "translate": verb_translate,
    "mutate": verb_mutate,
    "lock": verb_lock,
}


def usage() -> str:
    """One line for each verb, from its own docstring."""
    width = max(map(len, VERBS))
    lines = [f"  {name:<{width}}  {(verb.__doc__ or '').strip()}" for name, verb in VERBS.items()]
    return "\n".join(["Usage: python3 dev.py VERB [-- ARGUMENTS]", *lines])


def main(arguments: list[str]) -> int:
    """Run one verb; exit code 0 done, 1 it found something, 2 it could not be done."""
    if sys.version_info < (3, 11):
        say(f"CRM Desktop needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 2
    if not arguments or arguments[0] in ("-h", "--help"):
        print(usage())
        return 0
    if Path(sys.prefix) == VENV:
        # An environment cannot mend or replace itself: the Python that it was made from has to.
        return call([getattr(sys, "_base_executable", sys.executable), __file__, *arguments], cwd=None)
    verb = VERBS.get(arguments[0])
    if verb is None:
        say(f"Unknown verb: {arguments[0]}\n{usage()}")
        return 2
    rest = arguments[1:]
    try:
        return verb(rest[1:] if rest[:1] == ["--"] else rest)
    except SetupRefused as refusal:
        say(str(refusal))
    except subprocess.CalledProcessError as failure:
        say(f"This command failed with exit code {failure.returncode}:\n  {' '.join(map(str, failure.cmd))}")
    except KeyboardInterrupt:
        say("Stopped.")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
