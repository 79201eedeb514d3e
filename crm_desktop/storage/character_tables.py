"""The character tables for folding, taken from OpenCC (Traditional/Simplified) and pypinyin (readings).

Only their data files are read. Importing the packages would bring OpenCC's library and pypinyin's styles and
phrases, and cost four times as much; still, the tables come late (`services.folding`).
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from crm_desktop.core.values.search.folding import Folder, Tables

_MOST_READINGS_OF_ONE = 2
_TONED = str.maketrans({"ü": "v", "ǖ": "v", "ǘ": "v", "ǚ": "v", "ǜ": "v", "ɡ": "g"})


def _simplify() -> dict[int, str]:
    lines = _data("opencc", "dictionary/TSCharacters.txt").decode("utf-8").splitlines()
    table: dict[int, str] = {}
    for line in lines:
        traditional, _, simplified = line.partition("\t")
        if len(traditional) == 1 and simplified:
            table[ord(traditional)] = simplified.split()[0]
    return table


def _data(package: str, file: str) -> bytes:
    """A data file of an installed package, which is found but not imported."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(package, name=package)
    return (Path(spec.submodule_search_locations[0]) / file).read_bytes()


@cache
def _pinyin() -> dict[str, str]:
    """Toned readings, divided by commas, by the number of the character."""
    table: dict[str, str] = json.loads(_data("pypinyin", "pinyin_dict.json"))
    return table


@cache
def _readings(character: str) -> tuple[str, ...]:
    found = _pinyin().get(str(ord(character)), "").translate(_TONED)
    plain = "".join(each for each in unicodedata.normalize("NFD", found) if not unicodedata.combining(each))
    unique = tuple(dict.fromkeys(filter(None, plain.split(","))))[:_MOST_READINGS_OF_ONE]
    return unique or (character,)


@cache
def folder() -> Folder:
    """The folder with its tables; made once, because it is a pure function with a cache."""
    _pinyin()
    return Folder(Tables(_simplify(), _readings))
