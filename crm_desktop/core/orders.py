"""Commands about orders: make one of a won deal, order the same again. Payments are records like others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from crm_desktop.core.commands import Command
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen


@frozen
class Ordering(Command):
    """Base of what makes an order."""

    @property
    def makes(self) -> Kind:
        """An order."""
        return Kind.ORDER


@frozen
class MakeOrder(Ordering):
    """Make the order of a won deal: its lines are taken over as they are now and change with it no more.

    A deal that has an order keeps that one: the outcome's `ids` holds it, and nothing is written. So of two
    windows, or a window and the command line, one makes it. `values` are told of the new order.
    """

    opportunity: int
    values: Mapping[str, object] = field(default_factory=dict)


@frozen
class RepeatOrder(Ordering):
    """Make another order like one that is known: the same customer and lines, a number of its own."""

    order: int
    values: Mapping[str, object] = field(default_factory=dict)


@frozen
class OrderAgain(Ordering):
    """Order once more what an account has ordered last; refused where it has ordered nothing yet."""

    account: int
