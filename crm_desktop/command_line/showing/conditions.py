"""The condition that a person tells for a list, as one text."""

from __future__ import annotations

from datetime import date

from crm_desktop.command_line.showing.local import local_reading
from crm_desktop.core.queries import Condition
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.resolving import Days
from crm_desktop.services.reads.reader import Reads
from crm_desktop.services.reads.typed.conditions import TypedConditions


def condition_told(reads: Reads, user: int | None, kind: Kind, text: str) -> Condition | None:
    """What is told, understood as on this computer; None for nothing. Raises RuleBroken.

    `user` is who works in the file: whose records are "mine".
    """
    if not text.strip():
        return None
    reference_data = reads.reference_data()
    reading = local_reading(reference_data.base_currency)
    typed = TypedConditions(
        reads.catalogue,
        reference_data,
        reading,
        Days(date.today(), fiscal_month=reference_data.fiscal_month),
        user,
    )
    return typed.condition(kind, text)
