"""The line above the groups: which kinds, how likely, how far the search is, and looking again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import ElidedLabel
from crm_desktop.ui.filters.choice_chip import ChoiceChip

#: Least scores that can be asked for; SAFE are those that can be merged without a look.
SCORES = (0, 80, 90, 95)
SAFE = 101
_BAR = 160


class DuplicatesHead(QWidget):
    """Shows what is chosen; the page keeps it."""

    #: a kind, or None for all
    kind_chosen = Signal(object)
    #: the least score, or SAFE
    score_chosen = Signal(object)
    again_asked = Signal()
    stop_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.kinds = ChoiceChip(context.icons, self)
        self.kinds.chosen.connect(self.kind_chosen)
        self.scores = ChoiceChip(context.icons, self)
        self.scores.chosen.connect(self.score_chosen)
        self.said = ElidedLabel("", self, role=Role.MUTED)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(context.themes.current.pixels(_BAR))
        self._bar.hide()
        self.stop = Button("", "plain", self)
        self.stop.clicked.connect(self.stop_asked)
        self.stop.hide()
        self.again = Button("", "plain", self, icons=context.icons, icon_name="refresh-cw")
        self.again.clicked.connect(self.again_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(8)
        layout.addWidget(self.kinds)
        layout.addWidget(self.scores)
        layout.addWidget(self.said, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self.stop)
        layout.addWidget(self.again)

    def retranslate(self) -> None:
        """Set every text anew that does not depend on what is found."""
        self.stop.setText(self.tr("Stop"))
        self.again.setText(self.tr("Search again"))
        self._bar.setAccessibleName(self.tr("Looking for duplicates…"))

    def show_choices(self, kinds: Sequence[Kind], kind: Kind | None, score: int) -> None:
        """Show what can be chosen and what is."""
        words = self._context.words
        named = [(None, self.tr("All kinds")), *((each, words.kinds(each)) for each in kinds)]
        self.kinds.set_choices(self.tr("All kinds") if kind is None else words.kinds(kind), named, kind)
        scores = [(each, self._score_name(each)) for each in (*SCORES, SAFE)]
        self.scores.set_choices(self._score_name(score), scores, score)

    def _score_name(self, score: int) -> str:
        if score == SAFE:
            return self.tr("Same e-mail and same name")
        if score == 0:
            return self.tr("Any likeness")
        return self.tr("Likeness from {score}").format(score=score)

    def show_progress(self, done: int, total: int) -> None:
        """A search is on its way."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        for widget in (self._bar, self.stop):
            widget.show()
        self.again.hide()

    def end_progress(self) -> None:
        """No search is on its way any more."""
        for widget in (self._bar, self.stop):
            widget.hide()
        self.again.show()
