"""What is said under the stages of an opportunity: how long it stood there, and where that is too long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.office.reference_lists import stage_kind
from crm_desktop.bridge.kinds.view import Row, StepNote
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.stays import Stay, is_stale, stays, whole_days
from crm_desktop.core.values.stored import to_milliseconds
from crm_desktop.core.values.time.local_zone import day_start
from crm_desktop.services.reads.reader import ReferenceData


def stage_notes(
    way: Sequence[Row], values: Row, reference_data: ReferenceData, formats: Formats
) -> Mapping[str, StepNote]:
    """By stage: the days in it, all times together, and each time by itself."""
    now = _now()
    told = stays((_whole(change["to_stage"]), int(change["at"] or 0)) for change in way)
    by_stage: dict[int, list[Stay]] = {}
    for stay in told:
        by_stage.setdefault(stay.stage, []).append(stay)
    notes: dict[str, StepNote] = {}
    for stage, times in by_stage.items():
        if stage_kind(reference_data, stage) is StageKind.OPEN:
            notes[str(stage)] = _note(stage, times, values, reference_data, formats, now)
        elif times[-1].until is None and told:
            notes[str(stage)] = _end(told[0].since, values, formats)
    return notes


def stale_days(values: Row, reference_data: ReferenceData, formats: Formats) -> int | None:
    """For how many days an opportunity has stood still; None where its stage allows that, or is an end.

    Judged as on Today: as it was when the day began, so that nothing changes its mark before midnight.
    """
    stage = reference_data.get(Kind.STAGE, _whole(values["stage"]))
    since = _whole(values["stage_since"])
    if stage is None or since is None or stage.facts["kind"] != StageKind.OPEN:
        return None
    this_morning = day_start(formats.today(), formats.zone)
    if not is_stale(since, _whole(stage.facts["stale_days"]), this_morning):
        return None
    return whole_days(since, _now())


def days_in_short(days: int) -> str:
    """So many days where there is room for few letters."""
    if days == 0:
        return QCoreApplication.translate("StageNotes", "< 1 d")
    return QCoreApplication.translate("StageNotes", "%n d", "", days)


def stands_still(days: int) -> str:
    """That an opportunity has stood in its stage for too many days."""
    return QCoreApplication.translate(
        "StageNotes", "in this stage for %n day(s), longer than usual", "", days
    )


def _note(
    stage: int,
    times: Sequence[Stay],
    values: Row,
    reference_data: ReferenceData,
    formats: Formats,
    now: int,
) -> StepNote:
    lines = [_time(stay, formats, now) for stay in times]
    still = stale_days(values, reference_data, formats) if stage == values["stage"] else None
    if still is not None:
        lines.append(stands_still(still))
    days = sum(stay.days(now) for stay in times)
    return StepNote(days_in_short(days), "\n".join(lines), is_bad=still is not None)


def _time(stay: Stay, formats: Formats, now: int) -> str:
    """From when till when, and how many days that is."""
    days = QCoreApplication.translate("StageNotes", "%n day(s)", "", stay.days(now))
    first = _day(stay.since, formats)
    if stay.until is None:
        return QCoreApplication.translate("StageNotes", "since {day}: {days}").format(day=first, days=days)
    between = QCoreApplication.translate("StageNotes", "{first} – {last}: {days}")
    return between.format(first=first, last=_day(stay.until, formats), days=days)


def _end(begun: int, values: Row, formats: Formats) -> StepNote:
    """The day on which the opportunity ended, and how long all of its way was."""
    closed = _whole(values["closed_at"])
    if closed is None:
        return StepNote("", "")
    after = QCoreApplication.translate("StageNotes", "after %n day(s)", "", whole_days(begun, closed))
    day = _day(closed, formats)
    return StepNote(day, f"{day} · {after}")


def _day(moment: int, formats: Formats) -> str:
    day: date = formats.day_of(moment)
    return formats.short_day(day, formats.today())


def _now() -> int:
    return to_milliseconds(datetime.now(UTC))


def _whole(value: Stored) -> int | None:
    return None if value is None else int(value)
