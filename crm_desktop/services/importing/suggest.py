"""Suggests which column fills which field, by heading and by the shape of values, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.dates import find_date_order, looks_like_date
from crm_desktop.core.values.numbers import find_decimal_mark, finds_fractions
from crm_desktop.core.values.parsing import PLAIN_EMAIL, Cell, ReadingOptions, cell_text
from crm_desktop.core.words.synonyms import built_in_code, field_of_heading, word_key

#: Rows that are looked at.
SAMPLE_ROWS = 200
#: A suggestion below this is shown as doubtful.
SURE = 0.8
_MOST_OF = 0.8
_MANY_OF = 0.5


@dataclass(frozen=True, slots=True)
class SuggestedColumns:
    """Columns by field, and how sure each is (0 to 1)."""

    columns: Mapping[str, int]
    confidence: Mapping[str, float]


class SampleTexts:
    """The texts of each column of a sample, empty ones left out; made once for all kinds and shapes."""

    def __init__(self, sample: Sequence[Sequence[Cell]]) -> None:
        self._sample = sample
        self._columns: dict[int, Sequence[str]] = {}

    def of(self, place: int) -> Sequence[str]:
        """The filled texts of a column."""
        if place not in self._columns:
            texts = (cell_text(row[place]) for row in self._sample if place < len(row))
            self._columns[place] = [text for text in texts if text.strip()]
        return self._columns[place]


def suggest_columns(record: RecordType, headers: Sequence[str], texts: SampleTexts) -> SuggestedColumns:
    """A column for each field that one can be found for."""
    columns: dict[str, int] = {}
    confidence: dict[str, float] = {}
    found = []
    for place, header in enumerate(headers):
        meant = field_of_heading(record, header)
        if meant is not None:
            found.append((meant[1], place, meant[0]))
    # Of two columns for one field, the one with the likelier heading wins, then the one further left.
    for rank, place, name in sorted(found):
        if name not in columns:
            columns[name] = place
            confidence[name] = max(SURE, 1.0 - rank / 100)
    _add_by_shape(record, headers, texts, columns, confidence)
    return SuggestedColumns(columns, confidence)


def guess_reading(
    record: RecordType, columns: Mapping[str, int], sample: Sequence[Sequence[Cell]], default: ReadingOptions
) -> ReadingOptions:
    """The default manner of reading, corrected by what the sample proves about dates and numbers."""
    fields = record.by_name

    def cells(*types: FieldType) -> list[Cell]:
        places = [place for name, place in columns.items() if fields[name].type in types]
        return [row[place] for row in sample for place in places if place < len(row)]

    return replace(
        default,
        date_order=find_date_order(cells(FieldType.DATE, FieldType.INSTANT), default.date_order),
        decimal_mark=find_decimal_mark(
            cells(FieldType.MONEY, FieldType.INTEGER, FieldType.PERCENT), default.decimal_mark
        ),
        percent_fractions=default.percent_fractions or finds_fractions(cells(FieldType.PERCENT)),
    )


def _add_by_shape(
    record: RecordType,
    headers: Sequence[str],
    texts: SampleTexts,
    columns: dict[str, int],
    confidence: dict[str, float],
) -> None:
    """Fill fields that no heading named by what the columns hold."""
    known = record.by_name
    taken = set(columns.values())
    for name, sureness, fits in _SHAPES:
        if name in columns or name not in known:
            continue
        for place, header in enumerate(headers):
            if place not in taken and texts.of(place) and fits(header, texts.of(place)):
                columns[name], confidence[name] = place, sureness
                taken.add(place)
                break


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


_SHAPES: tuple[tuple[str, float, Callable[[str, Sequence[str]], bool]], ...] = (
    ("email", 0.9, _emails),
    ("website", 0.7, _links),
    ("phone", 0.6, _phones),
    ("external_id", 0.6, _identities),
    ("name", 0.5, _names),
    ("name", 0.6, _people),
    ("company", 0.6, _companies),
    ("channel", 0.6, _channels),
)
