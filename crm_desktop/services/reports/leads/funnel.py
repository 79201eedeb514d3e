"""How far leads get from step to step, how many are left behind, and how long each step takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, tzinfo
from itertools import pairwise

from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import FUNNEL
from crm_desktop.core.rules.quartiles import quantile
from crm_desktop.core.rules.rates import Counts, Share, total
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.choosing import compared_with, lead_filters, narrowed, options_of, zone_of
from crm_desktop.services.reports.figures.behind import reached
from crm_desktop.services.reports.figures.pictures import Bars
from crm_desktop.services.reports.figures.pictures import Steps as StepPicture
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
from crm_desktop.services.reports.leads.channels import ReportOptions, cohort_of
from crm_desktop.services.reports.report import Chosen
from crm_desktop.storage.statistics.channels import CHANNEL, Cohort, channel_counts
from crm_desktop.storage.statistics.steps import STEPS, Steps, step_days

_MORE, _LESS = Welcome.MORE, Welcome.LESS
#: The milestones from the first to the last, and the column of the days to each.
_MILESTONES = ("grown", "qualified", "opportunities", "won", "ordered")
_DAYS = {
    "qualified": "to_qualified",
    "opportunities": "to_opportunity",
    "won": "to_won",
    "ordered": "to_order",
}
_BY_CHANNEL = (
    FigureColumn("leads", Form.COUNT, about="leads", welcome=_MORE),
    FigureColumn("grown", Form.COUNT, about="grown"),
    FigureColumn("qualified", Form.COUNT, about="qualified", welcome=_MORE),
    FigureColumn("opportunities", Form.COUNT, about="opportunities", welcome=_MORE),
    FigureColumn("won", Form.COUNT, about="won", welcome=_MORE),
    FigureColumn("ordered", Form.COUNT, about="ordered", welcome=_MORE),
    FigureColumn("win_share", Form.SHARE, "{won} ÷ {grown}", "wilson", _MORE),
    *(FigureColumn(key, Form.DAYS, about="step_days", welcome=_LESS) for key in _DAYS.values()),
)
_BY_STEP = (
    FigureColumn("reached", Form.COUNT, about="step_reached"),
    FigureColumn("of_previous", Form.SHARE, about="of_previous", welcome=_MORE),
    FigureColumn("of_all", Form.SHARE, about="of_all", welcome=_MORE),
    FigureColumn("left_behind", Form.COUNT, about="left_behind", welcome=_LESS),
    FigureColumn("measured", Form.COUNT, about="measured"),
    FigureColumn("quarter_days", Form.DAYS, about="step_quarters", welcome=_LESS),
    FigureColumn("median_days", Form.DAYS, about="step_days", welcome=_LESS),
    FigureColumn("three_quarter_days", Form.DAYS, about="step_quarters", welcome=_LESS),
)


class FunnelReport(TabularReport):
    """The funnel of a cohort of leads, with the days of each step."""

    type = FUNNEL
    kinds = (Kind.LEAD, Kind.OPPORTUNITY, Kind.ORDER)

    def compared(self, chosen: Chosen, today: date) -> Chosen | None:
        """The leads of the period before, or of last year."""
        return compared_with(chosen, today)

    def count(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count; raises RuleBroken for a range that ends before it begins."""
        options, zone = options_of(chosen, today), zone_of(chosen)
        cohort = cohort_of(options, zone)
        with view.snapshot() as connection:
            counts = channel_counts(connection, cohort)
            days = step_days(connection, cohort, zone)
        filters = lead_filters(options, zone)
        everything, together = total(counts.values()), _together(days)
        behind = _reached(cohort, zone)
        lines = [
            Line(
                Entry(Kind.CHANNEL, channel),
                _of_group(each, days.get(channel, {})),
                _leads(narrowed(filters, Filter(CHANNEL, Operator.ANY_OF, (channel,))))
                | _reached(replace(cohort, channels=(channel,)), zone),
            )
            for channel, each in sorted(counts.items(), key=_most_first)
        ]
        whole = Line(Word("total"), _of_group(everything, together), _leads(filters) | behind)
        reference_data = view.reference_data()
        return Tabulated(
            (
                Sheet("by_channel", CHANNEL, _BY_CHANNEL, tuple(lines), whole, frozenset({"grown"})),
                Sheet("funnel_steps", "step", _BY_STEP, _steps(everything, together, behind)),
            ),
            reference_data,
            reference_data.base_currency,
            ("win_share", *list(_DAYS.values())[:3]),
            (
                StepPicture("steps_to_order", 0, _MILESTONES),
                Bars("step_medians", 1, "median_days", by_size=False),
            ),
            _notes(options, everything),
        )


def _most_first(entry: tuple[int | None, Counts]) -> tuple[int, int]:
    return -entry[1].leads, entry[0] or 0


def _together(groups: Mapping[int | None, Steps]) -> Steps:
    found: Steps = {}
    for steps in groups.values():
        for name, counted in steps.items():
            found.setdefault(name, Counter()).update(counted)
    return found


def _ordered(steps: Steps) -> int:
    return steps.get("ordered", Counter()).total()


def _of_group(counts: Counts, steps: Steps) -> dict[str, Figure]:
    return {
        "leads": counts.leads,
        "grown": counts.grown,
        "qualified": counts.qualified,
        "opportunities": counts.opportunities,
        "won": counts.won,
        "ordered": _ordered(steps),
        "win_share": Share(counts.won, counts.grown),
        **{_DAYS[name]: quantile(steps.get(name, Counter()), 0.5) for name in STEPS},
    }


def _steps(counts: Counts, steps: Steps, behind: Mapping[str, Behind]) -> tuple[Line, ...]:
    """A line for each step, about what it leads to; none where there is no lead."""
    counted = (*counts.steps, _ordered(steps))
    if not counts.grown:
        return ()
    lines = []
    for name, (before, now) in zip(STEPS, pairwise(counted), strict=True):
        days = steps.get(name, Counter())
        figures: dict[str, Figure] = {
            "reached": now,
            "of_previous": Share(now, before),
            "of_all": Share(now, counts.grown),
            "left_behind": before - now,
            "measured": days.total(),
            "quarter_days": quantile(days, 0.25),
            "median_days": quantile(days, 0.5),
            "three_quarter_days": quantile(days, 0.75),
        }
        lines.append(Line(Word(_DAYS[name]), figures, {"": behind[name], "reached": behind[name]}))
    return tuple(lines)


def _reached(cohort: Cohort, zone: tzinfo | None) -> dict[str, Behind]:
    """The leads behind each milestone."""
    return {name: reached(cohort, name, zone) for name in _MILESTONES}


def _leads(filters: tuple[Filter, ...]) -> dict[str, Behind]:
    leads = ListQuery(Kind.LEAD, filters=filters)
    return {"": leads, "leads": leads}


def _notes(options: ReportOptions, counts: Counts) -> tuple[Note, ...]:
    found = [Note("steps_measured")]
    if counts.young:
        found.append(Note("young_leads", {"count": counts.young, "days": options.within}))
    if counts.undated:
        found.append(Note("undated_leads", {"count": counts.undated, "days": options.within}))
    return tuple(found)
