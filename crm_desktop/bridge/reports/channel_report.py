"""The channel report for pages: the reading of it, and its leads as a list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import date, tzinfo

from crm_desktop.bridge.access.interest import DAYS, Interest, everything_of, reference_lists
from crm_desktop.bridge.person.words import Words
from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.services.reports.choosing import lead_filters
from crm_desktop.services.reports.figures.behind import GROWN, reached
from crm_desktop.services.reports.leads.channel_writing import ChannelsReport, CountedChannels
from crm_desktop.services.reports.leads.channels import (
    ChannelReport,
    ChannelRow,
    ReportOptions,
    channel_report,
    cohort_of,
    creation_days,
)
from crm_desktop.services.reports.leads.earnings import EARNING_KINDS

__all__ = ["ChannelReport", "ChannelRow", "Reports", "read_reports"]


def channel_report_interest(catalogue: Catalogue) -> Interest:
    """What the report is made of; its periods end today."""
    return everything_of(*EARNING_KINDS) | reference_lists(catalogue) | DAYS


@frozen
class Reports:
    """A report, that of the period before where there is one, and the first and last lead's days."""

    now: ChannelReport
    before: ChannelReport | None = None
    lead_days: tuple[date, date] | None = field(default=None)


def read_reports(view: View, options: ReportOptions, zone: tzinfo | None) -> Reports:
    """Read everything that the page shows."""
    previous = options.previous()
    return Reports(
        channel_report(view, options, zone),
        None if previous is None else channel_report(view, previous, zone),
        creation_days(view, zone),
    )


def leads_behind(options: ReportOptions, zone: tzinfo | None, channel: int | None) -> ListQuery:
    """The leads that a bar counts; `channel` None means not recorded."""
    return ListQuery(
        Kind.LEAD, filters=(Filter("channel", Operator.ANY_OF, (channel,)), *lead_filters(options, zone))
    )


def leads_of_step(options: ReportOptions, zone: tzinfo | None, milestone: str) -> Callable[[View], ListQuery]:
    """A read of the leads that a step of the funnel counts; the first step are those old enough to judge."""
    step = GROWN if milestone == "leads" else milestone
    return reached(cohort_of(options, zone), step, zone)


def channel_rows(report: ChannelReport, reference_data: ReferenceData, words: Words) -> list[list[str]]:
    """The report as the rows of a table file: a line a channel and one for all."""
    return ChannelsReport().rows(CountedChannels(report, reference_data), words)
