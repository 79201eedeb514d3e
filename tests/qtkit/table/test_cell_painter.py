"""How cells are painted: texts are laid out the quick way where nothing that is read depends on the other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.look.theme import Theme, load_theme
from crm_desktop.qtkit.table.cell_painter import CellPainter
from crm_desktop.qtkit.table.columns import CellStyle
from crm_desktop.resources import resources_folder

_QUICK = QFont.StyleStrategy.PreferNoShaping


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return load_theme(resources_folder() / "themes" / "light.toml")


def is_quick(theme: Theme, style: CellStyle) -> bool:
    return bool(CellPainter(theme)._looks[style].font.styleStrategy() & _QUICK)


@pytest.mark.parametrize("style", [CellStyle.PLAIN, CellStyle.STRONG, CellStyle.MUTED, CellStyle.PILL_GOOD])
def test_texts_are_not_shaped_unless_marks_are_narrow(theme: Theme, style: CellStyle) -> None:
    assert is_quick(theme, style)
    assert not is_quick(replace(theme, has_narrow_marks=True), style)


def test_figures_keep_their_equal_widths(theme: Theme) -> None:
    assert not is_quick(theme, CellStyle.NUMBER)
    font = CellPainter(theme)._looks[CellStyle.NUMBER].font
    # The application's own font may bring further features: which one is in force is another test's choice.
    assert "tnum" in [bytes(tag.toString().data()).decode() for tag in font.featureTags()]
