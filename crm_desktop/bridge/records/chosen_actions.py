"""What can be done with the chosen records of a list, one or many: said by each kind, in its own words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from crm_desktop.core.commands import Command
from crm_desktop.core.errors import NotFound
from crm_desktop.core.queries import Stored, Target
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.tags import TAGS
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View


@frozen
class ChosenAction:
    """One entry of the menus of chosen records, in the language in force."""

    key: str
    text: str
    shortcut: str
    #: what it asks of the writer, with everything that is chosen
    command: Callable[[Target], Command] | None = None
    #: or the field that it gives a value, after the questions that this brings
    change: tuple[str, Stored] | None = None
    #: or that the chosen records are shared out among people who are asked for
    shares_out: bool = False
    #: or that a playbook is started for them, which is asked for with the day
    starts_playbook: bool = False
    #: or that tags are put on them and taken off
    tags: bool = False


#: The key of the action that puts tags on.
TAGS_ACTION = "tags"


def tags_action(record: RecordType) -> tuple[ChosenAction, ...]:
    """What every kind offers whose records have tags."""
    if TAGS not in record.by_name:
        return ()
    text = QCoreApplication.translate("ChosenActions", "Tags…")
    return (ChosenAction(TAGS_ACTION, text, "Ctrl+Shift+G", tags=True),)


def record_as_it_is(kind: Kind, id_: int) -> Callable[[View], dict[str, Stored]]:
    """What reads a record for the questions that a change of it brings; nothing where it is gone."""

    def work(view: View) -> dict[str, Stored]:
        try:
            return view.record(kind, id_)
        except NotFound:
            return {}

    return work
