"""The rules of score rules: their numbers are such that a score can be made of them."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.scores import LONGEST_DAYS, MOST, Condition
from crm_desktop.services.context import Context
from crm_desktop.services.rules.links import put_last
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows

#: More activities than anybody means.
_OFTENEST = 100
_NAMES = ("condition", "field", "channel", "amount", "days", "at_most", "points")


class ScoreRuleRules(PlainRules):
    """New rules come last. A rule goes with its channel, so it names one only where it looks at it."""

    def __init__(self) -> None:
        super().__init__(Kind.SCORE_RULE)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse numbers of which no score can be made."""
        put_last(context, self.kind, rows)
        rows.columns["channel"] = [
            channel if condition == Condition.CHANNEL else None
            for channel, condition in zip(rows.column("channel"), rows.column("condition"), strict=True)
        ]
        for place in range(rows.count):
            refusal = _refusal({name: rows.column(name)[place] for name in _NAMES})
            if refusal is not None:
                rows.refuse(place, refusal)

    def follow(self, context: Context, edits: Edits) -> None:
        """The same where they are changed."""
        for place in edits.touching(_NAMES):
            if edits.after(place)["condition"] != Condition.CHANNEL:
                edits.changes[place]["channel"] = None
            refusal = _refusal(edits.after(place))
            if refusal is not None:
                edits.refuse(place, refusal)


def _refusal(rule: Mapping[str, Stored]) -> RuleBroken | None:
    for name, least, most in (("points", -MOST, MOST), ("days", 1, LONGEST_DAYS), ("at_most", 1, _OFTENEST)):
        value = rule[name]
        if value is not None and not least <= int(value) <= most:
            return RuleBroken("number_out_of_range", field=name, least=least, most=most)
    return None
