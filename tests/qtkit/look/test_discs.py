"""Discs with letters: whole, and readable on every colour of both themes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.look.discs import Discs, ink_on, luminance
from crm_desktop.qtkit.look.theme import load_theme
from crm_desktop.resources import resources_folder

THEMES = ("light", "dark")


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_letters_stand_out_on_every_colour(qtbot: QtBot, name: str) -> None:
    theme = load_theme(resources_folder() / "themes" / f"{name}.toml")
    for colour in theme.series:
        assert contrast(colour, ink_on(colour)) >= 4.5


@pytest.mark.parametrize("letters", ["WM", "君", "ABCD", ""])
def test_letters_stay_on_the_disc(qtbot: QtBot, letters: str) -> None:
    theme = load_theme(resources_folder() / "themes" / "light.toml")
    drawn = Discs(theme).pixmap(letters, 0, 20, 2.0)
    assert (drawn.width(), drawn.height()) == (40, 40)
    image, ground = drawn.toImage(), theme.series_colour(0)
    inked = [
        (x, y)
        for x in range(40)
        for y in range(40)
        if image.pixelColor(x, y).alpha() == 255 and contrast(image.pixelColor(x, y), ground) > 2
    ]
    assert bool(inked) == bool(letters)
    assert all((x - 19.5) ** 2 + (y - 19.5) ** 2 < 18.5**2 for x, y in inked)


def test_each_is_drawn_once(qtbot: QtBot) -> None:
    discs = Discs(load_theme(resources_folder() / "themes" / "light.toml"))
    assert discs.pixmap("KC", 1, 20).cacheKey() == discs.pixmap("KC", 1, 20).cacheKey()
    assert discs.pixmap("KC", 1, 20).cacheKey() != discs.pixmap("KC", 2, 20).cacheKey()
