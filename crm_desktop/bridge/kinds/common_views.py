"""Parts that the views of several kinds share: filters of ready-made lists, and "New opportunity"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.view import (
    ERASE_PERSON,
    EXPORT_PERSON,
    MERGE,
    UNMERGE,
    WRITE_LETTERS,
    Deed,
    RecordAction,
    Row,
)
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.queries import Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter

#: The field that says whose a record is.
OWNER = "owner"
BY_NEXT_STEP = (SortKey("next_step_on"),)
BY_SCORE = (SortKey("score", descending=True),)
#: Warn wherever a record is shown.
ALWAYS_SAID = frozenset({"do_not_contact"})


def _merge_text() -> str:
    return QCoreApplication.translate("RecordHead", "Merge…")


def _unmerge_text() -> str:
    return QCoreApplication.translate("RecordHead", "Take the last merge apart")


def _export_text() -> str:
    return QCoreApplication.translate("RecordHead", "Export everything held…")


def _erase_text() -> str:
    return QCoreApplication.translate("RecordHead", "Erase for good…")


def _letters_text() -> str:
    return QCoreApplication.translate("RecordActions", "Letters and labels…")


#: What kinds offer whose records are people.
PERSON_DEEDS = (
    Deed(WRITE_LETTERS, _letters_text, "Ctrl+Alt+P", is_for_several=True),
    Deed(EXPORT_PERSON, _export_text),
    Deed(ERASE_PERSON, _erase_text),
)
#: What kinds offer whose records can be made one.
MERGE_DEEDS = (Deed(MERGE, _merge_text, "Ctrl+Shift+J", is_for_several=True), Deed(UNMERGE, _unmerge_text))


def mine(me: int | None) -> ChosenFilter:
    """Records that belong to a user."""
    return ChosenFilter(OWNER, Operator.ANY_OF, (me,))


def pool() -> ChosenFilter:
    """Records that belong to nobody."""
    return ChosenFilter(OWNER, Operator.EMPTY)


def overdue(field: str = "next_step_on") -> ChosenFilter:
    """Records whose day is past."""
    return ChosenFilter(field, Operator.BETWEEN, (), "before_today")


def new_opportunity(record: Row, *, is_main: bool = True, **values: object) -> RecordAction:
    """Make an opportunity of a record, with the same owner and values of its own."""
    if record.get("owner") is not None:
        values["owner"] = record["owner"]
    text = QCoreApplication.translate("RecordHead", "New opportunity")
    return RecordAction(text, command=CreateRecord(Kind.OPPORTUNITY, values), is_main=is_main)
