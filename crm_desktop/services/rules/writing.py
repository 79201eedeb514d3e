"""The one way by which records are made, changed and deleted: the rules of their kind before and after."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context
from crm_desktop.services.rules.rows import Edits, NewRows


def create(context: Context, kind: Kind, rows: NewRows) -> Sequence[int]:
    """Make the records that the rules do not refuse; returns their ids, which count up.

    Refused ones are named in `rows` by their place and left out.
    """
    complete(context, kind, rows)
    return write_new(context, kind, rows)


def complete(context: Context, kind: Kind, rows: NewRows) -> None:
    """Complete new records by the rules of their kind, or refuse them; nothing is written."""
    if rows.count:
        context.rules[kind].before_create(context, rows)


def write_new(context: Context, kind: Kind, rows: NewRows) -> Sequence[int]:
    """Write completed records, without the refused ones."""
    taken = NewRows(rows.columns, rows.count, rows.source)
    taken.refused = dict(rows.refused)
    taken.drop_refused()
    if taken.count == 0:
        return ()
    work = context.work
    if taken.count == 1:
        first = work.insert(kind, {name: values[0] for name, values in taken.columns.items()})
    else:
        tuples = list(zip(*taken.columns.values(), strict=True))
        first = work.insert_many(kind, list(taken.columns), tuples)
    ids = range(first, first + taken.count)
    context.rules[kind].after_create(context, ids, taken)
    return ids


def settle(context: Context, kind: Kind, edits: Edits) -> None:
    """Complete changes by the rules of their kind, or refuse them; nothing is written."""
    context.rules[kind].before_edit(context, edits)


def write_edits(context: Context, kind: Kind, edits: Edits) -> int:
    """Write settled changes, without the refused ones; returns how many records differ now."""
    taken = edits.taken
    count = context.work.update_many(kind, taken)
    context.rules[kind].after_edit(
        context, Edits([row for row, _ in taken], [changes for _, changes in taken], edits.source)
    )
    return count


def edit(context: Context, kind: Kind, edits: Edits) -> int:
    """Change records by the rules of their kind; returns how many differ now. Refused ones are left out."""
    settle(context, kind, edits)
    return write_edits(context, kind, edits)
