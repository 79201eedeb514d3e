"""The late import of the check digits of tax numbers: they are read for the first number that is checked."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from crm_desktop.core.values.tax_numbers import is_taiwanese

#: Taiwan's 統一編號, which no other country's numbers are told from by their form alone.
_TAIWANESE = re.compile(r"\d{8}")
#: The mainland's 统一社会信用代码.
_CHINESE = re.compile(r"[0-9A-Z]{18}")
_EUROPEAN = re.compile(r"[A-Z]{2}[0-9A-Z+*]{7,13}")
_SEPARATORS = re.compile(r"[\s.\-–/]+")
_LONGEST = 50


@lru_cache(maxsize=4_096)
def looks_wrong(text: str, home: str) -> bool:
    """Whether a tax number's check digit speaks against it; numbers of unknown form are taken as they are.

    `home` is the office's country (ISO 3166): eight digits are a Taiwanese number in Taiwan only.
    """
    number = _SEPARATORS.sub("", unicodedata.normalize("NFKC", text[: _LONGEST + 1])).upper()
    if not number.isascii() or len(text) > _LONGEST:
        return False
    # The library's rule for Taiwan is that of before April 2023, when numbers began to run out.
    if home == "TW" and _TAIWANESE.fullmatch(number):
        return not is_taiwanese(number)
    if _CHINESE.fullmatch(number):
        return not _is_chinese(number)
    return bool(_EUROPEAN.fullmatch(number)) and _is_wrong_european(number)


def _is_chinese(number: str) -> bool:
    from stdnum.cn import uscc

    return uscc.is_valid(number)


def _is_wrong_european(number: str) -> bool:
    from stdnum.eu import vat
    from stdnum.exceptions import ValidationError

    if number[:2].lower() not in vat.MEMBER_STATES | {"el"}:
        return False
    try:
        vat.validate(number)
    except ValidationError:
        return True
    return False
