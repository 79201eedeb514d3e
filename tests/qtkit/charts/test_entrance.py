"""Bar chart and funnel on the screen: scale, scrolling, mouse, keys and theme."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.charts.data import AverageLine, Bar, FunnelStep
from crm_desktop.qtkit.charts.entrance import BarChart, FunnelChart
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Themes
from tests.qtkit.charts.chart_gallery import funnel_steps, make_bar_chart, rate_bars


@pytest.fixture
def themes(qapp: QApplication) -> Themes:
    themes = Themes()
    themes.set_choice("light")
    return themes


@pytest.fixture
def chart(qtbot: QtBot, themes: Themes) -> BarChart:
    chart = make_bar_chart(themes)
    qtbot.addWidget(chart)
    chart.resize(720, 560)
    chart.show()
    chart.activateWindow()
    QTest.qWait(20)
    return chart


def colour_at(chart: BarChart | FunnelChart, place: int, value: float, lower: int = 8) -> QColor:
    """Return the colour of the bar of a row at a value, a little below its middle, beside the whisker."""
    rows = chart.plot.rows_rect()
    x = rows.left() + chart.plot.x_of(value)
    y = rows.top() + chart.plot.middle_of(place) + lower
    return chart.grab().toImage().pixelColor(round(x), round(y))


def test_bars_end_at_their_values(chart: BarChart, themes: Themes) -> None:
    accent = themes.current.colour(Role.ACCENT)
    assert colour_at(chart, 1, 0.118) == accent
    assert colour_at(chart, 1, 0.128) != accent
    assert colour_at(chart, 5, 0.05) == accent
    assert colour_at(chart, 5, 0.06) != accent


def test_not_recorded_is_grey_and_few_cases_are_hatched(chart: BarChart, themes: Themes) -> None:
    assert colour_at(chart, 0, 0.1) == themes.current.colour(Role.LINE_STRONG)
    image = chart.grab().toImage()
    rows = chart.plot.rows_rect()
    y = round(rows.top() + chart.plot.middle_of(9) + 7)
    colours = {image.pixelColor(round(rows.left()) + x, y).name() for x in range(5, 40)}
    assert len(colours) > 1


def test_each_text_has_room_behind_its_bar(chart: BarChart, themes: Themes) -> None:
    metrics = QFontMetricsF(themes.current.font(TextSize.SMALL))
    width = chart.plot.rows_rect().width()
    for bar in rate_bars():
        if not bar.hollow:
            assert chart.plot.x_of(bar.end) + metrics.horizontalAdvance(bar.text) <= width


def test_a_bar_of_few_cases_does_not_set_the_scale(chart: BarChart) -> None:
    assert 0.2 < chart.plot.span < 0.3
    chart.set_bars([Bar("a", "A", 0.5, 0.1, 0.9, "1/2", hollow=True)])
    assert chart.plot.span > 0.9, "unless there are no others"


def test_a_chart_of_nothing_and_of_zeros(chart: BarChart, qtbot: QtBot) -> None:
    chart.set_bars([])
    chart.grab()
    chart.set_bars([Bar("a", "A", 0.0, 0.0, 0.0, "0 of 8"), Bar("b", "B", None, text="no leads yet")])
    chart.grab()
    assert chart.plot.span == 1.0
    QTest.keyClick(chart, Qt.Key.Key_Down)


def test_a_click_activates_the_row(chart: BarChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.activated) as activated:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.row_rect(5).center())
    assert activated.args == ["Social"]


def test_keys_walk_and_enter_activates(chart: BarChart, qtbot: QtBot) -> None:
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.hasFocus()
    assert chart.accessibleDescription().startswith("(not recorded), 16.3%")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(chart, key)
    with qtbot.waitSignal(chart.activated) as activated:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert activated.args == ["Paid search"]
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.accessibleDescription() == "Trade fair, 3/9"


def test_the_row_with_the_keys_or_under_the_mouse_is_seen(chart: BarChart, themes: Themes) -> None:
    band = chart.row_rect(0)
    at = QPoint(band.left() + 20, band.top() + 6)  # beside bar and name
    chart.clearFocus()
    QTest.mouseMove(chart, at)
    assert chart.grab().toImage().pixelColor(at) == themes.current.colour(Role.HOVER)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.grab().toImage().pixelColor(at) == themes.current.colour(Role.SELECTION)


def test_the_focus_stays_with_its_bar(chart: BarChart, qtbot: QtBot) -> None:
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_Down)
    chart.set_bars(rate_bars()[::-1])
    with qtbot.waitSignal(chart.activated) as activated:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert activated.args == ["Paid search"]


@pytest.mark.qt_log_ignore("does not support raise")
def test_hover_shows_the_figures_as_plain_text(chart: BarChart, qtbot: QtBot) -> None:
    chart.set_bars([Bar("x", "<b>X</b>", 0.5, text="50%", tooltip="<img src=x> & more")])
    QTest.mouseMove(chart, chart.row_rect(0).center() - QPoint(5, 5))
    QTest.mouseMove(chart, chart.row_rect(0).center())
    qtbot.waitUntil(lambda: "&lt;img" in QToolTip.text())


def test_sixty_channels_scroll_and_the_focus_is_kept_in_sight(chart: BarChart, qtbot: QtBot) -> None:
    assert chart.plot.hidden_height == 0
    chart.set_bars([Bar(key, f"Channel {key}", 0.1, 0.05, 0.2, "10%") for key in range(60)])
    assert chart.plot.pitch == themes_pitch(chart)
    assert chart.plot.hidden_height > 1000
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.row_rect(59).height() >= chart.plot.pitch - 3
    with qtbot.waitSignal(chart.activated) as activated:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.row_rect(58).center())
    assert activated.args == [58]


def themes_pitch(chart: BarChart) -> int:
    return chart.theme.pixels(chart.plot.least_pitch)


def test_long_names_leave_room_for_the_bars(chart: BarChart) -> None:
    chart.set_bars([Bar(1, "很長的渠道名稱" * 20, 0.1, text="10%")])
    assert chart.plot.rows_rect().left() <= chart.plot.width() * 0.37


def test_theme_and_text_size_change_at_once(chart: BarChart, themes: Themes) -> None:
    before = colour_at(chart, 1, 0.1)
    pitch = chart.plot.preferred_pitch
    themes.set_choice("dark")
    assert colour_at(chart, 1, 0.1) == themes.current.colour(Role.ACCENT) != before
    themes.set_text_scale(2.0)
    assert chart.plot.full_height() > pitch * 2 * 10


def test_funnel_steps_shrink_and_pale(qtbot: QtBot, themes: Themes) -> None:
    funnel = FunnelChart(themes)
    qtbot.addWidget(funnel)
    funnel.set_steps(funnel_steps())
    funnel.resize(600, 300)
    funnel.show()
    QTest.qWait(20)
    lightness = [
        colour_at(funnel, place, step.value / 2, 0).lightness() for place, step in enumerate(funnel_steps())
    ]
    assert lightness == sorted(lightness)
    assert lightness[0] < lightness[-1]
    with qtbot.waitSignal(funnel.activated) as activated:
        QTest.mouseClick(funnel, Qt.MouseButton.LeftButton, pos=funnel.row_rect(2).center())
    assert activated.args == ["Opportunities"]
    funnel.set_steps([FunnelStep(1, "Leads", 0, "0")])
    assert not funnel.grab().toImage().isNull()


def test_the_average_line_leaves_figures_readable(chart: BarChart, themes: Themes) -> None:
    crossed = Bar("a", "A", 0.05, text="W" * 20)
    chart.set_bars([crossed, Bar("b", "B", 0.3, text="30%")], AverageLine(0.12, "average"))
    without = column_of(chart, 0.12)
    chart.set_bars([crossed, Bar("b", "B", 0.3, text="30%")])
    assert column_of(chart, 0.12) == without


def column_of(chart: BarChart, value: float) -> list[str]:
    """Return the pixels of the first row's text where a line at a value would cross it."""
    image: QImage = chart.grab().toImage()
    rows = chart.plot.rows_rect()
    x, middle = round(rows.left() + chart.plot.x_of(value)), round(rows.top() + chart.plot.middle_of(0))
    return [image.pixelColor(x, y).name() for y in range(middle - 4, middle + 4)]


def test_nothing_else_imports_pyqtgraph() -> None:
    code = (
        "import sys, pkgutil, importlib, crm_desktop.qtkit as kit\n"
        "for module in pkgutil.iter_modules(kit.__path__):\n"
        "    if not module.name.startswith('chart') or module.name == 'chart_data':\n"
        "        importlib.import_module('crm_desktop.qtkit.' + module.name)\n"
        "sys.exit('pyqtgraph' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
