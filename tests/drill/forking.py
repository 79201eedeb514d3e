"""Starts the program over and over on a watched disk from a process that has loaded it already.

Most of the life of a command is loading; a fork of a process that has done so begins at once. It takes a line
of JSON on standard input for each start and says one on standard output for its end.
"""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.drill import faulty_disk
from tests.support import ROOT


@dataclass(frozen=True, slots=True)
class Ran:
    """How a start of the program ended: its exit code, or minus the signal that killed it."""

    code: int
    out: str
    err: str


class Starter:
    """The process that has loaded the program; files below `folder` are on the watched disk."""

    def __init__(self, folder: Path, home: Path) -> None:
        surroundings = faulty_disk.environment(folder)
        surroundings |= {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "LANG": "C.UTF-8"}
        surroundings |= {"XDG_CONFIG_HOME": str(home / "config"), "QT_QPA_PLATFORM": "offscreen"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.drill.forking"],
            cwd=ROOT,
            env=surroundings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def close(self) -> None:
        """End it."""
        self._process.communicate()

    def run(self, what: str, *arguments: str, kill_after: int) -> Ran:
        """Start "command" or "window" with arguments; it is killed after so many operations on the disk."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        order = {"what": what, "arguments": arguments, "kill": kill_after}
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return Ran(*json.loads(self._process.stdout.readline()))


def _serve() -> None:
    for line in sys.stdin:
        order = json.loads(line)
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = os.fork()
            if child == 0:
                os.dup2(out.fileno(), 1)
                os.dup2(err.fileno(), 2)
                _start(order["what"], order["arguments"], order["kill"])
            _, status = os.waitpid(child, 0)
            said = [_content(each.fileno()) for each in (out, err)]
        print(json.dumps([os.waitstatus_to_exitcode(status), *said]), flush=True)


def _start(what: str, arguments: list[str], kill: int) -> None:
    code = 3
    try:
        ctypes.CDLL(None).disk_kill(ctypes.c_long(kill))
        if what == "command":
            code = command_line.run(parse(arguments))
        else:
            code = window_child.main(Path(arguments[0]), int(arguments[1]))
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _content(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    with os.fdopen(os.dup(descriptor), "rb") as file:
        return file.read().decode("utf-8", "replace")


if __name__ == "__main__":
    from crm_desktop.command_line import run as command_line
    from crm_desktop.command_line.arguments.parser import parse
    from tests.drill import window_child

    _serve()
