"""The rules of links, which join two records and mean nothing with one."""

from __future__ import annotations

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.fields import FieldType
from crm_desktop.services.context import Context
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows


class LinkRules(PlainRules):
    """A link has both its ends."""

    def _ends(self, context: Context) -> list[str]:
        return [field.name for field in self.record(context).fields if field.type is FieldType.REFERENCE]

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
