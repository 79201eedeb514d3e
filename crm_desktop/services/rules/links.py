"""The rules of links, which join two records and mean nothing with one."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.fields import FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows


class LinkRules(PlainRules):
    """A link has both its ends, or at least those that are `needed`."""

    def __init__(self, kind: Kind, *, needed: tuple[str, ...] = ()) -> None:
        super().__init__(kind)
        self._needed = needed

    def _ends(self, context: Context) -> Sequence[str]:
        return self._needed or [
            field.name for field in self.record(context).fields if field.type is FieldType.REFERENCE
        ]

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse links that lack an end."""
        for name in self._ends(context):
            for place, value in enumerate(rows.column(name)):
                if value is None:
                    rows.refuse(place, RuleBroken("value_required", field=name))

    def follow(self, context: Context, edits: Edits) -> None:
        """Refuse to let go of an end."""
        for name in self._ends(context):
            for place in edits.touching((name,)):
                if edits.changes[place][name] is None:
                    edits.refuse(place, RuleBroken("value_required", field=name))


def put_last(context: Context, kind: Kind, rows: NewRows) -> None:
    """Put new entries without a position behind all others."""
    table = context.work.schema[kind]
    last = int(context.work.connection.scalar(select(func.max(table.c.position))) or 0)
    positions = list(rows.column("position"))
    for place, position in enumerate(positions):
        if position is None:
            last += 1
            positions[place] = last
    rows.columns["position"] = positions


class AssignmentRuleRules(LinkRules):
    """A rule names a person; without a channel it is for all channels that have none. New ones come last."""

    def __init__(self) -> None:
        super().__init__(Kind.ASSIGNMENT_RULE, needed=("user",))

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse rules that name nobody, and put the others in their places."""
        super().complete(context, rows)
        put_last(context, self.kind, rows)
