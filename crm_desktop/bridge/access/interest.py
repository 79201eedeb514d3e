"""What something on the screen is made of, declared once: that alone decides when it is stale."""

from __future__ import annotations

from crm_desktop.core.changes import Change, ChangeSet, Operation
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen


@frozen
class Part:
    """One kind's share of an interest."""

    kind: Kind
    #: the fields that count; None: every one
    fields: frozenset[str] | None = None
    #: the records that count; None: every one
    ids: frozenset[int] | None = None
    #: whether records that come and go count as well
    comings: bool = True

    def is_touched(self, change: Change) -> bool:
        """Whether a change concerns what this part is about."""
        if change.kind is not self.kind:
            return False
        if self.ids is not None and change.ids is not None and self.ids.isdisjoint(change.ids):
            return False
        if change.operation is not Operation.UPDATE:
            return self.comings
        return self.fields is None or change.fields is None or not self.fields.isdisjoint(change.fields)


@frozen
class Interest:
    """Kinds with the fields that are shown, names seen through references, and whether days are counted."""

    parts: tuple[Part, ...] = ()
    #: whether it reads otherwise on another day: "today", "overdue", the last twelve months
    days: bool = False

    def __or__(self, other: Interest) -> Interest:
        return Interest((*self.parts, *other.parts), self.days or other.days)

    def is_touched(self, change_set: ChangeSet) -> bool:
        """Whether a write concerns anything of it."""
        return any(part.is_touched(change) for part in self.parts for change in change_set.changes)

    def touched(self, kind: Kind, change_set: ChangeSet) -> frozenset[int] | None:
        """The records of a kind that look different after a write; None for every one.

        What is shown of other kinds, such as the name of an account, may stand beside any of them.
        """
        found: frozenset[int] = frozenset()
        for change in change_set.changes:
            if any(part.is_touched(change) for part in self.parts):
                if change.kind is not kind or change.ids is None:
                    return None
                found |= change.ids
        return found


def everything_of(*kinds: Kind) -> Interest:
    """Every field of every record of some kinds."""
    return Interest(tuple(Part(kind) for kind in kinds))


def reference_lists(catalogue: Catalogue) -> Interest:
    """The entries of the reference data: their names, colours and order."""
    return everything_of(*catalogue.reference_kinds)


#: What counts days.
DAYS = Interest(days=True)


def names_of(catalogue: Catalogue, *kinds: Kind) -> Interest:
    """The names of records that others point at. Whoever points at one that goes is itself written."""
    return Interest(
        tuple(Part(kind, frozenset(catalogue[kind].title_fields), comings=False) for kind in kinds)
    )


def names_through(catalogue: Catalogue, kind: Kind) -> Interest:
    """The names that rows of a kind show of the records that they point at."""
    targets = {field.refers_to for field in catalogue[kind].fields} - {None, *catalogue.reference_kinds}
    return names_of(catalogue, *sorted(target for target in targets if target is not None))
