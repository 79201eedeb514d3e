"""What came of meeting a competitor, in words: figures, the stages it came to that in, the deals by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.details import MetDeal, Rivalry
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.rates import FEW, wilson
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.record.competitors import LOST, OPEN, WON, Sums

_DASH = "—"


@frozen
class Figure:
    """One figure: what it is, its value, and what is said under it."""

    name: str
    value: str
    aside: str


@frozen
class DealLine:
    """One deal: id and name, what came of it and whether that was good, and what is said beside it."""

    id: int
    name: str
    outcome: str
    is_good: bool | None
    aside: str


class RivalryWords:
    """Makes the texts for the language in force."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._links = FieldValues(context, Kind.OPPORTUNITY_COMPETITOR)
        self._deals = FieldValues(context, Kind.OPPORTUNITY)

    def outcome(self, outcome: str) -> str:
        """What became of a deal, in a word or two."""
        translate = QCoreApplication.translate
        return {
            OPEN: translate("Rivalry", "Open"),
            WON: translate("Rivalry", "Won"),
            LOST: translate("Rivalry", "Lost to them"),
        }.get(outcome, translate("Rivalry", "Lost otherwise"))

    def figures(self, rivalry: Rivalry) -> list[Figure]:
        """In how many deals it was met, what came of them, and how often one wins."""
        translate = QCoreApplication.translate
        won, lost, open_ = (rivalry.outcomes[each] for each in (WON, LOST, OPEN))
        ended = rivalry.count - open_.count
        rate = wilson(won.count, ended)
        value, aside = _DASH, translate("Rivalry", "no deal has ended yet")
        if rate is not None:
            value = self._context.formats.percent(rate.rate, 0)
            aside = translate("Rivalry", "{won} of {ended} ended deals").format(
                won=self._number(won.count), ended=self._number(ended)
            )
            if ended < FEW:
                value, aside = aside, translate("Rivalry", "too few to say more")
        return [
            self._figure(translate("Rivalry", "Won against them"), won),
            self._figure(self.outcome(LOST), lost),
            self._figure(self.outcome(OPEN), open_),
            Figure(translate("Rivalry", "Win rate"), value, aside),
        ]

    def _figure(self, name: str, sums: Sums) -> Figure:
        return Figure(name, self._number(sums.count), self.money(sums.amounts))

    def money(self, amounts: Mapping[str, int]) -> str:
        """Amounts by currency as one short text, the largest first."""
        sums = sorted(amounts.items(), key=lambda pair: (-pair[1], pair[0]))
        base = self._context.gateway.reference_data.base_currency
        return " + ".join(
            self._context.formats.short_money(minor, code or base) for code, minor in sums if minor
        )

    def stages(self, rivalry: Rivalry) -> list[tuple[str, str, str, str]]:
        """Stage, and how many deals are open in it, were won from it, and lost to them from it."""
        reference_data, words = self._context.gateway.reference_data, self._context.words
        order = {item.id: place for place, item in enumerate(reference_data.of(Kind.STAGE))}
        lines = []
        for stage in sorted(rivalry.stages, key=lambda id_: order.get(id_ or 0, len(order))):
            counts = rivalry.stages[stage]
            name = words.item(reference_data, Kind.STAGE, stage)
            shown = name or QCoreApplication.translate("Rivalry", "(not recorded)")
            open_, won, lost = (self._count(counts.get(each, 0)) for each in (OPEN, WON, LOST))
            lines.append((shown, open_, won, lost))
        return lines

    def deals(self, rivalry: Rivalry) -> list[DealLine]:
        """The newest deals in which it was met."""
        return [self._deal(each) for each in rivalry.deals]

    def _deal(self, met: MetDeal) -> DealLine:
        reference_data, words = self._context.gateway.reference_data, self._context.words
        parts = (
            str(met.values.get("account:name") or ""),
            words.item(reference_data, Kind.STAGE, met.stage),
            self._deals.text("amount", met.values),
            self.their_price(met.link),
            self._links.text("threat", met.link) if met.outcome == OPEN else "",
        )
        is_good = {WON: True, LOST: False}.get(met.outcome)
        heading = self._context.catalogue[Kind.OPPORTUNITY].heading(met.values)
        return DealLine(id_of(dict(met.values)), heading, self.outcome(met.outcome), is_good, _joined(parts))

    def their_price(self, link: Mapping[str, Stored]) -> str:
        """What they ask for all of it; "" where nobody knows."""
        price = self._links.text("price", link)
        return price and QCoreApplication.translate("Rivalry", "theirs {price}").format(price=price)

    def about(self, link: Mapping[str, Stored]) -> str:
        """What is known of a competitor in a deal, in one line."""
        return _joined((self.their_price(link), *(self._links.text(name, link) for name in ("standing",))))

    def known(self, link: Mapping[str, Stored]) -> str:
        """Strengths and weaknesses in this deal, a line each."""
        named = [(name, self._links.text(name, link)) for name in ("strengths", "weaknesses")]
        return "\n".join(
            self._context.words.labelled(self._links.title(name), text) for name, text in named if text
        )

    def _number(self, count: int) -> str:
        return self._context.formats.number(count)

    def _count(self, count: int) -> str:
        return self._number(count) if count else _DASH


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
