"""How promising a lead is, 0 to 100: the sum of points that rules give for what is known and done.

The rules are data. The parts of a score are what explains it: computed again, they sum up to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta, tzinfo
from enum import StrEnum

from crm_desktop.core.queries import Stored
from crm_desktop.core.values.time.local_zone import day_start
from crm_desktop.frozen import frozen

LEAST, MOST = 0, 100
#: The days back of a rule about activities that names none, and the most that count of one that names them.
USUAL_DAYS, LONGEST_DAYS = 30, 3_650

#: Fields of a lead of which a rule may say that they are filled, or ticked.
FILLED_FIELDS = (
    "clear_need",
    "intention",
    "chance",
    "name",
    "company",
    "job_title",
    "email",
    "phone",
    "mobile",
    "website",
    "address",
    "industry",
    "tax_number",
    "campaign",
    "estimated_amount",
    "next_step_on",
    "contacted_at",
    "qualified_at",
    "do_not_contact",
)
#: All fields of a lead that a score can depend on.
SCORED_FIELDS = frozenset({*FILLED_FIELDS, "channel", "currency"})


class Condition(StrEnum):
    """What a rule looks at."""

    FILLED = "filled"
    CHANNEL = "channel"
    AMOUNT = "amount"
    ACTIVITY = "activity"


@frozen
class ScoreRule:
    """One rule, as it is stored: what it does not look at is None."""

    id: int
    condition: Condition
    points: int
    field: str | None = None
    channel: int | None = None
    #: the least estimated amount, in minor units of its currency
    amount: int | None = None
    currency: str | None = None
    #: the kind of activities that count; None for every kind
    activity: str | None = None
    days: int | None = None
    #: how many activities count at most
    at_most: int | None = None

    @property
    def days_back(self) -> int:
        """How many days back activities count."""
        return USUAL_DAYS if self.days is None else min(max(0, self.days), LONGEST_DAYS)


@frozen
class Done:
    """An activity of a lead that is done, and when (milliseconds, UTC)."""

    kind: str
    at: int


@frozen
class Part:
    """What one rule gives a lead: its points, so many times."""

    rule: ScoreRule
    times: int

    @property
    def points(self) -> int:
        """The points that it adds."""
        return self.rule.points * self.times


class Scoring:
    """The rules in force on one day, in one zone; `base_currency` is that of amounts which name none."""

    def __init__(
        self, rules: Iterable[ScoreRule], today: date, zone: tzinfo, base_currency: str = ""
    ) -> None:
        self.rules = tuple(rules)
        self._base_currency = base_currency
        self._of_fields = tuple(rule for rule in self.rules if rule.condition is not Condition.ACTIVITY)
        self._since = {
            rule.id: day_start(today - timedelta(days=rule.days_back), zone)
            for rule in self.rules
            if rule.condition is Condition.ACTIVITY
        }

    @property
    def earliest(self) -> int | None:
        """The moment before which no activity counts; None where none counts at all."""
        return min(self._since.values(), default=None)

    def parts(self, lead: Mapping[str, Stored], done: Sequence[Done] = ()) -> list[Part]:
        """What the rules give a lead, in their order; rules that give nothing are left out."""
        found = ((rule, self._times(rule, lead, done)) for rule in self.rules)
        return [Part(rule, times) for rule, times in found if times and rule.points]

    def score(self, lead: Mapping[str, Stored], done: Sequence[Done] = ()) -> int:
        """The sum of the parts, no less than 0 and no more than 100."""
        # Of very many leads most have nothing done with them: no rule of activities is asked about these.
        rules = self.rules if done else self._of_fields
        return clipped(sum(rule.points * self._times(rule, lead, done) for rule in rules))

    def _times(self, rule: ScoreRule, lead: Mapping[str, Stored], done: Sequence[Done]) -> int:
        match rule.condition:
            case Condition.FILLED:
                return int(bool(lead.get(rule.field or "")))
            case Condition.CHANNEL:
                return int(rule.channel is not None and lead.get("channel") == rule.channel)
            case Condition.AMOUNT:
                return int(self._is_worth(rule, lead))
            case Condition.ACTIVITY:
                since, wanted = self._since[rule.id], rule.activity
                count = sum(1 for each in done if each.at >= since and wanted in (None, each.kind))
                return count if rule.at_most is None else min(count, max(0, rule.at_most))

    def _is_worth(self, rule: ScoreRule, lead: Mapping[str, Stored]) -> bool:
        """Amounts in different currencies are not compared: no rate is made up."""
        amount = lead.get("estimated_amount")
        if amount is None or rule.amount is None:
            return False
        own, asked = (each or self._base_currency for each in (lead.get("currency"), rule.currency))
        return own == asked and int(amount) >= rule.amount


def clipped(points: int) -> int:
    """A sum of points as a score."""
    return max(LEAST, min(MOST, points))


def grouped(done: Iterable[tuple[int, str, int]]) -> dict[int, list[Done]]:
    """Activities, given as lead, kind and moment, by their lead."""
    found: dict[int, list[Done]] = {}
    for lead, kind, at in done:
        found.setdefault(lead, []).append(Done(kind, at))
    return found
