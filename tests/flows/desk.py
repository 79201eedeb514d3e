"""The program at work on a virtual screen: started, watched and ended by a test."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.flows.screen import PATIENCE, Answer, Screen, stop, wait_until
from tests.support import ROOT

#: Looks at the programs, one after the other, in which nothing works, until they count as done.
STILL_LOOKS = 5


class Program:
    """One running copy of the program; what it prints goes to a file."""

    def __init__(self, screen: Screen, arguments: tuple[str, ...], log: Path) -> None:
        """Start Python with the arguments."""
        self.screen = screen
        self.log = log
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, *arguments],
                cwd=log.parent,
                env=screen.environment(),
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def output(self) -> str:
        """What the program has printed so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def window_id(self, timeout: float = PATIENCE) -> int:
        """The program's largest window, as soon as it is visible; fails when the program ends before that."""
        return self.wait_until(self._windows, "the first window", timeout)[0]

    def window_titled(self, words: str, timeout: float = PATIENCE) -> int:
        """The window whose title holds the words, such as a dialog, as soon as it is visible."""

        def matching() -> list[int]:
            return [window for window in self._windows() if words in self.screen.title(window)]

        return self.wait_until(matching, f"a window titled {words!r}", timeout)[0]

    def wait_until(self, ask: Callable[[], Answer], what: str, timeout: float = PATIENCE) -> Answer:
        """Like the function of that name, and fails at once when the program ends."""

        def ask_while_running() -> Answer:
            answer = ask()
            if not answer and self.process.poll() is not None:
                raise AssertionError(f"the program ended ({self.process.returncode}):\n{self.output()}")
            return answer

        return wait_until(ask_while_running, what, timeout)

    def wait_for_end(self, timeout: float = PATIENCE) -> int:
        """Wait until the program has ended by itself; give back its exit code."""
        wait_until(lambda: self.process.poll() is not None, "the program to end", timeout)
        return self.process.returncode

    def kill(self) -> None:
        """Kill it without warning, as a power cut would."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """End it if it still runs; give back its exit code."""
        return stop(self.process)

    def _windows(self) -> list[int]:
        return self.screen.windows(self.process.pid)


def wants_to_work(process: int) -> bool:
    """Whether any thread of a process works or waits for its turn on a processor (Linux)."""
    for task in Path(f"/proc/{process}/task").glob("*/stat"):
        try:
            state = task.read_text().rpartition(")")[2].split()[0]
        except OSError:
            continue  # it has ended meanwhile
        if state in "RD":
            return True
    return False


class Desk(Screen):
    """A screen for one test, with a home folder of its own; whatever it starts ends with the test."""

    def __init__(self, display: str, home: Path) -> None:
        """Use a running display with an own home folder."""
        super().__init__(display, home)
        self.programs: list[Program] = []

    def run(self, *arguments: str | Path) -> Program:
        """Start `main.py` in the home folder; relative file names are looked for there."""
        return self.run_python(ROOT / "main.py", *arguments)

    def run_python(self, *arguments: str | Path) -> Program:
        """Start Python in the home folder, with a script or with `-c` and source text."""
        log = self.home / f"program-{len(self.programs) + 1}.log"
        program = Program(self, tuple(map(str, arguments)), log)
        self.programs.append(program)
        return program

    def rest(self, least: float) -> None:
        """Let the programs do what they were asked for: so many seconds, and on a loaded machine as many more
        as it takes until neither they nor the screen have anything left to do.
        """
        time.sleep(least)
        still = 0

        def is_done() -> bool:
            nonlocal still
            still = 0 if any(map(wants_to_work, self._processes())) else still + 1
            return still >= STILL_LOOKS

        wait_until(is_done, "the end of what the programs do")

    def _processes(self) -> list[int]:
        """The programs that run, and the screen, which hands keys on to them."""
        lock = Path(f"/tmp/.X{self.display.lstrip(':')}-lock")
        screen = [int(lock.read_text())] if lock.exists() else []
        return [*screen, *(each.process.pid for each in self.programs if each.process.poll() is None)]

    def name_file(self, program: Program, title: str, file: Path) -> None:
        """Type a file's name into the dialog of that title and confirm it; the program speaks English."""
        dialog = program.window_titled(title)
        self.activate(dialog)
        # Wherever a late click has put the focus: Alt+N is the field "File name".
        self.key("alt+n", "ctrl+a")
        self.type_text(str(file))
        self.key("Return")
        program.wait_until(lambda: self.size(dialog) == (0, 0), f"the end of {title!r}")

    def clear(self) -> None:
        """End every program, let go of every key and button."""
        for program in self.programs:
            program.stop()
        self.xdotool("mouseup", 1, check=False)
        self.xdotool("keyup", "ctrl", "keyup", "shift", "keyup", "alt", check=False)
