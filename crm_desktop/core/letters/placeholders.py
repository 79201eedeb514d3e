"""The places of a template, such as {name} or {姓名}: how they are written, and how a text is filled.

A place may be named in any of the three languages, whichever the template has. What no record knows stays as
it is, so that nobody sends a letter with a gap that was not seen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

#: The places by their codes: as they are written in English, in Taiwan, and in mainland China.
PLACES: Mapping[str, tuple[str, str, str]] = {
    "name": ("name", "姓名", "姓名"),
    "company": ("company", "公司", "公司"),
    "job_title": ("job title", "職稱", "职位"),
    "department": ("department", "部門", "部门"),
    "email": ("e-mail", "電子郵件", "电子邮件"),
    "phone": ("phone", "電話", "电话"),
    "address": ("address", "地址", "地址"),
    "today": ("date", "日期", "日期"),
    "sender": ("sender", "寄件人", "寄件人"),
    "office": ("our company", "我們公司", "我们公司"),
    "office_address": ("our address", "我們地址", "我们地址"),
    "office_phone": ("our phone", "我們電話", "我们电话"),
    "office_email": ("our e-mail", "我們電子郵件", "我们电子邮件"),
}
_LANGUAGES = ("en", "zh_TW", "zh_CN")
_PLACE = re.compile(r"\{([^{}\n]{1,60})\}")


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").replace("-", "").casefold().split())


_CODES = {_plain(name): code for code, names in PLACES.items() for name in (code, *names)}


def written(code: str, language: str) -> str:
    """A place as it is written in templates of a language."""
    return f"{{{PLACES[code][_LANGUAGES.index(language) if language in _LANGUAGES else 0]}}}"


def unknown_places(*texts: str) -> list[str]:
    """What stands between braces and is no place, in order."""
    found = (match for text in texts for match in _PLACE.findall(text))
    return list(dict.fromkeys(name for name in found if _plain(name) not in _CODES))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its places filled; a line of nothing but places that are empty is left out."""
    return "\n".join(line for each in text.split("\n") for line in _filled_line(each, values))


def _filled_line(line: str, values: Mapping[str, str]) -> list[str]:
    known = [match for match in _PLACE.findall(line) if _plain(match) in _CODES]
    told = _PLACE.sub(lambda place: _value(place, values), line)
    if known and not told.strip() and line.strip():
        return []
    return [told]


def _value(place: re.Match[str], values: Mapping[str, str]) -> str:
    code = _CODES.get(_plain(place[1]))
    return place[0] if code is None else values.get(code, "")
