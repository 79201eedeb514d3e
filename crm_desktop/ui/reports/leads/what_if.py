"""The window "What if": sliders move the next quarter's spend between channels; orders and revenue follow."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.bridge.reports.figures.sheets import Sheet
from crm_desktop.bridge.reports.what_if import WhatIf, WhatIfWords
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label

_SIZE, _SLIDER = (960, 560), 160
_STEPS = 300


class WhatIfDialog(Dialog):
    """Nothing that is moved here is written anywhere."""

    def __init__(
        self, context: PageContext, sheet: Sheet, words: FigureWords, days: DayRange, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.plan = WhatIf(sheet, days)
        self._words = WhatIfWords(context.formats, words)
        self.sliders: dict[int, QSlider] = {}
        self._texts: dict[int, tuple[QLabel, QLabel, QLabel]] = {}
        self.total = (plain_label("", bold=True), plain_label("", bold=True), plain_label("", bold=True))
        self.keeps_sum = QCheckBox(self.tr("Keep the sum: the others give or take the difference"), self)
        self.keeps_sum.setChecked(True)
        theme = context.themes.current
        self.resize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1]))
        self.setWindowTitle(self.tr("What if: spend of the next quarter"))
        names = {place: words.name(sheet.lines[place].subject) for place in self.plan.past}
        self._lay_out(names, theme.pixels(_SLIDER), self._left_out(sheet, words))
        self._show()

    def _left_out(self, sheet: Sheet, words: FigureWords) -> str:
        names = [words.name(sheet.lines[place].subject) for place in self.plan.without_spend]
        if not names:
            return ""
        left_out = self.tr("Not among them, because no spend is recorded: {channels}.")
        return left_out.format(channels=", ".join(names))

    def _lay_out(self, names: dict[int, str], width: int, left_out: str) -> None:
        inside = QWidget()
        inside.setProperty("panel", "clear")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 16, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        headings = ("", self.tr("Spend"), "", self.tr("Orders"), self.tr("Revenue"))
        for column, heading in enumerate(headings):
            label = plain_label(heading, role=Role.MUTED, size=TextSize.SMALL)
            grid.addWidget(label, 0, column, _side(column))
        for row, (place, name) in enumerate(names.items(), start=1):
            slider = self._slider(place, name, width)
            texts = (plain_label(""), plain_label(""), plain_label(""))
            self._texts[place] = texts
            grid.addWidget(plain_label(name), row, 0)
            grid.addWidget(slider, row, 1)
            for column, text in enumerate(texts, start=2):
                grid.addWidget(text, row, column, _side(column))
        last = len(names) + 1
        grid.addWidget(plain_label(self.tr("Together"), bold=True), last, 0)
        for column, text in enumerate(self.total, start=2):
            grid.addWidget(text, last, column, _side(column))
        grid.setRowStretch(last + 1, 1)
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setProperty("panel", "clear")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(area, 1)
        layout.addWidget(self.keeps_sum)
        assumed = self.tr(
            "Every channel is assumed to bring orders at its rate of the chosen period. Whether more money "
            "brings less and less is not known. In 80 of 100 cases a figure lies in its range."
        )
        for said in (assumed, left_out):
            if said:
                label = plain_label(said, role=Role.MUTED, size=TextSize.SMALL)
                label.setWordWrap(True)
                layout.addWidget(label)
        layout.addLayout(self._foot())

    def _slider(self, place: int, name: str, width: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, _STEPS)
        slider.setPageStep(_STEPS // 10)
        slider.setMinimumWidth(width)
        slider.setAccessibleName(self.tr("Spend on {channel}").format(channel=name))
        slider.valueChanged.connect(partial(self._moved, place))
        self.sliders[place] = slider
        return slider

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self.reset = Button(self.tr("As before"), "plain", self)
        self.reset.clicked.connect(self._reset)
        close = Button(self.tr("Close"), "primary", self)
        close.clicked.connect(self.accept)
        for button in (self.reset, close):
            button.setAutoDefault(False)
        foot.addWidget(self.reset)
        foot.addStretch(1)
        foot.addWidget(close)
        return foot

    def _moved(self, place: int, value: int) -> None:
        to = self.plan.most * Fraction(value, _STEPS)
        self.plan.change(place, to, keeps_sum=self.keeps_sum.isChecked())
        self._show()

    def _reset(self) -> None:
        self.plan.reset()
        self._show()

    def _show(self) -> None:
        places, most = list(self.plan.past), self.plan.most
        for place, slider in self.sliders.items():
            value = round(self.plan.spends[place] / most * _STEPS) if most else 0
            with QSignalBlocker(slider):
                slider.setValue(value)
            orders, revenue = self._words.brought(self.plan, [place])
            spend = self._words.spend(self.plan.spends[place])
            for label, text in zip(self._texts[place], (spend, orders, revenue), strict=True):
                label.setText(text)
            slider.setAccessibleDescription(f"{spend}, {orders}, {revenue}")
        orders, revenue = self._words.brought(self.plan, places)
        told = (self._words.spend(self.plan.total), orders, revenue)
        for label, text in zip(self.total, told, strict=True):
            label.setText(text)


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column < 2 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
