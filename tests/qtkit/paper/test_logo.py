"""Logos on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.paper.logo import Logo

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
    b'<rect width="40" height="20" fill="#ff0000"/></svg>'
)


def png(path: Path, width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFF0000)
    assert image.save(str(path))
    return path.read_bytes()


def test_proportions_are_kept_in_the_box(qtbot: QtBot, tmp_path: Path) -> None:
    for logo in (Logo(SVG), Logo(png(tmp_path / "a.png", 80, 40)), Logo(png(tmp_path / "b.png", 6000, 3000))):
        assert logo.size_within(100, 100) == QSizeF(100, 50)
        assert logo.size_within(100, 25) == QSizeF(50, 25)


@pytest.mark.parametrize("is_svg", [True, False])
def test_it_is_drawn_into_its_place(qtbot: QtBot, tmp_path: Path, is_svg: bool) -> None:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    Logo(SVG if is_svg else png(tmp_path / "a.png", 80, 40)).draw(painter, QRectF(10, 10, 10, 10))
    painter.end()
    assert image.pixelColor(15, 15).name() == "#ff0000"
    assert image.pixelColor(5, 5).name() == "#ffffff"


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\nbroken"])
def test_an_unreadable_one_takes_no_room(qtbot: QtBot, data: bytes) -> None:
    assert Logo(data).size_within(100, 100).isEmpty()


@pytest.mark.parametrize("is_svg", [True, False])
def test_a_logo_is_lost_on_its_own_colour_and_seen_on_white(
    qtbot: QtBot, tmp_path: Path, is_svg: bool
) -> None:
    logo = Logo(SVG if is_svg else png(tmp_path / "a.png", 80, 40))
    assert logo.presence_on(QColor("#ff0000")) == 0
    assert logo.presence_on(QColor("#ffffff")) == pytest.approx(170, abs=1)
