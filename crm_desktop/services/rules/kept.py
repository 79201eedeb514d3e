"""The rules of what the program keeps by itself: nobody makes, changes or deletes it by name."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.services.context import Context
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows


class KeptRules(PlainRules):
    """The history of stages is written by moves, settings by commands of their own."""

    def before_create(self, context: Context, rows: NewRows) -> None:
        """Refuse all."""
        for place in range(rows.count):
            rows.refuse(place, self._refusal())

    def before_edit(self, context: Context, edits: Edits) -> None:
        """Refuse all."""
        for place in range(len(edits)):
            edits.refuse(place, self._refusal())

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """Refuse all."""
        raise self._refusal()

    def _refusal(self) -> RuleBroken:
        return RuleBroken("kept_by_program")
