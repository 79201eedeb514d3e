"""Finds the encoding of a text file: by its mark, its bytes, and how common its characters would be."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from pathlib import Path

from charset_normalizer import from_bytes

from crm_desktop.core.errors import ImportProblem

#: Offered in the dialog, by Python's names.
OFFERED_ENCODINGS: tuple[str, ...] = ("utf-8", "utf-16-le", "utf-16-be", "cp950", "gb18030", "cp1252")

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CODE_PAGES = ("cp950", "gb18030", "cp1252")
_SAMPLE_START = 512 * 1024
_SAMPLE_PIECE = 64 * 1024
_SAMPLE_PIECES = 16
#: Plain and accented letters, Chinese and Japanese writing, full-width forms.
_SENSIBLE = (
    (" ", "~"),
    ("\u00a0", "\u024f"),
    ("\u3000", "\u30ff"),
    ("\u4e00", "\u9fff"),
    ("\uff00", "\uffef"),
)
#: Bytes that no text holds in number.
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1a"))
#: Scores closer than this are left to charset-normalizer.
_CLOSE = 0.08

#: The most frequent characters of running text, names and addresses, Traditional and Simplified.
_FREQUENT = frozenset(
    "的一是在不了有和人這这中大為为上個个國国我以要他時时來来用們们生到作地於于出就分對对成會会可主發发年動动同工也能下過过子說说產产種种"
    "面而方後后多定行學学法所民得經经十三之進进著着等部度家電电力里如水化高自二理起小物現现實实加量都兩两體体制機机當当使點点從从業业"
    "本去把性好應应開开它合還还因由其些然前外天政四日那社義义事平形相全表間间樣样與与關关各重新線线內内數数正心反你明看原又麼么利比或但"
    "質质氣气第向道命此變变條条只沒没結结解問问意建月公無无系軍军很情者最立代想已通並并提直題题黨党程展五果料象員员革位入常文總总次品"
    "王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡林郭何羅罗鄭郑梁謝谢許许宋蔡曾賴赖洪邱廖葉叶蘇苏莊庄江呂吕"
    "司有限股份科技企業企业客戶户客户聯联絡络姓名話话郵邮件箱址市區区路街號号樓楼縣县台臺北京海深廣广東东西南州灣湾來源渠道"
    "官網网表單单展會会轉转介諮咨詢询報报價价銷销售負负責责備备註注金額额日期狀状態态合格職职稱称經经理總总監监"
)


def detect_encoding(path: Path, preferred: str = "") -> str:
    """The likely encoding of a file, as Python names it; `preferred` is the code page of the person's locale.

    Raises ImportProblem where the content is no text at all.
    """
    sample = _read_sample(path)
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    # Wide text has a zero byte in every line end; other text has none, or a few by accident.
    wide = _utf16_without_mark(sample) if b"\0" in sample else ""
    if wide:
        return wide
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 100:
        raise ImportProblem("not_a_table", file=path.name)
    if _decoded(sample, "utf-8") is not None:
        return "utf-8"
    return _best_code_page(sample, preferred) or _unknown(path)


def check_encoding(name: str) -> str:
    """The encoding that a person named, as Python knows it; raises ImportProblem where there is none."""
    aliases = {
        "big5": "cp950",
        "gbk": "gb18030",
        "gb2312": "gb18030",
        "latin1": "cp1252",
        "iso-8859-1": "cp1252",
    }
    wanted = aliases.get(name.strip().lower().replace("_", "-"), name)
    try:
        if not isinstance("".encode(wanted), bytes):
            raise LookupError(name)
        "\n".encode(wanted).decode(wanted)
    except (LookupError, UnicodeError, ValueError, TypeError) as error:
        raise ImportProblem("encoding_unknown", encoding=name) from error
    return "utf-8-sig" if codecs.lookup(wanted).name == "utf-8" else codecs.lookup(wanted).name


def _unknown(path: Path) -> str:
    raise ImportProblem("encoding_not_found", file=path.name)


def _read_sample(path: Path) -> bytes:
    """The file's start, and pieces from all over a large one, each cut to whole lines."""
    with path.open("rb") as stream:
        sample = stream.read(_SAMPLE_START)
        size = path.stat().st_size
        if size <= len(sample):
            return sample
        pieces = [sample[: sample.rfind(b"\n") + 1] or sample]
        for place in range(1, _SAMPLE_PIECES + 1):
            stream.seek(_SAMPLE_START + (size - _SAMPLE_START) * place // (_SAMPLE_PIECES + 1))
            piece = stream.read(_SAMPLE_PIECE)
            start, end = piece.find(b"\n") + 1, piece.rfind(b"\n") + 1
            # Wide text cannot be cut at single bytes; its start alone is judged.
            if 0 < start < end and b"\0" not in piece:
                pieces.append(piece[start:end])
    return b"".join(pieces)


def _decoded(sample: bytes, encoding: str) -> str | None:
    try:
        # The last character may be cut off by the end of the sample.
        return codecs.getincrementaldecoder(encoding)("strict").decode(sample, False)
    except UnicodeDecodeError:
        return None


def _utf16_without_mark(sample: bytes) -> str:
    """utf-16-le or -be where the bytes read as lines of sensible text that way, else ""."""
    head = sample[: _SAMPLE_PIECE * 2]
    best, best_score = "", 0.0
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _decoded(head, encoding)
        if text and "\0" not in text and any(mark in text for mark in "\n\r"):
            sensible = sum(_is_sensible(character) for character in text)
            if sensible / len(text) > max(0.9, best_score):
                best, best_score = encoding, sensible / len(text)
    return best


def _is_sensible(character: str) -> bool:
    return character in "\t\r\n" or any(first <= character <= last for first, last in _SENSIBLE)


def _best_code_page(sample: bytes, preferred: str) -> str:
    scores: dict[str, float] = {}
    for encoding in dict.fromkeys((preferred, *_CODE_PAGES)):
        text = _decoded(sample, encoding) if encoding and encoding.replace("-", "") != "utf8" else None
        if text is not None:
            scores[encoding] = _plausibility(text, encoding) + (0.02 if encoding == preferred else 0)
    if not scores:
        return ""
    ranked = sorted(scores, key=lambda encoding: scores[encoding], reverse=True)
    if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < _CLOSE:
        return _second_opinion(sample, ranked) or ranked[0]
    return ranked[0]


def _second_opinion(sample: bytes, candidates: Sequence[str]) -> str:
    best = from_bytes(sample[:_SAMPLE_PIECE], cp_isolation=list(candidates)).best()
    return best.encoding if best is not None and best.encoding in candidates else ""


def _plausibility(text: str, encoding: str) -> float:
    """How much the characters beyond ASCII look like words: 0 to about 1."""
    strange = [character for character in text if character > "\x7f"]
    if not strange:
        return 1.0
    if encoding == "cp1252":
        return _latin_plausibility(text, len(strange))
    if not encoding.startswith(("cp950", "big5", "gb")):
        return 0.4
    frequent = sum(character in _FREQUENT for character in strange)
    common = sum(_is_common(character, encoding) for character in strange)
    return (frequent + common) / (2 * len(strange))


def _is_common(character: str, encoding: str) -> bool:
    """Whether a character stands in the first level of its code page, or among its punctuation."""
    try:
        lead = character.encode(encoding)[0]
    except UnicodeEncodeError:
        return False
    return 0xA1 <= lead <= 0xC6 if encoding.startswith(("cp950", "big5")) else 0xA1 <= lead <= 0xD7


def _latin_plausibility(text: str, strange: int) -> float:
    """Accented letters stand singly among plain ones; two in a row are rare."""
    letters = 0
    previous = ""
    for character in text:
        if character > "\x7f":
            if previous > "\x7f" or not (character.isalpha() or character in "€£°§–—’‘“”…«»©®ªº½²³"):
                letters -= 1
            else:
                letters += 1
        previous = character
    return max(0.0, letters / strange)
