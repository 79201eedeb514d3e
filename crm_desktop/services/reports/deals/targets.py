"""Targets per person and month, and how far each has come with what was won."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from crm_desktop.core.commands import SaveSetting
from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import TARGETS
from crm_desktop.core.rules.currency_rates import Converting, RateDays
from crm_desktop.core.values.time.periods import DayRange, month_of
from crm_desktop.services.reads.office.settings import setting
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.choosing import day_of, deals_of, ids_of, in_days, stages_of, zone_of
from crm_desktop.services.reports.figures.pictures import Bars
from crm_desktop.services.reports.figures.sheet import (
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

_PREFIX = "targets: "
_MORE = Welcome.MORE
_COLUMNS = (
    FigureColumn("target", Form.MONEY, about="target"),
    FigureColumn("won_amount", Form.MONEY, about="won_amount", welcome=_MORE),
    FigureColumn("progress", Form.PART, "{won_amount} ÷ {target}", welcome=_MORE),
    FigureColumn("still_to_win", Form.MONEY, about="still_to_win", welcome=Welcome.LESS),
)


def targets_of(view: View, month: date) -> dict[int, int]:
    """The targets of a month by person, in minor units of the office's currency."""
    try:
        told = json.loads(setting(view, f"{_PREFIX}{month:%Y-%m}") or "null")
    except ValueError:
        return {}
    if not isinstance(told, dict):
        return {}
    kept = {who: minor for who, minor in told.items() if isinstance(minor, int) and who.isdecimal()}
    return {int(who): minor for who, minor in kept.items() if minor > 0}


def save_targets(month: date, targets: Mapping[int, int], before: Mapping[int, int]) -> SaveSetting:
    """The command that keeps the targets of a month in one step; refused where they are not as `before`."""
    nothing = () if before else (None,)
    return SaveSetting(f"{_PREFIX}{month:%Y-%m}", _text(targets), (_text(before), *nothing))


def _text(targets: Mapping[int, int]) -> str:
    return json.dumps({str(who): minor for who, minor in sorted(targets.items()) if minor > 0})


class TargetsReport(TabularReport):
    """The month of a day: who has a target, or has won something."""

    type = TARGETS
    kinds = (Kind.OPPORTUNITY, Kind.RATE, Kind.SETTING)

    def count(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count the deals won in the month, by who owns them now."""
        as_of, reference_data = day_of(chosen, "as-of") or today, view.reference_data()
        month, base, owners = month_of(as_of), reference_data.base_currency, ids_of(chosen, "owner")
        assert month.start is not None
        with view.snapshot() as connection:
            targets = targets_of(view, month.start)
            deals = [deal for deal in ended_deals(connection, deals_of(chosen, month)) if deal.is_won]
            rates = read_rates(connection, base, {deal.currency for deal in deals})
        won: dict[int | None, Fraction] = {who: Fraction(0) for who in targets if not owners or who in owners}
        days, converting = RateDays(as_of, zone_of(chosen)), Converting(rates)
        for deal in deals:
            amount = converting.amount(deal.amount, deal.currency, days.of(deal.closed_at))
            won[deal.owner] = won.get(deal.owner, Fraction(0)) + amount
        shown = sorted(won, key=lambda who: (who is None, -targets.get(who or 0, 0), who or 0))
        stages = Filter("stage", Operator.ANY_OF, stages_of(reference_data, chosen, ("won",)))
        base_filters = (stages, *in_days("closed_at", DayRange(month.start, month.end), zone_of(chosen)))
        lines = [
            Line(
                Entry(Kind.USER, who),
                _figures(targets.get(who or 0), won[who]),
                _behind(base_filters, (who,)),
            )
            for who in shown
        ]
        set_for = [targets[who] for who in shown if who in targets]
        whole = _figures(sum(set_for) if set_for else None, sum(won.values(), Fraction(0)))
        total = Line(Word("everybody"), whole, _behind(base_filters, owners))
        notes = [Note("targets_month", {"month": f"{month.start:%Y-%m}"})]
        if not set_for:
            notes.append(Note("targets_unset"))
        return Tabulated(
            (Sheet("targets", "owner", _COLUMNS, tuple(lines), total),),
            reference_data,
            base,
            ("target", "won_amount", "progress", "still_to_win"),
            (Bars("progress", 0, "progress", by_size=False), Bars("won_amount", 0, "won_amount")),
            tuple(notes),
            lacking=converting.together,
        )


def _figures(target: int | None, won: Fraction) -> dict[str, Figure]:
    return {
        "target": target,
        "won_amount": won,
        "progress": None if not target else float(won / target),
        "still_to_win": None if not target else max(Fraction(0), target - won),
    }


def _behind(filters: tuple[Filter, ...], owners: tuple[int | None, ...]) -> Mapping[str, ListQuery]:
    """The deals won in the month, of everybody where nobody is named."""
    whose = (Filter("owner", Operator.ANY_OF, owners),) if owners else ()
    return {"": ListQuery(Kind.OPPORTUNITY, filters=(*filters, *whose))}
