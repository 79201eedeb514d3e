"""The late import of what only a write needs: the handlers, the rules of all kinds, what is derived.

The first command loads them in the thread that writes, and no start waits for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from crm_desktop.core.commands import Command
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import KindRules

if TYPE_CHECKING:
    from crm_desktop.services.handlers.registry import Handler
    from crm_desktop.services.watches import Watches


def all_handlers() -> Mapping[type[Command], Handler]:
    """Which handler carries out each command."""
    from crm_desktop.services.handlers.registry import HANDLERS

    return HANDLERS


def all_rules() -> Mapping[Kind, KindRules]:
    """The rules of the built-in kinds."""
    from crm_desktop.services.rules.registry import RULES

    return RULES


def new_watches() -> Watches:
    """What hears the writes of one command."""
    from crm_desktop.services.watches import Watches

    return Watches()


def prepare_writing() -> None:
    """Load them before somebody writes; a thread can do so."""
    all_handlers()
    all_rules()
    new_watches()
