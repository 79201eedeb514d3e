"""Entries of a menu that stand in a menu of their own where they would make it long."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

#: So many entries of one sort stand in a menu itself.
MOST_TOGETHER = 3


def add_folded(menu: QMenu, title: str, actions: Sequence[QAction]) -> None:
    """Add actions; many of them under a title."""
    if len(actions) <= MOST_TOGETHER:
        menu.addActions(list(actions))
        return
    below = menu.addMenu(title)
    below.addActions(list(actions))
