"""The button beside a number or an address by which somebody is called or written to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.reaching import Reach
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import IconButton


def reach_button(
    context: PageContext, reach: Reach, begin: Callable[[Reach], None], parent: QWidget
) -> IconButton:
    """A button that says whom it calls or writes to."""
    button = IconButton(context.icons, reach.icon, reach.offer(), parent, role=Role.LINK)
    button.clicked.connect(partial(begin, reach))
    return button
