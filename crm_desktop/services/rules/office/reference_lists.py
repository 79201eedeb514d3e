"""The rules of entries of reference lists: users, channels, campaigns, competitors, reasons, pipelines."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.services.context import Context
from crm_desktop.services.name_keys import key_of_name
from crm_desktop.services.reads.office.lists import uses_in
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows


class ReferenceRules(PlainRules):
    """An entry has a name, its own or a built-in one, and a place in its list: the last one at first.

    In lists whose entries are `told_apart` by their names, as those that reports count by, no two are called
    the same; in several parts of a list, as the stages of several pipelines, they may be.
    """

    #: the field whose value says in which part of the list an entry stands; "" where it has none
    parted_by = ""

    def __init__(
        self, kind: Kind, *, period: tuple[str, str] | None = None, told_apart: bool = False
    ) -> None:
        super().__init__(kind, period=period)
        self._told_apart = told_apart

    def complete(self, context: Context, rows: NewRows) -> None:
        """Put new entries at the end of their list."""
        self._check_names(rows)
        self.place(context, rows)
        if self._told_apart:
            self._check_apart(context, rows)

    def _check_apart(self, context: Context, rows: NewRows) -> None:
        """Refuse new entries that are called as another one."""
        taken = self._taken(context)
        parts = rows.column(self.parted_by) if self.parted_by else [None] * rows.count
        for place, (name, part) in enumerate(zip(rows.column("name"), parts, strict=True)):
            if not name or place in rows.refused:
                continue
            key = part, key_of_name(str(name))
            if key in taken:
                rows.refuse(place, RuleBroken("entry_name_taken", field="name", value=str(name)))
            taken.setdefault(key, 0)

    def _taken(self, context: Context) -> dict[tuple[Stored, str], int]:
        """The entries by the part of their list and the key of their own name."""
        return {
            (item.facts.get(self.parted_by), key_of_name(item.name)): item.id
            for item in context.reference_data.of(self.kind)
            if item.name
        }

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
        if self._told_apart:
            self._check_still_apart(context, edits)

    def _check_still_apart(self, context: Context, edits: Edits) -> None:
        """Refuse a new name that another entry has; who keeps a name that there is twice is left alone."""
        taken = self._taken(context)
        for place in edits.touching(("name", *((self.parted_by,) if self.parted_by else ()))):
            row, after = edits.rows[place], edits.after(place)
            name = str(after["name"] or "")
            key = after.get(self.parted_by), key_of_name(name)
            if not name or taken.setdefault(key, id_of(row)) == id_of(row):
                continue
            edits.refuse(place, RuleBroken("entry_name_taken", field="name", value=name))

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
        super().__init__(Kind.PIPELINE, told_apart=True)

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
