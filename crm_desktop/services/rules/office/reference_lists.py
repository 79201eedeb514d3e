"""The rules of entries of reference lists: users, channels, campaigns, competitors, reasons, pipelines."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.services.context import Context
from crm_desktop.services.reads.office_lists import uses_in
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows


class ReferenceRules(PlainRules):
    """An entry has a name, its own or a built-in one, and a place in its list: the last one at first."""

    def complete(self, context: Context, rows: NewRows) -> None:
        """Put new entries at the end of their list."""
        self._check_names(rows)
        self.place(context, rows)

    def place(self, context: Context, rows: NewRows) -> None:
        """Give a position to the entries that have none."""
        last = max((item.position for item in context.reference_data.of(self.kind)), default=0)
        positions = list(rows.column("position"))
        for at, position in enumerate(positions):
            if position is None:
                last += 1
                positions[at] = last
        rows.columns["position"] = positions

    def _check_names(self, rows: NewRows) -> None:
        for place, (name, code) in enumerate(zip(rows.column("name"), rows.column("code"), strict=True)):
            if not name and not code:
                rows.refuse(place, RuleBroken("value_required", field="name"))

    def after_create(self, context: Context, ids: Sequence[int], rows: NewRows) -> None:
        """What follows in the same command may need the new entries: an opportunity its stage, for one."""
        context.read_reference_data_again()

    def follow(self, context: Context, edits: Edits) -> None:
        """An entry that loses its own name falls back on its built-in one, if it has any."""
        for place in edits.touching(("name",)):
            if not edits.changes[place]["name"] and not edits.rows[place].get("code"):
                edits.refuse(place, RuleBroken("value_required", field="name"))

    def after_edit(self, context: Context, edits: Edits) -> None:
        """As after entries were made."""
        context.read_reference_data_again()

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """Refuse to delete entries that records name: archived, they stay there and are not offered."""
        for id_ in ids:
            count = uses_in(context.work.connection, self.kind, id_)
            if count:
                item = context.reference_data.get(self.kind, id_)
                name = "" if item is None else item.name or f"{self.kind}.{item.code}"
                raise RuleBroken("entry_in_use", entry_name=name, count=count)


class UserRules(ReferenceRules):
    """Who works in the file stays in it: what is made next needs an owner."""

    def __init__(self) -> None:
        super().__init__(Kind.USER)

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """Refuse to delete the session's own user, and so the only one."""
        own = context.reference_data.get(Kind.USER, context.work.user)
        if own is not None and own.id in ids:
            raise RuleBroken("own_user", title=own.name)
        super().before_delete(context, ids)


class PipelineRules(ReferenceRules):
    """A pipeline goes after its stages."""

    def __init__(self) -> None:
        super().__init__(Kind.PIPELINE)

    def follow(self, context: Context, edits: Edits) -> None:
        """Refuse to archive the last pipeline in use, and one in which deals are open: they would stand on no
        board.
        """
        super().follow(context, edits)
        in_use = {item.id for item in context.reference_data.of(self.kind) if item.active}
        for place in edits.touching(("active",)):
            gone = id_of(edits.rows[place])
            if not edits.changes[place]["active"] and gone in in_use:
                in_use.remove(gone)
                if not in_use:
                    edits.refuse(place, RuleBroken("last_pipeline"))
                elif _has_open_deals(context, gone):
                    edits.refuse(place, RuleBroken("pipeline_has_open_deals"))

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """Refuse to delete pipelines that still have stages."""
        for stage in context.reference_data.of(Kind.STAGE):
            if stage.facts["pipeline"] in ids:
                raise RuleBroken("pipeline_in_use", stage_name=stage.name or f"stage.{stage.code}")
        super().before_delete(context, ids)


def _has_open_deals(context: Context, pipeline: int) -> bool:
    stages = context.reference_data.of(Kind.STAGE)
    own = [stage for stage in stages if stage.facts["pipeline"] == pipeline]
    is_open = [stage.id for stage in own if stage.facts["kind"] == StageKind.OPEN]
    return any(context.work.find(Kind.OPPORTUNITY, stage=stage) is not None for stage in is_open)
