"""The agenda for pages: what services read, under the bridge's own name, and what it is made of."""

from __future__ import annotations

from crm_desktop.bridge.access.interest import DAYS, Interest, Part, everything_of, reference_lists
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.days.agenda import (
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
    "agenda_count_interest",
    "agenda_interest",
    "read_agenda",
    "read_neglected",
]


def agenda_interest(catalogue: Catalogue) -> Interest:
    """Activities, next steps with the names of what they are about, opportunities that should close."""
    return everything_of(Kind.ACTIVITY, *catalogue.listed_kinds) | reference_lists(catalogue) | DAYS


#: What decides whether a next step is due, and whose it is.
_COUNTED = frozenset({"next_step_on", "owner", "status", "stage"})


def agenda_count_interest(catalogue: Catalogue) -> Interest:
    """How many things are due, whatever they are about: much of what is written does not touch that."""
    planned = (kind for kind in catalogue.listed_kinds if "next_step_on" in catalogue[kind].by_name)
    return everything_of(Kind.ACTIVITY) | Interest(tuple(Part(kind, _COUNTED) for kind in planned)) | DAYS
