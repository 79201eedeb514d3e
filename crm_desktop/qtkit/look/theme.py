"""Colours, type sizes and fonts by role, and the object that switches them for the whole application."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from crm_desktop.qtkit.look.fonts import interface_families, narrow_marks
from crm_desktop.qtkit.look.palette import application_palette
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.stylesheet import application_stylesheet
from crm_desktop.resources import resources_folder

__all__ = ["Choice", "Role", "TextSize", "Theme", "Themes", "load_theme"]

SMALLEST_SCALE, LARGEST_SCALE = 1.0, 2.0
#: OpenType features that give punctuation its own width instead of that of a Han character.
_NARROW_MARKS = (QFont.Tag("pwid"), QFont.Tag("palt"))


Choice = Literal["light", "dark", "system"]


@dataclass(frozen=True)
class Theme:
    """One set of colours at one text scale, in one order of font families."""

    name: str
    is_dark: bool
    colours: Mapping[Role, QColor]
    series: tuple[QColor, ...]
    scale: float = 1.0
    families: tuple[str, ...] = field(default=())
    has_narrow_marks: bool = False

    def colour(self, role: Role) -> QColor:
        """Return the colour of a role. Shared: copy it before you change it."""
        return self.colours[role]

    def series_colour(self, index: int) -> QColor:
        """Return the colour of a channel or series; indexes beyond the eighth begin again."""
        return self.series[index % len(self.series)]

    def pixels(self, length: float) -> int:
        """Return a length of the design, in logical pixels, at the current text scale."""
        return round(length * self.scale)

    def font(self, size: TextSize = TextSize.BODY, *, bold: bool = False) -> QFont:
        """Return a new font of the given step."""
        font = QFont(list(self.families)) if self.families else QFont()
        font.setPixelSize(self.pixels(size.design_pixels))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        if self.has_narrow_marks:
            for tag in _NARROW_MARKS:
                font.setFeature(tag, 1)
        return font


def load_theme(file: Path) -> Theme:
    """Read one theme file; raises KeyError if it lacks a role and ValueError if a colour is not one."""
    document = tomllib.loads(file.read_text(encoding="utf-8"))
    colours = {role: _colour(document["colours"][role.value], file) for role in Role}
    series = tuple(_colour(text, file) for text in document["series"]["colours"])
    return Theme(document["name"], document["dark"], colours, series)


def _colour(text: str, file: Path) -> QColor:
    colour = QColor(text)
    if not colour.isValid():
        raise ValueError(f"{file.name}: {text!r} is not a colour")
    return colour


class Themes(QObject):
    """Holds the theme in force and tells everybody when it changes.

    `changed` carries the new `Theme`; it is emitted for a change of colours, of text scale and of fonts.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder = resources_folder() / "themes"
        self._light = load_theme(folder / "light.toml")
        self._dark = load_theme(folder / "dark.toml")
        self._choice: Choice = "system"
        self._scale = 1.0
        self._language = ""
        self._application: QApplication | None = None
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        self._current = self._chosen()

    @property
    def current(self) -> Theme:
        """The theme in force."""
        return self._current

    @property
    def choice(self) -> Choice:
        """What the person chose: "light", "dark" or "system"."""
        return self._choice

    def set_choice(self, choice: Choice) -> None:
        """Use the light or the dark theme, or follow the system."""
        if choice not in ("light", "dark", "system"):
            raise ValueError(f"unknown theme: {choice!r}")
        self._choice = choice
        # Native frames and file dialogs follow the same choice where the platform can.
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        QGuiApplication.styleHints().setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))
        self._refresh()

    def set_text_scale(self, scale: float) -> None:
        """Scale all text and the rows that hold it, from 1.0 to 2.0; values outside are brought inside."""
        self._scale = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
        self._refresh()

    def set_language(self, language: str) -> None:
        """Put the Chinese faces of that language ("zh_TW", "zh_CN", "en") first among the fallbacks."""
        self._language = language
        self._refresh()

    def apply(self, application: QApplication) -> None:
        """Dress the application, now and at every later change."""
        self._application = application
        style = QStyleFactory.create("Fusion")
        application.setStyle(style)
        self._current = self._chosen()
        self._dress()
        self.changed.emit(self._current)

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self._choice == "system":
            self._refresh()

    def _chosen(self) -> Theme:
        dark = self._choice == "dark"
        if self._choice == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        base = self._dark if dark else self._light
        families = interface_families(self._language)
        narrow = narrow_marks(families, self._language)
        return Theme(base.name, base.is_dark, base.colours, base.series, self._scale, families, narrow)

    def _refresh(self) -> None:
        theme = self._chosen()
        if theme == self._current:
            return
        self._current = theme
        self._dress()
        self.changed.emit(theme)

    def _dress(self) -> None:
        if self._application is None:
            return
        theme = self._current
        self._application.setPalette(application_palette(theme.colour))
        self._application.setFont(theme.font())
        self._application.setStyleSheet(application_stylesheet(theme.colour, theme.pixels))
