"""The Help menu's dialogs: keyboard shortcuts, and what the program is made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.bridge.access.versions import libraries, program_version
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label

_SIZE = (520, 560)
#: The room for a scroll bar, in pixels.
_SCROLL_BAR = 16
#: Text, and the keys as Qt writes them; "" begins a new group of which the text is the heading.
Line = tuple[str, str]


class _ListDialog(Dialog):
    """A heading, lines of two columns that scroll, and Close."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.head = QVBoxLayout()
        self.head.setSpacing(4)
        self.head.addWidget(plain_label(title, self, size=TextSize.LARGE, bold=True))
        inner = self._inner = QWidget()
        inner.setProperty("panel", "clear")
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        close = Button(self.tr("Close"), "primary", self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addLayout(self.head)
        layout.addWidget(scroll, 1)
        layout.addLayout(foot)
        self.resize(*_SIZE)

    def showEvent(self, event: QShowEvent) -> None:
        """Open wide enough for the longest line, as far as the screen allows."""
        margins = self._layout.contentsMargins()
        room = self.screen().availableGeometry().width()
        line = self._inner.sizeHint().width() + margins.left() + margins.right()
        self.resize(min(room, max(self.width(), line + _SCROLL_BAR)), self.height())
        super().showEvent(event)

    def add_line(self, text: str, value: str, further: str = "") -> None:
        """Add a line; without a value it is a heading."""
        row = self._grid.rowCount()
        if not value and not further:
            self._grid.addWidget(plain_label(text, self, bold=True), row, 0, 1, 3)
            return
        self._grid.addWidget(plain_label(text, self), row, 0)
        self._grid.addWidget(plain_label(value, self, role=Role.MUTED), row, 1)
        self._grid.addWidget(plain_label(further, self, role=Role.MUTED, size=TextSize.SMALL), row, 2)


class ShortcutsDialog(_ListDialog):
    """All keys: those of the menus, then those of tables, the board and records."""

    def __init__(self, menu_lines: Sequence[Line], parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ShortcutsDialog", "Keyboard shortcuts"), parent)
        for text, keys in [*menu_lines, *self._table_lines(), *self._board_lines()]:
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
            self.add_line(text, shown or keys)

    def _table_lines(self) -> list[Line]:
        return [
            (self.tr("Tables and records"), ""),
            (self.tr("Change the cell"), "F2"),
            (self.tr("Open the record"), "Return"),
            (self.tr("Delete"), "Del"),
            (self.tr("Select everything that the list matches"), "Ctrl+A"),
            (self.tr("Copy for a spreadsheet"), "Ctrl+C"),
            (self.tr("Filter the list by words"), "Ctrl+F"),
            (self.tr("Next record"), "Alt+Down"),
            (self.tr("Previous record"), "Alt+Up"),
            (self.tr("Log a call"), "Ctrl+Shift+C"),
            (self.tr("Log a meeting"), "Ctrl+Shift+M"),
            (self.tr("Add a task"), "Ctrl+Shift+T"),
            (self.tr("Add a note"), "Ctrl+Shift+N"),
            (self.tr("Menus"), "F10"),
            (self.tr("What can be done here"), "Shift+F10"),
            (self.tr("Next page"), "Ctrl+Tab"),
            (self.tr("Page before"), "Ctrl+Shift+Tab"),
        ]

    def _board_lines(self) -> list[Line]:
        return [
            (self.tr("Pipeline"), ""),
            (self.tr("Choose a card"), self.tr("Arrow keys")),
            (self.tr("Move the card to the next stage"), "Ctrl+Right"),
            (self.tr("Move the card to the stage before"), "Ctrl+Left"),
            (self.tr("Move the card up or down"), "Ctrl+Up, Ctrl+Down"),
            (self.tr("Open the card"), "Return"),
        ]


class AboutDialog(_ListDialog):
    """Version, licence, and the libraries with theirs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("CRM Desktop", parent)
        version = self.tr("Version {version}").format(version=program_version())
        self.head.addWidget(plain_label(version, self, role=Role.MUTED))
        sentence = plain_label(
            self.tr(
                "Customers, deals and where they come from, for a small office. Everything stays in one "
                "file on this computer. Free software under the MIT licence; the icons are Lucide's (ISC)."
            ),
            self,
        )
        sentence.setWordWrap(True)
        self.head.addWidget(sentence)
        self.add_line(self.tr("Made with"), "")
        for library in libraries():
            self.add_line(library.name, library.version or "—", library.licence)
