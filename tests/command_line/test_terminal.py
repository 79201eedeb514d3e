"""Nothing that comes from a file reaches the terminal as a command to it."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from crm_desktop.command_line.terminal import PlainText
from crm_desktop.core.words.direction import isolated
from tests.support import ROOT


def test_controls_are_shown_and_text_stays() -> None:
    behind = io.StringIO()
    stream = PlainText(behind)
    stream.write("王小明\tÄ\n\x1b[2J\x07\x9b\u202e\r")
    stream.writelines(["a\x00", isolated("שלום")])
    shown = "王小明\tÄ\n\\u001b[2J\\u0007\\u009b\\u202e\\u000da\\u0000"
    assert behind.getvalue() == shown + isolated("שלום") != shown + "שלום"
    assert not stream.isatty()


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX systems")
def test_a_name_that_would_clear_the_screen_is_shown(tmp_path: Path) -> None:
    import pty

    seen = b""

    def read(terminal: int) -> bytes:
        nonlocal seen
        seen += os.read(terminal, 4096)
        return b" "

    pty.spawn(
        [sys.executable, str(ROOT / "main.py"), "--db", f"{tmp_path}/\x1b[2J.crm", "list", "leads"], read
    )
    assert b"\\u001b[2J.crm" in seen
    assert b"\x1b" not in seen
