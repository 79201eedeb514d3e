"""Files that the made-up office keeps with some of its records: a drawing, a picture and notes of a visit."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping, Sequence

from sqlalchemy import select

from crm_desktop.core.attachments import GivenFile
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.attachments.adding import keep_given
from crm_desktop.services.context import Context

#: So many of the newest records of each kind have files.
_LEADS, _DEALS, _ACCOUNTS = 2, 4, 3
_WIDTH, _HEIGHT = 480, 300
#: Colours of the picture: sky, ground, hall, gate.
_SKY, _GROUND, _HALL, _GATE = (196, 219, 238), (122, 138, 120), (92, 112, 138), (52, 66, 84)


def keep_files(context: Context, texts: Mapping[str, str]) -> None:
    """Keep them; `texts` are names and words in the office's language."""
    drawing = GivenFile(texts["drawing"], None, drawing_of("PL-2026-118", ("1240 x 860 x 1510 mm", "7.5 kW")))
    picture = GivenFile(texts["picture"], None, picture_of_a_hall())
    notes = GivenFile(texts["notes"], None, texts["notes_text"].encode())
    for kind, count, files in (
        (Kind.LEAD, _LEADS, (notes, picture)),
        (Kind.OPPORTUNITY, _DEALS, (drawing,)),
        (Kind.ACCOUNT, _ACCOUNTS, (picture,)),
    ):
        for id_ in _newest(context, kind, count):
            keep_given(context, kind, id_, files)


def _newest(context: Context, kind: Kind, count: int) -> Sequence[int]:
    table = context.work.schema[kind]
    statement = select(table.c.id).order_by(table.c.created_at.desc(), table.c.id).limit(count)
    return [int(id_) for id_ in context.work.connection.scalars(statement)]


def drawing_of(number: str, lines: Sequence[str]) -> bytes:
    """A PDF of one page with a frame, a part, its number and some lines; no font needs to be embedded."""
    drawn = ["1 w 36 36 523 770 re S", "140 380 300 220 re S", "230 430 120 120 re S", "36 110 m 559 110 l S"]
    drawn += [
        f"BT /F 14 Tf 50 {84 - 22 * place} Td ({text}) Tj ET" for place, text in enumerate((number, *lines))
    ]
    stream = "\n".join(drawn)
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
    )
    out, places = "%PDF-1.4\n", []
    for place, text in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{place} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R >>\n"
    return f"{out}{end}startxref\n{len(out)}\n%%EOF\n".encode("ascii")


def picture_of_a_hall() -> bytes:
    """A PNG of a factory hall, in four colours."""
    rows = []
    for y in range(_HEIGHT):
        row = bytearray(b"\0")  # each line as it is, without a filter
        for x in range(_WIDTH):
            row += bytes(_colour(x, y))
        rows.append(bytes(row))
    head = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _colour(x: int, y: int) -> tuple[int, int, int]:
    roof = 120 - (x - 90) % 100 // 3
    if y >= 230:
        return _GROUND
    if 90 <= x < 390 and y >= roof:
        return _GATE if 200 <= x < 280 and y >= 160 else _HALL
    return _SKY


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
