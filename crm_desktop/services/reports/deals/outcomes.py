"""Wins and losses: how many of the deals that ended were won, by whom, of what, against whom, and why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import OUTCOMES
from crm_desktop.core.rules.currency_rates import ConvertedSum, Converting, RateDays
from crm_desktop.core.rules.rates import Share
from crm_desktop.core.values.amounts.money import decimals
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.services.reports.choosing import (
    compared_with,
    day_of,
    days_of,
    deal_filters,
    deals_of,
    in_days,
    stages_of,
    text_of,
    zone_of,
)
from crm_desktop.services.reports.figures.behind import these
from crm_desktop.services.reports.figures.pictures import Bars, Steps
from crm_desktop.services.reports.figures.sheet import (
    Behind,
    Entry,
    Figure,
    FigureColumn,
    Form,
    Line,
    Named,
    Note,
    Sheet,
    Subject,
    Welcome,
    Word,
)
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.report import Chosen
from crm_desktop.storage.rates import read_rates
from crm_desktop.storage.statistics.ended import EndedDeal, ended_deals, products_sold, rivals_met

_COLUMNS = (
    FigureColumn("ended", Form.COUNT, about="ended"),
    FigureColumn("won", Form.COUNT, welcome=Welcome.MORE),
    FigureColumn("lost_deals", Form.COUNT, welcome=Welcome.LESS),
    FigureColumn("win_rate", Form.SHARE, "{won} ÷ {ended}", "wilson", Welcome.MORE),
    FigureColumn("won_amount", Form.MONEY, about="won_amount", welcome=Welcome.MORE),
    FigureColumn("lost_amount", Form.MONEY, about="won_amount", welcome=Welcome.LESS),
    FigureColumn("average_won", Form.MONEY, "{won_amount} ÷ {won}", welcome=Welcome.MORE),
)
#: Of reasons only the losses are told, the most frequent first: how far the first few of them reach.
_REASONS = (
    FigureColumn("lost_deals", Form.COUNT, welcome=Welcome.LESS),
    FigureColumn("of_losses", Form.PART, about="of_losses"),
    FigureColumn("with_those_before", Form.PART, about="with_those_before"),
    FigureColumn("lost_amount", Form.MONEY, about="won_amount", welcome=Welcome.LESS),
)
#: What the lines are about, and which field of a deal leads to them.
_ENTRIES: Mapping[str, tuple[Kind, str]] = {
    "reason": (Kind.LOSS_REASON, "loss_reason"),
    "owner": (Kind.USER, "owner"),
    "channel": (Kind.CHANNEL, "channel"),
    "competitor": (Kind.COMPETITOR, "lost_to"),
}


@dataclass
class _Group:
    won_amount: int | Fraction = 0
    lost_amount: int | Fraction = 0
    won_ids: list[int] = field(default_factory=list)
    lost_ids: list[int] = field(default_factory=list)

    def add(self, deal: EndedDeal, amount: int | Fraction) -> None:
        if deal.is_won:
            self.won_ids.append(deal.id)
            self.won_amount += amount
        else:
            self.lost_ids.append(deal.id)
            self.lost_amount += amount

    @property
    def won(self) -> int:
        return len(self.won_ids)

    @property
    def lost(self) -> int:
        return len(self.lost_ids)

    @property
    def behind(self) -> dict[str, Behind]:
        """The deals behind the figures."""
        won, lost = these(Kind.OPPORTUNITY, self.won_ids), these(Kind.OPPORTUNITY, self.lost_ids)
        ended = these(Kind.OPPORTUNITY, [*self.won_ids, *self.lost_ids])
        return {
            **dict.fromkeys(("", "ended", "win_rate"), ended),
            **dict.fromkeys(("won", "won_amount", "average_won"), won),
            **dict.fromkeys(("lost_deals", "lost_amount"), lost),
        }


class OutcomesReport(TabularReport):
    """What came of deals."""

    type = OUTCOMES
    kinds = (
        Kind.OPPORTUNITY,
        Kind.OPPORTUNITY_COMPETITOR,
        Kind.LINE,
        Kind.PRODUCT,
        Kind.RATE,
        Kind.SETTING,
    )

    def count(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count the deals that ended in the days; raises RuleBroken for a reversed range."""
        by, days, zone = text_of(chosen, "group", "reason"), days_of(chosen, today), zone_of(chosen)
        reference_data = view.reference_data()
        with view.snapshot() as connection:
            deals = view.once(ended_deals, deals_of(chosen, days))
            grouped = _grouping(view, connection, by, deals, reference_data, today, chosen)
        groups, everything, lacking = grouped
        ends = deal_filters(chosen, stages_of(reference_data, chosen))
        filters = (*in_days("closed_at", days, zone), *ends)
        lines = [
            Line(subject, _figures(group), group.behind | _behind(by, subject, filters))
            for subject, group in _ordered(by, groups)
        ]
        if by == "reason":
            lines = _pareto(lines, everything.lost)
        every = ListQuery(Kind.OPPORTUNITY, filters=filters)
        total = Line(Word("all_ended"), _figures(everything), everything.behind | {"": every, "ended": every})
        columns = _REASONS if by == "reason" else _COLUMNS
        everything_sheet = Sheet("all_ended", "deals", _COLUMNS, (), total)
        sheets: tuple[Sheet, ...] = (Sheet("outcomes", by, columns, tuple(lines), total),)
        if by == "reason":  # the rate of all stands before the reasons of the losses
            sheets = (everything_sheet, *sheets)
        chart = len(sheets) - 1
        keys = ("lost_deals", "lost_amount") if by == "reason" else ("win_rate", "won_amount", "lost_amount")
        pareto = "with_those_before" if by == "reason" else ""
        notes = [Note("lacking", _lacking(lacking))] if lacking.lacking else []
        return Tabulated(
            sheets,
            reference_data,
            reference_data.base_currency,
            ("win_rate", "won", "won_amount", "lost_amount"),
            (
                *(
                    Bars(key, chart, key, by != "month", pareto if key == "lost_deals" else "")
                    for key in keys
                ),
                Steps("ended_steps", 0, ("ended", "won")),
            ),
            tuple(notes),
            lacking=lacking,
        )

    def compared(self, chosen: Chosen, today: date) -> Chosen | None:
        """The period that was chosen to compare with."""
        return compared_with(chosen, today)


def _lacking(lacking: ConvertedSum) -> Mapping[str, object]:
    return {"count": lacking.lacking_count, "currencies": ", ".join(sorted(lacking.lacking))}


def _grouping(
    view: View,
    connection: Connection,
    by: str,
    deals: list[EndedDeal],
    reference_data: ReferenceData,
    today: date,
    chosen: Chosen,
) -> tuple[dict[Subject, _Group], _Group, ConvertedSum]:
    """The deals by their subjects, all together, and what lacks a rate."""
    base = reference_data.base_currency
    rates = read_rates(connection, base, {deal.currency for deal in deals})
    rate_days = RateDays(day_of(chosen, "as-of") or today, zone_of(chosen))
    links = _links(view, connection, by)
    groups: dict[Subject, _Group] = {}
    everything, converting = _Group(), Converting(rates)
    for deal in deals:
        amount = converting.amount(deal.amount, deal.currency, rate_days.of(deal.closed_at))
        everything.add(deal, amount)
        for subject in _subjects(by, deal, amount, rate_days, base, links):
            groups.setdefault(subject, _Group()).add(deal, amount)
    return groups, everything, converting.together


def _links(view: View, connection: Connection, by: str) -> Mapping[int, list[Subject]]:
    """The competitors or products of each deal, which may be several."""
    if by == "competitor":
        return {
            deal: [Entry(Kind.COMPETITOR, rival) for rival in rivals]
            for deal, rivals in rivals_met(connection).items()
        }
    if by != "product":
        return {}
    sold = products_sold(connection)
    ids = sorted({product for products in sold.values() for product in products})
    names = {
        id_: str(view.catalogue.row_values(Kind.PRODUCT, row)["name"])
        for id_, row in view.rows(Kind.PRODUCT, ids).items()
    }
    return {
        deal: [Named(names.get(product, f"#{product}")) for product in sorted(products)]
        for deal, products in sold.items()
    }


def _subjects(
    by: str,
    deal: EndedDeal,
    amount: int | Fraction,
    days: RateDays,
    base: str,
    links: Mapping[int, list[Subject]],
) -> list[Subject]:
    """What a deal is counted under."""
    if by in ("competitor", "product"):
        return links.get(deal.id, [Word("not_recorded")])
    if by == "month":
        return [Named(days.of(deal.closed_at)[:7])]
    if by == "size":
        return [_size(amount, base)]
    if by == "reason":
        return [] if deal.is_won else [Entry(Kind.LOSS_REASON, deal.reason)]
    kind, _field = _ENTRIES[by]
    return [Entry(kind, deal.owner if by == "owner" else deal.channel)]


def _size(amount: int | Fraction, base: str) -> Subject:
    """The power of ten in whole units that an amount lies above."""
    units = int(amount // 10 ** decimals(base))
    if units < 1:
        return Word("no_amount")
    least = 10 ** (len(str(units)) - 1)
    return Named(f"{least:,} – {least * 10 - 1:,}")


def _ordered(by: str, groups: Mapping[Subject, _Group]) -> list[tuple[Subject, _Group]]:
    """Months and sizes in their own order; reasons by how often they were given; else most deals first."""

    def key(entry: tuple[Subject, _Group]) -> tuple[int, str]:
        subject, group = entry
        if by in ("month", "size") and isinstance(subject, Named):
            return (len(subject.text) if by == "size" else 0), subject.text
        if by in ("month", "size"):
            return -1, ""
        return -(group.lost if by == "reason" else group.won + group.lost), repr(subject)

    return sorted(groups.items(), key=key)


def _figures(group: _Group) -> dict[str, Figure]:
    ended = group.won + group.lost
    return {
        "ended": ended,
        "won": group.won,
        "lost_deals": group.lost,
        "win_rate": Share(group.won, ended),
        "won_amount": group.won_amount,
        "lost_amount": group.lost_amount,
        "average_won": Fraction(group.won_amount) / group.won if group.won else None,
    }


def _pareto(lines: list[Line], lost: int) -> list[Line]:
    """The reasons with their shares of all losses, alone and together with those before."""
    found, before = [], 0
    for line in lines:
        count = line.figures["lost_deals"]
        assert isinstance(count, int)
        before += count
        shares: dict[str, Figure] = {"of_losses": count / lost, "with_those_before": before / lost}
        found.append(Line(line.subject, {**line.figures, **shares}, line.behind))
    return found


def _behind(by: str, subject: Subject, filters: tuple[Filter, ...]) -> dict[str, Behind]:
    """The deals of a line by a field of theirs, where one says that they are: such a list follows changes."""
    if by not in _ENTRIES or by == "competitor" or not isinstance(subject, Entry):
        return {}
    _kind, name = _ENTRIES[by]
    rest = tuple(each for each in filters if each.field != name)
    deals = ListQuery(Kind.OPPORTUNITY, filters=(Filter(name, Operator.ANY_OF, (subject.id,)), *rest))
    return {"": deals} if by == "reason" else {"": deals, "ended": deals}
