"""People and activities: what each did, how soon new leads were answered, what was worked on and won."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from crm_desktop.core.queries import AllOf, AnyOf, Condition, Filter, Having, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.side_records import ACTIVITY_KINDS
from crm_desktop.core.reports import PEOPLE
from crm_desktop.core.rules.activities import NEVER_OPEN
from crm_desktop.core.rules.currency_rates import Converting, RateDays
from crm_desktop.core.rules.quartiles import quantile
from crm_desktop.core.rules.rates import Share
from crm_desktop.core.values.time.local_zone import day_start
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.services.reports.choosing import (
    compared_with,
    day_of,
    days_of,
    deals_of,
    ids_of,
    in_days,
    shows,
    stages_of,
    zone_of,
)
from crm_desktop.services.reports.figures.pictures import Bars
from crm_desktop.services.reports.figures.sheet import (
    Behind,
    Entry,
    Figure,
    FigureColumn,
    Form,
    Line,
    Note,
    Sheet,
    Welcome,
    Word,
)
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.report import Chosen
from crm_desktop.storage.rates import read_rates
from crm_desktop.storage.statistics.ended import ended_deals
from crm_desktop.storage.statistics.people import (
    HOUR,
    Answered,
    Span,
    Worked,
    leads_answered,
    owners_of_leads,
    work_done,
)

_MORE, _LESS = Welcome.MORE, Welcome.LESS
_DONE = {
    "call": "done_call",
    "meeting": "done_meeting",
    "email": "done_email",
    "task": "done_task",
    "note": "done_note",
}
assert tuple(_DONE) == ACTIVITY_KINDS
_COLUMNS = (
    FigureColumn("activities_done", Form.COUNT, about="activities_done", welcome=_MORE),
    *(FigureColumn(key, Form.COUNT, about="activities_done", welcome=_MORE) for key in _DONE.values()),
    FigureColumn("new_leads", Form.COUNT, about="new_leads"),
    FigureColumn("answer_time", Form.HOURS, about="answer_time", welcome=_LESS),
    FigureColumn("answered_in_a_day", Form.SHARE, about="answered_in_a_day", welcome=_MORE),
    FigureColumn("worked_leads", Form.COUNT, about="worked_records", welcome=_MORE),
    FigureColumn("worked_deals", Form.COUNT, about="worked_records", welcome=_MORE),
    FigureColumn("won_deals", Form.COUNT, welcome=_MORE),
    FigureColumn("win_rate", Form.SHARE, about="wilson", welcome=_MORE),
    FigureColumn("won_amount", Form.MONEY, about="won_amount", welcome=_MORE),
)
#: The headline figures and charts that ask how soon leads were answered.
_OF_ANSWERS = ("answer_time", "answered_in_a_day")


@dataclass
class _Person:
    work: Worked = field(default_factory=Worked)
    answers: Answered = field(default_factory=Answered)
    won: int = 0
    ended: int = 0
    won_amount: int | Fraction = 0

    def join(self, other: _Person) -> None:
        """Take in what another did; a record that both worked on counts with both."""
        self.work.done += other.work.done
        self.work.leads += other.work.leads
        self.work.deals += other.work.deals
        mine, others = self.answers, other.answers
        mine.leads += others.leads
        mine.waits += others.waits
        mine.within_a_day += others.within_a_day
        mine.a_day_old += others.a_day_old
        mine.undated += others.undated
        self.won += other.won
        self.ended += other.ended
        self.won_amount += other.won_amount

    def figures(self) -> dict[str, Figure]:
        wait = quantile(self.answers.waits, 0.5)
        return {
            "activities_done": self.work.done.total(),
            **{key: self.work.done[kind] for kind, key in _DONE.items()},
            "new_leads": self.answers.leads,
            "answer_time": None if wait is None else wait / HOUR,
            "answered_in_a_day": Share(self.answers.within_a_day, self.answers.a_day_old),
            "worked_leads": self.work.leads,
            "worked_deals": self.work.deals,
            "won_deals": self.won,
            "win_rate": Share(self.won, self.ended),
            "won_amount": self.won_amount,
        }


class PeopleReport(TabularReport):
    """By owner: of activities, of leads, of deals."""

    type = PEOPLE
    kinds = (Kind.ACTIVITY, Kind.LEAD, Kind.OPPORTUNITY, Kind.RATE, Kind.SETTING)

    def count(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count what happened in the days; raises RuleBroken for a range that ends before it begins."""
        days, zone, as_of = days_of(chosen, today), zone_of(chosen), day_of(chosen, "as-of") or today
        deals, reference_data = deals_of(chosen, days), view.reference_data()
        base = reference_data.base_currency
        span = Span(deals.start, deals.end, deals.owners)
        people = dict[int | None, _Person]()
        with view.snapshot() as connection:
            for owner, work in work_done(connection, span).items():
                people.setdefault(owner, _Person()).work = work
            if shows(chosen, *_OF_ANSWERS):
                for owner, answers in leads_answered(connection, span, day_start(as_of, zone)).items():
                    people.setdefault(owner, _Person()).answers = answers
            else:
                people.update({owner: _Person() for owner in owners_of_leads(connection, span)} | people)
            ended = view.once(ended_deals, deals)
            rates = read_rates(connection, base, {deal.currency for deal in ended})
        rate_days, converting = RateDays(as_of, zone), Converting(rates)
        for deal in ended:
            person = people.setdefault(deal.owner, _Person())
            person.ended += 1
            if not deal.is_won:
                continue
            person.won += 1
            day = rate_days.of(deal.closed_at)
            person.won_amount += converting.amount(deal.amount, deal.currency, day)
        whole = _Person()
        for person in people.values():
            whole.join(person)
        lines = [
            Line(Entry(Kind.USER, owner), person.figures(), _behind((owner,), chosen, today, reference_data))
            for owner, person in sorted(people.items(), key=_busiest)
        ]
        every = ids_of(chosen, "owner")
        total = Line(Word("everybody"), whole.figures(), _behind(every, chosen, today, reference_data))
        notes = [Note("answers_judged")]
        if whole.answers.undated:
            notes.append(Note("answers_undated", {"count": whole.answers.undated}))
        return Tabulated(
            (Sheet("people", "owner", _COLUMNS, tuple(lines), total),),
            reference_data,
            base,
            ("activities_done", "answer_time", "answered_in_a_day", "won_amount"),
            (
                *(Bars(key, 0, key) for key in ("activities_done", "answer_time", "won_amount")),
                Bars("answered_in_a_day", 0, "answered_in_a_day"),
            ),
            tuple(notes),
            lacking=converting.together,
        )

    def compared(self, chosen: Chosen, today: date) -> Chosen | None:
        """The period that was chosen to compare with."""
        return compared_with(chosen, today)


def _busiest(entry: tuple[int | None, _Person]) -> tuple[bool, int, int]:
    """Who did most first; what nobody owns last."""
    owner, person = entry
    return owner is None, -person.work.done.total(), owner or 0


def _behind(
    owners: tuple[int | None, ...], chosen: Chosen, today: date, reference_data: ReferenceData
) -> Mapping[str, Behind]:
    """The new leads and the deals that ended; of all owners for none."""
    days, zone = days_of(chosen, today), zone_of(chosen)
    whose = (Filter("owner", Operator.ANY_OF, owners),) if owners else ()
    leads = ListQuery(Kind.LEAD, filters=(*in_days("created_at", days, zone), *whose))

    def ended(*kinds: str) -> ListQuery:
        stages = Filter("stage", Operator.ANY_OF, stages_of(reference_data, chosen, kinds))
        return ListQuery(Kind.OPPORTUNITY, filters=(stages, *in_days("closed_at", days, zone), *whose))

    won, all_ended = ended("won"), ended("won", "lost")
    worked = _worked(in_days("done_at", days, zone), in_days("created_at", days, zone), owners)
    return {
        "worked_leads": ListQuery(Kind.LEAD, where=Having(Kind.ACTIVITY, "lead", worked)),
        "worked_deals": ListQuery(Kind.OPPORTUNITY, where=Having(Kind.ACTIVITY, "opportunity", worked)),
        **dict.fromkeys(("new_leads", "answer_time", "answered_in_a_day"), leads),
        **dict.fromkeys(("won_deals", "won_amount", ""), won),
        "win_rate": all_ended,
    }


def _worked(
    done: tuple[Filter, ...], written: tuple[Filter, ...], owners: tuple[int | None, ...]
) -> Condition:
    """Activities that were done in the days, or notes that were written in them; of some owners."""
    is_note = Filter("kind", Operator.ANY_OF, (NEVER_OPEN,))
    note = AllOf((is_note, Filter("done_at", Operator.EMPTY), *written))
    done = done or (Filter("done_at", Operator.FILLED),)
    whose = (Filter("owner", Operator.ANY_OF, owners),) if owners else ()
    return AllOf((AnyOf((*done, note)), *whose))
