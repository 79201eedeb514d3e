"""Commands about records that are listed with another one, such as the lines of a deal: several written at
once, and put into another order.
"""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.commands import Command
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen


@frozen
class WriteRows(Command):
    """Change records that point at `owner` by the field `through`, and add new ones, in one step.

    `edits` are (id, values) pairs; records that are gone are passed over. `new` are the values of further
    ones, which come behind the record `after`, or behind all. A refusal names its place in `edits` and `new`
    together as the parameter `place`, counted from 0; nothing is written then.
    """

    kind: Kind
    through: str
    owner: int
    edits: tuple[tuple[int, Mapping[str, object]], ...] = ()
    new: tuple[Mapping[str, object], ...] = ()
    after: int | None = None


@frozen
class MoveRows(Command):
    """Put records that point at `owner` in front of another of them, or behind all, in the order in which
    they are named. The kind has a field `position`.
    """

    kind: Kind
    through: str
    owner: int
    ids: tuple[int, ...]
    before: int | None = None
