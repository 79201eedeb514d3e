"""How the made-up leads went on: some with their whole story, old ones settled, new ones in the pool."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any

from crm_desktop.services.demo.names import Names
from crm_desktop.services.demo.story import Lead, Step, on_past_workday, on_workday

#: Leads that are still open after so many days have been set aside by now, but for a few.
_OLD, _SETTLED = 60, 0.6
#: Most of the others are kept in touch with: spoken to so many days ago, the next step so many days ahead.
_KEPT, _SPOKEN, _AHEAD = 0.85, (2, 50), (1, 60)
#: Why, with how often.
_REASONS = {"unreachable": 5, "no_need": 4, "no_budget": 3, "competitor": 2, "wrong_person": 1, "other": 1}
#: Leads without anybody so far: those of the last days, and which share of them.
_POOL_DAYS, _IN_POOL = 9, 0.4
#: A story needs a lead that is so many days older than its last step, and is of the last weeks.
_REST, _LATELY = 1, 45
#: What was done with a lead on its way to a deal, in this order.
_ON_THE_WAY = ("call", "email", "meeting")
_HOURS = (9, 10, 11, 14, 15, 16)


class LeadStories:
    """Goes on with leads that have come in, in the language of the texts."""

    def __init__(self, names: Names, random: Random, now: datetime) -> None:
        self._names = names
        self._random = random
        self._now = now
        self._working_days = names.working_days(now.year)

    def tell(self, leads: Sequence[Lead]) -> None:
        """Tell all of it."""
        told = self._tell_stories(leads)
        for lead in leads:
            if lead.opportunity is not None:
                self._add_way(lead)
            elif id(lead) not in told and lead.unqualified_reason is None:
                self._settle(lead)

    def _age(self, lead: Lead) -> int:
        return (self._now - lead.created).days

    # Leads that nobody would remember ------------------------------------------------------------------

    def _settle(self, lead: Lead) -> None:
        random, age = self._random, self._age(lead)
        if lead.status == "new" and age < _POOL_DAYS and random.random() < _IN_POOL:
            lead.is_in_pool = True
            lead.next_step = lead.next_step_on = None
        if age <= _OLD:
            return
        if random.random() >= _SETTLED:
            if random.random() < _KEPT:
                self._keep_in_touch(lead)
            return
        if lead.contacted is None:
            self._add(lead, "call", lead.created + timedelta(days=random.randrange(1, 6)))
            lead.contacted = lead.steps[-1].done
        reasons = list(_REASONS)
        lead.unqualified_reason = random.choices(reasons, [_REASONS[each] for each in reasons])[0]
        last = lead.qualified or lead.contacted or lead.created
        closing = last + timedelta(days=random.randrange(6, 40))
        kind = random.choice(("call", "email"))
        self._add(lead, kind, closing, self._said(lead.unqualified_reason))

    def _keep_in_touch(self, lead: Lead) -> None:
        """An old lead that may still buy: somebody has spoken to it lately, and will again."""
        random = self._random
        self._add(lead, random.choice(_ON_THE_WAY), self._now - timedelta(days=random.randint(*_SPOKEN)))
        lead.contacted = lead.contacted or lead.steps[0].done
        lead.next_step = self._names.some("next_steps")
        lead.next_step_on = self._on_workday(random.randint(*_AHEAD)).date()

    def _said(self, reason: str) -> str:
        return str(self._names.parts["set_aside"].get(reason, ""))

    # Leads that became deals ---------------------------------------------------------------------------

    def _add_way(self, lead: Lead) -> None:
        """A call, a mail and a meeting between the first news and the deal, where there was time for them."""
        assert lead.opportunity is not None
        lead.steps.clear()
        days = (lead.opportunity.created - lead.created).days
        for place, kind in enumerate(_ON_THE_WAY[: max(1, min(3, days))]):
            self._add(lead, kind, lead.created + timedelta(days=days * place // 3), self._names.some("notes"))
        lead.contacted = lead.steps[0].done

    def _add(self, lead: Lead, kind: str, day: datetime, text: str = "") -> None:
        at = day.replace(hour=self._random.choice(_HOURS), minute=self._random.choice((0, 15, 30)), second=0)
        # Nothing is done before its lead came in, on a day off, or later than now.
        at = max(at, lead.created + timedelta(minutes=40))
        at = on_past_workday(at, self._now, self._working_days)
        at = min(max(at, lead.created), self._now)
        lead.steps.append(Step(kind, self._names.subject(kind), at, at, text))

    # Whole stories -------------------------------------------------------------------------------------

    def _tell_stories(self, leads: Sequence[Lead]) -> set[int]:
        """Give each story of the texts to a lead of the last weeks; returns whose lives were told."""
        stories: list[dict[str, Any]] = self._names.parts["lead_stories"]
        free = [lead for lead in reversed(leads) if lead.status in ("new", "contacted", "qualified")]
        told: set[int] = set()
        for story in stories:
            least = max(days for days, *_rest in story["steps"]) + _REST
            fitting = (each for each in free if least <= self._age(each) <= _LATELY and id(each) not in told)
            lead = next(fitting, None)
            if lead is not None:
                self._tell(lead, story)
                told.add(id(lead))
        return told

    def _tell(self, lead: Lead, story: dict[str, Any]) -> None:
        lead.steps.clear()
        for days, kind, subject, text in story["steps"]:
            self._add(lead, kind, lead.created + timedelta(days=days), text)
            lead.steps[-1].subject = subject
        lead.description = story["news"]
        lead.facts = dict(story["facts"])
        lead.contacted = lead.steps[0].done
        lead.qualified = lead.steps[-1].done if story["is_qualified"] else None
        lead.next_step = lead.next_step_on = None
        days, kind, subject = story["next"]
        due = self._on_workday(days).replace(hour=self._random.choice(_HOURS), minute=0, second=0)
        lead.steps.append(Step(kind, subject, due, None))

    def _on_workday(self, days: int) -> datetime:
        return on_workday(self._now + timedelta(days=days), self._now, self._working_days)
