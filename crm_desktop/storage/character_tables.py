"""The character tables for folding, taken from OpenCC (Traditional/Simplified) and pypinyin (readings).

Imported late (`services.folding`): the two tables cost some hundredths of a second.
"""

from __future__ import annotations

import os
import unicodedata
from functools import cache
from importlib import resources

# Only single characters are looked up; the phrase table would cost most of the loading time.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")

import opencc
from pypinyin.pinyin_dict import pinyin_dict

from crm_desktop.core.folding import Folder, Tables

_MOST_READINGS_OF_ONE = 2
_TONED = str.maketrans({"ü": "v", "ǖ": "v", "ǘ": "v", "ǚ": "v", "ǜ": "v", "ɡ": "g"})


def _simplify() -> dict[int, str]:
    lines = (resources.files(opencc) / "dictionary" / "TSCharacters.txt").read_text("utf-8").splitlines()
    table: dict[int, str] = {}
    for line in lines:
        traditional, _, simplified = line.partition("\t")
        if len(traditional) == 1 and simplified:
            table[ord(traditional)] = simplified.split()[0]
    return table


@cache
def _readings(character: str) -> tuple[str, ...]:
    found = pinyin_dict.get(ord(character), "").translate(_TONED)
    plain = "".join(each for each in unicodedata.normalize("NFD", found) if not unicodedata.combining(each))
    unique = tuple(dict.fromkeys(filter(None, plain.split(","))))[:_MOST_READINGS_OF_ONE]
    return unique or (character,)


@cache
def folder() -> Folder:
    """The folder with its tables; made once, because it is a pure function with a cache."""
    return Folder(Tables(_simplify(), _readings))
