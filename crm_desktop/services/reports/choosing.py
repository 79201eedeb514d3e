"""What was chosen for a report, read in one way by all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, tzinfo

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Filter, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import DEAL_FIELDS, LEAD_FIELDS, ReportOption
from crm_desktop.core.values.time.local_zone import day_end, day_start
from crm_desktop.core.values.time.periods import EVER, DayRange, reported
from crm_desktop.services.reads.reader import ReferenceData
from crm_desktop.services.reports.leads.channels import ReportOptions
from crm_desktop.services.reports.report import Chosen
from crm_desktop.storage.statistics.ended import Deals

#: The key under which a caller may tell the zone of the days; the computer's without it.
ZONE = "zone"
#: The key under which a caller may tell in which month the fiscal year begins; January without it.
FISCAL = "fiscal-month"


#: The key under which a caller may name the headline figures and charts that it shows; all without it.
ITEMS = "items"


def shows(chosen: Chosen, *items: str) -> bool:
    """Whether the caller shows any of some headline figures and charts; all are shown where none is named.

    What is not shown need not be counted: its figures are left out.
    """
    shown = chosen.get(ITEMS)
    return not isinstance(shown, frozenset) or not shown.isdisjoint(items)


def zone_of(chosen: Chosen) -> tzinfo | None:
    """The zone in which days are counted."""
    zone = chosen.get(ZONE)
    return zone if isinstance(zone, tzinfo) else None


def day_of(chosen: Chosen, name: str) -> date | None:
    """A day that was told."""
    value = chosen.get(name)
    return value if isinstance(value, date) else None


def ids_of(chosen: Chosen, name: str) -> tuple[int | None, ...]:
    """The entries of a list that were chosen; none of them means all."""
    value = chosen.get(name)
    return tuple(value) if isinstance(value, (list, tuple)) else ()


def filters_of(chosen: Chosen, option: ReportOption) -> tuple[Filter, ...]:
    """The filters by fields that were chosen under an option."""
    value = chosen.get(option.name)
    return tuple(value) if isinstance(value, (list, tuple)) else ()


def text_of(chosen: Chosen, name: str, usual: str) -> str:
    """One of a few words."""
    return str(chosen.get(name) or usual).replace("-", "_")


def days_of(chosen: Chosen, today: date) -> DayRange:
    """The days of the period, or those that were told: a day of its own goes before the end of the period on
    its side. Raises RuleBroken for a range that ends before it begins.
    """
    period = chosen.get("period")
    month, day = chosen.get(FISCAL), day_of(chosen, "as-of") or today
    name = str(period).replace("-", "_")
    days = reported(name, day, month if isinstance(month, int) else 1) if period else EVER
    found = DayRange(day_of(chosen, "from") or days.start, day_of(chosen, "to") or days.end)
    if found.is_reversed:
        raise RuleBroken("range_reversed")
    return found


def options_of(chosen: Chosen, today: date) -> ReportOptions:
    """The choices about leads; raises RuleBroken for a range that ends before it begins."""
    days, within = days_of(chosen, today), chosen.get("within")
    return ReportOptions(
        day_of(chosen, "as-of") or today,
        days.start,
        days.end,
        within if isinstance(within, int) else None,
        ids_of(chosen, "owner"),
        chosen.get("without-unqualified") is True,
        ids_of(chosen, "channel"),
        filters_of(chosen, LEAD_FIELDS),
    )


def compared_with(chosen: Chosen, today: date) -> Mapping[str, object] | None:
    """The choices for what is compared with: the period of the same length before, or that of last year.

    The day of judgement moves along, so that both have had the same time. None where nothing is chosen, or
    the range is open.
    """
    kind = text_of(chosen, "compare", "nothing")
    options = options_of(chosen, today)
    if kind == "before":
        other = options.previous()
    elif kind == "year_before" and options.start and options.end:
        other = replace(
            options,
            start=_year_before(options.start),
            end=_year_before(options.end),
            as_of=_year_before(options.as_of),
        )
    else:
        other = None
    if other is None:
        return None
    return {**chosen, "period": None, "from": other.start, "to": other.end, "as-of": other.as_of}


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return date(day.year - 1, 2, 28)


def in_days(field: str, days: DayRange, zone: tzinfo | None) -> tuple[Filter, ...]:
    """The filter for moments in some days; none for all days."""
    if days == EVER:
        return ()
    first = None if days.start is None else day_start(days.start, zone)
    last = None if days.end is None else day_end(days.end, zone)
    return (Filter(field, Operator.BETWEEN, (first, last)),)


def lead_filters(options: ReportOptions, zone: tzinfo | None) -> tuple[Filter, ...]:
    """The filters that leave the leads of a cohort."""
    found = list(in_days("created_at", DayRange(options.start, options.end), zone))
    if options.owners:
        found.append(Filter("owner", Operator.ANY_OF, options.owners))
    if options.channels:
        found.append(Filter("channel", Operator.ANY_OF, options.channels))
    if options.without_unqualified:
        found.append(Filter("status", Operator.NONE_OF, ("unqualified",)))
    return (*found, *options.where)


def narrowed(filters: tuple[Filter, ...], more: Filter) -> tuple[Filter, ...]:
    """The filters with one more, which takes the place of that of the same field: it says less."""
    return (more, *(each for each in filters if each.field != more.field))


def deals_of(chosen: Chosen, days: DayRange = EVER) -> Deals:
    """The deals that were chosen, something of them in some days."""
    zone = zone_of(chosen)
    return Deals(
        None if days.start is None else day_start(days.start, zone),
        None if days.end is None else day_end(days.end, zone) + 1,
        ids_of(chosen, "owner"),
        ids_of(chosen, "channel"),
        ids_of(chosen, "pipeline"),
        filters_of(chosen, DEAL_FIELDS),
    )


def stages_of(
    reference_data: ReferenceData, chosen: Chosen, kinds: Sequence[str] = ("won", "lost")
) -> tuple[int, ...]:
    """The stages of some kinds, on the pipelines that were chosen: those in which deals end, or stand."""
    pipelines = ids_of(chosen, "pipeline")
    return tuple(
        item.id
        for item in reference_data.of(Kind.STAGE)
        if item.facts["kind"] in kinds and (not pipelines or item.facts["pipeline"] in pipelines)
    )


def deal_filters(chosen: Chosen, stages: tuple[int, ...]) -> tuple[Filter, ...]:
    """The filters that leave the same deals in a list, of those in some stages of `stages_of`."""
    found = [Filter("stage", Operator.ANY_OF, stages)]
    for name in ("owner", "channel"):
        if ids_of(chosen, name):
            found.append(Filter(name, Operator.ANY_OF, ids_of(chosen, name)))
    return (*found, *filters_of(chosen, DEAL_FIELDS))
