"""The agenda for pages: what services read, under the bridge's own name."""

from __future__ import annotations

from crm_desktop.services.reads.agenda import Agenda, Closing, Due, read_agenda

__all__ = ["Agenda", "Closing", "Due", "read_agenda"]
