"""Keeps scores right with every write: new leads bring theirs, those changed or spoken to get them anew."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.scores import SCORED_FIELDS
from crm_desktop.services.context import Context
from crm_desktop.services.rules.rows import NewRows
from crm_desktop.services.scoring.rules import day_of, scores_of, scoring_of


def fill_scores(context: Context, rows: NewRows) -> None:
    """Give new leads their scores; nothing was done with them yet."""
    scoring = scoring_of(
        context.work.connection, day_of(context.work.at), context.reference_data.base_currency
    )
    names = sorted(SCORED_FIELDS & rows.columns.keys())
    told = zip(*(rows.columns[name] for name in names), strict=True) if names else ((),) * rows.count
    rows.columns["score"] = [scoring.score(dict(zip(names, values, strict=True))) for values in told]


def bring_scores(context: Context, leads: Sequence[int]) -> None:
    """Write the scores of some leads that are others now."""
    work = context.work
    lead, activity = work.schema[Kind.LEAD].c, work.schema[Kind.ACTIVITY].c
    scoring = scoring_of(work.connection, day_of(work.at), context.reference_data.base_currency)
    changed = scores_of(work.connection, scoring, lead.id.in_(leads), activity.lead.in_(leads))
    work.derive(Kind.LEAD, "score", changed)
