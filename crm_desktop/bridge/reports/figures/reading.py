"""Reads a report that is made of sheets, with the choices of the filter line; and writes it to a file."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.bridge.access.interest import DAYS, Interest, everything_of, reference_lists
from crm_desktop.bridge.reports.choices import Choices
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.views.resolving import Days
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.registry import REPORTS

__all__ = ["TabularReport", "Tabulated"]


def tabular_report(key: str) -> TabularReport:
    """The report of a key; TypeError for one that is not made of sheets."""
    report = REPORTS[key]
    if not isinstance(report, TabularReport):
        raise TypeError(key)
    return report


def interest_of(report: TabularReport, catalogue: Catalogue) -> Interest:
    """What a report is made of; its periods end today."""
    return everything_of(*report.kinds) | reference_lists(catalogue) | DAYS


def read_report(report: TabularReport, choices: Choices, days: Days) -> Callable[[View], Tabulated]:
    """A read of the figures with the choices of the moment."""
    chosen = choices.chosen(report.type.options, days)

    def work(view: View) -> Tabulated:
        return report.read(view, chosen, days.today)

    return work
