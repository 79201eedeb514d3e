"""The agenda for pages: what services read, under the bridge's own name, and what it is made of."""

from __future__ import annotations

from crm_desktop.bridge.access.interest import DAYS, REFERENCE_DATA, everything_of
from crm_desktop.core.records.kinds import LISTED_KINDS, Kind
from crm_desktop.services.reads.agenda import Agenda, Closing, Due, read_agenda

__all__ = ["AGENDA_INTEREST", "Agenda", "Closing", "Due", "read_agenda"]

#: Activities and next steps with the names of what they are about, and the opportunities that should close.
AGENDA_INTEREST = everything_of(Kind.ACTIVITY, *LISTED_KINDS) | REFERENCE_DATA | DAYS
