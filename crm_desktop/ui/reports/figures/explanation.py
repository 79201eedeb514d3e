"""How the figures of a line are computed: in words, and with its numbers put in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.bridge.reports.figures.sheets import FigureColumn, Line, Sheet
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover

_WIDTH, _HEIGHT = 460, 420


class Explanation(Popover):
    """A figure below the other: what it is, its formula, the same with numbers, and what is counted."""

    def __init__(self, themes: Themes, words: FigureWords, sheet: Sheet, line: Line, parent: QWidget) -> None:
        super().__init__(parent)
        self.close_on_enter()
        title = self.tr("How is this computed? {line}").format(line=words.name(line.subject))
        self.setAccessibleName(title)
        self.body.addWidget(plain_label(title, self, bold=True))
        inside = QWidget()
        inside.setProperty("panel", "clear")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for column in sheet.columns:
            self._explain(layout, words, sheet, column, line)
        layout.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setProperty("panel", "clear")
        self.body.addWidget(area, 1)
        theme = themes.current
        self.setFixedSize(theme.pixels(_WIDTH), theme.pixels(_HEIGHT))

    def _explain(
        self, layout: QVBoxLayout, words: FigureWords, sheet: Sheet, column: FigureColumn, line: Line
    ) -> None:
        figure = line.figures.get(column.key)
        heading = f"{words.heading(column)}: {words.text(column, figure)}"
        layout.addWidget(plain_label(heading, bold=True))
        formula, numbers = words.formula(sheet, column), words.numbers(sheet, column, line)
        said = [
            f"= {formula}" if formula else "",
            f"= {numbers} = {words.text(column, figure)}" if numbers else "",
            words.interval(figure),
            words.about(column),
        ]
        for text in said:
            if text:
                label = plain_label(text, role=Role.MUTED, size=TextSize.SMALL)
                label.setWordWrap(True)
                layout.addWidget(label)
        layout.addSpacing(6)
