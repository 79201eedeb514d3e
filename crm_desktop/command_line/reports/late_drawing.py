"""The late import of what draws reports, because a command that writes no paper never loads Qt.

It is loaded by its name, for the floor above is out of this one's sight: the pages of the window and of the
command line are drawn by the same hand.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import import_module

from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated

_MODULE = "crm_desktop.bridge.reports.monthly_alone"
#: Reports with their figures, the first day of the month, today, and the language; gives a PDF.
Draw = Callable[[list[tuple[TabularReport, Tabulated]], date, date, str], bytes]


def drawn(counted: list[tuple[TabularReport, Tabulated]], month: date, today: date, language: str) -> bytes:
    """The report of a month as a PDF, drawn by an application that shows nothing and needs no screen."""
    draw: Draw = import_module(_MODULE).drawn_alone
    return draw(counted, month, today, language)
