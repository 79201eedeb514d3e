"""The data files that were opened on this computer, each with its id and the copies made of it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from crm_desktop.core.copies.copy import Copy, Reason
from crm_desktop.core.errors import FileProblem
from crm_desktop.core.files.pending import write_file
from crm_desktop.core.files.places import program_folder
from crm_desktop.core.files.private import private_folder
from crm_desktop.frozen import frozen

#: Copies remembered of one file; more than rotation and a person's own come to.
_REMEMBERED = 200


@frozen
class KnownFile:
    """A data file as it was opened last."""

    path: Path
    id: str
    copies: tuple[Copy, ...] = ()
    #: when it was last looked through and found sound, milliseconds since 1970; 0 for never
    checked: int = 0
    #: a folder that gets further copies whenever it is there: a stick, a network drive
    second_place: Path | None = None


class KnownFiles:
    """One small file for each data file, so that window and command line need not wait for each other.

    A known file that is missing is asked about, and what is offered for it are its own copies: those made of
    the file with this id. That a data file was copied by hand shows in its id being known from another place;
    where the other one is still there, its copies are not offered for this one.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or program_folder() / "known"

    def about(self, path: Path) -> KnownFile | None:
        """What is known of a data file; None where it was never opened here."""
        return _read(self._entry(path))

    def opened(self, path: Path, id_: str) -> None:
        """Remember a file that was opened; another file at its place starts without copies."""
        known = self.about(path)
        if known is None or known.id != id_:
            self._write(KnownFile(path, id_))

    def copied(self, path: Path, id_: str, copy: Copy) -> None:
        """Remember a copy that was made."""
        self.opened(path, id_)
        known = self.about(path) or KnownFile(path, id_)
        others = [each for each in known.copies if each.path != copy.path]
        self._write(replace(known, copies=tuple([*others, copy][-_REMEMBERED:])))

    def forgotten(self, path: Path, gone: Sequence[Copy]) -> None:
        """Remember copies no more that were thrown away."""
        known = self.about(path)
        if known is not None:
            left = tuple(each for each in known.copies if each.path not in {one.path for one in gone})
            self._write(replace(known, copies=left))

    def checked(self, path: Path, id_: str, at: int) -> None:
        """Remember that a file was looked through and found sound."""
        self.opened(path, id_)
        known = self.about(path)
        if known is not None:
            self._write(replace(known, checked=at))

    def copy_also_to(self, path: Path, id_: str, folder: Path | None) -> None:
        """Remember a second place for copies, or that there is none any more."""
        self.opened(path, id_)
        known = self.about(path)
        if known is not None:
            self._write(replace(known, second_place=folder))

    def copies(self, path: Path) -> list[Copy]:
        """The copies of a file that are still there, the newest first; also of one that was moved here."""
        known = self.about(path)
        if known is None:
            return []
        copies = [*known.copies]
        for other in self._others(known):
            if not other.path.exists():
                copies += other.copies
        there = {each.path: each for each in sorted(copies, key=_at) if each.path.is_file()}
        return sorted(there.values(), key=_at, reverse=True)

    def newest_copy(self, path: Path) -> Copy | None:
        """The newest copy of a file that is still there."""
        return next(iter(self.copies(path)), None)

    def _others(self, known: KnownFile) -> list[KnownFile]:
        """The same file at other places."""
        entries = sorted(self._folder.glob("*.json")) if self._folder.is_dir() else []
        found = [_read(each) for each in entries if each != self._entry(known.path)]
        return [each for each in found if each is not None and each.id == known.id]

    def _entry(self, path: Path) -> Path:
        return self._folder / f"{place_key(path)}.json"

    def _write(self, known: KnownFile) -> None:
        content = {
            "path": str(known.path),
            "id": known.id,
            "copies": [_told(each) for each in known.copies],
            "checked": known.checked,
            "second_place": None if known.second_place is None else str(known.second_place),
        }
        try:
            private_folder(self._folder)
            write_file(self._entry(known.path), json.dumps(content).encode(), may_replace=True)
        except (OSError, FileProblem):
            return  # a home that cannot be written must not keep anybody from the data


def place_key(path: Path, id_: str = "") -> str:
    """A short name of a place on the disk, or of one file at that place."""
    place = os.path.normcase(path.resolve())
    return hashlib.sha256(f"{id_}\n{place}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _at(copy: Copy) -> int:
    return copy.at


def _told(copy: Copy) -> dict[str, object]:
    told: dict[str, object] = {"path": str(copy.path), "at": copy.at, "reason": copy.reason}
    told |= {"about": copy.about, "size": copy.size, "counts": dict(copy.counts), "journal": copy.journal}
    return told | {"fault": copy.fault}


def _read(entry: Path) -> KnownFile | None:
    try:
        content = json.loads(entry.read_bytes())
        copies = tuple(_copy(told) for told in content["copies"])
        second = content.get("second_place")
        return KnownFile(
            Path(str(content["path"])),
            str(content["id"]),
            copies,
            int(content["checked"]),
            Path(str(second)) if second else None,
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _copy(told: Mapping[str, object]) -> Copy:
    numbers = told["counts"]
    counts = {str(kind): int(str(count)) for kind, count in _items(numbers)}
    return Copy(
        Path(str(told["path"])),
        int(str(told["at"])),
        Reason(str(told["reason"])),
        str(told["about"]),
        int(str(told["size"])),
        counts,
        int(str(told["journal"])),
        str(told["fault"]),
    )


def _items(numbers: object) -> Sequence[tuple[object, object]]:
    return list(numbers.items()) if isinstance(numbers, Mapping) else []
