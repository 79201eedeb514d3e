"""Fills the application's style sheet with the colours and lengths of a theme."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtGui import QColor

from crm_desktop.qtkit.look.roles import Role
from crm_desktop.resources import resources_folder

_COLOUR = re.compile(r"@([a-z_]+)")
_LENGTH = re.compile(r"~(\d+)px")


def application_stylesheet(colour: Callable[[Role], QColor], pixels: Callable[[float], int]) -> str:
    """Return the style sheet in a theme's colours and lengths; raises ValueError for a role that is none."""

    def in_colour(match: re.Match[str]) -> str:
        return _css(colour(Role(match.group(1))))

    def length(match: re.Match[str]) -> str:
        return f"{pixels(int(match.group(1)))}px"

    sheet = _LENGTH.sub(length, _COLOUR.sub(in_colour, _template()))
    labels = [f'QLabel[role="{role}"] {{ color: {_css(colour(role))}; }}' for role in Role]
    return "\n".join([sheet, *labels])


@lru_cache(maxsize=1)
def _template() -> str:
    folder = resources_folder() / "themes"
    text = (folder / "application.qss").read_text(encoding="utf-8")
    # Comments go first: they explain the marks and would be taken for marks.
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return text.replace("url(%", f"url({folder.as_posix()}/")


def _css(colour: QColor) -> str:
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alpha()})"
