"""Icons take the colour of their role and of the theme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.theme import Role, Themes
from crm_desktop.resources import resources_folder


def darkest_opaque(image: QImage) -> QColor:
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=QColor.alpha)


def test_icon_is_tinted_and_follows_the_theme(qapp: QApplication) -> None:
    """The same name gives another colour for another role and another theme."""
    themes = Themes()
    themes.set_choice("light")
    icons = Icons(themes)
    light = darkest_opaque(icons.pixmap("search", 32, Role.BAD).toImage())
    assert light.name() == themes.current.colour(Role.BAD).name()
    kept = icons.icon("search", Role.BAD)
    assert icons.icon("search", Role.BAD) is kept
    themes.set_choice("dark")
    assert icons.icon("search", Role.BAD) is not kept
    dark = darkest_opaque(icons.pixmap("search", 32, Role.BAD).toImage())
    assert dark.name() == themes.current.colour(Role.BAD).name()
    themes.set_choice("light")


def test_pixmaps_are_crisp_on_dense_screens(qapp: QApplication) -> None:
    """Twice the ratio gives twice the pixels."""
    pixmap = Icons(Themes()).pixmap("plus", 16, ratio=2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)


def test_unknown_icon_is_an_error(qapp: QApplication) -> None:
    """A wrong name shows at once, not as an empty button."""
    with pytest.raises(FileNotFoundError):
        Icons(Themes()).icon("no-such-icon")


def test_every_icon_can_be_drawn(qapp: QApplication) -> None:
    """Each file of the set draws something, and its licence lies beside it."""
    icons = Icons(Themes())
    folder = resources_folder() / "icons"
    for file in sorted(folder.glob("*.svg")):
        assert darkest_opaque(icons.pixmap(file.stem, 24).toImage()).alpha() > 100, file.name
    assert "ISC License" in (folder / "LICENSE").read_text(encoding="utf-8")
