"""What headings and labels of files say of a way to reach somebody: its sort, and where it leads."""

from __future__ import annotations

import re
from collections.abc import Mapping

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.synonyms.further import FURTHER_WORDS
from crm_desktop.core.words.synonyms.headings import word_key

#: Words of labels by their codes; the first code that fits counts, so "Business fax" is a fax.
_LABEL_WORDS: Mapping[str, tuple[str, ...]] = {
    "fax": ("fax", "傳真", "传真"),
    "assistant": ("assistant", "助理"),
    "mobile": ("mobile", "cell", "iphone", "手機", "手机", "行動", "移动"),
    "home": ("home", "private", "personal", "住家", "家庭", "住宅", "個人", "个人"),
    "work": ("work", "business", "office", "company", "公司", "辦公", "办公", "工作"),
}
_PLAIN = frozenset({"", "main", "primary", "other", "pref", "主要", "其他", "其它"})
_SORT_WORDS: Mapping[str, str] = {
    "line": "line|lineid|line帳號|line账号",
    "wechat": "wechat|wechatid|微信|微信号|微信號",
}
_SORTS = {word: sort for sort, words in _SORT_WORDS.items() for word in words.split("|")}
#: Headings of addresses and of their parts.
_ADDRESS = re.compile(
    r"address|street|city|town|state|province|region|zip|postal|postcode|country|地址|住址|縣市|城市|區|省"
    r"|郵遞|邮编|邮政|國家|国家",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b([2-9])\b")


def label_of_words(text: str) -> str | None:
    """The code of the label that some words mean, the text itself where they mean none, None for no words."""
    key = word_key(text)
    for code, words in _LABEL_WORDS.items():
        if any(word in key for word in words):
            return code
    return None if key in _PLAIN else text[:50]


def label_of_heading(heading: str) -> str | None:
    """The code of the label that a heading names, such as "Home phone"; None where it names none."""
    key = word_key(heading)
    found = (code for code, words in _LABEL_WORDS.items() if any(word in key for word in words))
    return next(found, None)


def sort_of_heading(heading: str) -> str | None:
    """The sort of way that a heading names and that no field holds: LINE, WeChat; None for all others."""
    return _SORTS.get(word_key(heading))


def address_of_heading(kind: Kind, heading: str) -> str | None:
    """What the parts of one further address share, by the heading of one part; None where it is no part."""
    known = FURTHER_WORDS.get(kind, {}).get("description", "")
    if word_key(heading) not in {word_key(word) for word in known.split("|")}:
        return None
    if not _ADDRESS.search(heading) or "web" in heading.casefold():
        return None
    number = _NUMBERED.search(heading) if "formatted" in heading.casefold() else None
    return f"{label_of_heading(heading) or ''}{number[1] if number else ''}"
