"""Makes the text of Qt's PDFs findable: says for each glyph the sign that people write, not its twin.

Qt names a glyph by the lowest code point that has it. A font shares glyphs between the radical ⼯ and 工, or
tab and space, and whoever searches for 工 then finds nothing. The tables that readers go by (ToUnicode) are
written once more behind the file, as an update of the kind that the format provides for.
"""

from __future__ import annotations

import re
import unicodedata
import zlib

#: Radicals that have the glyph of an ideograph, where Unicode's own compatibility forms do not say of which.
_RADICALS = dict(
    zip(
        "⺂⺃⺅⺉⺋⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺟⺠⺡⺣⺤⺦⺨⺭⺯⺰⺱⺳⺹⺺⺾⺿⻂⻅⻆⻈⻉⻋⻌⻎⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻯⻰⻱⻲⻳",
        "乛乚亻刂㔾尣尢巳幺彑彐忄扌攵旡歺母民氵灬爫丬犭礻糹纟罓㓁耂肀艹艹衤见角讠贝车辶辶钅長镸长门阝青韦页风饣食飠饣马骨鬼鱼鸟卤麦黄黾斉齐齿竜龙龜亀龟",
        strict=True,
    )
)
_TWINS = {
    **_RADICALS,
    "\t": " ",
    "\u00a0": " ",
    "\u2012": "\u2013",
    "\u2215": "\uff0f",
    "\u2329": "\u3008",
    "\u232a": "\u3009",
}
#: Kangxi radicals, Latin ligatures, Arabic letters in their written forms, compatibility ideographs.
_FORMS = ((0x2F00, 0x2FD5), (0xFB00, 0xFB06), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC), (0xF900, 0xFAFF))

_TO_UNICODE = re.compile(rb"/ToUnicode (\d+) 0 R")
_TARGETS = re.compile(rb"\[([^\]]*)\]")
_SINGLE = re.compile(rb"(<[0-9A-F]{4}> <[0-9A-F]{4}> )<([0-9A-F]{4})>")


def written(sign: str) -> str:
    """What people write for a sign that a font may be asked for in its place."""
    if any(first <= ord(sign) <= last for first, last in _FORMS):
        return unicodedata.normalize("NFKC", sign)
    return _TWINS.get(sign, sign)


def searchable(pdf: bytes) -> bytes:
    """The same PDF with tables that name the signs that people write."""
    update, places, start = bytearray(), {}, len(pdf)
    for number in sorted({int(found) for found in _TO_UNICODE.findall(pdf)}):
        stream = zlib.compress(_named_anew(_stream(pdf, number)))
        places[number] = start + len(update)
        update += b"%d 0 obj\n<</Length %d /Filter /FlateDecode>>\nstream\n" % (number, len(stream))
        update += stream + b"\nendstream\nendobj\n"
    if not places:
        return pdf
    table = start + len(update)
    update += b"xref\n" + b"".join(
        b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items()
    )
    return pdf + bytes(update) + _trailer(pdf) + b"startxref\n%d\n%%%%EOF\n" % table


def _stream(pdf: bytes, number: int) -> bytes:
    """What an object holds; Qt writes these without compression."""
    head = pdf.index(b"\n%d 0 obj" % number)
    begin = pdf.index(b"stream\n", head) + len(b"stream\n")
    length = int(pdf[head:begin].split(b"/Length ")[1].split()[0])
    return pdf[begin : begin + length]


def _named_anew(table: bytes) -> bytes:
    table = _TARGETS.sub(lambda found: b"[" + _each(found[1]) + b"]", table)
    return _SINGLE.sub(lambda found: found[1] + _each(b"<" + found[2] + b">"), table)


def _each(targets: bytes) -> bytes:
    return re.sub(rb"<([0-9A-F]{4})>", lambda found: _code(written(chr(int(found[1], 16)))), targets)


def _code(text: str) -> bytes:
    return b"<" + text.encode("utf-16-be", "surrogatepass").hex().upper().encode() + b">"


def _trailer(pdf: bytes) -> bytes:
    """The old trailer, which now says where the table before is."""
    begin = pdf.rindex(b"trailer")
    end = pdf.rindex(b">>", begin, pdf.rindex(b"startxref"))
    before = pdf[pdf.rindex(b"startxref") + len(b"startxref") :].split()[0]
    return pdf[begin:end] + b"/Prev " + before + b"\n>>\n"
