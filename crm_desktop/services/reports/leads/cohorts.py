"""How conversion grows with the age of leads, by month of creation; and which channel is really better."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, tzinfo
from itertools import combinations

from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import COHORTS
from crm_desktop.core.rules.comparison import newcombe
from crm_desktop.core.rules.quartiles import quantile
from crm_desktop.core.rules.rates import Share
from crm_desktop.core.values.time.local_zone import day_start
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.choosing import (
    compared_with,
    in_days,
    lead_filters,
    narrowed,
    options_of,
    text_of,
    zone_of,
)
from crm_desktop.services.reports.figures.behind import reached
from crm_desktop.services.reports.figures.pictures import Bars, Curves, Heat
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
    Welcome,
    Word,
)
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.leads.channels import ReportOptions, cohort_of
from crm_desktop.services.reports.leads.courses import cumulative, estimate, estimated
from crm_desktop.services.reports.leads.pairs import Side, pair_sheet, rounded
from crm_desktop.services.reports.leads.returns import months_covered
from crm_desktop.services.reports.report import Chosen
from crm_desktop.storage.statistics.channels import CHANNEL, MONTH
from crm_desktop.storage.statistics.waits import Waits, waits

#: So many channels, those with the most leads, and so many months, the last ones, are drawn as curves.
_MOST_CURVES, _MOST_MONTHS = 5, 12
#: Days since creation by which the share is told.
WINDOWS = (30, 60, 90, 180, 365)
#: Figures of milestones that have another name than the choice.
_FIGURES = {"opportunity": "opportunities"}
_MORE, _LESS = Welcome.MORE, Welcome.LESS
_WITHIN = ("within_30", "within_60", "within_90", "within_180", "within_365")
_BY_CHANNEL = (
    FigureColumn("leads", Form.COUNT, about="leads"),
    FigureColumn("reached", Form.COUNT, about="reached"),
    FigureColumn("so_far", Form.SHARE, "{reached} ÷ {leads}", "wilson", _MORE),
    FigureColumn("in_the_end_90", Form.PART, about="kaplan_meier", welcome=_MORE),
    FigureColumn("in_the_end_365", Form.PART, about="kaplan_meier", welcome=_MORE),
    FigureColumn("median_days", Form.DAYS, about="median_days", welcome=_LESS),
    FigureColumn("against_others", Form.DIFFERENCE, about="newcombe", welcome=_MORE),
    FigureColumn("said", Form.SAID),
)
_BY_MONTH = (
    FigureColumn("leads", Form.COUNT, about="leads"),
    *(FigureColumn(key, Form.SHARE, about="within", welcome=_MORE) for key in _WITHIN),
    FigureColumn("so_far", Form.SHARE, about="wilson", welcome=_MORE),
)


class CohortsReport(TabularReport):
    """What became of leads by their age; young ones are still being watched, and count until then."""

    type = COHORTS
    kinds = (Kind.LEAD, Kind.OPPORTUNITY)

    def compared(self, chosen: Chosen, today: date) -> Chosen | None:
        """The leads of the period before, or of last year."""
        other = compared_with(chosen, today)
        return None if other is None else {**other, "compare": None}

    def count(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count; raises RuleBroken for a range that ends before it begins."""
        options, zone = replace(options_of(chosen, today), within=None), zone_of(chosen)
        milestone = text_of(chosen, "milestone", "won")
        with view.snapshot() as connection:
            months = months_covered(connection, options, zone)
            begins = tuple(day_start(each.start, zone) for each in months if each.start is not None)
            by_channel = waits(connection, cohort_of(options, zone), milestone, WINDOWS)
            of_months = replace(cohort_of(options, zone, MONTH), months=begins)
            by_month = waits(connection, of_months, milestone, WINDOWS, by_age=False) if begins else {}
            before = self._before(connection, chosen, today, milestone)
        reference_data = view.reference_data()
        channels = _channels(by_channel, options, zone, _FIGURES.get(milestone, milestone))
        pairs = pair_sheet([*_chosen_sides(channels, options), *before])
        undated = sum(each.undated for each in by_channel.values())
        return Tabulated(
            (channels, _months(by_month, months, options, zone), *([] if pairs is None else [pairs])),
            reference_data,
            reference_data.base_currency,
            ("so_far", "in_the_end_90", "in_the_end_365", "median_days"),
            (
                Curves("curves", 0),
                Bars("so_far", 0, "so_far"),
                Curves("month_curves", 1, shaded=True),
                Heat("heat", 1, _WITHIN),
            ),
            (
                Note("watched"),
                *([Note("undated_ages", {"count": undated})] if undated else []),
                *([Note("choose_pair")] if pairs is None else []),
            ),
        )

    def _before(
        self, connection: Connection, chosen: Chosen, today: date, milestone: str
    ) -> list[tuple[Side, Side]]:
        """This period and the one that it is compared with."""
        other = self.compared(chosen, today)
        if other is None:
            return []
        zone, sides = zone_of(chosen), []
        former = "year_before" if text_of(chosen, "compare", "") == "year_before" else "period_before"
        for name, told in (("this_period", chosen), (former, other)):
            options = replace(options_of(told, today), within=None)
            found = _together(waits(connection, cohort_of(options, zone), milestone, ()))
            leads = ListQuery(Kind.LEAD, filters=lead_filters(options, zone))
            sides.append(Side(Word(name), found.share, leads))
        return [(sides[0], sides[1])]


def _chosen_sides(channels: Sheet, options: ReportOptions) -> list[tuple[Side, Side]]:
    """Every two of the channels that were chosen."""
    if len(options.channels) < 2:
        return []
    sides = [
        Side(line.subject, share, line.behind[""])
        for line in channels.lines
        if isinstance(share := line.figures["so_far"], Share) and isinstance(line.subject, Entry)
    ]
    return list(combinations(sides, 2))


def _channels(
    by_channel: Mapping[int | None, Waits], options: ReportOptions, zone: tzinfo | None, milestone: str
) -> Sheet:
    cohort = cohort_of(options, zone)
    everything = _together(by_channel)
    drawn = sorted(by_channel, key=lambda channel: -by_channel[channel].share.of)[:_MOST_CURVES]
    lines = [
        Line(
            Entry(Kind.CHANNEL, channel),
            _figures(each) | _compared(each.share, everything.share),
            _leads(options, zone, Filter("channel", Operator.ANY_OF, (channel,)))
            | {"reached": reached(replace(cohort, channels=(channel,)), milestone, zone)},
            estimated(each) if channel in drawn else None,
        )
        for channel, each in sorted(by_channel.items(), key=_best_first)
    ]
    course = None if options.channels else estimated(everything)
    behind = _leads(options, zone) | {"reached": reached(cohort, milestone, zone)}
    total = Line(Word("total"), _figures(everything), behind, course)
    return Sheet("by_channel", CHANNEL, _BY_CHANNEL, tuple(lines), total)


def _best_first(entry: tuple[int | None, Waits]) -> tuple[bool, float, int]:
    """Those with few leads last, however good they look."""
    share = entry[1].share
    return share.is_few, -(share.reached / share.of if share.of else 0.0), -share.of


def _together(groups: Mapping[int | None, Waits]) -> Waits:
    found = Waits()
    for each in groups.values():
        found.reached.update(each.reached)
        found.watched.update(each.watched)
        found.undated += each.undated
        for days, share in each.within.items():
            before = found.within.get(days, Share(0, 0))
            found.within[days] = Share(before.reached + share.reached, before.of + share.of)
    return found


def _figures(each: Waits) -> dict[str, Figure]:
    share = each.share
    return {
        "leads": share.of,
        "reached": share.reached,
        "so_far": share,
        "in_the_end_90": estimate(each, 90),
        "in_the_end_365": estimate(each, 365),
        "median_days": quantile(each.reached, 0.5),
    }


def _compared(share: Share, everything: Share) -> dict[str, Figure]:
    """A channel against all others together."""
    others = Share(everything.reached - share.reached, everything.of - share.of)
    found = None if share.is_few else newcombe(share, others)
    if found is None:
        return {"against_others": None, "said": Note("too_few") if share.of else None}
    if found.is_clear:
        average = everything.reached / everything.of
        times = share.reached / share.of / average if average else 0.0
        key = "clearly_better" if found.low > 0 else "clearly_worse"
        return {"against_others": found, "said": Note(key, {"times": f"{times:.1f}"})}
    if found.more is None:
        return {"against_others": found, "said": Note("no_difference")}
    return {"against_others": found, "said": Note("no_difference_yet", {"more": rounded(found.more)})}


def _leads(options: ReportOptions, zone: tzinfo | None, *more: Filter) -> dict[str, Behind]:
    filters = lead_filters(options, zone)
    for each in more:
        filters = narrowed(filters, each)
    leads = ListQuery(Kind.LEAD, filters=filters)
    return {"": leads, "leads": leads}


def _months(
    by_month: Mapping[int | None, Waits],
    months: tuple[DayRange, ...],
    options: ReportOptions,
    zone: tzinfo | None,
) -> Sheet:
    rest = tuple(each for each in lead_filters(options, zone) if each.field != "created_at")
    lines = []
    for place, month in enumerate(months):
        each = by_month.get(place, Waits())
        leads = ListQuery(Kind.LEAD, filters=(*in_days("created_at", month, zone), *rest))
        watched = (options.as_of - (month.end or options.as_of)).days
        course = cumulative(each, watched) if place >= len(months) - _MOST_MONTHS else None
        lines.append(Line(Named(str(month.start)[:7]), _of_month(each), {"": leads, "leads": leads}, course))
    total = Line(Word("all_months"), _of_month(_together(by_month)), _leads(options, zone))
    return Sheet("by_month", MONTH, _BY_MONTH, tuple(lines), total)


def _of_month(each: Waits) -> dict[str, Figure]:
    shares = (each.within.get(days) for days in WINDOWS)
    within = {key: share for key, share in zip(_WITHIN, shares, strict=True) if share and share.of}
    return {"leads": each.share.of, "so_far": each.share, **within}
