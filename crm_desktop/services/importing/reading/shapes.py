"""Guesses a field by what a column holds, where no heading tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import PLAIN_EMAIL
from crm_desktop.core.values.time.dates import looks_like_date
from crm_desktop.core.words.synonyms.headings import built_in_code, word_key

_MOST_OF = 0.8
_MANY_OF = 0.5


def _emails(header: str, texts: Sequence[str]) -> bool:
    share = _MOST_OF if header else _MANY_OF
    return _most(texts, lambda text: PLAIN_EMAIL.fullmatch(text.strip()) is not None, share)


def _links(header: str, texts: Sequence[str]) -> bool:
    return _most(texts, lambda text: text.strip().lower().startswith(("http://", "https://", "www.")))


def _phones(header: str, texts: Sequence[str]) -> bool:
    """Numbers that begin like phones do; a heading's word decides about bare digits."""
    named = any(
        word in word_key(header) for word in ("phone", "tel", "mobile", "電話", "电话", "手機", "手机")
    )
    return (named or not header) and _most(texts, _is_phone)


def _is_phone(text: str) -> bool:
    digits = sum(character.isdigit() for character in text)
    return 7 <= digits <= 15 and not looks_like_date(text) and text.strip()[:1] in "+0(1'"


def _identities(header: str, texts: Sequence[str]) -> bool:
    """Different in every row, and named like an id."""
    key = word_key(header)
    named = key.endswith(("id", "key", "編號", "编号", "代號", "代号", "no", "number"))
    return named and len(set(texts)) == len(texts) and len(texts) > 1


def _people(header: str, texts: Sequence[str]) -> bool:
    """Under no heading: two to four Chinese characters that begin like a person's name."""
    return not header and _most(texts, lambda text: 2 <= len(text) <= 4 and text[0] in _SURNAMES)


def _companies(header: str, texts: Sequence[str]) -> bool:
    """Under no heading: names of which many end like those of companies."""
    ends = sum(text.strip().casefold().endswith(_COMPANY_ENDS) for text in texts)
    return not header and ends >= _MANY_OF * len(texts)


def _channels(header: str, texts: Sequence[str]) -> bool:
    """Under no heading: mostly names of channels that every file starts with."""
    return not header and _most(texts, lambda text: built_in_code(Kind.CHANNEL, text) is not None, _MANY_OF)


def _names(header: str, texts: Sequence[str]) -> bool:
    return any(word in word_key(header) for word in ("name", "姓名", "名稱", "名称", "title"))


def _most(texts: Sequence[str], fits: Callable[[str], bool], share: float = _MOST_OF) -> bool:
    return sum(map(fits, texts)) >= share * len(texts)


#: The surnames of nine in ten people in Taiwan and on the mainland, Traditional and Simplified.
_SURNAMES = frozenset(
    "陳陈林黃黄張张李王吳吴劉刘蔡楊杨許许鄭郑謝谢郭洪邱曾廖賴赖徐周葉叶蘇苏莊庄江呂吕何羅罗高蕭萧潘朱簡简鍾钟彭游詹胡施沈"
    "余趙赵盧卢梁顏颜柯孫孙魏翁戴范宋方鄧邓杜傅侯曹薛丁馬马唐卓藍蓝馮冯姚石董紀纪程湯汤韓韩姜田袁夏于任汪崔陸陆"
)
_COMPANY_ENDS = (
    *(
        "公司",
        "企業",
        "企业",
        "集團",
        "集团",
        "商行",
        "工廠",
        "工厂",
        "電子",
        "电子",
        "科技",
        "光電",
        "光电",
        "實業",
        "实业",
    ),
    *(
        " inc",
        " inc.",
        " ltd",
        " ltd.",
        " llc",
        " gmbh",
        " ag",
        " s.a.",
        " corp",
        " corp.",
        " co.",
        " company",
        " bv",
        " plc",
    ),
)


#: Fields in the order in which they are looked for, how sure a find is, and what it has to look like.
SHAPES: tuple[tuple[str, float, Callable[[str, Sequence[str]], bool]], ...] = (
    ("email", 0.9, _emails),
    ("website", 0.7, _links),
    ("phone", 0.6, _phones),
    ("external_id", 0.6, _identities),
    ("name", 0.5, _names),
    ("name", 0.6, _people),
    ("company", 0.6, _companies),
    ("channel", 0.6, _channels),
)
