"""Own tables as the file keeps them: a setting each, so that two people who save tables lose none."""

from __future__ import annotations

import json

from crm_desktop.core.commands import SaveSetting
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.pivots import Pivot, read_pivot
from crm_desktop.services.reads.office.settings import settings_under
from crm_desktop.services.reads.reader import View

_PREFIX = "table: "
#: A setting has so many letters at most for its name.
LONGEST_NAME = 80


def saved_pivots(view: View) -> dict[str, Pivot]:
    """The tables by their names, in the order of those; what this version cannot read is left out."""
    found: dict[str, Pivot] = {}
    for name, value in settings_under(view, _PREFIX).items():
        try:
            found[name] = read_pivot(value, view.catalogue)
        except (ValueError, TypeError):  # taken away, of a later version, or of a field that is gone
            continue
    return found


def pivot_named(view: View, name: str) -> Pivot:
    """One table; raises RuleBroken where there is none of the name."""
    found = saved_pivots(view).get(name)
    if found is None:
        raise RuleBroken("table_unknown", value=name)
    return found


def save_pivot(name: str, pivot: Pivot) -> SaveSetting:
    """The command that keeps a table under a name, in the place of one that has it already."""
    name = " ".join(name.split())[:LONGEST_NAME]
    if not name:
        raise RuleBroken("table_unnamed")
    return SaveSetting(_PREFIX + name, pivot.as_text())


def drop_pivot(name: str) -> SaveSetting:
    """The command that takes a table away."""
    return SaveSetting(_PREFIX + name, json.dumps(None))
