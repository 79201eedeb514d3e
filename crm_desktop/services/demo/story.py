"""What happens in the made-up office: leads arrive, some become opportunities, some opportunities are won."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from crm_desktop.core.rules.working_days import WorkingDays
from crm_desktop.services.demo.names import Company, Names, Person

#: Channel code -> (share of the leads, how much likelier than the average its leads become opportunities).
CHANNELS: dict[str | None, tuple[int, float]] = {
    "website": (20, 1.0),
    "trade_fair": (17, 1.1),
    "paid_search": (15, 0.8),
    "organic_search": (12, 1.1),
    "referral": (11, 2.1),
    "phone_enquiry": (8, 1.6),
    "social": (7, 0.4),
    "email": (4, 0.5),
    "marketing_campaign": (3, 0.7),
    "direct": (2, 1.0),
    None: (1, 0.6),
}
OPEN_STAGES = ("enquiry", "quotation", "solution_review", "negotiation")
UNQUALIFIED_REASONS = (
    "no_need",
    "no_budget",
    "wrong_person",
    "unreachable",
    "duplicate",
    "competitor",
    "other",
)
LOSS_REASONS = ("price", "product_fit", "delivery_time", "competitor", "no_decision", "budget_cut")
TALKS = ("call", "meeting", "email")

#: Share of the qualified leads that become an opportunity, before the channel's own factor.
_OPPORTUNITY_SHARE = 0.58


def on_workday(day: datetime, now: datetime, days: WorkingDays) -> datetime:
    """A planned day moved to one on which the office works: ahead to Monday, a late one back to Friday."""
    planned = day.date()
    nearest = days.on_or_after if planned >= now.date() else days.on_or_before
    return day + (nearest(planned) - planned)


def on_past_workday(moment: datetime, latest: datetime, days: WorkingDays) -> datetime:
    """What was done, moved to a day on which the office worked: ahead to Monday, or back to Friday where
    that is later than `latest`.
    """
    day = moment.date()
    ahead = moment + (days.on_or_after(day) - day)
    return ahead if ahead <= latest else moment + (days.on_or_before(day) - day)


@dataclass
class Step:
    """A call, meeting, mail, task or note; `done` is None while it is planned."""

    kind: str
    subject: str
    due: datetime
    done: datetime | None
    text: str = ""


@dataclass
class Opportunity:
    """An opportunity with the moments at which it entered each stage."""

    name: str
    stages: list[tuple[str, datetime]]
    expected_close: date
    amount: float
    is_foreign: bool
    closed: datetime | None = None
    loss_reason: str | None = None
    has_competitor: bool = False
    steps: list[Step] = field(default_factory=list)

    @property
    def created(self) -> datetime:
        """When it was entered."""
        return self.stages[0][1]

    @property
    def stage(self) -> str:
        """Where it stands now."""
        return self.stages[-1][0]


@dataclass
class Lead:
    """A lead with its milestones, and the opportunity that it became."""

    person: Person
    channel: str | None
    owner: int
    created: datetime
    amount: float
    note: str
    description: str
    contacted: datetime | None = None
    qualified: datetime | None = None
    unqualified_reason: str | None = None
    next_step: str | None = None
    next_step_on: date | None = None
    steps: list[Step] = field(default_factory=list)
    opportunity: Opportunity | None = None
    #: what speaks for it, each with a note; empty where nobody has told
    facts: dict[str, str] = field(default_factory=dict)
    #: nobody has taken it yet
    is_in_pool: bool = False

    @property
    def status(self) -> str:
        """The status that the milestones mean."""
        if self.unqualified_reason:
            return "unqualified"
        if self.opportunity is not None:
            return "converted"
        return "qualified" if self.qualified else "contacted" if self.contacted else "new"


class Story:
    """Tells two years of an office with a few users, ending at `now` (a local, aware moment)."""

    def __init__(self, names: Names, random: Random, now: datetime, users: int) -> None:
        self._names = names
        self._random = random
        self._now = now
        self._users = users
        self._working_days = names.working_days(now.year)

    def leads(self, count: int) -> list[Lead]:
        """The leads of both years, oldest first."""
        # More of them lately: the office grows.
        ages = sorted((730 * self._random.random() ** 1.25 for _ in range(count)), reverse=True)
        return [self._lead(age) for age in ages]

    def customers(self, count: int) -> list[tuple[Company, list[Person]]]:
        """Companies from before these years with the people one talks to."""
        found = []
        for _ in range(count):
            company = self._names.company()
            people = [self._names.person(company) for _ in range(self._random.choice((1, 1, 1, 2, 2, 3)))]
            found.append((company, people))
        return found

    def opportunity(self, created: datetime) -> Opportunity:
        """An opportunity from its beginning to where it stands now."""
        random, now = self._random, self._now
        days = (now - created).days
        amount = 10 ** random.uniform(4.6, 6.2)
        opportunity = Opportunity(
            self._names.some("deals"),
            [("enquiry", created)],
            now.date() + timedelta(days=round(random.triangular(1, 75, 8))),
            amount,
            random.random() < 0.07,
        )
        if random.random() < min(0.97, days / 110):
            self._close(opportunity, created + timedelta(days=random.uniform(0.45, 0.98) * min(days, 90)))
        else:
            reached = min(len(OPEN_STAGES), 1 + int(days / 34 + random.random() * 1.2))
            self._advance(
                opportunity, OPEN_STAGES[:reached], now - timedelta(days=min(days, random.uniform(0.5, 9)))
            )
            if random.random() < 0.09:
                opportunity.expected_close = now.date() - timedelta(days=random.randrange(1, 6))
            self._plan(opportunity)
        self._talk(opportunity)
        return opportunity

    # Leads -----------------------------------------------------------------------------------------------

    def _lead(self, age: float) -> Lead:
        random = self._random
        channels = list(CHANNELS)
        channel = random.choices(channels, [CHANNELS[code][0] for code in channels])[0]
        lead = Lead(
            person=self._names.person(self._names.company_of_lead()),
            channel=channel,
            owner=random.randrange(self._users),
            created=self._in_office_hours(self._now - timedelta(days=age)),
            amount=10 ** random.uniform(4.5, 6.0),
            note=self._names.some("notes"),
            description=self._names.some("descriptions") if random.random() < 0.3 else "",
        )
        self._follow(lead)
        if lead.status in ("new", "contacted", "qualified") and age < 60 and random.random() < 0.6:
            late = random.random() < 0.03
            days = -random.randrange(1, 5) if late else round(random.triangular(0, 16, 3))
            lead.next_step = self._names.some("next_steps")
            lead.next_step_on = self._on_workday(days).date()
        return lead

    def _follow(self, lead: Lead) -> None:
        random = self._random
        lead.contacted = self._later(lead.created, 0.02, 2.5, 0.9)
        if lead.contacted is None:
            return
        if random.random() < 0.5:
            kind = random.choice(TALKS)
            step = Step(kind, self._names.subject(kind), lead.contacted, lead.contacted, lead.note)
            lead.steps.append(step)
        lead.qualified = self._later(lead.contacted, 0.5, 12, 0.72)
        if lead.qualified is None:
            if random.random() < 0.15 and (self._now - lead.contacted).days > 8:
                lead.unqualified_reason = random.choice(UNQUALIFIED_REASONS)
            return
        factor = CHANNELS[lead.channel][1]
        opened = self._later(lead.qualified, 0.2, 9, _OPPORTUNITY_SHARE * factor)
        if opened is not None:
            lead.opportunity = self.opportunity(opened)

    # Opportunities ------------------------------------------------------------------------------------------

    def _close(self, opportunity: Opportunity, closed: datetime) -> None:
        random = self._random
        passed = len(OPEN_STAGES) if random.random() < 0.75 else random.randrange(2, len(OPEN_STAGES))
        self._advance(opportunity, OPEN_STAGES[:passed], closed)
        opportunity.closed = self._at_work(closed)
        opportunity.expected_close = opportunity.closed.date() + timedelta(days=random.randrange(-9, 10))
        if random.random() < 0.62:
            opportunity.stages.append(("won", opportunity.closed))
            return
        opportunity.stages.append(("lost", opportunity.closed))
        opportunity.loss_reason = random.choice(LOSS_REASONS)
        opportunity.has_competitor = opportunity.loss_reason == "competitor"

    def _advance(self, opportunity: Opportunity, stages: Sequence[str], until: datetime) -> None:
        """Spread the stages after the first over the time, so that the last is entered before `until`."""
        created = opportunity.created
        for place, stage in enumerate(stages[1:], start=1):
            opportunity.stages.append((stage, created + (until - created) * (place / len(stages))))

    def _talk(self, opportunity: Opportunity) -> None:
        end = opportunity.closed or self._now
        for _ in range(self._random.randrange(1, 4)):
            kind = self._random.choice(TALKS)
            at = opportunity.created + (end - opportunity.created) * self._random.random()
            at = min(self._at_work(at), on_past_workday(end, end, self._working_days))
            opportunity.steps.append(Step(kind, self._names.subject(kind), at, at, self._names.some("notes")))

    def _plan(self, opportunity: Opportunity) -> None:
        random = self._random
        if random.random() < 0.7:
            days = -random.randrange(1, 4) if random.random() < 0.1 else random.randrange(0, 12)
            due = self._on_workday(days).replace(
                hour=random.choice((9, 10, 14, 16)), minute=0, second=0, microsecond=0
            )
            kind = random.choice((*TALKS, "task"))
            opportunity.steps.append(Step(kind, self._names.subject(kind), due, None))

    # Times -----------------------------------------------------------------------------------------------

    def _on_workday(self, days: int) -> datetime:
        return on_workday(self._now + timedelta(days=days), self._now, self._working_days)

    def _later(self, start: datetime, least: float, most: float, chance: float) -> datetime | None:
        """A moment some days after another; None where chance or the present day forbid it."""
        if self._random.random() >= chance:
            return None
        at = self._at_work(start + timedelta(days=self._random.uniform(least, most)))
        return at if start < at < self._now else None

    def _at_work(self, moment: datetime) -> datetime:
        return on_past_workday(self._in_office_hours(moment), self._now, self._working_days)

    def _in_office_hours(self, moment: datetime) -> datetime:
        random = self._random
        placed = moment.replace(
            hour=random.randrange(8, 18), minute=random.randrange(60), second=0, microsecond=0
        )
        return min(placed, self._now)
