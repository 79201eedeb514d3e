"""What stands against taking a conversion back: the sentence, and each of those records as a link."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.conversions import Blocker
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.ui.dialogs.notice import Choice, Notice
from crm_desktop.ui.navigation.requests import SHOW_ONE, SHOWN_ALONE, BeginDeed

#: More than these do not help to decide what to do.
_SHOWN = 8
#: How wide the names of kinds are before the links, in pixels at 100 % text size.
_KINDS_WIDE = 96


class Obstacles(Notice):
    """A record that has a page or a window is opened by its link, and the dialog goes; others are named."""

    open_requested = Signal(str, int)
    #: ask the window for something: a `Request`
    requested = Signal(object)

    def __init__(
        self, context: PageContext, text: str, blockers: Sequence[Blocker], parent: QWidget | None = None
    ) -> None:
        translate = QCoreApplication.translate
        title = translate("Obstacles", "The conversion stays")
        close = Choice("close", translate("Obstacles", "Close"), is_main=True)
        super().__init__(context.icons, title, text, (close,), parent)
        self._context = context
        for blocker in blockers[:_SHOWN]:
            self.body.addWidget(self._line(*blocker))
        if len(blockers) > _SHOWN:
            more = self.tr("%n more", "", len(blockers) - _SHOWN)
            self.body.addWidget(plain_label(more, self, role=Role.MUTED))
        self.body.addStretch(1)  # keeps the lines together

    def _line(self, kind: Kind, id_: int, title: str) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        name = plain_label(self._context.words.kind(kind), line, role=Role.MUTED)
        name.setMinimumWidth(self._context.themes.current.pixels(_KINDS_WIDE))
        row.addWidget(name)
        if kind in self._context.kinds or kind in SHOWN_ALONE:
            link = Button(title.replace("&", "&&")[:60], "link", line)
            link.clicked.connect(partial(self._open, kind, id_))
            row.addWidget(link)
            row.addStretch(1)
        else:
            row.addWidget(ElidedLabel(title, line), 1)
        return line

    def _open(self, kind: Kind, id_: int) -> None:
        self.accept()
        if kind in SHOWN_ALONE:
            self.requested.emit(BeginDeed(SHOW_ONE, Records(kind, (id_,))))
        else:
            self.open_requested.emit(kind, id_)
