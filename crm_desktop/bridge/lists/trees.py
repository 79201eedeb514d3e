"""The branches of a tree for a list to tick: each set in below the one it belongs to."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.core.records.fields import PATH_MARK
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.office.trees import tree_of
from crm_desktop.services.reads.reader import View

#: How far each level is set in.
_INDENT = "\u2003"


def tree_reading(kind: Kind, field: str) -> Callable[[View], list[str]]:
    """A read of the ways in a field, in the order of the tree."""

    def work(view: View) -> list[str]:
        return tree_of(view, kind, field)

    return work


def branch_text(way: str) -> str:
    """The last part of a way, set in by its depth."""
    *above, last = way.split(PATH_MARK)
    return f"{_INDENT * len(above)}{last}"
