"""The rules of playbook steps: they belong to a playbook, their day can be counted, their hour is one."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.playbooks import MOST_DAYS, clock_typed
from crm_desktop.services.context import Context
from crm_desktop.services.rules.office.reference_lists import ReferenceRules
from crm_desktop.services.rules.rows import Edits, NewRows

_NAMES = ("playbook", "days", "clock")


class PlaybookStepRules(ReferenceRules):
    """A step is one of a playbook, so many days after its start; hours are kept as "09:30"."""

    def __init__(self) -> None:
        super().__init__(Kind.PLAYBOOK_STEP)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse steps that could not be planned."""
        super().complete(context, rows)
        clocks = list(rows.column("clock"))
        for place in range(rows.count):
            told = {name: rows.column(name)[place] for name in _NAMES}
            try:
                clocks[place] = _clock(told)
            except RuleBroken as refusal:
                rows.refuse(place, refusal)
        rows.columns["clock"] = clocks

    def follow(self, context: Context, edits: Edits) -> None:
        """The same where they are changed."""
        super().follow(context, edits)
        for place in edits.touching(_NAMES):
            try:
                clock = _clock(edits.after(place))
            except RuleBroken as refusal:
                edits.refuse(place, refusal)
            else:
                if "clock" in edits.changes[place]:
                    edits.changes[place]["clock"] = clock


def _clock(step: Mapping[str, Stored]) -> str | None:
    """The hour of a step as it is kept; raises RuleBroken for a step that cannot be planned."""
    if step["playbook"] is None:
        raise RuleBroken("value_required", field="playbook")
    if not 0 <= int(step["days"] or 0) <= MOST_DAYS:
        raise RuleBroken("number_out_of_range", field="days", least=0, most=MOST_DAYS)
    if not step["clock"]:
        return None
    clock = clock_typed(str(step["clock"]))
    if clock is None:
        raise RuleBroken("not_an_hour", field="clock", value=step["clock"])
    return f"{clock:%H:%M}"
