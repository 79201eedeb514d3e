"""Tags put on and taken off by `edit`: --set tags+=VIP, --set tags-=Fair; all others stay."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.commands import Command
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.tags import TAGS, TagRecords
from crm_desktop.core.values.tags import told_in_line

_PUT_ON, _TAKE_OFF = f"{TAGS}+", f"{TAGS}-"


def changed_tags(target: Records, told: Sequence[tuple[str, str]]) -> Command | None:
    """The command that some pairs ask for; None where none is about adding or removing tags.

    Raises RuleBroken where other fields are told in the same step.
    """
    changes = [(name.strip(), text) for name, text in told]
    asked = {name for name, _ in changes}
    if asked.isdisjoint((_PUT_ON, _TAKE_OFF)):
        return None
    if not asked <= {_PUT_ON, _TAKE_OFF}:
        raise RuleBroken("tags_by_themselves", field=TAGS)
    on = [each for name, text in changes if name == _PUT_ON for each in told_in_line(text)]
    off = [each for name, text in changes if name == _TAKE_OFF for each in told_in_line(text)]
    return TagRecords(target, tuple(on), tuple(off))
