"""Which rows of a piece of a file are known, and what becomes of those."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.services.importing.matching.choices import MatchBy, OnMatch
from crm_desktop.services.importing.matching.identity import Identity, Key
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.importing.reading.parsed import Errors, ParsedChunk, RowError


class KnownRows:
    """The rows of one piece by their places; made anew for each piece.

    `known` are rows whose record exists, `again` rows that repeat one of this piece, with their key.
    """

    def __init__(self, identity: Identity, plan: ImportPlan, parsed: ParsedChunk) -> None:
        self._identity = identity
        self._plan = plan
        self._parsed = parsed
        self.keys: Sequence[Key | None] = identity.keys(parsed.columns, len(parsed.numbers))
        #: ids of the records that the piece has made, by key; those of earlier pieces are in the file
        self.made: dict[Key, int] = {}
        self.known: dict[int, int] = {}
        self.again: dict[int, Key] = {}
        self._tell_apart()
        for place in [each for each in (*self.known, *self.again) if self.answer(each) is OnMatch.KEEP]:
            self.known.pop(place, None)
            self.again.pop(place, None)
            # A second record with an external id would not be known again.
            if "external_id" in parsed.columns and self.matched_by(place) is MatchBy.EXTERNAL_ID:
                parsed.columns["external_id"][place] = None

    def _tell_apart(self) -> None:
        existing = self._identity.known(self.keys)
        first: set[Key] = set()
        for place, key in enumerate(self.keys):
            if key is None:
                continue
            id_ = existing.get(key)
            if id_ is not None:
                self.known[place] = id_
            elif key in first:
                self.again[place] = key
            first.add(key)

    def answer(self, place: int) -> OnMatch:
        """What becomes of a row whose record is there."""
        return self._plan.on_match_of(self._parsed.numbers[place])

    def matched_by(self, place: int) -> MatchBy:
        """By what a row is known."""
        return self._identity.matched.get(place, MatchBy.EXTERNAL_ID)

    def fresh(self, failing: Errors) -> list[int]:
        """The rows that make records; `failing` takes those that may be several ones."""
        for place, error in self._identity.ambiguous.items():
            if self.answer(place) is not OnMatch.KEEP:
                failing[place] = [RowError("", error)]
        return [
            place
            for place in range(len(self.keys))
            if not (place in self.known or place in self.again or place in failing)
        ]

    def remember(self, place: int, id_: int) -> None:
        """Know a record that a row has made."""
        key = self.keys[place]
        if key is not None:
            self.made[key] = id_
            self._identity.remember(key, id_)

    def take_orphans(self) -> list[int]:
        """The first of the repeating rows for each key that no record bears: the row before was refused."""
        first: dict[Key, int] = {}
        for place, key in self.again.items():
            if key not in self.made:
                first.setdefault(key, place)
        for place in first.values():
            del self.again[place]
        return list(first.values())

    def all_known(self) -> Mapping[int, int]:
        """The records of all rows that make none."""
        made = ((place, self.made[key]) for place, key in self.again.items() if key in self.made)
        return {**self.known, **dict(made)}

    def unanswered(self, place: int) -> RowError:
        """Why a row is not taken of which nobody has said what becomes of it."""
        return RowError("", RuleBroken("match_unanswered", by=self.matched_by(place).value))
