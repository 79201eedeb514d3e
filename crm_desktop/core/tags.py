"""What a person can do with tags, beside changing the tags of a record or an entry of their list."""

from __future__ import annotations

from crm_desktop.core.commands import Command
from crm_desktop.core.queries import Target
from crm_desktop.core.values.tags import Entry
from crm_desktop.frozen import frozen

#: The field of a record that lists its tags.
TAGS = "tags"


@frozen
class TagRecords(Command):
    """Put tags on records and take others off; all their other tags stay.

    Tags are ids or names; a name that is to be put on and that nobody knows yet becomes a new tag.
    """

    target: Target
    put_on: tuple[Entry, ...] = ()
    take_off: tuple[Entry, ...] = ()


@frozen
class MergeTags(Command):
    """Make one tag of several: whatever has one of `others` has `tag` instead, and the others are gone."""

    tag: int
    others: tuple[int, ...]
