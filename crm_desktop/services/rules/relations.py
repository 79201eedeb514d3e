"""The rules of relations between contacts: with somebody else, once, and nobody reports to themselves."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select

from crm_desktop.core.changes import Operation
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context
from crm_desktop.services.rules.links import LinkRules
from crm_desktop.services.rules.once import Once
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.journal import entries_of

REPORTS_TO = "reports_to"
_ONCE = Once(Kind.CONTACT_RELATION, ("contact", "relation", "other"), "relation_known_already", "other")

Row = Mapping[str, Stored]


class RelationRules(LinkRules):
    """Who reports to whom is a tree, or several; everything else may go round."""

    def __init__(self) -> None:
        super().__init__(Kind.CONTACT_RELATION)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse relations with oneself, those that are known, and rings of superiors."""
        super().complete(context, rows)
        told: list[Row] = []
        for place in rows.taken:
            row = {name: rows.column(name)[place] for name in _ONCE.told_apart_by}
            try:
                self._check(context, row, told)
            except RuleBroken as refusal:
                rows.refuse(place, refusal)
            else:
                told.append(row)

    def follow(self, context: Context, edits: Edits) -> None:
        """The same for changes."""
        super().follow(context, edits)
        for place in edits.touching(_ONCE.told_apart_by):
            if place in edits.refused:
                continue
            try:
                self._check(context, edits.after(place), ())
            except RuleBroken as refusal:
                edits.refuse(place, refusal)
        _ONCE.follow(context, edits)

    def after_revert(self, context: Context, journal_id: int) -> None:
        """An undo may put back a superior who has come to stand below since, or what stands there again."""
        written = {
            id_
            for entry in entries_of(context.work.connection, journal_id)
            if entry.kind == self.kind
            for id_ in (
                entry.updates()
                if entry.operation is Operation.UPDATE
                else range(entry.first_id, entry.last_id + 1)
            )
        }
        for row in context.work.rows(self.kind, sorted(written)):
            self._check_ring(context, row, ())
        _ONCE.check_reverted(context, journal_id)

    def _check(self, context: Context, row: Row, told: list[Row] | tuple[()]) -> None:
        if row["contact"] == row["other"]:
            raise RuleBroken("relation_with_oneself", field="other", title=self._name(context, row))
        found = context.work.find(
            self.kind, contact=row["contact"], relation=row["relation"], other=row["other"]
        )
        if (found is not None and found["id"] != row.get("id")) or row in told:
            raise RuleBroken("relation_known_already", field="other")
        self._check_ring(context, row, told)

    def _check_ring(self, context: Context, row: Row, told: list[Row] | tuple[()]) -> None:
        if row["relation"] != REPORTS_TO:
            return
        seen: set[Stored] = set()
        level = {row["other"]}
        while level:
            if row["contact"] in level:
                title = self._name(context, row)
                raise RuleBroken("reports_in_a_ring", field="other", title=title)
            seen |= level
            level = (self._superiors(context, level, row.get("id"), told)) - seen

    def _superiors(
        self, context: Context, ids: set[Stored], but: Stored, told: list[Row] | tuple[()]
    ) -> set[Stored]:
        table = context.work.schema[self.kind]
        statement = select(table.c.id, table.c.other).where(
            table.c.contact.in_(sorted(int(id_ or 0) for id_ in ids)), table.c.relation == REPORTS_TO
        )
        found = {other for id_, other in context.work.connection.execute(statement) if id_ != but}
        waiting = {
            each["other"] for each in told if each["contact"] in ids and each["relation"] == REPORTS_TO
        }
        return found | waiting

    def _name(self, context: Context, row: Row) -> str:
        contact = context.work.row(Kind.CONTACT, int(row["contact"] or 0))
        return context.catalogue[Kind.CONTACT].heading(contact)
