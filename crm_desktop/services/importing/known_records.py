"""What follows where a file changes a known record: the rules of editing by hand, without their questions.

A file cannot answer what a person would be asked. A lead set aside without a reason gets `OTHER_REASON`, as a
new one does, and what a file says of an end that an opportunity has not come to is passed over.
"""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.closing import correction, fitting
from crm_desktop.core.rules.leads import OTHER_REASON, status_changes
from crm_desktop.services.context import Context
from crm_desktop.services.handlers import opportunities


def completed(
    context: Context, kind: Kind, row: Mapping[str, Stored], values: Mapping[str, Stored]
) -> dict[str, Stored]:
    """The new values of a record that stays in its stage, with what follows from them; raises RuleBroken."""
    if kind is Kind.LEAD:
        return _lead(row, values, context.work.at)
    if kind is Kind.OPPORTUNITY and row["stage"] is not None:
        stage = opportunities.stage_facts(context, row["stage"])
        fit = fitting(stage.kind, values)
        return fit | correction(row, stage.kind, fit, context.work.at)
    return dict(values)


def _lead(row: Mapping[str, Stored], values: Mapping[str, Stored], at: int) -> dict[str, Stored]:
    told = dict(values)
    is_set_aside = told.get("status", row["status"]) == "unqualified"
    if is_set_aside and row["unqualified_reason"] is None:
        told.setdefault("unqualified_reason", OTHER_REASON)
    return told | status_changes(row, told, at)
