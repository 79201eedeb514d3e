"""Power cuts: what a disk may hold when everything stops at some moment of a traced run."""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_HEAD = struct.Struct("=BQqI")
#: What a disk writes whole or not at all.
_SECTOR = 512
#: What becomes of writes that were not synced: all are there, none, some, some of their sectors, or rubbish.
MISHAPS = ("kept", "dropped", "some", "torn", "garbled")


@dataclass(frozen=True, slots=True)
class Operation:
    """One record of a trace; see `faulty_disk.c`."""

    sort: str
    inode: int
    place: int
    data: bytes

    @property
    def names(self) -> list[str]:
        """The paths that it is about."""
        return self.data.decode().split("\0")


def operations(trace: Path) -> Iterator[Operation]:
    """The records of a trace in their order; the last one may be cut short by a kill."""
    content = trace.read_bytes()
    place = 0
    while place + _HEAD.size <= len(content):
        sort, inode, offset, length = _HEAD.unpack_from(content, place)
        place += _HEAD.size
        yield Operation(chr(sort), inode, offset, content[place : place + length])
        place += length


@dataclass
class _Inode:
    """A file's content as it is safe on the disk, and what was done to it since."""

    safe: bytearray = field(default_factory=bytearray)
    waiting: list[Operation] = field(default_factory=list)


class Disk:
    """A folder's files, operation by operation; `cut` says what is left of them when power fails."""

    def __init__(self, folder: Path) -> None:
        #: the files by their numbers as of now: numbers are given anew when a file is gone
        self._inodes: dict[int, _Inode] = {}
        #: names that are safe, and what was done to names since the folder was synced last
        self._names: dict[str, _Inode] = {}
        self._waiting: list[tuple[Operation, _Inode | None]] = []
        for path in folder.iterdir():
            inode = _Inode(bytearray(path.read_bytes()))
            self._names[str(path)] = self._inodes[path.stat().st_ino] = inode

    def do(self, operation: Operation) -> None:
        """Take in the next operation."""
        if operation.sort in "WT":
            self._inodes[operation.inode].waiting.append(operation)
        elif operation.sort == "S":
            inode = self._inodes[operation.inode]
            for each in inode.waiting:
                _apply(inode.safe, each)
            inode.waiting.clear()
        elif operation.sort == "D":
            for name_changed in self._waiting:
                _rename(self._names, *name_changed)
            self._waiting.clear()
        elif operation.sort in "CRLU":
            made = _Inode() if operation.sort == "C" else None
            if made is not None:
                self._inodes[operation.inode] = made
            self._waiting.append((operation, made))

    def cut(self, chance: random.Random, mishap: str) -> dict[str, bytes]:
        """The files, by their paths, as the disk may hold them now; the same seed gives the same."""
        names = dict(self._names)
        # A journalling file system does what was asked of names in its order, up to some point.
        done = {"kept": len(self._waiting), "dropped": 0}.get(mishap)
        for each in self._waiting[: chance.randint(0, len(self._waiting)) if done is None else done]:
            _rename(names, *each)
        return {name: self._content(inode, chance, mishap) for name, inode in names.items()}

    def _content(self, inode: _Inode, chance: random.Random, mishap: str) -> bytes:
        content = bytearray(inode.safe)
        for each in inode.waiting:
            if mishap == "kept" or (mishap != "dropped" and chance.random() < 0.5):
                _apply(content, each)
            elif mishap in ("torn", "garbled") and each.sort == "W":
                _apply_sectors(content, each, chance, is_rubbish=mishap == "garbled")
        return bytes(content)


def _apply(content: bytearray, operation: Operation) -> None:
    if operation.sort == "T":
        length = operation.place
        del content[length:]
        content.extend(bytes(length - len(content)))
        return
    end = operation.place + len(operation.data)
    content.extend(bytes(max(0, end - len(content))))
    content[operation.place : end] = operation.data


def _apply_sectors(
    content: bytearray, operation: Operation, chance: random.Random, *, is_rubbish: bool
) -> None:
    """Some of the sectors of a write; or rubbish in some of them, where the write is all there is."""
    for start in range(0, len(operation.data), _SECTOR):
        if chance.random() < 0.5:
            piece = operation.data[start : start + _SECTOR]
            written = chance.randbytes(len(piece)) if is_rubbish else piece
            _apply(content, Operation("W", 0, operation.place + start, written))


def _rename(names: dict[str, _Inode], operation: Operation, made: _Inode | None) -> None:
    if made is not None:
        names[operation.names[0]] = made
    elif operation.sort == "U":
        names.pop(operation.names[0], None)
    elif operation.names[0] in names:
        source, target = operation.names
        names[target] = names[source]
        if operation.sort == "R":
            del names[source]
