"""The gallery of all parts can be painted in both themes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.qtkit.gallery import photograph


def test_gallery_is_painted_in_both_themes(qapp: QApplication, tmp_path: Path) -> None:
    """Both pictures show many colours, and the dark one is dark."""
    light, dark = (QImage(str(file)) for file in photograph(tmp_path))
    for image in (light, dark):
        sample = {image.pixel(x, y) for x in range(0, 1360, 7) for y in range(0, 860, 7)}
        assert len(sample) > 40
    place = (400, 500)
    assert light.pixelColor(*place).lightness() > 200
    assert dark.pixelColor(*place).lightness() < 60
    qapp.setStyleSheet("")
