"""Looks for values that no command has changed and that are others than in an earlier copy of the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from crm_desktop.core.copies.copy import Copy, Reason
from crm_desktop.core.copies.damage import ChangedValue, ValueDamage
from crm_desktop.core.errors import Cancelled, FileProblem
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.sqlite.examination import examine
from crm_desktop.storage.sqlite.value_comparison import StrangeRow, ValueComparison

#: So many are named; the others are found by the next look, once these are mended.
MOST = 2_000
#: So many copies are tried: those of another form, another way or another password tell nothing.
_TRIED = 6


class _CopyIsDamaged(Exception):
    """The copy differs from what the journal says was written; the file does not."""


class ValueLook:
    """One comparison of a file with its copies; `stop` may be called from any thread."""

    def __init__(self, path: Path, known: KnownFiles, catalogue: Catalogue) -> None:
        self._path = path
        self._known = known
        self._catalogue = catalogue
        self._running: ValueComparison | None = None
        self._is_stopped = False
        #: whether there was a copy that tells anything
        self.has_compared = False

    def stop(self) -> None:
        """Give up; `damage` then raises Cancelled."""
        self._is_stopped = True
        running = self._running
        if running is not None:
            running.interrupt()

    def damage(self) -> ValueDamage | None:
        """What differs, None where nothing does; raises Cancelled, FileProblem.

        The newest copy may have been made after a value was damaged: so one from before the last look that
        found nothing is compared as well. A copy that is damaged itself is remembered as such.
        """
        about = self._known.about(self._path)
        checked = 0 if about is None else about.checked
        is_first = True
        for copy in _usable(self._known.copies(self._path))[:_TRIED]:
            if not is_first and copy.at > checked:
                continue
            try:
                found = self._compared(copy)
            except _CopyIsDamaged as error:
                if about is not None:
                    self._known.copied(self._path, about.id, replace(copy, fault=str(error)))
                continue
            if found is None:
                continue
            self.has_compared = True
            if found:
                return found
            if copy.at <= checked:
                return None
            is_first = False
        return None

    def _compared(self, copy: Copy) -> ValueDamage | None:
        """What differs from a copy; None where that one tells nothing about this file."""
        with suppress(OSError, FileProblem):
            if examine(copy.path).is_newest:
                with ValueComparison(copy.path, self._path) as both:
                    self._running = both
                    try:
                        return self._differing(both, copy) if both.is_earlier() else None
                    finally:
                        self._running = None
        self._go_on()
        return None

    def _differing(self, both: ValueComparison, copy: Copy) -> ValueDamage:
        found: list[ChangedValue] = []
        for kind, record in self._catalogue.items():
            self._go_on()
            for row in both.strange(kind, record.derived):
                self._go_on()
                if both.is_as_written(kind, row):
                    raise _CopyIsDamaged(f"{kind} {row.id}")
                found += self._values(kind, row)
                if len(found) >= MOST:
                    return ValueDamage(copy.path, copy.at, tuple(found), is_cut=True)
        self._go_on()
        return ValueDamage(copy.path, copy.at, tuple(found), len(both.history()))

    def _values(self, kind: Kind, row: StrangeRow) -> Iterator[ChangedValue]:
        held = row.now or row.then
        assert held is not None
        title = self._catalogue[kind].title(held)
        if row.now is None or row.then is None:
            yield ChangedValue(kind, row.id, title, is_gone=row.now is None)
            return
        for name in row.fields:
            yield ChangedValue(kind, row.id, title, name, row.now[name], row.then[name])

    def _go_on(self) -> None:
        if self._is_stopped:
            raise Cancelled


def _usable(copies: Sequence[Copy]) -> list[Copy]:
    """Copies that may tell something, the newest first; slow places only where there are no others."""
    good = [copy for copy in copies if copy.journal and not copy.fault]
    near = [copy for copy in good if copy.reason is not Reason.SECOND_PLACE]
    return near or good


def as_lines(damage: ValueDamage) -> list[str]:
    """What differs, in lines for those who know the tables."""
    lines = [_line(value) for value in damage.values]
    return lines + ([f"journal: {damage.history} rows"] if damage.history else [])


def _line(value: ChangedValue) -> str:
    if value.field:
        return f"{value.kind} {value.id} {value.field}: {value.now!r}, in the copy {value.then!r}"
    return f"{value.kind} {value.id}: {'is gone' if value.is_gone else 'was made by no command'}"
