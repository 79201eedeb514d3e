"""The handler that makes one record of several: first what points at them, then they, then the values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_desktop.core.errors import Conflict, RuleBroken
from crm_desktop.core.merging import Merge, MergeRecords
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import OWNERS, VALUE_FIELDS, fields_of_sort, label_of_former
from crm_desktop.services.context import Context, Done
from crm_desktop.services.merging.choosing import chosen_values
from crm_desktop.services.merging.ledger import How, Ledger, Row, Step
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import Edits, NewRows


def merge(context: Context, command: MergeRecords) -> Done:
    """Carry merges out in one transaction; the outcome's ids are those of the records that stay."""
    titles = []
    for place, each in enumerate(command.merges):
        context.progress.step(place, len(command.merges))
        titles.append(_Merging(context, each).run())
    kept = tuple(each.kept for each in command.merges)
    gone = sum(len(each.others) for each in command.merges)
    kind = command.merges[0].kind
    params = {"kind": kind, "count": gone + len(kept), "title": titles[0], "merges": len(kept)}
    is_mixed = any(each.kind is not kind for each in command.merges)
    label = "merged" if len(kept) == 1 else "merged_mixed" if is_mixed else "merged_many"
    return Done(label, params, kept, result=kept)


def check_mergeable(context: Context, kind: Kind) -> None:
    """Raise RuleBroken for a kind whose records are never made one."""
    field = context.catalogue[Kind.MERGE].by_name.get(kind)
    if field is None or field.refers_to is not kind:
        raise RuleBroken("kind_not_merged", kind=kind)


def merged_kinds(catalogue: Catalogue) -> list[Kind]:
    """The kinds whose records can be made one: those that a merge may belong to."""
    fields = catalogue[Kind.MERGE].fields
    return [
        field.refers_to for field in fields if field.refers_to is not None and field.refers_to == field.name
    ]


def check_may_go(record: RecordType, rows: Sequence[Mapping[str, Stored]]) -> None:
    """Raise Conflict for a record that cannot become part of another one.

    What became something else stays what it is: its conversion is taken back first, or it is the one kept.
    """
    for row in rows:
        if row.get("status") == "converted":
            raise Conflict("merge_converted", title=record.heading(row), id=row["id"])


class _Merging:
    """One merge."""

    def __init__(self, context: Context, told: Merge) -> None:
        check_mergeable(context, told.kind)
        self._context = context
        self._work = context.work
        self._told = told
        self._record: RecordType = context.catalogue[told.kind]
        others = tuple(dict.fromkeys(told.others))
        if not others or told.kept in others:
            raise RuleBroken("merge_needs_others")
        self._kept = self._work.row(told.kind, told.kept)
        self._others = [self._work.row(told.kind, id_) for id_ in others]
        self._ledger = Ledger(merged=list(self._others))

    def run(self) -> str:
        """Write it; returns the title of the record that stays."""
        check_may_go(self._record, self._others)
        values = chosen_values(self._record, self._kept, self._others, self._told.take)
        for other in self._others:
            for child, column in self._context.catalogue.references_to(self._told.kind):
                self._move(child, column, id_of(other))
        self._work.delete_rows(self._told.kind, self._others)
        self._fill(values)
        self._carry_ways()
        self._write_down()
        return self._record.heading(self._kept)

    # What points at them -------------------------------------------------------------------------------

    def _move(self, child: Kind, column: str, other: int) -> None:
        """Let rows point at the kept record instead; those that would stand twice are folded into one."""
        gone = {id_of(row) for row in self._others}
        for row in self._work.rows_pointing(child, column, [other]):
            if child is self._told.kind and id_of(row) in gone:
                continue
            after: Row = {**row, column: self._told.kept}
            if self._joins_itself(child, after):
                self._drop(child, row)
            elif (twin := self._twin(child, after)) is not None:
                self._fold(child, twin, row)
                self._drop(child, row, twin)
            else:
                # The kept record itself would stand below itself.
                is_kept = child is self._told.kind and id_of(row) == self._told.kept
                self._change(How.MOVED, child, row, {column: None if is_kept else self._told.kept})

    def _change(self, how: How, child: Kind, row: Row, values: Row) -> None:
        self._work.update_many(child, [(row, values)])
        before = {name: row[name] for name in values}
        self._ledger.steps.append(Step(how, child, id_of(row), before, dict(values)))

    def _is_link(self, child: Kind) -> bool:
        record = self._context.catalogue[child]
        return bool(record.same_by and record.goes_with) and not record.stays_with_others

    def _joins_itself(self, child: Kind, row: Row) -> bool:
        """Whether a link would join the kept record with itself."""
        record = self._context.catalogue[child]
        ends = [each.name for each in record.fields if each.refers_to is self._told.kind]
        return self._is_link(child) and sum(row[name] == self._told.kept for name in ends) > 1

    def _twin(self, child: Kind, row: Row) -> Row | None:
        """The link that says the same already."""
        if not self._is_link(child):
            return None
        same = {name: row[name] for name in self._context.catalogue[child].same_by}
        found = self._work.find(child, **same)
        return None if found is None or found["id"] == row["id"] else found

    def _fold(self, child: Kind, twin: Row, row: Row) -> None:
        """Give what the dropped link says more than its twin to that."""
        changes: dict[str, Stored] = {}
        for field in self._context.catalogue[child].fields:
            own, told = twin[field.name], row[field.name]
            if field.type is FieldType.BOOLEAN:
                changes[field.name] = max(int(own or 0), int(told or 0))
            elif own is None and told is not None and not field.derived_from:
                changes[field.name] = told
        differing = {name: value for name, value in changes.items() if twin[name] != value}
        if differing:
            self._change(How.FOLDED, child, twin, differing)

    def _drop(self, child: Kind, row: Row, twin: Row | None = None) -> None:
        self._work.delete_rows(child, [row])
        stands: Row = {} if twin is None else {"id": twin["id"]}
        self._ledger.steps.append(Step(How.DROPPED, child, id_of(row), dict(row), stands))

    # The record that stays -----------------------------------------------------------------------------

    def _fill(self, values: dict[str, Stored]) -> None:
        before = self._work.row(self._told.kind, self._told.kept)
        edits = Edits([before], [dict(values)])
        writing.settle(self._context, self._told.kind, edits)
        edits.check()
        writing.write_edits(self._context, self._told.kind, edits)
        self._ledger.note_filled(before, edits.changes[0])

    def _carry_ways(self) -> None:
        """Addresses and numbers of the others that the kept record has not are further ways to reach it."""
        told: list[tuple[str, str | None, str]] = []
        for row in self._others:
            for sort in VALUE_FIELDS:
                for name in fields_of_sort(self._told.kind, sort):
                    value = row.get(name)
                    if value:
                        told.append((sort, label_of_former(sort, None, str(value)), str(value)))
        if not told:
            return
        columns: dict[str, list[Stored]] = {
            "sort": [sort for sort, _label, _value in told],
            "label": [label for _sort, label, _value in told],
            "value": [value for _sort, _label, value in told],
            OWNERS[self._told.kind]: [self._told.kept] * len(told),
        }
        # The rules refuse what stands there already: that is the same way.
        made = writing.create(self._context, Kind.CONTACT_POINT, NewRows(columns, len(told)))
        self._ledger.ways = list(made)

    def _write_down(self) -> None:
        self._work.insert(
            Kind.MERGE,
            {
                str(self._told.kind): self._told.kept,
                "merged": ",".join(str(row["id"]) for row in self._others),
                "at": self._work.at,
                "by": self._work.user,
                "changes": self._ledger.as_text(),
            },
        )


def merged_into(rows: Sequence[Row]) -> tuple[int, ...]:
    """The numbers of the records that merges took in, by the rows of these."""
    return tuple(int(part) for row in rows for part in str(row["merged"] or "").split(",") if part)
