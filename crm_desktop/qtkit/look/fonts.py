"""Chooses the font families of the interface: the system's own, with Chinese faces behind it."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFontDatabase, QFontInfo

#: Faces with Han characters in the shapes of Taiwan and Hong Kong, and in those of the mainland.
TRADITIONAL = (
    "PingFang TC",
    "Microsoft JhengHei UI",
    "Noto Sans CJK TC",
    "Noto Sans TC",
    "Source Han Sans TC",
)
SIMPLIFIED = ("PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC")

# On a Linux without a desktop the system font is DejaVu, which is too wide for tables.
_PLAIN_LINUX = ("DejaVu Sans", "Bitstream Vera Sans")
_BETTER_LINUX = (
    "Inter",
    "Noto Sans",
    "Open Sans",
    "Cantarell",
    "Ubuntu",
    "Noto Sans CJK TC",
    "Liberation Sans",
)


@lru_cache(maxsize=8)
def interface_families(language: str) -> tuple[str, ...]:
    """Return the families to try in turn; Han characters take their shapes from the language's own face."""
    installed = set(QFontDatabase.families())
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    first = system.family()
    if QFontInfo(system).family() in _PLAIN_LINUX:
        first = next((name for name in _BETTER_LINUX if name in installed), first)
    order = SIMPLIFIED + TRADITIONAL if language == "zh_CN" else TRADITIONAL + SIMPLIFIED
    behind = [name for name in order if name in installed and name != first]
    if first.startswith("Noto Sans CJK") and behind and language == "zh_CN":
        first = behind[0]  # this face holds Han characters itself, so it must be the language's own variant
    return tuple(dict.fromkeys([first, *behind]))


def narrow_marks(families: tuple[str, ...], language: str) -> bool:
    """Whether dots and quotation marks need to be asked for in the width that Western text has.

    Where a Chinese face stands in for a Latin one, it draws them as wide as a Han character.
    """
    is_stand_in = bool(families) and families[0].startswith(("Noto Sans CJK", "Source Han Sans"))
    return is_stand_in and not language.startswith("zh")
