"""Curves under mouse, wheel and keys, and on a sheet for export."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.charts.curve_field import Scale, fitted
from crm_desktop.qtkit.charts.data import Curve, CurvePoint
from crm_desktop.qtkit.charts.entrance import ChartPage, CurveChart, chart_svg
from crm_desktop.qtkit.look.theme import Themes

SLOW = Curve("slow", "Referral", (CurvePoint(50, 0.1, 0.05, 0.2, "10%"),), 200, "10%")
FAST = Curve(
    "fast",
    "Paid search",
    (CurvePoint(10, 0.2, 0.1, 0.3, "20%"), CurvePoint(40, 0.5, 0.4, 0.6, "50%")),
    100,
    "50%",
)


@pytest.fixture
def chart(qtbot: QtBot, qapp: QApplication) -> CurveChart:
    made = CurveChart(Themes())
    qtbot.addWidget(made)
    made.set_curves([SLOW, FAST], lambda day, _step: f"day {day:g}")
    made.resize(600, 320)
    made.show()
    return made


def place(chart: CurveChart, day: float, share: float) -> QPoint:
    field = chart.field_rect(QRectF(chart.rect()), chart.theme)
    return Scale(field, chart.until, 0.6 * 1.08).point(day, share).toPoint()


def test_the_day_under_the_mouse_is_told_as_far_as_each_curve_is_known(chart: CurveChart) -> None:
    assert chart.told(45).splitlines() == ["day 45", "Paid search: 50%"]
    assert chart.told(60).splitlines() == ["day 60", "Referral: 10%", "Paid search: 50%"]
    assert chart.told(150).splitlines() == ["day 150", "Referral: 10%"], "nobody is that old there"


def test_a_click_opens_the_nearest_curve(qtbot: QtBot, chart: CurveChart) -> None:
    opened: list[object] = []
    chart.activated.connect(opened.append)
    for day, share in ((60, 0.5), (60, 0.1)):
        QTest.mouseMove(chart, place(chart, day, share))
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place(chart, day, share))
    assert opened == ["fast", "slow"]
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def turn(chart: CurveChart, modifiers: Qt.KeyboardModifier) -> bool:
    at = QPointF(chart.rect().center())
    event = QWheelEvent(
        at,
        QPointF(chart.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart, event)
    return event.isAccepted()


def test_the_wheel_with_control_looks_closer_and_alone_leaves_the_page_to_scroll(chart: CurveChart) -> None:
    assert not turn(chart, Qt.KeyboardModifier.NoModifier)
    assert chart.until == 200
    turn(chart, Qt.KeyboardModifier.ControlModifier)
    assert chart.until == pytest.approx(160)
    for _ in range(40):
        chart.zoom(0.5)
    assert chart.until == 7, "a week is the least"
    QTest.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=chart.rect().center())
    assert chart.until == 200


def test_keys_choose_read_and_open(chart: CurveChart) -> None:
    opened: list[object] = []
    chart.activated.connect(opened.append)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleDescription() == "Referral, day 200, 10%"
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleDescription().startswith("Paid search")
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert "day 2" not in chart.accessibleDescription()
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert opened == ["fast"]
    QTest.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.until == pytest.approx(160)
    QTest.keyClick(chart, Qt.Key.Key_0)
    assert chart.until == 200


def test_names_are_told_apart_and_stand_in_the_drawing(chart: CurveChart) -> None:
    near = Curve("near", "Website", (CurvePoint(5, 0.101, 0.0, 0.2, "10.1%"),), 200, "10.1%")
    chart.set_curves([SLOW, near], lambda day, _step: f"day {day:g}")
    drawing = chart_svg(chart, ChartPage("Title")).decode()
    heights = {
        text: float(drawing.split(text)[0].rsplit(' y="', 1)[1].split('"')[0])
        for text in ("Referral 10%", "Website 10.1%")
    }
    assert abs(heights["Referral 10%"] - heights["Website 10.1%"]) >= 12


def test_an_empty_chart_paints_nothing_and_breaks_nothing(chart: CurveChart) -> None:
    chart.set_curves([], lambda day, _step: "")
    chart.grab()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.mouseMove(chart, chart.rect().center())
    assert chart.told(3) == ""


def test_names_are_cut_where_there_is_little_room_and_shares_never() -> None:
    metrics = QFontMetricsF(QApplication.font())
    assert fitted(FAST, metrics, 500) == "Paid search 50%"
    short = fitted(FAST, metrics, metrics.horizontalAdvance("Paid s… 50%"))
    assert short.endswith("… 50%")
    assert fitted(Curve("none", "Other", (), 1), metrics, 500) == "Other"
