"""A virtual screen with a window manager, on which the real program meets real mouse and key events."""

from __future__ import annotations

import os
import select
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from tests.support import require_linux, require_tool

Answer = TypeVar("Answer")
Point = tuple[int, int]

SCREEN_SIZE = (1440, 920)
POLL_SECONDS = 0.02
COMMAND_SECONDS = 60.0
#: Whoever waits is answered at once when it is there; only a machine that does much else lets one wait long.
PATIENCE = 60.0
DRAG_STEPS = 15
LEFT_BUTTON = "1"
CLOSE_ATTEMPTS = 3
CLOSE_SECONDS = 5.0


def wait_until(ask: Callable[[], Answer], what: str, timeout: float = PATIENCE) -> Answer:
    """Ask until the answer is neither empty nor false, and give it back; fail after `timeout` seconds."""
    end = time.monotonic() + timeout
    while True:
        answer = ask()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited {timeout:g} s for {what}")
        time.sleep(POLL_SECONDS)


class Screen:
    """One X display: sends events to whatever window has the focus, and takes pictures."""

    def __init__(self, display: str, home: Path) -> None:
        """Take over a display that is running; `home` is where programs on it keep their own files."""
        self.display = display
        self.home = home

    def environment(self) -> dict[str, str]:
        """The environment for a program on this screen, cut off from the user's own session and files."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_"))}
        for session in ("WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS"):
            kept.pop(session, None)
        folders = {
            f"XDG_{part}_HOME": str(self.home / part.lower()) for part in ("DATA", "CONFIG", "STATE", "CACHE")
        }
        runtime = self.home / "runtime"
        runtime.mkdir(parents=True, exist_ok=True, mode=0o700)
        own = {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "HOME": str(self.home)}
        own["PYTHONFAULTHANDLER"] = "1"  # a program that crashes says where
        return {**kept, **folders, **own, "XDG_RUNTIME_DIR": str(runtime)}

    def xdotool(self, *arguments: str | int, check: bool = True) -> str:
        """Run xdotool on this screen and give back what it prints; with `check` a failure is an error."""
        result = subprocess.run(
            ["xdotool", *map(str, arguments)],
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=COMMAND_SECONDS,
            check=False,
        )
        if check and result.returncode:
            raise AssertionError(f"xdotool {arguments} failed: {result.stderr}")
        return result.stdout.strip()

    def key(self, *names: str) -> None:
        """Press and release keys one after another, such as `ctrl+z` or `Return`."""
        self.xdotool("key", "--clearmodifiers", "--delay", 30, *names)

    def type_text(self, text: str) -> None:
        """Type text into the focused field; characters that no key has are mapped to one for the moment."""
        # A remapped key needs time to reach the program before the next one is mapped.
        delay = 20 if text.isascii() else 400
        self.xdotool("type", "--clearmodifiers", "--delay", delay, "--", text)

    def move(self, point: Point) -> None:
        """Move the mouse to a point of the screen; returns when it is there."""
        # Not with `--sync`: that waits a quarter of a minute where the mouse is at the point already.
        self.xdotool("mousemove", *point)
        wait_until(lambda: self.mouse() == point, f"the mouse to be at {point}")

    def mouse(self) -> Point:
        """Where the mouse is."""
        said = dict(line.split("=") for line in self.xdotool("getmouselocation", "--shell").splitlines())
        return int(said["X"]), int(said["Y"])

    def click(self, point: Point, button: int = 1, times: int = 1) -> None:
        """Click at a point of the screen; twice makes a double click."""
        self.move(point)
        self.xdotool("click", "--repeat", times, "--delay", 60, button)

    def drag(self, start: Point, end: Point, hold: float = 0.0) -> None:
        """Press at one point, move in small steps to another, wait `hold` seconds there, and release."""
        self.move(start)
        self.xdotool("mousedown", LEFT_BUTTON)
        for step in range(1, DRAG_STEPS + 1):
            x, y = (round(a + (b - a) * step / DRAG_STEPS) for a, b in zip(start, end, strict=True))
            self.xdotool("mousemove", x, y)
            time.sleep(POLL_SECONDS)
        time.sleep(hold)
        self.xdotool("mouseup", LEFT_BUTTON)

    def screenshot(self, path: Path, window: int | None = None) -> Path:
        """Write a PNG of the screen, or of one window."""
        which = "root" if window is None else str(window)
        command = ["import", "-window", which, str(path)]
        subprocess.run(command, env=self.environment(), timeout=COMMAND_SECONDS, check=True)
        return path

    def windows(self, process_id: int) -> list[int]:
        """The visible windows of a process, the largest first."""
        found = self.xdotool("search", "--onlyvisible", "--pid", process_id, "--name", ".", check=False)
        sizes = [(self.size(int(line)), int(line)) for line in found.splitlines()]
        return [window for (width, height), window in sorted(sizes, reverse=True) if width * height > 1]

    def geometry(self, window: int) -> tuple[int, int, int, int]:
        """Left, top, width and height of a window on the screen; zeros where it has gone meanwhile."""
        # Not from xdotool: older ones count the window's frame twice.
        command = ["xwininfo", "-id", str(window)]
        result = subprocess.run(
            command,
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=COMMAND_SECONDS,
            check=False,
        )
        said = dict(line.strip().split(":", 1) for line in result.stdout.splitlines() if ":" in line)
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        left, top, width, height = (int(said.get(name, 0)) for name in names)
        return left, top, width, height

    def size(self, window: int) -> tuple[int, int]:
        """Width and height of a window."""
        return self.geometry(window)[2:]

    def title(self, window: int) -> str:
        """What stands in the window's title bar."""
        return self.xdotool("getwindowname", window, check=False)

    def activate(self, window: int) -> None:
        """Raise a window and give it the focus."""
        self.xdotool("windowactivate", "--sync", window)

    def place(self, window: int, left: int, top: int, width: int, height: int) -> None:
        """Move and resize a window; returns when it has the size."""
        self.xdotool("windowsize", window, width, height, "windowmove", window, left, top)
        wait_until(lambda: self.size(window) == (width, height), f"window {window} to be {width}×{height}")

    def close_window(self, window: int) -> None:
        """Close a window as a person does, by the window manager's key; again where it went by unheard.

        After text with characters that no key has, the window manager grabs its keys anew, deaf meanwhile.
        """
        for _ in range(CLOSE_ATTEMPTS):
            # A key that was heard may close it at any moment, also while it is raised for the next one.
            self.xdotool("windowactivate", "--sync", window, check=False)
            self.key("alt+F4")
            end = time.monotonic() + CLOSE_SECONDS
            while time.monotonic() < end:
                if self.size(window) == (0, 0):
                    return
                time.sleep(POLL_SECONDS)
        raise AssertionError(f"window {window} stays open")


@contextmanager
def virtual_screen(home: Path, size: tuple[int, int] = SCREEN_SIZE) -> Iterator[Screen]:
    """Start an X server on a free display and a window manager on it; both end with the block."""
    require_linux()
    for tool in ("Xvfb", "openbox", "xdotool", "xwininfo", "import"):
        require_tool(tool)
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{size[0]}x{size[1]}x24"]
    command += ["-nolisten", "tcp", "-noreset"]
    with (home / "xvfb.log").open("wb") as log:
        server = subprocess.Popen(command, pass_fds=[write_end], stdout=log, stderr=log)
        os.close(write_end)
        try:
            screen = Screen(f":{display_number(read_end)}", home)
            with window_manager(screen):
                yield screen
        finally:
            os.close(read_end)
            stop(server)


def display_number(pipe: int) -> int:
    """The number that the X server writes when it is ready."""
    ready, _, _ = select.select([pipe], [], [], COMMAND_SECONDS)
    text = os.read(pipe, 16).strip() if ready else b""
    if not text:
        raise AssertionError("the virtual X server did not start")
    return int(text)


@contextmanager
def window_manager(screen: Screen) -> Iterator[None]:
    """Run openbox on the screen: without a window manager no window has the focus or can be raised."""
    with (screen.home / "openbox.log").open("wb") as log:
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"], env=screen.environment(), stdout=log, stderr=log
        )
        try:
            wait_until(lambda: screen.xdotool("get_num_desktops", check=False), "the window manager")
            yield
        finally:
            stop(manager)


def stop(process: subprocess.Popen[bytes], patience: float = 5.0) -> int:
    """End a process, by force where it does not end within `patience` seconds; give back its exit code."""
    if process.poll() is None:
        process.terminate()
    try:
        return process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()
