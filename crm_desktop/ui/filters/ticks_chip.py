"""A chip that opens a list in which several entries can be ticked: "Owner: Grace, Kevin ▾"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.qtkit.editors.check_list import CheckList
from crm_desktop.qtkit.editors.searchable_lists import ListEntry
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.chips import MenuChip
from crm_desktop.qtkit.widgets.popover import Popover

#: Values of ticked entries; None stands for records without a value.
Ticked = tuple[int | None, ...]

_WIDTH = 240


class TicksChip(MenuChip):
    """`chosen` carries the values that are ticked now, after each tick; none of them means all."""

    chosen = Signal(tuple)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", context.icons, parent)
        self._context = context
        self._entries: Sequence[ListEntry] = ()
        self._now: Sequence[object] = ()
        self._name = ""
        self._everything = ""
        self._popover: TicksPopover | None = None
        self.clicked.connect(self._open)

    def set_entries(
        self, name: str, everything: str, entries: Sequence[ListEntry], now: Sequence[object]
    ) -> None:
        """Show "name: what is ticked"; `everything` is said when nothing is."""
        self._name, self._everything = name, everything
        self._entries, self._now = entries, now
        words = self._context.words
        said = words.listed(entry.text for entry in entries if entry.value in now)
        self.set_text(words.labelled(name, said or everything))

    @property
    def popover(self) -> TicksPopover | None:
        """The list while it is open."""
        return self._popover

    def _open(self) -> None:
        popover = TicksPopover(self._context, self._name, self._everything, self)
        popover.list.set_entries(self._entries, self._now)
        popover.ticked.connect(self.chosen)
        popover.closed.connect(self._closed)
        self._popover = popover
        popover.show_under(self)
        popover.list.focus_first()

    def _closed(self) -> None:
        self._popover = None


class TicksPopover(Popover):
    """The list of a chip; each tick takes effect at once. `ticked` carries the values."""

    ticked = Signal(tuple)

    def __init__(self, context: PageContext, name: str, everything: str, parent: QWidget) -> None:
        super().__init__(parent)
        theme = context.themes.current
        self.close_on_enter()
        self.list = CheckList(self, row_height=theme.pixels(28))
        self.list.set_words(self.tr("Search"), name)
        self.list.changed.connect(self._tell)
        self.clear_button = Button(everything, "link", self)
        self.clear_button.clicked.connect(self._clear)
        done = Button(self.tr("Done"), "plain", self)
        done.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.clear_button)
        foot.addStretch(1)
        foot.addWidget(done)
        self.body.setContentsMargins(12, 12, 12, 12)
        self.body.addWidget(self.list)
        self.body.addLayout(foot)
        self.setFixedWidth(theme.pixels(_WIDTH))
        self.setAccessibleName(name)

    def _tell(self) -> None:
        self.ticked.emit(tuple(entry.value for entry in self.list.checked()))

    def _clear(self) -> None:
        self.ticked.emit(())
        self.close()
