"""The rules of leads: milestones kept for ever, reasons for setting aside, and who may call one converted."""

from __future__ import annotations

from collections import Counter

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.conversion import BECOMES
from crm_desktop.core.rules.leads import MILESTONES, OTHER_REASON, check_told_status, status_changes
from crm_desktop.services.context import Context
from crm_desktop.services.deriving.keeping import fill_new
from crm_desktop.services.rules.assigning import assign_new
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.reference_data import ReferenceData

#: Leads of a file with a status, but without the day on which they reached it.
STATUS_WITHOUT_DATE = "status_without_date"


class LeadRules(PlainRules):
    """A status that a person gives is reached now; one that a file tells without its date has none."""

    def __init__(self) -> None:
        super().__init__(Kind.LEAD)

    def before_create(self, context: Context, rows: NewRows) -> None:
        """Ask the assignment rules first whose the new leads are."""
        assign_new(context, rows)
        super().before_create(context, rows)
        fill_new(context, rows)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Milestones of the status; a reason for those that are set aside."""
        statuses = rows.column("status")
        if rows.source.can_answer:
            _check_told(rows, statuses)
        elif "unqualified" in statuses:
            # Leads that a file calls unqualified without saying why.
            other = _other_reason(context)
            rows.columns["unqualified_reason"] = [
                other if each == "unqualified" and reason is None else reason
                for each, reason in zip(statuses, rows.column("unqualified_reason"), strict=True)
            ]
        if not rows.source.can_answer:
            rows.notes.update(self.oddities(context.reference_data, rows, context.work.at))
            return
        for status, milestone in MILESTONES.items():
            if status in statuses:
                rows.columns[milestone] = [
                    context.work.at if each == status and moment is None else moment
                    for each, moment in zip(statuses, rows.column(milestone), strict=True)
                ]

    def oddities(self, reference_data: ReferenceData, rows: NewRows, now: int) -> Counter[str]:
        """No day is made up: a lead without one counts "so far", and in no window (docs/formulas.md)."""
        statuses = rows.column("status")
        undated = 0
        for status, milestone in MILESTONES.items():
            if status in statuses:
                told = zip(statuses, rows.column(milestone), strict=True)
                undated += sum(1 for each, moment in told if each == status and moment is None)
        return Counter({STATUS_WITHOUT_DATE: undated} if undated else {})

    def follow(self, context: Context, edits: Edits) -> None:
        """Milestones of a new status; a reason where one is set aside, none where it is taken up again."""
        for place in edits.touching(("status", "unqualified_reason")):
            row, changes = edits.rows[place], edits.changes[place]
            try:
                if edits.source.can_answer:
                    check_told_status(row.get("status"), changes.get("status"))
                    _check_stays_converted(self.record(context).heading(row), row, changes)
                else:
                    _keep_converted(row, changes)
                    _give_reason(context, row, changes)
                changes.update(status_changes(row, changes, context.work.at))
            except RuleBroken as refusal:
                edits.refuse(place, refusal)


def _check_told(rows: NewRows, statuses: list[Stored]) -> None:
    for place, (status, reason) in enumerate(zip(statuses, rows.column("unqualified_reason"), strict=True)):
        try:
            check_told_status(None, status)
            status_changes({}, {"status": status, "unqualified_reason": reason}, 0)
        except RuleBroken as refusal:
            rows.refuse(place, refusal)


def _other_reason(context: Context) -> int | None:
    """The reason "other", archived or not; None where an office has deleted it."""
    other = context.reference_data.by_code(Kind.UNQUALIFIED_REASON, OTHER_REASON)
    return None if other is None else other.id


def _give_reason(context: Context, row: dict[str, Stored], changes: dict[str, Stored]) -> None:
    is_set_aside = changes.get("status", row["status"]) == "unqualified"
    if is_set_aside and row["unqualified_reason"] is None and changes.get("unqualified_reason") is None:
        changes["unqualified_reason"] = _other_reason(context)


def _leaves_conversion(row: dict[str, Stored], changes: dict[str, Stored]) -> bool:
    """Whether a lead that became something here is told another status."""
    became = any(row[str(kind)] is not None for kind in BECOMES)
    return row["status"] == "converted" and became and changes.get("status", "converted") != "converted"


def _check_stays_converted(title: str, row: dict[str, Stored], changes: dict[str, Stored]) -> None:
    if _leaves_conversion(row, changes):
        raise RuleBroken("unconvert_instead", field="status", title=title)


def _keep_converted(row: dict[str, Stored], changes: dict[str, Stored]) -> None:
    """A file is not asked: what it says of the status of such a lead is passed over."""
    if _leaves_conversion(row, changes):
        del changes["status"]
