"""Themes give every role a readable colour and follow what the person chooses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication

from crm_desktop.qtkit.look.fonts import narrow_marks
from crm_desktop.qtkit.look.stylesheet import application_stylesheet
from crm_desktop.qtkit.look.theme import Role, TextSize, Theme, Themes, load_theme
from crm_desktop.resources import resources_folder

NAMES = ("light", "dark")
GROUNDS = (Role.SURFACE, Role.CANVAS, Role.RAISED, Role.HEADER, Role.FIELD, Role.COLUMN)
# Text and the grounds it stands on.
PAIRS = (
    [(ink, ground) for ink in (Role.TEXT, Role.MUTED) for ground in (*GROUNDS, Role.SELECTION, Role.HOVER)]
    + [(ink, ground) for ink in (Role.BAD, Role.GOOD, Role.WARN, Role.LINK) for ground in GROUNDS]
    + [
        (Role.ACCENT_TEXT, Role.ACCENT),
        (Role.ACCENT_TEXT, Role.ACCENT_HOVER),
        (Role.GOOD, Role.GOOD_SOFT),
        (Role.WARN, Role.WARN_SOFT),
        (Role.BAD, Role.BAD_SOFT),
        (Role.BAD, Role.SELECTION),
        (Role.TEXT, Role.BAD_SOFT),
        (Role.LINK, Role.ACCENT_SOFT),
        (Role.LINK, Role.WARN_SOFT),
        (Role.NEUTRAL, Role.NEUTRAL_SOFT),
        (Role.TOOLTIP_TEXT, Role.TOOLTIP),
    ]
)


def theme(name: str) -> Theme:
    return load_theme(resources_folder() / "themes" / f"{name}.toml")


def luminance(colour: QColor) -> float:
    """Relative luminance of WCAG 2, from 0 to 1."""
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_keeps_its_contrast(name: str, ink: Role, ground: Role) -> None:
    """Every text is at least 4.5 : 1 against what it stands on."""
    colours = theme(name)
    assert contrast(colours.colour(ink), colours.colour(ground)) >= 4.5


@pytest.mark.parametrize("name", NAMES)
def test_series_differ(name: str) -> None:
    """There are eight series, and no two share a colour."""
    series = theme(name).series
    assert len({colour.name() for colour in series}) == 8
    assert theme(name).series_colour(9) == series[1]


@pytest.mark.parametrize("name", NAMES)
def test_style_sheet_is_filled_in(name: str) -> None:
    """No mark of the template is left, and every image it names exists."""
    drawn = theme(name)
    sheet = application_stylesheet(drawn.colour, drawn.pixels)
    assert "@" not in sheet
    assert "~" not in sheet
    assert "%" not in sheet
    for part in sheet.split("url(")[1:]:
        assert (resources_folder() / "themes" / "controls" / part.split(")")[0].rsplit("/", 1)[1]).is_file()


def test_choosing_a_theme_dresses_the_application(qapp: QApplication) -> None:
    """Palette and style sheet follow the choice, and everybody is told once."""
    themes = Themes()
    themes.set_choice("light")
    themes.apply(qapp)
    told: list[Theme] = []
    themes.changed.connect(told.append)
    themes.set_choice("dark")
    themes.set_choice("dark")
    assert [theme.name for theme in told] == ["dark"]
    assert qapp.palette().window().color() == themes.current.colour(Role.SURFACE)
    assert themes.current.is_dark
    themes.set_choice("light")


def test_text_scale_grows_type_and_stays_in_bounds(qapp: QApplication) -> None:
    """Sizes grow with the scale, which is kept between 1 and 2."""
    themes = Themes()
    assert themes.current.font(TextSize.BODY).pixelSize() == 13
    themes.set_text_scale(1.5)
    assert themes.current.font(TextSize.LARGE).pixelSize() == 33
    themes.set_text_scale(9)
    assert themes.current.scale == 2.0
    themes.set_text_scale(0.1)
    assert themes.current.scale == 1.0


def test_unknown_theme_is_refused(qapp: QApplication) -> None:
    """Only three words are a choice."""
    with pytest.raises(ValueError, match="pink"):
        Themes().set_choice("pink")  # type: ignore[arg-type]


def test_simplified_chinese_gets_its_own_face(qapp: QApplication) -> None:
    """The order of Chinese faces follows the language."""
    themes = Themes()
    themes.set_language("zh_TW")
    traditional = themes.current.families
    themes.set_language("zh_CN")
    simplified = themes.current.families
    places = [[name for name in names if name.endswith(("TC", "SC"))] for names in (traditional, simplified)]
    if places[0]:
        assert places[0][0].endswith("TC")
        assert places[1][0].endswith("SC")


@pytest.mark.parametrize(
    ("families", "language", "narrow"),
    [
        (("Noto Sans CJK TC", "Noto Sans CJK SC"), "en", True),
        (("Noto Sans CJK TC", "Noto Sans CJK SC"), "zh_TW", False),
        (("Segoe UI", "Microsoft JhengHei UI"), "en", False),
    ],
)
def test_marks_between_words_are_narrow_in_western_text(
    families: tuple[str, ...], language: str, narrow: bool
) -> None:
    """A Chinese face that stands in for a Latin one must not draw dots as wide as a character."""
    assert narrow_marks(families, language) is narrow


def test_a_stand_in_face_is_asked_for_narrow_marks(qapp: QApplication) -> None:
    """Every font of the theme asks for them, and a dot is narrower then where the face is there."""
    light = theme("light")
    plain = replace(light, families=("Noto Sans CJK TC",))
    narrow = replace(plain, has_narrow_marks=True)
    assert not plain.font().featureTags()
    assert {bytes(tag.toString().data()).decode() for tag in narrow.font(bold=True).featureTags()} == {
        "palt",
        "pwid",
    }
    if "Noto Sans CJK TC" in QFontDatabase.families():
        widths = [QFontMetrics(each.font()).horizontalAdvance("“a · b”") for each in (plain, narrow)]
        assert widths[1] < widths[0]
