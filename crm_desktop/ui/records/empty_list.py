"""What stands in an empty record table: what belongs here with the first step, or how to see more again."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label

_NARROWEST, _WIDEST = 380, 560
_MARGIN = 24


class EmptyList(QWidget):
    """Tells by `asked` which step was chosen: "new", "import" or "clear"."""

    asked = Signal(str)

    def __init__(self, context: PageContext, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kind = kind
        self._is_narrowed = False
        self._title = plain_label("", self, size=TextSize.TITLE, bold=True)
        self._text = plain_label("", self, role=Role.MUTED)
        self._text.setWordWrap(True)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._import = Button("", "primary", self)
        self._import.clicked.connect(self._ask_import)
        self._new = Button("", "plain", self)
        self._new.clicked.connect(self._ask_new)
        self._clear = Button("", "plain", self)
        self._clear.clicked.connect(self._ask_clear)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self._import, self._new, self._clear):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.retranslate()

    def sizeHint(self) -> QSize:
        """Ask for the whole text in one line, within reason: a last word alone in a line looks lost."""
        hint, theme = super().sizeHint(), self._context.themes.current
        margins = self.contentsMargins().left() + self.contentsMargins().right() + 2 * _MARGIN
        line = QFontMetrics(theme.font()).horizontalAdvance(self._text.text()) + margins + theme.pixels(8)
        width = max(theme.pixels(_NARROWEST), min(line, theme.pixels(_WIDEST)))
        return hint.expandedTo(QSize(width, 0))

    def set_narrowed(self, is_narrowed: bool) -> None:
        """Say whether filters or words narrow the list."""
        self._is_narrowed = is_narrowed
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        narrowed, view = self._is_narrowed, self._context.kinds[self._kind]
        words = view.words()
        self._title.setText(self.tr("Nothing matches") if narrowed else words.nothing_yet)
        said = self.tr("No record matches all filters and words.")
        self._text.setText(said if narrowed else words.belongs_here)
        self._import.setText(self.tr("Import…"))
        self._new.setText(words.new)
        self._clear.setText(self.tr("Clear filters"))
        self._import.setVisible(not narrowed and view.is_imported)
        self._new.setVisible(not narrowed)
        self._clear.setVisible(narrowed)

    def _ask_import(self) -> None:
        self.asked.emit("import")

    def _ask_new(self) -> None:
        self.asked.emit("new")

    def _ask_clear(self) -> None:
        self.asked.emit("clear")
