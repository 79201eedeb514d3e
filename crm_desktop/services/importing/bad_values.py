"""Values that cannot be taken: kept in the notes instead of costing their row, where that is wished."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field
from crm_desktop.core.values.parsing import Cell, cell_text
from crm_desktop.core.values.stored import clean_text
from crm_desktop.services.importing.kept_lines import KeptLines, labelled
from crm_desktop.services.importing.notes import (
    BAD_KEPT_IN_NOTES,
    BAD_LEFT_OUT,
    CHOICE_KEPT_IN_NOTES,
    CHOICE_LEFT_OUT,
    WITHOUT_YEAR,
    Note,
    Notes,
)
from crm_desktop.services.importing.plan import ImportPlan, UnknownReference
from crm_desktop.services.importing.reading.parsed import Errors, RowError

#: Characters of a value that a note shows.
SHOWN = 60
_EXAMPLES = 3


class BadValues:
    """Settles each refusal of one import: the row is refused, or the value is passed over and said."""

    def __init__(self, plan: ImportPlan, notes: Notes) -> None:
        self._plan = plan
        self._notes = notes
        self._has_notes = bool(plan.record.notes_field)
        #: why values of the piece under way were left out, by the places of their rows
        self._dropped: Errors = {}
        #: how many values of each field could not be taken, and some of them
        self.counts: Counter[str] = Counter()
        self.examples: dict[str, list[str]] = {}
        #: texts that are none of the choices, by field
        self.choices: Counter[tuple[str, str]] = Counter()

    def settle(
        self,
        field: Field,
        refusals: Sequence[tuple[int, RuleBroken]],
        column: Sequence[Cell],
        errors: Errors,
        kept: KeptLines,
    ) -> None:
        """Refuse the rows of these places, or pass over what their cells hold."""
        for place, refusal in refusals:
            text = clean_text(cell_text(column[place]))
            if not self._passes_over(field, refusal, text, kept, place):
                errors.setdefault(place, []).append(RowError(field.name, refusal))

    def settle_cells(
        self,
        name: str,
        refusal: RuleBroken,
        cells: Sequence[Sequence[Cell]],
        errors: Errors,
        kept: KeptLines,
        place: int,
    ) -> None:
        """The same of one row and a field that may have several columns."""
        columns = [self._plan.columns[name]] if name in self._plan.columns else []
        texts = [
            (self._plan.heading(column), clean_text(cell_text(cells[column][place])))
            for column in (*columns, *self._plan.further.get(name, ()))
        ]
        self._count(name, next((text for _heading, text in texts if text), ""))
        if self._plan.keeps_bad(name):
            for heading, text in texts:
                self._keep(heading, text, kept, place)
            self._note_bad(name)
            self._dropped.setdefault(place, []).append(RowError(name, refusal))
        else:
            errors.setdefault(place, []).append(RowError(name, refusal))

    def _passes_over(self, field: Field, refusal: RuleBroken, text: str, kept: KeptLines, place: int) -> bool:
        """Whether a value is left out, and said, instead of its row."""
        column = self._plan.columns.get(field.name)
        label = "" if column is None else self._plan.heading(column)
        if refusal.key == "date_without_year" and self._has_notes:
            self._keep(label, text, kept, place)
            self._notes[Note(WITHOUT_YEAR, field.name)] += 1
            return True
        is_refused = self._plan.unknown_values.get((field.name, text)) is UnknownReference.REFUSE
        if field.choices:
            self.choices[field.name, text] += 1
        else:
            self._count(field.name, text)
        if field.choices and not is_refused:
            is_kept = self._has_notes and (field.own is not None or self._plan.keeps_bad(field.name))
            if is_kept:
                self._keep(label, text, kept, place)
            key = CHOICE_KEPT_IN_NOTES if is_kept else CHOICE_LEFT_OUT
            self._notes[Note(key, field.name, text[:SHOWN])] += 1
            return True
        if is_refused or not self._plan.keeps_bad(field.name):
            return False
        self._keep(label, text, kept, place)
        self._note_bad(field.name)
        self._dropped.setdefault(place, []).append(RowError(field.name, refusal))
        return True

    def refuse_empty(self, columns: Mapping[str, Sequence[Stored]], errors: Errors) -> Errors:
        """Refuse rows of which nothing but an id would be left; returns why values of all were left out."""
        told = [columns[name] for name in self._plan.record.needs_one_of if name in columns]
        told = [values for values in told if values is not columns.get("external_id")]
        for place, reasons in self._dropped.items():
            if self._plan.record.needs_one_of and not any(values[place] for values in told):
                errors[place] = reasons
                for each in reasons:
                    self._note_bad(each.field, -1)
        dropped, self._dropped = self._dropped, {}
        return dropped

    def _note_bad(self, name: str, count: int = 1) -> None:
        note = Note(BAD_KEPT_IN_NOTES if self._has_notes else BAD_LEFT_OUT, name)
        self._notes[note] += count
        if not self._notes[note]:
            del self._notes[note]

    def _count(self, name: str, text: str) -> None:
        self.counts[name] += 1
        examples = self.examples.setdefault(name, [])
        if len(examples) < _EXAMPLES and text not in examples:
            examples.append(text[:SHOWN])

    def _keep(self, label: str, text: str, kept: KeptLines, place: int) -> None:
        if text and self._has_notes:
            kept.setdefault(place, []).append(labelled(label, text))
