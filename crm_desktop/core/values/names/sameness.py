"""When two spellings are one name: the rule by which records are found, and told apart, by their names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_CHINESE = "\u3400-\u9fff\uf900-\ufaff"
_BETWEEN_CHINESE = re.compile(f"(?<=[{_CHINESE}]) (?=[{_CHINESE}])")


def name_key(text: str, simplify: Mapping[int, str]) -> str:
    """What the spellings of one name share.

    Width, case, runs of spaces and Traditional or Simplified characters are folded; punctuation and accents
    tell names apart, so that D++ is not D# and 4.5 not 45. Spaces between Chinese characters only align a
    list: 王　明 is 王明. `simplify` is a table for `str.translate`.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    folded = unicodedata.normalize("NFKC", text).casefold().translate(simplify)
    words = " ".join(unicodedata.normalize("NFKC", folded).split())
    return _BETWEEN_CHINESE.sub("", words) if " " in words else words
