"""A start of the window where there is no screen: one clear line instead of a crash."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from crm_desktop.command_line.screen import has_screen
from tests.support import ROOT

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere there is always a screen"
)


@pytest.mark.parametrize("display", [None, ":9999"], ids=["none named", "none there"])
def test_a_start_without_a_screen_says_so(display: str | None) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    if display is not None:
        environment["DISPLAY"] = display
    command = [sys.executable, str(ROOT / "main.py"), "--lang", "en"]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert result.stderr.startswith("crm: There is no screen")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("environment", [{"QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "wayland-0"}])
def test_other_platforms_are_left_to_qt(environment: dict[str, str]) -> None:
    assert has_screen(environment)


@pytest.mark.parametrize("platform", ["", "xcb"])
def test_an_x_server_has_to_be_named(platform: str) -> None:
    assert not has_screen({"QT_QPA_PLATFORM": platform})
