"""What a record looks like that is being typed or shown: records already there, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.doubles import Doubles, Match
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import small_link
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.layout.layouts import clear

#: More would push what is typed out of sight.
MOST = 3
#: Longer titles are cut, so that the reason behind them is seen.
_TITLE = 60


class LooksLike(QWidget):
    """Says up to three records that look alike; hidden while there are none. It never stands in the way."""

    #: kind and id of the record to be shown
    open_requested = Signal(str, int)
    #: the record to which what is typed is to be added (Match)
    add_requested = Signal(object)
    #: how many records are shown now
    shown = Signal(int)

    def __init__(
        self, context: PageContext, kind: Kind, parent: QWidget | None = None, *, may_add: bool = False
    ) -> None:
        """With `may_add` what is typed can be added to a record found, as news of it."""
        super().__init__(parent)
        self._words = context.words
        self._may_add = may_add
        self._is_asked = bool(context.catalogue[kind].doubles_among)
        self.matches: list[Match] = []
        self._doubles = Doubles(context.gateway, kind, MOST, self)
        self._doubles.found.connect(self._show)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self.hide()

    def look(self, values: Mapping[str, object], *, is_typed: bool = True) -> None:
        """Look for records like one with these values, by field: typed, or of a record that is shown."""
        if self._is_asked:
            self._doubles.look(values, is_typed=is_typed)

    def clear(self) -> None:
        """Nothing is typed or shown any more."""
        self._doubles.forget()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._show(self.matches)

    def _show(self, matches: list[Match]) -> None:
        self.matches = matches
        clear(self._layout)
        for match in matches:
            self._layout.addWidget(self._row(match))
        self.setVisible(bool(matches))
        self.shown.emit(len(matches))

    def _row(self, match: Match) -> QWidget:
        row = QWidget(self)
        title = match.title if len(match.title) <= _TITLE else f"{match.title[: _TITLE - 1]}…"
        said = self._words.looks_like(match.kind, title, match.reason)
        text = plain_label(said, row, role=Role.WARN, size=TextSize.SMALL)
        text.setWordWrap(True)
        links = QHBoxLayout()
        links.setContentsMargins(0, 0, 0, 0)
        links.setSpacing(12)
        shown = small_link(self.tr("Show it"), row)
        shown.setAccessibleDescription(said)
        shown.clicked.connect(partial(self.open_requested.emit, match.kind, match.id))
        links.addWidget(shown, 0, Qt.AlignmentFlag.AlignTop)
        if self._may_add:
            added = small_link(self.tr("Add this news to it"), row)
            added.setAccessibleDescription(said)
            added.clicked.connect(partial(self.add_requested.emit, match))
            links.addWidget(added)
        if self._may_add:
            links.addStretch(1)
        # Two links have no room beside the words.
        ways = QBoxLayout.Direction
        both = QBoxLayout(ways.TopToBottom if self._may_add else ways.LeftToRight, row)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0 if self._may_add else 12)
        both.addWidget(text, 1)
        both.addLayout(links)
        return row
