"""The made-up office's own data, and the quotes of its deals, issued and answered on their days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from sqlalchemy import select

from crm_desktop.core.queries import id_of
from crm_desktop.core.quotes.commands import AnswerQuote, IssueQuote, NewQuoteVersion, QuoteDeal
from crm_desktop.core.quotes.document import TextBlock
from crm_desktop.core.quotes.terms import terms_text
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.values.stored import from_milliseconds, to_milliseconds
from crm_desktop.frozen import frozen
from crm_desktop.services.context import Context
from crm_desktop.services.demo.names import Names
from crm_desktop.services.handlers import quotes as handlers
from crm_desktop.services.quotes.office import office_row
from crm_desktop.services.rules.rows import NewRows
from crm_desktop.services.rules.writing import create

#: A deal is offered so many hours after somebody asked for it, at the most.
_UNTIL_OFFERED = 60
#: How many of the won deals were agreed on without a quote, of the lost ones were never answered, and of all
#: offers came a second time; the newest so many are drafts still.
_BY_WORD, _UNANSWERED, _AGAIN, _DRAFTS = 0.12, 0.4, 0.16, 3
#: The stages before the first in which something is offered.
_NOT_OFFERED = frozenset({"enquiry"})


@frozen
class _Deal:
    """A deal that was offered: when, and when it ended in which way, if it has."""

    id: int
    offered: datetime
    ended: datetime | None
    kind: StageKind


class DemoQuotes:
    """Written with the handlers of quotes in the order of their days, so that their numbers have it too."""

    def __init__(self, context: Context, names: Names, language: str, seed: str, now: datetime) -> None:
        self._context = context
        self._parts = names.parts
        self._working_days = names.working_days(now.year)
        self._language = language
        # Drawn apart, so that the rest is told as before.
        self._random = Random(f"{seed} quotes")
        self._now = now
        self._quotes: dict[int, int] = {}
        self._terms = terms_text(TextBlock(*each) for each in self._parts["quote_terms"].items())

    def write(self) -> None:
        """The office's data, then what was done with each quote, on its day."""
        self._write_office()
        deals = sorted(self._deals(), key=lambda deal: (deal.offered, deal.id))
        drafts = [deal.id for deal in deals if deal.ended is None][-_DRAFTS:]
        deeds = [deed for deal in deals if deal.id not in drafts for deed in self._story(deal)]
        deeds += [(deal.offered, deal.id, "draft") for deal in deals if deal.id in drafts]
        end = self._context.work.at
        try:
            for at, deal, deed in sorted(deeds):
                self._context.work.at = to_milliseconds(at)
                self._do(deal, deed)
        finally:
            self._context.work.at = end

    def _write_office(self) -> None:
        work = self._context.work
        closed = sorted(self._working_days.closed.items())
        days = "\n".join(f"{day.isoformat()} {name}" for day, name in closed)
        told = {**self._parts["office"], "closed_days": days}
        work.update(Kind.OFFICE, id_of(office_row(work.connection)), told)
        self._context.read_reference_data_again()
        for name, text in self._parts["quote_terms"].items():
            told = {"name": name, "text": text, "use": "terms", "language": self._language, "active": 1}
            create(self._context, Kind.TEXT_BLOCK, NewRows.of_one(told))

    def _deals(self) -> Iterator[_Deal]:
        """The deals with lines that came as far as an offer."""
        schema = self._context.work.schema
        deal, line, change = schema[Kind.OPPORTUNITY].c, schema[Kind.LINE].c, schema[Kind.STAGE_CHANGE].c
        stages = {stage.id: stage for stage in self._context.reference_data.of(Kind.STAGE)}
        asked = [id_ for id_, stage in stages.items() if stage.code in _NOT_OFFERED]
        connection = self._context.work.connection
        offered: dict[int, int] = {}
        told = select(change.opportunity, change.at).where(change.to_stage.not_in(asked)).order_by(change.at)
        for id_, at in connection.execute(told):
            offered.setdefault(int(id_), int(at))
        with_lines = select(line.opportunity).distinct()
        rows = select(deal.id, deal.stage, deal.closed_at).where(
            deal.id.in_(with_lines), deal.stage.not_in(asked), deal.account.is_not(None)
        )
        for id_, stage, closed in connection.execute(rows.order_by(deal.id)):
            if id_ in offered:
                begun = from_milliseconds(offered[id_]) + timedelta(
                    hours=self._random.uniform(2, _UNTIL_OFFERED)
                )
                ended = None if closed is None else from_milliseconds(int(closed))
                kind = StageKind(str(stages[stage].facts["kind"]))
                # Who wins within the day has offered in the morning.
                last = (self._now if ended is None else ended) - timedelta(hours=1)
                yield _Deal(id_, min(begun, last), ended, kind)

    def _story(self, deal: _Deal) -> Iterator[tuple[datetime, int, str]]:
        """What was done with the quotes of a deal, each with its moment."""
        is_won, luck = deal.kind is StageKind.WON, self._random.random()
        if is_won and luck < _BY_WORD:
            return
        yield deal.offered, deal.id, "issue"
        end = self._now if deal.ended is None else deal.ended
        again = deal.offered + (end - deal.offered) * self._random.uniform(0.3, 0.8)
        # A version may replace what waits for an answer, not what has expired long ago.
        if self._random.random() < _AGAIN and again - deal.offered < timedelta(days=28):
            yield again, deal.id, "again"
        if deal.ended is not None and (is_won or luck >= _UNANSWERED):
            yield deal.ended, deal.id, "accept" if is_won else "decline"

    def _do(self, deal: int, deed: str) -> None:
        context, told = self._context, {"language": self._language, "terms": self._terms}
        if deed == "draft":
            create(context, Kind.QUOTE, NewRows.of_one({**told, "opportunity": deal}))
        elif deed == "issue":
            self._quotes[deal] = handlers.quote_deal(context, QuoteDeal(deal, told)).ids[0]
        elif deed == "again":
            version = handlers.new_version(context, NewQuoteVersion(self._quotes[deal])).ids[0]
            self._quotes[deal] = handlers.issue(context, IssueQuote(version)).ids[0]
        else:
            handlers.answer(context, AnswerQuote(self._quotes[deal], accepted=deed == "accept"))
