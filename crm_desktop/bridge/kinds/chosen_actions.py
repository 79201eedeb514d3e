"""What can be done with the chosen records of a list, one or many: said by each kind, in its own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crm_desktop.core.commands import Command
from crm_desktop.core.queries import Stored, Target


@dataclass(frozen=True, slots=True)
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
