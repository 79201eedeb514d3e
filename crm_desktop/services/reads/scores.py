"""Why a lead has its score: what each rule gives it, read with the rules and activities that count."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.scores import Part, clipped
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.services.scoring.refreshing import is_due
from crm_desktop.services.scoring.rules import done_of, scoring_of
from crm_desktop.storage.schema import schema_of


@frozen
class ScoreStory:
    """The parts of a score in the order of their rules, and their sum as a score."""

    parts: tuple[Part, ...]

    @property
    def sum(self) -> int:
        """The points of all parts."""
        return sum(part.points for part in self.parts)

    @property
    def score(self) -> int:
        """The sum between 0 and 100."""
        return clipped(self.sum)


def read_score(lead: int, today: date) -> Callable[[View], ScoreStory]:
    """What reads why a lead has its score; raises NotFound where it is gone."""

    def work(view: View) -> ScoreStory:
        values = view.record(Kind.LEAD, lead)
        base_currency = view.reference_data().base_currency
        with view.snapshot() as connection:
            scoring = scoring_of(connection, today, base_currency)
            done = done_of(connection, scoring, schema_of(connection)[Kind.ACTIVITY].c.lead == lead)
        return ScoreStory(tuple(scoring.parts(values, done.get(lead, ()))))

    return work


def scores_are_due(today: date) -> Callable[[View], bool]:
    """What reads whether any score may be of other rules, or of another day."""

    def work(view: View) -> bool:
        reference_data = view.reference_data()
        with view.snapshot() as connection:
            return is_due(connection, reference_data, today)

    return work
