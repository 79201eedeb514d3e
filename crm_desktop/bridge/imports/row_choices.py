"""What a person has settled about the rows of a file: by what they are known, what becomes of single ones."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from crm_desktop.core.records.fields import RecordType
from crm_desktop.services.importing.matching.choices import BadValues, MatchBy, OnMatch
from crm_desktop.services.importing.matching.keys import can_match

__all__ = ["BadValues", "MatchBy", "OnMatch", "RowChoices", "keys_of"]


def keys_of(record: RecordType) -> tuple[MatchBy, ...]:
    """The keys by which records of a kind can be known."""
    return tuple(by for by in MatchBy if can_match(record, by))


@dataclass(frozen=True)
class RowChoices:
    """As in an ImportPlan; `bad_values` are those that a person chose, others follow from their columns."""

    match: tuple[MatchBy, ...] = ()
    on_match: OnMatch = OnMatch.OVERWRITE
    answers: Mapping[int, OnMatch] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    edits: Mapping[tuple[int, int], str] = field(default_factory=dict)
    bad_values: Mapping[str, BadValues] = field(default_factory=dict)

    def with_edit(self, number: int, column: int, text: str) -> RowChoices:
        """Let a cell hold something else."""
        return replace(self, edits={**self.edits, (number, column): text})

    def with_answer(self, numbers: Iterable[int], answer: OnMatch) -> RowChoices:
        """Say what becomes of some rows whose records are there."""
        told = dict.fromkeys(numbers, answer)
        return replace(self, answers={**self.answers, **told}, left_out=self.left_out - told.keys())

    def without_rows(self, numbers: Iterable[int]) -> RowChoices:
        """Leave rows out."""
        return replace(self, left_out=self.left_out | frozenset(numbers))

    def bad_values_of(self, filled: Iterable[str], guessed: Collection[str]) -> dict[str, BadValues]:
        """What values cost that cannot be taken: their row only where a person chose the column."""
        usual = {name: BadValues.DROP if name in guessed else BadValues.REFUSE for name in filled}
        return {**usual, **self.bad_values}
