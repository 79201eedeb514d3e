"""Who takes part in the activities of a file: a column of names, each a colleague or a contact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.participants import PEOPLE_FIELD
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import Cell, cell_text
from crm_desktop.core.values.spoken.plain_words import says_nothing
from crm_desktop.core.values.stored import clean_text
from crm_desktop.services.context import Context
from crm_desktop.services.importing.finding import find_records
from crm_desktop.services.importing.notes import LINK_LEFT_OUT, Note, Notes
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.participants import PEOPLE
from crm_desktop.services.rules.rows import NewRows, Source

#: Between two people; a comma only where the whole is nobody's name, since "Weiss, Anna" is somebody's.
_BETWEEN = re.compile(r"[;；、\n]")
_COMMA = re.compile(r"[,，]")


def names_of(cells: Iterable[Cell]) -> tuple[str, ...]:
    """The names in the cells of a row, each as it stands there."""
    texts = (clean_text(cell_text(cell), many_lines=True) for cell in cells)
    names = (name.strip() for text in texts if not says_nothing(text) for name in _BETWEEN.split(text))
    return tuple(dict.fromkeys(name for name in names if name))


class ImportedPeople:
    """Lets the people of an import's rows take part; whoever is there stays, whoever is nobody is said."""

    def __init__(self, context: Context, source: Source, notes: Notes) -> None:
        self._context = context
        self._source = source
        self._notes = notes
        #: who is meant, by the field of a participant, by the name; None: nobody, or several
        self._known: dict[str, tuple[str, int] | None] = {}

    def write(self, told: Mapping[int, Sequence[str]]) -> set[int]:
        """Let people take part in activities, by the activities' ids; returns the activities they joined."""
        self._look_up(name for names in told.values() for name in names)
        columns: dict[str, list[Stored]] = {"activity": [], **{field: [] for field in PEOPLE}}
        for activity, names in told.items():
            for field, person in dict.fromkeys(found for name in names for found in self._meant(name)):
                columns["activity"].append(activity)
                for each in PEOPLE:
                    columns[each].append(person if each == field else None)
        rows = NewRows(columns, len(columns["activity"]), self._source)
        writing.create(self._context, Kind.PARTICIPANT, rows)
        return {int(columns["activity"][place] or 0) for place in rows.taken}

    def _meant(self, name: str) -> list[tuple[str, int]]:
        whole = self._known[name]
        if whole is not None:
            return [whole]
        parts = [part.strip() for part in _COMMA.split(name) if part.strip()]
        found = [self._known[part] for part in parts] if len(parts) > 1 else [None]
        missing = found.count(None)
        if missing:
            self._notes[Note(LINK_LEFT_OUT, PEOPLE_FIELD)] += missing
        return [person for person in found if person is not None]

    def _look_up(self, names: Iterable[str]) -> None:
        parts = (part for name in names for part in (name, *map(str.strip, _COMMA.split(name))))
        new = [part for part in dict.fromkeys(parts) if part and part not in self._known]
        self._known.update(dict.fromkeys(new))
        for field, kind in (("contact", Kind.CONTACT), ("user", Kind.USER)):
            work = self._context.work
            found = find_records(work.connection, self._context.reference_data, kind, new)
            for name, id_ in found.items():
                # A colleague comes before a contact of that name; of several contacts none is guessed.
                self._known[name] = None if isinstance(id_, RuleBroken) else (field, id_)
