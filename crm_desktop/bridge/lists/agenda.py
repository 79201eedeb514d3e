"""The agenda for pages: what services read, under the bridge's own name, and what it is made of."""

from __future__ import annotations

from crm_desktop.bridge.access.interest import DAYS, Interest, everything_of, reference_lists
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.agenda import (
    Agenda,
    Closing,
    Due,
    Neglected,
    Unplanned,
    Untouched,
    read_agenda,
    read_neglected,
)

__all__ = [
    "Agenda",
    "Closing",
    "Due",
    "Neglected",
    "Unplanned",
    "Untouched",
    "agenda_interest",
    "read_agenda",
    "read_neglected",
]


def agenda_interest(catalogue: Catalogue) -> Interest:
    """Activities, next steps with the names of what they are about, opportunities that should close."""
    return everything_of(Kind.ACTIVITY, *catalogue.listed_kinds) | reference_lists(catalogue) | DAYS
