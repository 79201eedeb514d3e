"""The score rules of a file, as they are in force, and what they give to leads that are stored."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.scores import SCORED_FIELDS, Condition, Done, ScoreRule, Scoring, grouped
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.schema import schema_of

#: Counted up when the same rules give other scores than before: files then compute theirs anew.
_WAY_OF_COUNTING = 1
_COLUMNS = ("id", "score", *sorted(SCORED_FIELDS))


def rules_of(connection: Connection) -> list[ScoreRule]:
    """The rules that are not archived, in their order."""
    table = schema_of(connection)[Kind.SCORE_RULE]
    statement = select(table).where(table.c.active == 1).order_by(table.c.position, table.c.id)
    return [_rule(dict(row)) for row in connection.execute(statement).mappings()]


def _rule(row: Mapping[str, Stored]) -> ScoreRule:
    return ScoreRule(
        id=int(row["id"] or 0),
        condition=Condition(str(row["condition"])),
        points=int(row["points"] or 0),
        field=_text(row["field"]),
        channel=_number(row["channel"]),
        amount=_number(row["amount"]),
        currency=_text(row["currency"]),
        activity=_text(row["activity"]),
        days=_number(row["days"]),
        at_most=_number(row["at_most"]),
    )


def _text(value: Stored) -> str | None:
    return None if value is None else str(value)


def _number(value: Stored) -> int | None:
    return None if value is None else int(value)


def scoring_of(connection: Connection, today: date, base_currency: str) -> Scoring:
    """The rules in force on a day."""
    return Scoring(rules_of(connection), today, SYSTEM_ZONE, base_currency)


def day_of(at: int) -> date:
    """The local day of a moment, by which scores count days."""
    return from_milliseconds(at).astimezone(SYSTEM_ZONE).date()


def fingerprint(rules: Iterable[ScoreRule], base_currency: str) -> str:
    """What rules are told apart by: the same rules, whatever way they came to be, give the same scores."""
    told = json.dumps([_WAY_OF_COUNTING, base_currency, [astuple(rule) for rule in rules]])
    return hashlib.sha256(told.encode()).hexdigest()[:24]


def scores_of(
    connection: Connection, scoring: Scoring, which: ColumnElement[bool], of_activity: ColumnElement[bool]
) -> dict[int, int]:
    """The scores of some leads that differ from what is stored, by id.

    `which` chooses the leads, `of_activity` the activities of the same leads.
    """
    lead = schema_of(connection)[Kind.LEAD]
    done = done_of(connection, scoring, of_activity)
    found: dict[int, int] = {}
    rows = cursor_of(connection, select(*(lead.c[name] for name in _COLUMNS)).where(which))
    for row in rows:
        values = dict(zip(_COLUMNS, row, strict=True))
        score = scoring.score(values, done.get(row[0], ()))
        if score != row[1]:
            found[row[0]] = score
    return found


def done_of(
    connection: Connection, scoring: Scoring, of_activity: ColumnElement[bool]
) -> dict[int, list[Done]]:
    """The activities of leads that may count, by lead."""
    if scoring.earliest is None:
        return {}
    table = schema_of(connection)[Kind.ACTIVITY]
    statement = select(table.c.lead, table.c.kind, table.c.done_at).where(
        of_activity, table.c.lead.is_not(None), table.c.done_at >= scoring.earliest
    )
    return grouped(cursor_of(connection, statement))
