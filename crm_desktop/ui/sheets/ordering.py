"""Puts the rows of a sheet in order, by dragging or key by key, and doubles chosen ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.errors import UserError
from crm_desktop.core.sheets import MoveRows, WriteRows
from crm_desktop.ui.sheets.sheet import RecordSheet

#: What the copy of a row does not take along.
_OWN = frozenset({"position", "external_id"})


class SheetOrdering(QObject):
    """One sheet's. What is moved stands there at once; refused, it goes back."""

    def __init__(self, values: FieldValues, view: RecordSheet) -> None:
        super().__init__(view)
        self._values = values
        self._view = view
        view.dropped.connect(self.move)
        view.step_asked.connect(self.step)
        view.duplicate_asked.connect(self.duplicate)

    def step(self, step: int) -> None:
        """Move the chosen rows up (-1) or down (1) past their neighbour."""
        view = self._view
        chosen, stored = view.chosen_ids(), view.sheet.stored_ids
        if not chosen:
            return
        places = [stored.index(each) for each in chosen]
        others = [each for each in stored if each not in chosen]
        # How many of the others come before the rows that move as one.
        before = places[0] if step < 0 else places[-1] + 1 - len(chosen)
        wanted = before + step
        if 0 <= wanted <= len(others):
            self.move(chosen, others[wanted] if wanted < len(others) else -1)

    def step_up(self) -> None:
        """Move the chosen rows up by one."""
        self.step(-1)

    def step_down(self) -> None:
        """Move the chosen rows down by one."""
        self.step(1)

    def move(self, ids: Sequence[int], before: int) -> None:
        """Put rows in front of another, or behind all (-1)."""
        view = self._view
        stored = view.sheet.stored_ids
        others = [each for each in stored if each not in set(ids)]
        at = others.index(before) if before in others else len(others)
        order = [*others[:at], *ids, *others[at:]]
        if order == stored:
            return
        view.sheet.put_in_order(order)
        view.scrollTo(view.currentIndex())
        command = MoveRows(
            self._values.kind, view.kind.through, view.owner, tuple(ids), before if at < len(others) else None
        )
        view.run(command, _nothing, self._refused)

    def _refused(self, error: UserError) -> None:
        self._view.say(error)  # the sheet is read anew by itself when this is over

    def duplicate(self) -> None:
        """Copy the chosen rows behind the last of them, in one step."""
        view = self._view
        chosen = view.chosen_ids()
        if not chosen:
            return
        rows = tuple(self._copied(view.sheet.held(each) or {}) for each in chosen)
        command = WriteRows(
            self._values.kind,
            view.kind.through,
            view.owner,
            new=rows,
            after=chosen[-1] if view.kind.handle else None,
        )
        view.run(command, self._choose_later, view.say)

    def _copied(self, row: Row) -> dict[str, object]:
        fields = (field for field in self._values.record.fields if field.editable and field.name not in _OWN)
        values: dict[str, object] = {}
        for field in fields:
            value = self._values.edit_value(field, row)
            if value is not None and field.name != self._view.kind.through:
                values.update(self._values.command_values(field.name, value))
        return values

    def _choose_later(self, outcome: Outcome) -> None:
        self._view.choose_when_shown(outcome.ids)


def _nothing(_outcome: Outcome) -> None:
    """There is nothing to do after it."""
