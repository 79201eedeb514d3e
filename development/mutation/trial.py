"""The pytest plugin that tries mutants: it collects the tests once and forks a process for each mutant.

Runs inside the environment, unlike its neighbours, which need the standard library alone. No file is changed:
in a forked process the function's code is exchanged, whoever holds it. What is done at import (constants,
fields) cannot be exchanged; for such a mutant a process is started that reads the broken text in place of the
file's.
"""

from __future__ import annotations

import ast
import builtins
import gc
import importlib
import importlib.machinery
import inspect
import json
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import pairwise
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest

from development.mutation.marks import HIT, MARK, with_marks
from development.mutation.mutants import Mutant, mutants_of

PLAN = "CRM_DESKTOP_MUTATION"
"""The variable that names the plan: which files, which mutants, and where the answers go."""
MOST_MEMORY = 6 << 30
SLACK_SECONDS = 5.0
TIMES_AS_LONG = 6

CAUGHT, SURVIVED, IMPOSSIBLE = 1, 0, 3


def read_plan() -> dict[str, Any]:
    """What the command asks for."""
    plan: dict[str, Any] = json.loads(Path(os.environ[PLAN]).read_text(encoding="utf-8"))
    return plan


def compile_at_import(sources: Mapping[str, str | ast.Module]) -> None:
    """From now on, the files at those paths are compiled from these texts or trees."""
    whole = importlib.machinery.SourceFileLoader.get_code

    def get_code(self: importlib.machinery.SourceFileLoader, name: str) -> CodeType | None:
        if self.path in sources:
            return compile(sources[self.path], self.path, "exec", dont_inherit=True)
        return whole(self, name)

    importlib.machinery.SourceFileLoader.get_code = get_code  # type: ignore[method-assign,assignment]


Holders = dict[tuple[str, str, int], list[FunctionType]]
"""The function objects made from a file's code: by its path, their name and their first line."""


def holders_of(paths: Collection[str]) -> Holders:
    """Every function object made from the code of some files, by what names its code."""
    gc.unfreeze()  # what conftests have set aside is not among all objects
    found: Holders = {}
    for thing in gc.get_objects():
        if isinstance(thing, FunctionType) and thing.__code__.co_filename in paths:
            found.setdefault(name_of(thing.__code__), []).append(thing)
    gc.freeze()  # what forked processes share is not to be copied by their collections
    return found


def name_of(code: CodeType) -> tuple[str, str, int]:
    """What a code is known by in its unbroken form and in its broken one."""
    return code.co_filename, code.co_qualname, code.co_firstlineno


def exchange(path: str, mutant: Mutant, text: str, holders: Holders) -> bool:
    """Give every function object made from the mutant's function the broken code; tells whether it could.

    A function inside another is made anew at each call of that one, which gets the code that holds it.
    """
    codes = function_codes(compile(text, path, "exec", dont_inherit=True), mutant)
    wanted = {name_of(code): code for code in codes}
    try:
        for name, code in wanted.items():
            for holder in holders.get(name, ()):
                holder.__code__ = code
    except ValueError:  # it no longer uses what it holds on to
        return False
    return any(name in holders for name in wanted)


def function_codes(code: CodeType, mutant: Mutant) -> tuple[CodeType, ...]:
    """The code of the mutant's function in a file's, behind those of the functions around it."""
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            if (inner.co_qualname, inner.co_firstlineno) == (mutant.function, mutant.function_line):
                return (inner,)
            found = function_codes(inner, mutant)
            if found:
                return (inner, *found) if inner.co_flags & inspect.CO_OPTIMIZED else found
    return ()


class Trials:
    """One run: first all tests unbroken, then each mutant with the tests that reach it."""

    def __init__(self, session: pytest.Session) -> None:
        self.session = session
        self.plan = read_plan()
        self.sources = {path: Path(path).read_text(encoding="utf-8") for path in self.plan["files"]}
        self.mutants = {path: mutants_of(source) for path, source in self.sources.items()}
        self.seconds: dict[str, float] = {}
        self.reached: dict[tuple[str, int], list[str]] = {}
        self.items = {item.nodeid: item for item in session.items}
        self.own_tests = {path: own_test(path) for path in self.plan["files"]}
        self.holders = holders_of(self.sources)

    def whole_run(self) -> None:
        """Run all tests unbroken in forked processes, side by side, and note what they reach."""
        workers = self.plan["workers"]
        parts = [list(self.items.values())[place::workers] for place in range(workers)]
        files = [Path(self.plan["answers"]).with_suffix(f".{place}.reach") for place in range(workers)]
        for child in [fork(partial(self._note, *each)) for each in zip(parts, files, strict=True)]:
            os.waitpid(child, 0)
        for file in files:
            for line in file.read_text(encoding="utf-8").splitlines():
                name, seconds, hit = json.loads(line)
                self.seconds[name] = seconds
                for path, lines in hit:
                    for number in lines:
                        self.reached.setdefault((path, number), []).append(name)
            file.unlink()

    def _note(self, part: Sequence[pytest.Item], file: Path) -> int:
        with file.open("w", encoding="utf-8") as notes:
            for item, following in pairwise([*part, None]):
                assert item is not None
                HIT.clear()
                began, failures = time.monotonic(), self.session.testsfailed
                run_item(item, following)
                if self.session.testsfailed == failures:
                    seconds = time.monotonic() - began
                    notes.write(json.dumps([item.nodeid, seconds, sorted(HIT)]) + "\n")
                    notes.flush()
        return 0

    def tests_of(self, path: str, mutant: Mutant) -> list[str]:
        """The tests that reach a mutant, the module's own and the quickest first, within a mutant's time."""
        lines = range(mutant.line, mutant.last_line + 1)
        names = {name for line in lines for name in self.reached.get((path, line), [])}
        if not mutant.function:  # done at import: whatever reaches the file
            names |= {name for (other, _), names in self.reached.items() if other == path for name in names}
        chosen: list[str] = []
        total = 0.0
        own = self.own_tests[path]
        for name in sorted(names, key=lambda each: (own not in each, self.seconds[each], each)):
            total += self.seconds[name]
            if chosen and total > self.plan["patience"]:
                break
            chosen.append(name)
        return chosen

    def try_all(self) -> Iterator[dict[str, Any]]:
        """Try every mutant of the plan, as many at once as there are workers."""
        waiting = [(path, place) for path, places in self.plan["mutants"].items() for place in places]
        running: dict[int, tuple[str, int, int]] = {}
        while waiting or running:
            while waiting and len(running) < self.plan["workers"]:
                path, place = waiting.pop(0)
                tests = self.tests_of(path, self.mutants[path][place])
                if not tests:
                    yield {"file": path, "mutant": place, "outcome": "unreached", "tests": 0}
                    continue
                running[fork(partial(self._try, path, place, tests))] = (path, place, len(tests))
            if running:
                child, status = os.wait()
                if child in running:
                    kill_group(child)
                    path, place, count = running.pop(child)
                    yield {"file": path, "mutant": place, "outcome": outcome(status), "tests": count}

    def _try(self, path: str, place: int, tests: Sequence[str]) -> int:
        mutant = self.mutants[path][place]
        text = mutant.broken(self.sources[path])
        signal.alarm(round(SLACK_SECONDS + TIMES_AS_LONG * sum(self.seconds[name] for name in tests)))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        try:
            exchanged = bool(mutant.function) and exchange(path, mutant, text, self.holders)
        except SyntaxError:
            return IMPOSSIBLE
        if not exchanged:
            return self._try_afresh(path, place, tests)
        items = [self.items[name] for name in tests]
        for item, following in pairwise([*items, None]):
            assert item is not None
            run_item(item, following)
            if self.session.testsfailed:
                return CAUGHT
        return SURVIVED

    def _try_afresh(self, path: str, place: int, tests: Sequence[str]) -> int:
        plan = Path(self.plan["answers"]).with_suffix(f".{os.getpid()}.plan")
        plan.write_text(json.dumps({**self.plan, "one": [path, place]}), encoding="utf-8")
        signal.alarm(round(10 * SLACK_SECONDS + TIMES_AS_LONG * sum(self.seconds[name] for name in tests)))
        command = [sys.executable, "-m", "pytest", "-x", *self.plan["options"], *tests]
        os.environ[PLAN] = str(plan)
        child = os.spawnv(os.P_WAIT, sys.executable, command)
        plan.unlink()
        return SURVIVED if child == 0 else CAUGHT


def fork(work: Callable[[], int]) -> int:
    """Do the work in a process of its own, silently; gives its number."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        answer = CAUGHT
        try:
            os.setpgid(0, 0)
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            silence = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silence, 1)
            os.dup2(silence, 2)
            answer = work()
        finally:
            os._exit(answer)
    return child


def own_test(path: str) -> str:
    """How the test file of a module is named, in the folder that mirrors its own."""
    parts = Path(path).parts
    inside = parts[parts.index("crm_desktop") + 1 :] if "crm_desktop" in parts else parts
    return Path("tests", *inside[:-1], f"test_{inside[-1]}").as_posix()


def kill_group(leader: int) -> None:
    """End what a process has left running."""
    with suppress(ProcessLookupError):
        os.killpg(leader, signal.SIGKILL)


def run_item(item: pytest.Item, following: pytest.Item | None) -> None:
    """Run one test with all of its fixtures, and give those back that the following one does not use."""
    item.ihook.pytest_runtest_protocol(item=item, nextitem=following)


def outcome(status: int) -> str:
    """What a process's end says of its mutant."""
    if os.WIFSIGNALED(status):
        return "timeout" if os.WTERMSIG(status) == signal.SIGALRM else "caught"
    return {SURVIVED: "survived", IMPOSSIBLE: "impossible"}.get(os.WEXITSTATUS(status), "caught")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests() -> None:
    """Load the files in question before any conftest does, with marks, or one of them broken."""
    plan = read_plan()
    if "one" in plan:
        path, place = plan["one"]
        source = Path(path).read_text(encoding="utf-8")
        compile_at_import({path: mutants_of(source)[place].broken(source)})
    else:
        setattr(builtins, MARK, HIT.add)
        files = {path: Path(path).read_text(encoding="utf-8") for path in plan["files"]}
        compile_at_import({path: with_marks(path, source) for path, source in files.items()})
    for module in plan["files"].values():
        importlib.import_module(module)


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Try the mutants in place of running the tests."""
    plan = read_plan()
    if "one" in plan or session.testsfailed:
        return None
    trials = Trials(session)
    trials.whole_run()
    with Path(plan["answers"]).open("w", encoding="utf-8") as answers:
        for answer in trials.try_all():
            answers.write(json.dumps(answer) + "\n")
            answers.flush()
    return True
