"""A competitor seen from the deals in which it was met: figures, stages, and the deals by name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.rivalry import DealLine, Figure, RivalryWords
from crm_desktop.bridge.records.details import Rivalry
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.qtkit.widgets.layout.layouts import FigureCell, clear

#: So many deals are shown at first.
_SHOWN = 12


class RivalryContent(QWidget):
    """`open_requested` carries a deal that was clicked."""

    open_requested = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self._words = RivalryWords(context)
        self._competitor = 0
        self._rivalry: Rivalry | None = None
        self._shown: object = None
        self._is_whole = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self.context.themes.changed.connect(self._take_theme)

    def show_rivalry(self, competitor: int, rivalry: Rivalry) -> None:
        """Show what came of meeting a competitor."""
        if competitor != self._competitor:
            self._is_whole = False
        self._competitor, self._rivalry = competitor, rivalry
        lines = self._words.figures(rivalry), self._words.stages(rivalry), self._words.deals(rivalry)
        shown = (competitor, lines, self._is_whole, self.context.themes.current.scale)
        if shown != self._shown:
            self._shown = shown
            clear(self._layout)
            self._fill(rivalry, *lines)

    def retranslate(self) -> None:
        """Set every text anew."""
        if self._rivalry is not None:
            self.show_rivalry(self._competitor, self._rivalry)

    def _take_theme(self, _theme: Theme) -> None:
        self.retranslate()

    def _fill(
        self,
        rivalry: Rivalry,
        figures: Sequence[Figure],
        stages: Sequence[tuple[str, str, str, str]],
        deals: Sequence[DealLine],
    ) -> None:
        if not rivalry.count:
            said = self.tr("Not met in any deal yet. Competitors are named on the page of a deal.")
            label = plain_label(said, self, role=Role.MUTED)
            label.setWordWrap(True)
            self._layout.addWidget(label)
            return
        self._add_figures(figures)
        self._add_heading(self.tr("BY STAGE"))
        self._add_stages(stages)
        self._add_heading(self.tr("MET IN DEALS · {count}").format(count=self._number(rivalry.count)))
        shown = deals if self._is_whole else deals[:_SHOWN]
        for deal in shown:
            self._layout.addWidget(self._line(deal))
        if len(shown) < len(deals):
            more = Button(self.tr("%n more", "", len(deals) - len(shown)), "link", self)
            more.clicked.connect(self._show_whole)
            self._layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        elif len(deals) < rivalry.count:
            said = self.tr("The newest {count} are listed; all are counted.")
            text = said.format(count=self._number(len(deals)))
            self._layout.addWidget(plain_label(text, self, role=Role.MUTED))

    def _number(self, count: int) -> str:
        return self.context.formats.number(count)

    def _add_heading(self, text: str) -> None:
        heading = plain_label(text, self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        heading.setContentsMargins(0, 10, 0, 2)
        self._layout.addWidget(heading)

    def _add_figures(self, figures: Sequence[Figure]) -> None:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(16)
        for figure in figures:
            row.addWidget(FigureCell(figure.name, figure.value, figure.aside, line), 1)
        self._layout.addWidget(line)

    def _add_stages(self, stages: Sequence[tuple[str, str, str, str]]) -> None:
        table = QWidget(self)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight
        heads = (self.tr("Open"), self.tr("Won"), self.tr("Lost to them"))
        for place, text in enumerate(heads, start=1):
            grid.addWidget(plain_label(text, table, role=Role.MUTED, size=TextSize.SMALL), 0, place, right)
        for row, (name, *counts) in enumerate(stages, start=1):
            grid.addWidget(ElidedLabel(name, table), row, 0)
            for place, text in enumerate(counts, start=1):
                grid.addWidget(plain_label(text, table), row, place, right)
        self._layout.addWidget(table)

    def _line(self, deal: DealLine) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        role = Role.MUTED if deal.is_good is None else Role.GOOD if deal.is_good else Role.BAD
        outcome = plain_label(deal.outcome, line, role=role)
        outcome.setFixedWidth(self.context.themes.current.pixels(104))
        row.addWidget(outcome)
        button = Button(deal.name.replace("&", "&&")[:60], "link", line)
        button.setAccessibleName(f"{deal.name}, {deal.outcome}, {deal.aside}")
        button.clicked.connect(partial(self._open, deal.id))
        row.addWidget(button)
        row.addWidget(ElidedLabel(deal.aside, line, role=Role.MUTED), 1)
        return line

    def _open(self, deal: int, *_checked: object) -> None:
        self.open_requested.emit(deal)

    def _show_whole(self) -> None:
        self._is_whole = True
        self.retranslate()
