"""People's names: family and given name joined the way the script asks."""

from __future__ import annotations

import unicodedata

_WRITTEN_TOGETHER = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")


def is_written_together(name: str) -> bool:
    """Whether a name is in a script that writes family and given name without a space, family name first."""
    letters = [character for character in name if character.isalpha()]
    return bool(letters) and all(
        unicodedata.name(character, "").startswith(_WRITTEN_TOGETHER) for character in letters
    )


def join_name(family: str, given: str) -> str:
    """王 + 小明 -> 王小明; Müller + Anna -> Anna Müller; one part alone stays as it is."""
    family, given = family.strip(), given.strip()
    if not (family and given):
        return family or given
    if is_written_together(family) and is_written_together(given):
        return family + given
    return f"{given} {family}"
