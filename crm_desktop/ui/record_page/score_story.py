"""Why a record has its score, under its button: points and reasons, and what they add up to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.scores import ScoreStory, points_text, story_lines
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover

_WIDTH = 300


class ScorePopover(Popover):
    """Shows a story as a small sum."""

    def __init__(self, context: PageContext, story: ScoreStory, parent: QWidget) -> None:
        super().__init__(parent)
        self.close_on_enter()
        title = self.tr("Score {score}").format(score=story.score)
        self.setAccessibleName(title)
        self.body.addWidget(plain_label(title, self, bold=True))
        self.lines = story_lines(context, story)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (points, reason) in enumerate(self.lines):
            self._add(grid, row, points, reason)
        self.body.addLayout(grid)
        said = self._said(story)
        self.note = plain_label(said, self, role=Role.MUTED)
        self.note.setWordWrap(True)
        self.note.setVisible(bool(said))
        self.body.addWidget(self.note)
        self.setAccessibleDescription(", ".join(f"{points} {reason}" for points, reason in self.lines))
        self.setFixedWidth(context.themes.current.pixels(_WIDTH))

    def _add(self, grid: QGridLayout, row: int, points: str, reason: str) -> None:
        number = plain_label(points, self, bold=True)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        text = plain_label(reason, self)
        text.setWordWrap(True)
        grid.addWidget(number, row, 0)
        grid.addWidget(text, row, 1)

    def _said(self, story: ScoreStory) -> str:
        if not story.parts:
            return self.tr("No rule gives points yet. The rules are under Tools › Our office.")
        if story.sum != story.score:
            total = points_text(story.sum)
            return self.tr("Sum {sum}; a score lies between 0 and 100.").format(sum=total)
        return ""
