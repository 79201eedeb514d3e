"""Writes what a person edited in one record, after the questions that some values bring."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.records.field_values import FieldValues, expected_values
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records, Stored
from crm_desktop.ui.record_page.closing_questions import Answer, ask

Refused = Callable[[str], None]
Nothing = Callable[[], None]


class RecordEdits(QObject):
    """One page's edits. A second edit of a field that is still being written does not check the first."""

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(parent)
        self._values = values
        self._window = parent
        self._under_way: dict[tuple[int, str], int] = {}

    def edit(
        self,
        id_: int,
        name: str,
        value: object,
        seen: Mapping[str, Stored],
        *,
        done: Nothing | None = None,
        refused: Refused | None = None,
        cancelled: Nothing | None = None,
        at: QPoint | None = None,
    ) -> None:
        """Give a field the value that an editor holds; `seen` is the record as the person saw it.

        `refused` is told why not, in words. `at` is where questions are asked.
        """
        changes = self._values.command_values(name, value)
        write = partial(self._write, id_, name, changes, seen, done, refused)
        context = self._values.context
        question = self._values.view.question(changes, seen, context.gateway.reference_data)
        if question is None:
            write({})
        else:
            ask(self._window, self._values, question, write, cancelled=cancelled, at=at, seen=seen)

    def _write(
        self,
        id_: int,
        name: str,
        changes: Mapping[str, object],
        seen: Mapping[str, Stored],
        done: Nothing | None,
        refused: Refused | None,
        answer: Answer,
    ) -> None:
        key = (id_, name)
        first = key not in self._under_way
        expected = expected_values(list(changes), seen) if first else None
        command = EditRecords(Records(self._values.kind, (id_,)), {**changes, **answer}, expected)
        self._under_way[key] = self._under_way.get(key, 0) + 1

        def on_done(_outcome: Outcome) -> None:
            self._ended(key)
            if done is not None:
                done()

        def on_failed(error: UserError) -> None:
            self._ended(key)
            if refused is not None:
                refused(self._values.say(error))

        self._values.context.gateway.run(command, origin=self, done=on_done, failed=on_failed, owner=self)

    def _ended(self, key: tuple[int, str]) -> None:
        self._under_way[key] -= 1
        if not self._under_way[key]:
            del self._under_way[key]
