"""Figures above columns, whole or brief; the chart at work is told in `ui/reports/figures`."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.charts.data import WaterfallStep
from crm_desktop.qtkit.charts.entrance import WaterfallChart
from crm_desktop.qtkit.look.theme import Themes


def test_all_figures_are_brief_where_one_has_no_room(qtbot: QtBot, qapp: QApplication) -> None:
    chart = WaterfallChart(Themes())
    qtbot.addWidget(chart)
    chart.set_steps(
        [
            WaterfallStep("then", "Open then", 27_773_481, "NT$ 2,777萬", is_total=True, brief="2,777萬"),
            WaterfallStep("moved", "Moved", 0, "NT$ 0", brief="0"),
        ]
    )
    metrics = QFontMetricsF(qapp.font())
    room = metrics.horizontalAdvance("NT$ 2,777萬")
    assert chart.texts(metrics, room + 1) == ["NT$ 2,777萬", "NT$ 0"]
    assert chart.texts(metrics, room - 1) == ["2,777萬", "0"]
    little = metrics.horizontalAdvance("2,77…")
    assert chart.texts(metrics, little)[0].endswith("…")
