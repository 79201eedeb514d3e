"""Brings all scores up to date after a change of the rules, and on a new day, in slices between other writes.

How far it is stands in the file: a slice begins where the last one ended, whoever ran it, and whatever the
program was doing when it ended. What tells that scores are of other rules than those in force is the rules'
fingerprint; so an undo of a change is found as the change was. Leads that are written meanwhile get their
score with the write, by the rules in force.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.engine import Connection

from crm_desktop.core.changes import Change, ChangeSet, Operation
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.scores import Condition, Scoring
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE, day_start
from crm_desktop.frozen import frozen
from crm_desktop.services.scoring.rules import fingerprint, scores_of, scoring_of
from crm_desktop.storage.derived import DerivedWork, read_state
from crm_desktop.storage.reference_data import ReferenceData
from crm_desktop.storage.schema import schema_of

#: A change of these may change every score: the rules, and the settings for the currency of the office.
MADE_OF = (Kind.SCORE_RULE, Kind.SETTING)
#: The name of its state in the file.
NAME = "lead.score"
#: Ids that one slice goes through: as many leads, or fewer where some were deleted.
SLICE = 2_000
#: The same on a new day, when only those with an activity that ages count.
AGEING_SLICE = 20_000


@frozen
class Slice:
    """What one slice has done; `is_finished` where nothing is left to do."""

    is_finished: bool
    changed: int = 0
    done: int = 0
    total: int = 0


def changed_scores(count: int) -> ChangeSet:
    """What pages are told of so many changed scores; it stands in no journal."""
    change = Change(Kind.LEAD, Operation.UPDATE, count, None, frozenset({"score"}))
    return ChangeSet(0, NAME, {}, (change,))


@frozen
class _State:
    """By which rules scores are, of which day, and how far on the way to others; `upto` None: arrived."""

    rules: str = ""
    day: str = ""
    upto: int | None = None
    #: the day that they are aged to; "" where all of them are computed anew
    ageing_to: str = ""

    @classmethod
    def read(cls, connection: Connection) -> _State:
        kept = read_state(connection, NAME)
        return cls(**kept) if isinstance(kept, dict) else cls()

    def as_json(self) -> dict[str, object]:
        return {"rules": self.rules, "day": self.day, "upto": self.upto, "ageing_to": self.ageing_to}


def _next(state: _State, rules: str, today: str) -> _State | None:
    """Where to go on; None where everything is as it should be."""
    if state.rules != rules or not state.day or today < state.day:
        return _State(rules, today, 0)
    if state.upto is not None:
        return state
    return None if state.day == today else _State(rules, state.day, 0, today)


def is_due(connection: Connection, reference_data: ReferenceData, today: date) -> bool:
    """Whether any score may be of other rules, or of another day."""
    scoring = scoring_of(connection, today, reference_data.base_currency)
    rules = fingerprint(scoring.rules, reference_data.base_currency)
    return _next(_State.read(connection), rules, today.isoformat()) is not None


def run_slice(connection: Connection, read_data: Callable[[Connection], ReferenceData], today: date) -> Slice:
    """Bring the next leads up to date, in a transaction of its own."""
    with DerivedWork(connection) as work:
        base_currency = read_data(connection).base_currency
        scoring = scoring_of(connection, today, base_currency)
        rules = fingerprint(scoring.rules, base_currency)
        state = _next(_State.read(connection), rules, today.isoformat())
        if state is None:
            return Slice(is_finished=True)
        table = schema_of(connection)[Kind.LEAD]
        last = int(connection.scalar(select(func.max(table.c.id))) or 0)
        first = (state.upto or 0) + 1
        upto = min(last, first - 1 + (AGEING_SLICE if state.ageing_to else SLICE))
        changed = _scores(connection, scoring, state, first, upto)
        work.derive(Kind.LEAD, "score", changed)
        if upto < last:
            kept = _State(rules, state.day, upto, state.ageing_to)
        else:
            kept = _State(rules, state.ageing_to or state.day)
        work.keep_state(NAME, kept.as_json())
        work.commit()
    # A sweep that took over midnight is of the day on which it began: it still has to age.
    return Slice(upto >= last and kept.day == today.isoformat(), len(changed), upto, last)


def _scores(connection: Connection, scoring: Scoring, state: _State, first: int, upto: int) -> dict[int, int]:
    schema = schema_of(connection)
    lead, activity = schema[Kind.LEAD].c, schema[Kind.ACTIVITY].c
    which, of_activity = lead.id.between(first, upto), activity.lead.between(first, upto)
    if not state.ageing_to:
        return scores_of(connection, scoring, which, of_activity)
    windows = [
        activity.done_at.between(*_lost(rule.days_back, state))
        for rule in scoring.rules
        if rule.condition is Condition.ACTIVITY
    ]
    if not windows:
        return {}
    aged = set(connection.scalars(select(activity.lead).where(of_activity, or_(*windows)).distinct()))
    changed: dict[int, int] = {}
    for each in sorted(aged):
        changed |= scores_of(connection, scoring, lead.id == each, activity.lead == each)
    return changed


def _lost(days_back: int, state: _State) -> tuple[int, int]:
    """The moments that counted on the day of the scores and do not on the one that they are aged to."""
    back = timedelta(days=days_back)
    first, after = (date.fromisoformat(day) - back for day in (state.day, state.ageing_to))
    return day_start(first, SYSTEM_ZONE), day_start(after, SYSTEM_ZONE) - 1
