"""People's names: family and given name joined and split the way the script asks."""

from __future__ import annotations

import re
import unicodedata

#: Family names of two characters (the common ones of the Hundred Family Surnames, and of Taiwan).
_DOUBLE_SURNAMES = frozenset(
    """
    歐陽 欧阳 司馬 司马 諸葛 诸葛 上官 司徒 夏侯 皇甫 尉遲 尉迟 公孫 公孙 慕容 令狐
    宇文 長孫 长孙 鮮于 鲜于 閭丘 闾丘 東方 东方 南宮 南宫 西門 西门 百里 端木 公冶
    澹臺 澹台 軒轅 轩辕 鍾離 钟离 獨孤 独孤 呼延 赫連 赫连 太史 申屠 濮陽 濮阳 聞人
    闻人 拓跋 万俟 張簡 范姜 姜林 張廖 陳黃 葉劉 翁林
    """.split()
)
_HONORIFICS_AFTER = re.compile(
    r"\s*(?:先生|小姐|女士|太太|夫人|經理|经理|總經理|总经理"
    r"|董事長|董事长|主任|老師|老师|博士|教授|醫師|医生)$"
)
_HONORIFICS_BEFORE = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|prof|herr|frau|mme|mlle|sir)\.?\s+)+", re.IGNORECASE
)
_PARTICLES = frozenset(
    """
    af al ap av bin da das de del della den der di do dos du el ibn la las le los mac san st ten ter van von
    zu
    """.split()
)
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


def split_name(name: str) -> tuple[str, str]:
    """A full name -> (family, given); what cannot be told apart goes into the given name.

    王小明 -> (王, 小明); 歐陽娜娜 -> (歐陽, 娜娜); Anna van der Berg -> (van der Berg, Anna);
    Müller, Anna -> (Müller, Anna). Titles are left out.
    """
    text = _HONORIFICS_BEFORE.sub("", " ".join(name.split()))
    text = _HONORIFICS_AFTER.sub("", text) or text
    if is_written_together(text):
        return _split_together(text)
    family, comma, given = text.partition(",")
    if comma and family.strip() and given.strip():
        return family.strip(), given.strip()
    words = text.replace(",", " ").split()
    if len(words) < 2:
        return "", " ".join(words)
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    return " ".join(words[start:]), " ".join(words[:start])


def _split_together(text: str) -> tuple[str, str]:
    family, space, given = text.partition(" ")
    if space:
        return family, given
    if len(text) > 2 and text[:2] in _DOUBLE_SURNAMES:
        return text[:2], text[2:]
    return text[:1], text[1:]
