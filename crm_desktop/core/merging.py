"""Making one record of several that are the same, taking that back, and saying that they are not the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from crm_desktop.core.commands import Command
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen


@frozen
class Merge:
    """One record that stays, those that become part of it, and by field whose value it is to have.

    Without a word about a field it keeps its own value; an empty one takes that of the first that has any.
    """

    kind: Kind
    kept: int
    others: tuple[int, ...]
    take: Mapping[str, int] = field(default_factory=dict)


@frozen
class MergeRecords(Command):
    """Make one record of several: values, links, activities and history go to the one that is kept.

    Several merges are one step for undo. Raises UserError, and then nothing is merged.
    """

    merges: tuple[Merge, ...]


@frozen
class UnmergeRecord(Command):
    """Take back the newest merge into a record, at any later time.

    What came of the others goes back to them where it still stands with the record; its values are as before
    where they are still those that the merge gave.
    """

    kind: Kind
    id: int


@frozen
class TellApart(Command):
    """Remember that none of some records is another one of them: they are no duplicates."""

    kind: Kind
    ids: tuple[int, ...]
