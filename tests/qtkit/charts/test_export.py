"""Charts as PNG and SVG files."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.charts.data import Bar
from crm_desktop.qtkit.charts.entrance import BarChart, ChartPage, chart_image, chart_svg, png_of
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Themes, load_theme
from crm_desktop.resources import resources_folder
from tests.qtkit.charts.chart_gallery import make_bar_chart

PAGE = ChartPage("Conversion rate by channel", "share of leads won", ("Young leads: 12", "未記錄 <b>"))


@pytest.fixture
def themes(qapp: QApplication) -> Themes:
    themes = Themes()
    themes.set_choice("dark")
    return themes


def texts_of(path: Path) -> list[str]:
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    return ["".join(node.itertext()).strip() for node in root.iter() if node.tag.endswith("}text")]


def test_svg_holds_every_text_and_can_be_read(qtbot: QtBot, themes: Themes, tmp_path: Path) -> None:
    chart = make_bar_chart(themes)
    qtbot.addWidget(chart)
    (tmp_path / "chart.svg").write_bytes(chart_svg(chart, PAGE))
    texts = texts_of(tmp_path / "chart.svg")
    for text in (
        "Conversion rate by channel",
        "(not recorded)",
        "16.3% · 179 of 1,099",
        "average 10.5%",
        "10%",
    ):
        assert text in texts
    assert any("Young leads: 12" in text for text in texts)
    assert QSvgRenderer(str(tmp_path / "chart.svg")).isValid()


def test_texts_of_an_svg_keep_their_width_with_another_font(
    qtbot: QtBot, themes: Themes, tmp_path: Path
) -> None:
    """A name ends at its bar and figures begin behind it, whatever font another computer puts in."""
    chart = BarChart(themes)
    qtbot.addWidget(chart)
    chart.set_bars([Bar(1, "國際機械展覽會", 0.1, text="10%"), Bar(2, "Trade fair", 0.2, text="20%")])
    (tmp_path / "chart.svg").write_bytes(chart_svg(chart, PAGE))
    root = ElementTree.fromstring((tmp_path / "chart.svg").read_bytes())
    texts = [node for node in root.iter() if node.tag.endswith("}text") and "".join(node.itertext()).strip()]
    ends = {
        "".join(node.itertext()): float(node.get("x", "0")) + float(node.get("textLength", "0"))
        for node in texts
    }
    assert all(float(node.get("textLength", "0")) > 0 for node in texts)
    assert all(str(node.get("font-family")).endswith("sans-serif") for node in texts)
    assert abs(ends["國際機械展覽會"] - ends["Trade fair"]) < 2  # both end at the axis


def test_a_scrolled_chart_is_exported_whole(qtbot: QtBot, themes: Themes, tmp_path: Path) -> None:
    chart = BarChart(themes)
    qtbot.addWidget(chart)
    chart.set_bars([Bar(key, f"Channel {key}", 0.1, text="10%") for key in range(60)])
    chart.resize(500, 300)
    (tmp_path / "chart.svg").write_bytes(chart_svg(chart, PAGE))
    texts = texts_of(tmp_path / "chart.svg")
    assert [f"Channel {key}" in texts for key in range(60)] == [True] * 60


def test_png_in_the_theme_asked_for(qtbot: QtBot, themes: Themes, tmp_path: Path) -> None:
    chart = make_bar_chart(themes)
    qtbot.addWidget(chart)
    light = load_theme(resources_folder() / "themes" / "light.toml")
    page = ChartPage(PAGE.title, width=700, theme=light)
    (tmp_path / "light.png").write_bytes(png_of(chart_image(chart, page)))
    (tmp_path / "dark.png").write_bytes(png_of(chart_image(chart, PAGE, scale=1.0)))
    image, dark = QImage(str(tmp_path / "light.png")), QImage(str(tmp_path / "dark.png"))
    assert image.width() == 1400
    assert dark.width() == 900
    assert image.pixelColor(3, 3) == light.colour(Role.SURFACE)
    assert dark.pixelColor(3, 3) == themes.current.colour(Role.SURFACE)
    accent = light.colour(Role.ACCENT).name()
    painted = sum(
        image.pixelColor(x, y).name() == accent for x in range(0, 1400, 7) for y in range(0, 1000, 7)
    )
    assert painted > 200
