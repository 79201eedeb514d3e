"""Sets fields in many records, and asks in place for what some of them lack for it, once for all of them.

A stage, for one, asks for fields before a deal enters it: those that have them keep what they have.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.kinds.question import Question
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.ui.record_page.closing_questions import Answer, ask


def set_in_many(
    page: QWidget,
    values: FieldValues,
    command: EditRecords,
    *,
    origin: QObject,
    done: Callable[[], None],
    refused: Callable[[UserError], None],
) -> None:
    """Carry the command out; where records lack something for it, ask for that and try again with it.

    `refused` is called with what cannot be mended so, or is not answered: then nothing is written.
    """
    more = partial(set_in_many, page, values, origin=origin, done=done, refused=refused)

    def failed(error: UserError) -> None:
        lacking = lacked_by(error, command, values)
        if not lacking:
            refused(error)
            return
        title = QCoreApplication.translate("MissingValues", "Some of the records still lack this")
        question = Question(title, lacking, lacking)

        def answered(answer: Answer) -> None:
            more(replace(command, where_empty={**(command.where_empty or {}), **answer}))

        ask(
            page,
            values,
            question,
            answered,
            cancelled=partial(refused, error),
            at=page.mapToGlobal(page.rect().center()),
        )

    values.context.gateway.run(command, origin=origin, done=lambda _: done(), failed=failed, owner=origin)


def lacked_by(error: UserError, command: EditRecords, values: FieldValues) -> tuple[str, ...]:
    """The fields that are empty in some of the records and that the refusal asks for."""
    if not isinstance(error, RuleBroken) or error.key not in ("stage_needs_fields", "value_required"):
        return ()
    told = {*command.values, *(command.where_empty or {})}
    asked = error.lacking or ((error.field,) if error.field else ())
    known = values.record.by_name
    return tuple(name for name in asked if name not in told and name in known)
