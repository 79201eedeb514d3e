"""The calendar for pages: what services read, under the bridge's own name, and what it is made of."""

from __future__ import annotations

from crm_desktop.bridge.access.interest import DAYS, Interest, Part, everything_of, names_of
from crm_desktop.bridge.lists.interests import list_interest
from crm_desktop.core.queries import Condition, ListQuery
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.days.calendar import Appointment, Birthdays, Calendar, read_calendar

__all__ = ["Appointment", "Birthdays", "Calendar", "calendar_interest", "read_calendar"]

_BIRTHDAY = Part(Kind.CONTACT, frozenset({"birthday", "owner"}))


def calendar_interest(catalogue: Catalogue, where: Condition | None = None) -> Interest:
    """Activities with who takes part, what they are about, what narrows them, birthdays, the office."""
    narrowing = Interest()
    if where is not None:
        narrowing = list_interest(catalogue, ListQuery(Kind.ACTIVITY, where=where))
    return narrowing | (
        everything_of(Kind.ACTIVITY, Kind.PARTICIPANT, Kind.USER)
        | names_of(catalogue, *catalogue.listed_kinds)
        | Interest((_BIRTHDAY,))
        | DAYS
    )
