"""Makes messages as Outlook keeps them, for tests: compound files whose streams are properties."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

Tree = Mapping[str, "bytes | Tree"]

_SECTOR = 512
_FREE, _END, _FAT, _NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
#: Shorter streams would have to stand in a file within the file.
_LEAST = 4096


def compound(tree: Tree) -> bytes:
    """A compound file; short streams are filled up with zeros."""
    entries: list[list[object]] = [["Root Entry", 5, _NONE, _NONE, b""]]
    _enter(entries, 0, tree)
    chains: list[bytes] = []
    starts: list[int] = []
    place = 0
    for entry in entries:
        data = entry[4]
        assert isinstance(data, bytes)
        starts.append(place if data else _END)
        if data:
            chains.append(data + b"\0" * (-len(data) % _SECTOR))
            place += len(chains[-1]) // _SECTOR
    directory = b"".join(_directory(entry, start) for entry, start in zip(entries, starts, strict=True))
    directory += b"\0" * (-len(directory) % _SECTOR)
    first_directory = place
    chains.append(directory)
    fat: list[int] = []
    for chain in chains:
        count = len(chain) // _SECTOR
        fat += [*range(len(fat) + 1, len(fat) + count), _END]
    count = 1
    while (len(fat) + count) * 4 > count * _SECTOR:
        count += 1
    first_fat = len(fat)
    fat += [_FAT] * count
    fat += [_FREE] * (count * _SECTOR // 4 - len(fat))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, count, first_directory, 0, _LEAST, _END, 0, _END, 0)
    numbers = [first_fat + each for each in range(count)]
    head += struct.pack("<109I", *numbers, *[_FREE] * (109 - count))
    return head + b"".join(chains) + struct.pack(f"<{len(fat)}I", *fat)


def _enter(entries: list[list[object]], parent: int, tree: Tree) -> None:
    before: int | None = None
    for name, value in tree.items():
        number = len(entries)
        if before is None:
            entries[parent][3] = number
        else:
            entries[before][2] = number
        before = number
        if isinstance(value, bytes):
            entries.append([name, 2, _NONE, _NONE, value.ljust(_LEAST, b"\0")])
        else:
            entries.append([name, 1, _NONE, _NONE, b""])
            _enter(entries, number, value)


def _directory(entry: Sequence[object], start: int) -> bytes:
    name, kind, right, child, data = entry
    assert isinstance(data, bytes)
    wide = str(name).encode("utf-16-le") + b"\0\0"
    head = wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide), kind, 1, _NONE, right, child)
    return head + b"\0" * 36 + struct.pack("<IQ", start, len(data))


def outlook_message(
    subject: str,
    sender: tuple[str, str],
    recipients: Sequence[tuple[str, str]],
    sent_at: datetime,
    text: str = "",
    html: str = "",
    files: Sequence[tuple[str, bytes]] = (),
) -> bytes:
    """A message with its properties where [MS-OXMSG] has them."""
    ticks = int((sent_at - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
    tree: dict[str, bytes | Tree] = {
        "__properties_version1.0": b"\0" * 32 + struct.pack("<HHIQ", 0x0040, 0x0039, 6, ticks),
        "__substg1.0_0037001F": subject.encode("utf-16-le"),
        "__substg1.0_0C1A001F": sender[0].encode("utf-16-le"),
        "__substg1.0_5D01001F": sender[1].encode("utf-16-le"),
        # As an office's own server writes it.
        "__substg1.0_0C1F001F": "/O=OFFICE/CN=RECIPIENTS/CN=ANNA".encode("utf-16-le"),
    }
    if text:
        tree["__substg1.0_1000001F"] = text.encode("utf-16-le")
    if html:
        tree["__substg1.0_10130102"] = html.encode()
    for number, (name, address) in enumerate(recipients):
        tree[f"__recip_version1.0_#{number:08X}"] = {
            "__substg1.0_3001001F": name.encode("utf-16-le"),
            "__substg1.0_39FE001F": address.encode("utf-16-le"),
        }
    for number, (name, data) in enumerate(files):
        tree[f"__attach_version1.0_#{number:08X}"] = {
            "__substg1.0_3707001F": name.encode("utf-16-le"),
            "__substg1.0_37010102": data,
        }
    return compound(tree)
