"""Suggests which columns fill which field: by heading, checked by what the columns hold, then by shape."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import field

from crm_desktop.core.participants import ATTENDED_KINDS
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.rules.leads import MILESTONES
from crm_desktop.core.values.parsing import Cell, cell_text
from crm_desktop.core.values.spoken.plain_words import says_no, says_yes
from crm_desktop.core.words.synonyms.fields import SECOND_STAGE_WORDS
from crm_desktop.core.words.synonyms.headings import (
    field_of_heading,
    further_field_of_heading,
    may_count_rows,
    names_people,
)
from crm_desktop.frozen import frozen
from crm_desktop.services.importing.combining import takes_several
from crm_desktop.services.importing.reading.fitting import fits
from crm_desktop.services.importing.reading.moments import says_done
from crm_desktop.services.importing.reading.shapes import SHAPES

#: Rows that are looked at.
SAMPLE_ROWS = 200
#: A suggestion below this is shown as doubtful.
SURE = 0.8
#: "Phone 1 - Value" and the column that says what sort of phone it is.
_VALUE_HEADING = re.compile(r"(?P<name>.+\d)\s*-\s*(?:Value|Formatted)", re.IGNORECASE)
_LABEL_WORDS = ("label", "type")
#: Of the words for done so many have to be known ones; a few odd ones are left out, and said.
_MOST_WORDS = 0.7
#: The field of which a column of words for done speaks.
DONE = "done_at"


@frozen
class SuggestedColumns:
    """Columns by field, and how sure each is (0 to 1); what else a plan says of columns."""

    columns: Mapping[str, int]
    confidence: Mapping[str, float]
    further: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    labels: Mapping[int, int] = field(default_factory=dict)
    flags: Mapping[int, str] = field(default_factory=dict)
    people: tuple[int, ...] = ()


class SampleTexts:
    """The filled cells of each column of a sample; made once for all kinds and shapes."""

    def __init__(self, sample: Sequence[Sequence[Cell]]) -> None:
        self._sample = sample
        self._columns: dict[int, Sequence[str]] = {}

    def of(self, place: int) -> Sequence[str]:
        """The filled texts of a column."""
        if place not in self._columns:
            self._columns[place] = [cell_text(cell) for cell in self.cells(place)]
        return self._columns[place]

    def cells(self, place: int) -> Sequence[Cell]:
        """The filled cells of a column as they are."""
        cells = (row[place] for row in self._sample if place < len(row))
        return [cell for cell in cells if cell_text(cell).strip()]


def flag_field(record: RecordType) -> str:
    """The field of which columns of yes and no, or of words for done, speak."""
    return "status" if "status" in record.by_name else DONE


def suggest_columns(record: RecordType, headers: Sequence[str], texts: SampleTexts) -> SuggestedColumns:
    """A column for each field that one can be found for."""
    search = _Search(record, headers, texts)
    search.by_heading()
    search.by_shape()
    search.add_further()
    return SuggestedColumns(
        search.columns, search.confidence, search.further, search.labels, search.flags, search.people()
    )


class _Search:
    """The columns of one file for one kind, as they are found."""

    def __init__(self, record: RecordType, headers: Sequence[str], texts: SampleTexts) -> None:
        self._record = record
        self._headers = headers
        self._texts = texts
        self.columns: dict[str, int] = {}
        self.confidence: dict[str, float] = {}
        self.further: dict[str, tuple[int, ...]] = {}
        self.labels: dict[int, int] = {}
        self.flags: dict[int, str] = {}
        #: columns that merely count the rows: by such a number the next list would write over this one
        self._row_numbers = {place for place in range(len(headers)) if self._counts_rows(place)}
        #: columns whose heading names a field that another column fills
        self._second: list[tuple[str, int]] = []

    def by_heading(self) -> None:
        """Of two columns for one field, the one with the likelier heading wins, then the one further left.

        A column whose values do not fit is not taken: what a heading seems to say is a guess.
        """
        found = []
        for place, header in enumerate(self._headers):
            meant = field_of_heading(self._record, header)
            if meant is not None:
                found.append((meant[1], place, meant[0]))
        for rank, place, name in sorted(found):
            if place in self._row_numbers or self._is_flag(name, place) or not self._fits(name, place):
                continue
            if name in self.columns:
                self._second.append((name, place))
                continue
            self.columns[name] = place
            self.confidence[name] = max(SURE, 1.0 - rank / 100)

    def _fits(self, name: str, place: int) -> bool:
        return fits(self._record.field(name), self._texts.cells(place))

    def _counts_rows(self, place: int) -> bool:
        if not may_count_rows(self._headers[place]):
            return False
        texts = self._texts.of(place)
        return texts == [str(number) for number in range(1, len(texts) + 1)]

    def _is_flag(self, name: str, place: int) -> bool:
        """Note a milestone's column of yes and no: it tells the status, not a day."""
        texts = self._texts.of(place)
        if name == DONE == flag_field(self._record):
            understood = sum(says_done(text) is not None for text in texts)
            if not understood or understood < _MOST_WORDS * len(texts):
                return False
            self.flags[place] = DONE
            return True
        status = next((code for code, milestone in MILESTONES.items() if milestone == name), None)
        if status is None or "status" not in self._record.by_name or not texts:
            return False
        if not all(says_yes(text) or says_no(text) for text in texts):
            return False
        self.flags[place] = status
        return True

    def by_shape(self) -> None:
        """Fill fields that no heading named by what the columns hold."""
        taken = self._taken()
        for name, sureness, looks_right in SHAPES:
            if name in self.columns or name not in self._record.by_name:
                continue
            for place, header in enumerate(self._headers):
                texts = self._texts.of(place)
                if place not in taken and texts and looks_right(header, texts):
                    self.columns[name], self.confidence[name] = place, sureness
                    taken.add(place)
                    break

    def _taken(self) -> set[int]:
        further = {
            place
            for place, header in enumerate(self._headers)
            if further_field_of_heading(self._record, header) is not None
        }
        second = (place for _name, place in self._second)
        return {*self.columns.values(), *self.flags, *second, *further, *self._row_numbers}

    def add_further(self) -> None:
        """More columns of a field that takes several, and the labels of all of them."""
        for name, place in self._second:
            if self._adds_to(name, place):
                self.further[name] = (*self.further.get(name, ()), place)
        used = {*self.columns.values(), *self.flags, *(place for _name, place in self._second)}
        for place, header in enumerate(self._headers):
            meant = further_field_of_heading(self._record, header)
            if place not in used and meant is not None and self._texts.of(place):
                self._take_further(meant, place)
        self.further = {name: tuple(sorted(places)) for name, places in self.further.items()}
        self._find_labels()

    def _adds_to(self, name: str, place: int) -> bool:
        if name == "stage":
            return any(word in self._headers[place].casefold() for word in SECOND_STAGE_WORDS)
        return takes_several(self._record.field(name))

    def _take_further(self, name: str, place: int) -> None:
        if name in self.columns or name == "description":
            self.further[name] = (*self.further.get(name, ()), place)
        elif self._fits(name, place):
            self.columns[name], self.confidence[name] = place, SURE

    def people(self) -> tuple[int, ...]:
        """Columns that name who takes part, and fill nothing else."""
        if self._record.kind not in ATTENDED_KINDS:
            return ()
        used = self._taken()
        return tuple(
            place
            for place, header in enumerate(self._headers)
            if place not in used and names_people(header) and self._texts.of(place)
        )

    def _find_labels(self) -> None:
        places = {_bare(header): place for place, header in enumerate(self._headers)}
        used = [*self.columns.values(), *(place for more in self.further.values() for place in more)]
        for place in used:
            found = _VALUE_HEADING.fullmatch(self._headers[place].strip())
            for word in _LABEL_WORDS if found else ():
                label = places.get(_bare(f"{found['name']}-{word}")) if found else None
                if label is not None:
                    self.labels[place] = label


def _bare(header: str) -> str:
    return header.casefold().replace(" ", "")
