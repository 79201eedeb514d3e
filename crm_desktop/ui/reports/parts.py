"""Parts of a report page: headline figures, and cards with a title around charts and tables."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.bridge.reports.channel_figures import Tendency, Tile
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label, plain_tooltip, set_label_role

_INK = {Tendency.NONE: Role.MUTED, Tendency.GOOD: Role.GOOD, Tendency.BAD: Role.BAD}


class FillingLayout(QVBoxLayout):
    """Fills the room there is and shrinks to the least size of its parts before anything has to scroll.

    A scroll area takes the preferred height of a layout in which some text wraps for its least one.
    """

    def hasHeightForWidth(self) -> bool:
        return False


class TileCard(QFrame):
    """One headline figure with its change since the period before, else with what it is made of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._title = ElidedLabel("", self, role=Role.MUTED)
        self._value = ElidedLabel("", self, size=TextSize.LARGE, bold=True)
        self._change = ElidedLabel("", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(3)
        for label in (self._title, self._value, self._change):
            # As narrow as the row of tiles asks; the whole text is in the tooltip then.
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            layout.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tile(self, tile: Tile) -> None:
        """Show a figure."""
        self._title.setText(tile.title)
        self._value.setText(tile.value)
        self._value.set_brief(tile.brief)
        below, brief = tile.below
        self._change.setText(below or " ")
        self._change.set_brief(brief)
        set_label_role(self._change, _INK[tile.tendency])
        self.setToolTip(plain_tooltip(tile.tooltip))
        self.setAccessibleName(tile.title)
        self.setAccessibleDescription(", ".join(part for part in (tile.value, below) if part))

    @property
    def has_room(self) -> bool:
        """Whether the whole figure fits."""
        return self._value.has_room

    def be_brief(self, is_brief: bool) -> None:
        """Show a rounded figure, as others in the row do."""
        self._value.be_brief(is_brief)


class TileRow(QWidget):
    """Headline figures side by side: all amounts are rounded where one of them has no room."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = [TileCard(self) for _ in range(count)]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for card in self.cards:
            layout.addWidget(card, 1)

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show figures, from left to right."""
        for card, tile in zip(self.cards, tiles, strict=True):
            card.show_tile(tile)
        self._agree()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether all figures have room."""
        super().resizeEvent(event)
        layout = self.layout()
        assert layout is not None
        layout.activate()  # its cards have their widths only then
        self._agree()

    def _agree(self) -> None:
        is_brief = not all(card.has_room for card in self.cards)
        for card in self.cards:
            card.be_brief(is_brief)


class ReportCard(QFrame):
    """A frame with a title, a line below it, room for one widget at the title's right, and a body."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._title = plain_label("", self, bold=True)
        self._subtitle = ElidedLabel("", self, role=Role.MUTED, size=TextSize.SMALL)
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._subtitle.hide()
        self._note = plain_label("", self, role=Role.WARN, size=TextSize.SMALL)
        self._note.setWordWrap(True)
        self._note.hide()
        self._waiting = plain_label("", self, role=Role.MUTED)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 4, 0, 0)
        self.body.addWidget(self._waiting, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(4)
        layout.addLayout(self._head)
        layout.addWidget(self._subtitle)
        layout.addLayout(self.body, 1)
        layout.addWidget(self._note)

    def hasHeightForWidth(self) -> bool:
        """Its note wraps: asked for its height it would get all that it likes, and its neighbours less."""
        return False

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Say what is shown and how to read it."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)

    def set_note(self, note: str) -> None:
        """Say what else has to be known, at the foot."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def set_waiting(self, text: str) -> None:
        """Say why the body is still empty; "" when it is not."""
        self._waiting.setText(text)
        self._waiting.setVisible(bool(text))

    def add_beside_title(self, widget: QWidget) -> None:
        """Put a widget at the right of the title."""
        self._head.addWidget(widget)
