"""What the window offers of the office: who works here, chosen at its foot, and the dialog of its lists."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.reference_lists import colour_index, entries
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.swatches import disc
from crm_desktop.qtkit.widgets.status_line import StatusLine
from crm_desktop.ui.window.late import open_office_lists, open_rates

#: Under this name the computer keeps who works in a file.
_WHO = "user"
_DISC = 12


class Office(QObject):
    """Follows the list of users and the choice, which is kept per file and computer."""

    def __init__(self, context: PageContext, line: StatusLine, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self.button = QToolButton(line)
        self.button.setAutoRaise(True)
        self.button.setProperty("textSize", "small")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        line.add_at_right(self.button)
        gateway = context.gateway
        gateway.user_changed.connect(self._show)
        gateway.reference_data_changed.connect(self._show)
        context.themes.changed.connect(self._show)
        kept = context.file_preferences.get(_WHO)
        if isinstance(kept, int) and kept != gateway.user and self._may_work(kept):
            gateway.work_as(kept)
        self._show()

    def doings(self) -> dict[str, Callable[[], object]]:
        """What menu entries do, by their keys."""
        return {"office_lists": self.show_lists, "rates": self.show_rates}

    def show_lists(self) -> None:
        """Open the dialog of the office's lists."""
        open_office_lists(self._context, self._window)

    def show_rates(self) -> None:
        """Open the window of currencies and rates."""
        open_rates(self._context, self._window)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._show()

    def _may_work(self, user: int) -> bool:
        item = self._context.gateway.reference_data.get(Kind.USER, user)
        return item is not None and item.active

    def _show(self, *_news: object) -> None:
        gateway = self._context.gateway
        item = gateway.reference_data.get(Kind.USER, gateway.user)
        name = "" if item is None else item.name
        self.button.setVisible(item is not None)
        self.button.setText(name.replace("&", "&&"))
        said = self.tr("Works here: {name}").format(name=name)
        self.button.setAccessibleName(said)
        self.button.setToolTip(said)

    def _fill(self) -> None:
        self.menu.clear()
        group = QActionGroup(self.menu)
        gateway, theme = self._context.gateway, self._context.themes.current
        for entry in entries(self._context, Kind.USER):
            if not entry.active and entry.id != gateway.user:
                continue
            action = self.menu.addAction(entry.name.replace("&", "&&"))
            number = colour_index(gateway.reference_data, Kind.USER, entry.id)
            action.setIcon(QIcon(disc(theme.series_colour(number), _DISC)))
            action.setCheckable(True)
            action.setChecked(entry.id == gateway.user)
            # Beside the disc there is no room for a tick.
            font = action.font()
            font.setBold(action.isChecked())
            action.setFont(font)
            action.setData(entry.id)
            group.addAction(action)
        group.triggered.connect(self._choose)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Our office…")).triggered.connect(self.show_lists)

    def _choose(self, action: QAction) -> None:
        user = int(action.data())
        self._context.file_preferences.put(_WHO, user)
        self._context.gateway.work_as(user)
