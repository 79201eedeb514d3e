"""The report of input and output: a line a channel, campaign or month, of the cohort or as cash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, tzinfo

from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import ROI
from crm_desktop.core.rules.rates import Share
from crm_desktop.core.rules.spending import (
    cost_per,
    return_on_investment,
    return_on_margin,
    return_on_spend,
)
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.choosing import (
    ITEMS,
    compared_with,
    in_days,
    lead_filters,
    options_of,
    text_of,
    zone_of,
)
from crm_desktop.services.reports.figures.behind import reached
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
from crm_desktop.services.reports.leads.channels import cohort_of
from crm_desktop.services.reports.leads.earnings import EARNING_KINDS
from crm_desktop.services.reports.leads.returns import ReturnRow, Returns, count_returns
from crm_desktop.services.reports.report import Chosen
from crm_desktop.storage.statistics.channels import Cohort

_MORE, _LESS = Welcome.MORE, Welcome.LESS
_COLUMNS = (
    FigureColumn("spend", Form.MONEY, about="spend"),
    FigureColumn("leads", Form.COUNT, about="leads", welcome=_MORE),
    FigureColumn("qualified", Form.COUNT, about="qualified", welcome=_MORE),
    FigureColumn("opportunities", Form.COUNT, about="opportunities", welcome=_MORE),
    FigureColumn("won", Form.COUNT, about="won", welcome=_MORE),
    FigureColumn("win_share", Form.SHARE, "{won} ÷ {grown}", "wilson", _MORE),
    FigureColumn("per_lead", Form.MONEY, "{spend} ÷ {leads}", welcome=_LESS),
    FigureColumn("per_qualified", Form.MONEY, "{spend} ÷ {qualified}", welcome=_LESS),
    FigureColumn("per_opportunity", Form.MONEY, "{spend} ÷ {opportunities}", welcome=_LESS),
    FigureColumn("per_won", Form.MONEY, "{spend} ÷ {won}", welcome=_LESS),
    FigureColumn("revenue", Form.MONEY, about="revenue", welcome=_MORE),
    FigureColumn("repeat", Form.MONEY, about="repeat", welcome=_MORE),
    FigureColumn("paid", Form.MONEY, about="paid", welcome=_MORE),
    FigureColumn("outstanding", Form.MONEY, about="paid", welcome=_LESS),
    FigureColumn("return", Form.RATIO, "{revenue} ÷ {spend}", "unrecorded", _MORE),
    FigureColumn("roi", Form.GAIN, "({revenue} − {spend}) ÷ {spend}", "unrecorded", _MORE),
    FigureColumn("goods", Form.MONEY, about="goods"),
    FigureColumn("margin_roi", Form.GAIN, "({revenue} − {goods} − {spend}) ÷ {spend}", "goods", _MORE),
    FigureColumn("payback", Form.DAYS, about="payback", welcome=_LESS),
)
#: What divides the wins in a window is not the leads: it is said where the formula is.
_GROWN = FigureColumn("grown", Form.COUNT, about="grown")
_WRITTEN = frozenset({"grown", "repeat", "goods", "per_qualified", "per_opportunity", "win_share"})
#: Milestones of leads of which the leads behind can be shown.
_MILESTONES = ("grown", "qualified", "opportunities", "won")
_TOTALS = {"channel": "total", "campaign": "all_campaigns", "month": "all_months"}


class ReturnsReport(TabularReport):
    """What was put in, and what came out of it."""

    type = ROI
    kinds = (*EARNING_KINDS, Kind.ORDER_LINE, Kind.PAYMENT, Kind.PRODUCT)

    def count(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count; raises RuleBroken for a reversed range, and for a window in the cash view."""
        options, zone = options_of(chosen, today), zone_of(chosen)
        by, is_cash = text_of(chosen, "by", "channel"), text_of(chosen, "view", "cohort") == "cash"
        with view.snapshot() as connection:
            returns = count_returns(
                connection, options, by, is_cash=is_cash, zone=zone, costs=ITEMS not in chosen
            )
        columns = tuple(
            each for each in (_GROWN, *_COLUMNS) if not (is_cash and each.key in ("grown", "win_share"))
        )
        sheet = Sheet(
            "returns",
            by,
            columns,
            tuple(_line(returns, row, zone) for row in returns.rows),
            Line(Word(_TOTALS[by]), _figures(returns.total, is_cash), _behind(returns, None, zone)),
            _WRITTEN,
        )
        return Tabulated(
            (sheet,),
            view.reference_data(),
            returns.currency,
            ("spend", "per_won", "return", "payback"),
            (
                *(Bars(key, 0, key, by != "month") for key in ("return", "per_won", "per_lead", "revenue")),
                Steps("steps", 0, ("leads", "qualified", "opportunities", "won")),
            ),
            tuple(_notes(returns)),
            lacking=returns.lacking,
        )

    def compared(self, chosen: Chosen, today: date) -> Chosen | None:
        """The period that was chosen to compare with."""
        return compared_with(chosen, today)


def _line(returns: Returns, row: ReturnRow, zone: tzinfo | None) -> Line:
    return Line(_subject(returns, row), _figures(row, returns.is_cash), _behind(returns, row, zone))


def _subject(returns: Returns, row: ReturnRow) -> Subject:
    if returns.by == "month":
        return Named(str(returns.months[row.by or 0].start)[:7])
    return Entry(Kind.CAMPAIGN if returns.by == "campaign" else Kind.CHANNEL, row.by)


def _figures(row: ReturnRow, is_cash: bool) -> Mapping[str, Figure]:
    counts, spend, revenue = row.counts, row.spend, row.revenue
    gained = bool(revenue) or None
    return {
        "grown": counts.grown,
        "leads": counts.leads,
        "qualified": counts.qualified,
        "opportunities": counts.opportunities,
        "won": counts.won,
        "win_share": None if is_cash else Share(counts.won, counts.grown),
        "spend": spend,
        "per_lead": cost_per(spend, counts.leads),
        "per_qualified": cost_per(spend, counts.qualified),
        "per_opportunity": cost_per(spend, counts.opportunities),
        "per_won": cost_per(spend, counts.won),
        "revenue": revenue,
        "repeat": row.repeat,
        "paid": row.paid,
        "outstanding": row.outstanding,
        "return": return_on_spend(revenue, spend),
        "roi": return_on_investment(revenue, spend),
        "goods": row.cost if gained else None,
        "margin_roi": return_on_margin(revenue, row.cost, spend) if gained else None,
        "payback": row.payback,
    }


def _behind(returns: Returns, row: ReturnRow | None, zone: tzinfo | None) -> Mapping[str, Behind]:
    """The leads that were created; those of the line, or of all lines. In the cash view the others are none
    of them.
    """
    options = returns.options
    if returns.by != "month":
        found = lead_filters(options, zone)
        if row is not None:
            found = (Filter(returns.by, Operator.ANY_OF, (row.by,)), *found)
        elif returns.by == "campaign":
            found = (Filter(returns.by, Operator.FILLED), *found)
    else:
        month = None if row is None else returns.months[row.by or 0]
        days = DayRange(options.start, options.end) if month is None else month
        rest = tuple(each for each in lead_filters(options, zone) if each.field != "created_at")
        found = (*in_days("created_at", days, zone), *rest)
    leads = ListQuery(Kind.LEAD, filters=found)
    if returns.is_cash:
        return {"": leads, "leads": leads}
    cohort = _cohort_of(returns, row, zone)
    return {"": leads, "leads": leads, **{name: reached(cohort, name, zone) for name in _MILESTONES}}


def _cohort_of(returns: Returns, row: ReturnRow | None, zone: tzinfo | None) -> Cohort:
    """The leads of a line, or of all lines."""
    options, by = returns.options, returns.by
    if row is None:
        return cohort_of(options, zone, by)
    if by == "month":
        month = returns.months[row.by or 0]
        return cohort_of(replace(options, start=month.start, end=month.end), zone)
    of_line = Filter(by, Operator.ANY_OF, (row.by,))
    return cohort_of(replace(options, where=(*options.where, of_line)), zone, by)


def _notes(returns: Returns) -> list[Note]:
    options, counts = returns.options, returns.total.counts
    found = [Note("cash_view" if returns.is_cash else "cohort_view")]
    if counts.young:
        found.append(Note("young_leads", {"count": counts.young, "days": options.within}))
    if counts.undated:
        found.append(Note("undated_leads", {"count": counts.undated, "days": options.within}))
    if returns.undated:
        found.append(Note("undated_cash", {"count": returns.undated}))
    if returns.is_converted:
        found.append(Note("converted"))
    if returns.lacking.lacking:
        currencies = ", ".join(sorted(returns.lacking.lacking))
        found.append(Note("lacking", {"count": returns.lacking.lacking_count, "currencies": currencies}))
    if (options.owners or options.where) and returns.total.spend is not None:
        found.append(Note("spend_of_all"))
    if returns.total.cost is None:
        found.append(Note("goods_unknown"))
    return found
