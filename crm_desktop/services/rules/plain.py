"""The rules that hold for every kind, by what its fields say of themselves; kinds with more build on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.names.people import join_name
from crm_desktop.core.values.stored import encode, rescale
from crm_desktop.services.context import Context
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.services.rules.tagging import settle_changed, settle_new
from crm_desktop.storage.reference_data import ReferenceData

#: Of these a name that was not typed itself is made.
_NAME_PARTS = ("family_name", "given_name")


class PlainRules:
    """Defaults, owner, names made of their parts, amounts that keep their currency, what must be filled.

    Kinds with rules of their own override `complete` and `follow`, which come between the defaults and the
    checks, and the steps around them.
    """

    def __init__(self, kind: Kind, *, period: tuple[str, str] | None = None) -> None:
        self.kind = kind
        #: the fields that hold a beginning and an end
        self._period = period

    def record(self, context: Context) -> RecordType:
        """The fields of the kind in this file."""
        return context.catalogue[self.kind]

    # New records ---------------------------------------------------------------------------------------

    def before_create(self, context: Context, rows: NewRows) -> None:
        """Complete new records, then check that nothing is missing."""
        record = self.record(context)
        for field in record.fields:
            if field.default is not None:
                rows.fill(field.name, field.default)
        if "owner" in record.by_name:
            # Who names owners, for some rows of a file too, leaves the others without one.
            rows.columns.setdefault("owner", [context.work.user] * rows.count)
        self._join_new_names(record, rows)
        settle_new(context, record, rows)
        self.complete(context, rows)
        if "updated_at" in record.by_name:
            rows.fill("created_at", context.work.at)
        _check_new(record, rows)
        self._check_new_periods(rows)

    def complete(self, context: Context, rows: NewRows) -> None:
        """What the kind adds to new records."""

    def oddities(self, reference_data: ReferenceData, rows: NewRows, now: int) -> Counter[str]:
        """A plain record of a file has none."""
        return Counter()

    def after_create(self, context: Context, ids: Sequence[int], rows: NewRows) -> None:
        """Nothing goes with a plain record."""

    def _join_new_names(self, record: RecordType, rows: NewRows) -> None:
        if rows.columns.keys().isdisjoint(_NAME_PARTS):
            return
        names = list(rows.column("name"))
        for place, parts in enumerate(zip(*(rows.column(name) for name in _NAME_PARTS), strict=True)):
            if not names[place] and any(parts):
                try:
                    names[place] = _joined(record, *parts)
                except RuleBroken as refusal:
                    rows.refuse(place, refusal)
        rows.columns["name"] = names

    # Known records -------------------------------------------------------------------------------------

    def before_edit(self, context: Context, edits: Edits) -> None:
        """Add what follows from the changes, then check that nothing is missing."""
        record = self.record(context)
        self._follow_names(record, edits)
        settle_changed(context, record, edits)
        if "currency" in record.by_name:
            self._follow_currency(context, edits)
        self.follow(context, edits)
        _check_changed(record, edits)
        self._check_changed_periods(edits)

    def follow(self, context: Context, edits: Edits) -> None:
        """What follows from changes of the kind's own fields."""

    def after_edit(self, context: Context, edits: Edits) -> None:
        """Nothing goes with a plain change."""

    def _follow_names(self, record: RecordType, edits: Edits) -> None:
        """A name that was not typed itself follows its parts."""
        for place in edits.touching(_NAME_PARTS):
            changes = edits.changes[place]
            if changes.get("name"):
                continue
            after = edits.after(place)
            try:
                joined = _joined(record, *(after[name] for name in _NAME_PARTS))
            except RuleBroken as refusal:
                edits.refuse(place, refusal)
            else:
                changes["name"] = joined or edits.rows[place]["name"]

    def _follow_currency(self, context: Context, edits: Edits) -> None:
        """A changed currency keeps the amount that people see; an amount never stands without one."""
        amounts = [each.name for each in self.record(context).fields if each.currency_field == "currency"]
        for place in edits.touching(("currency",)):
            row, changes = edits.rows[place], edits.changes[place]
            if changes["currency"] is None:
                after = edits.after(place)
                if any(after[name] is not None for name in amounts):
                    changes["currency"] = context.reference_data.base_currency
            try:
                changes.update(_rescaled(row, changes, amounts))
            except RuleBroken as refusal:
                edits.refuse(place, refusal)

    # Periods -------------------------------------------------------------------------------------------

    def _check_new_periods(self, rows: NewRows) -> None:
        if self._period is None:
            return
        for place, ends in enumerate(zip(*(rows.column(name) for name in self._period), strict=True)):
            if _is_reversed(*ends):
                rows.refuse(place, RuleBroken("range_reversed", field=self._period[1]))

    def _check_changed_periods(self, edits: Edits) -> None:
        if self._period is None:
            return
        for place in edits.touching(self._period):
            after = edits.after(place)
            if _is_reversed(*(after[name] for name in self._period)):
                edits.refuse(place, RuleBroken("range_reversed", field=self._period[1]))

    # Deleting and undo ---------------------------------------------------------------------------------

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """Plain records may go: links to them become empty."""

    def after_revert(self, context: Context, journal_id: int) -> None:
        """Plain records may come and go."""


def _joined(record: RecordType, family: Stored, given: Stored) -> Stored:
    """The name that these parts make; raises RuleBroken where it is too long."""
    return encode(record.field("name"), join_name(str(family or ""), str(given or "")))


def _is_reversed(first: Stored, last: Stored) -> bool:
    """Whether both ends are told, the last before the first; days and moments alike."""
    if isinstance(first, int) and isinstance(last, int):
        return last < first
    return first is not None and last is not None and str(last) < str(first)


def _rescaled(
    row: dict[str, Stored], changes: dict[str, Stored], amounts: Sequence[str]
) -> dict[str, Stored]:
    """The amounts that are not told themselves, counted anew in the minor units of the new currency."""
    before, after = row["currency"], changes["currency"]
    counted: dict[str, Stored] = {}
    if not before or not after or before == after:
        return counted
    for name in amounts:
        minor = row[name]
        if name not in changes and minor is not None:
            try:
                counted[name] = rescale(int(minor), str(before), str(after))
            except OverflowError as error:
                raise RuleBroken("number_too_large", field=name, value=minor) from error
    return counted


def _needed(record: RecordType) -> RuleBroken:
    names = record.needs_one_of
    return RuleBroken("needs_one_of", field=names[0], fields=list(names))


def _check_new(record: RecordType, rows: NewRows) -> None:
    if record.needs_one_of:
        present = [rows.column(name) for name in record.needs_one_of]
        if all(None in values for values in present):
            for place, values in enumerate(zip(*present, strict=True)):
                if not any(values):
                    rows.refuse(place, _needed(record))
    for field in record.fields:
        if field.required and None in (told := rows.column(field.name)):
            for place, value in enumerate(told):
                if value is None:
                    rows.refuse(place, RuleBroken("value_required", field=field.name))


def _check_changed(record: RecordType, edits: Edits) -> None:
    required = [field.name for field in record.fields if field.required]
    for place, changes in enumerate(edits.changes):
        for name in required:
            if name in changes and changes[name] is None:
                edits.refuse(place, RuleBroken("value_required", field=name))
        needed = record.needs_one_of
        if any(name in changes and not changes[name] for name in needed):
            after = edits.after(place)
            if not any(after[name] for name in needed):
                edits.refuse(place, _needed(record))
