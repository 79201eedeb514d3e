"""What stands out of a record, in words: nothing planned, overdue, untouched for long."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.person.formats import Formats
from crm_desktop.core.queries import Stored
from crm_desktop.core.rules.marks import SOME_DAY, Marks, marks_of
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import ReferenceData


@frozen
class Told:
    """What is said of a record's follow-up; `is_late` where something is overdue."""

    text: str
    is_late: bool = False
    is_marked: bool = False


def told_marks(
    planned_on: Stored, updated_at: Stored, reference_data: ReferenceData, formats: Formats
) -> Told:
    """What is said of an open record: its marks, or the day for which something is planned."""
    touched = None if updated_at is None else formats.day_of(int(updated_at))
    marks = marks_of(planned_on, touched, formats.today(), reference_data.untouched_days)
    text = " · ".join(_words(marks, formats))
    if marks.overdue is None and planned_on is not None:
        text = " · ".join(part for part in (planned_words(planned_on, formats), text) if part)
    return Told(text, marks.overdue is not None, marks.is_any)


def planned_words(planned_on: Stored, formats: Formats) -> str:
    """The day for which something is planned, where one is named."""
    if planned_on is None:
        return ""
    if planned_on == SOME_DAY:
        return QCoreApplication.translate("Marks", "Planned")
    return formats.day(str(planned_on))


def _words(marks: Marks, formats: Formats) -> list[str]:
    translate = QCoreApplication.translate
    words = []
    if marks.overdue is not None:
        words.append(formats.overdue(marks.overdue))
    if marks.is_unplanned:
        words.append(translate("Marks", "No next step"))
    if marks.untouched is not None:
        words.append(translate("Marks", "%n day(s) untouched", "", marks.untouched))
    return words
