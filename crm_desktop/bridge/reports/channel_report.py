"""The channel report for pages: the choices, the reading of it, and its leads as a list."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, tzinfo
from enum import StrEnum

from crm_desktop.bridge.access.interest import DAYS, Interest, everything_of, reference_lists
from crm_desktop.bridge.kinds.reference_lists import known_ids
from crm_desktop.bridge.person.words import Words
from crm_desktop.bridge.reports.export import rows_csv
from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values import periods
from crm_desktop.core.values.local_zone import day_end, day_start
from crm_desktop.core.values.periods import EVER, DayRange
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.services.reports.channel_writing import ChannelsReport, CountedChannels
from crm_desktop.services.reports.channels import ChannelReport, ChannelRow, ReportOptions

__all__ = ["WINDOWS", "ChannelReport", "ChannelRow", "Choices", "Created", "Reports", "read_reports"]

#: Days within which a lead may be won to count; None: no window.
WINDOWS: tuple[int | None, ...] = (30, 60, 90, 180, 365, None)


class Created(StrEnum):
    """When the leads of the report were created."""

    LAST_12_MONTHS = "last_12_months"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_QUARTER = "this_quarter"
    LAST_QUARTER = "last_quarter"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    ALL = "all"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person chose on the page."""

    created: Created = Created.LAST_12_MONTHS
    created_range: DayRange = EVER
    within: int | None = None
    owners: tuple[int | None, ...] = ()
    without_unqualified: bool = False

    def days(self, today: date) -> DayRange:
        """The days of creation that are meant."""
        match self.created:
            case Created.ALL:
                return EVER
            case Created.RANGE:
                return self.created_range
        return periods.reported(self.created, today)

    def options(self, today: date) -> ReportOptions:
        """The choices as the report's options."""
        days = self.days(today)
        return ReportOptions(
            as_of=today,
            start=days.start,
            end=days.end,
            within=self.within,
            owners=self.owners,
            without_unqualified=self.without_unqualified,
        )


def channel_report_interest(catalogue: Catalogue) -> Interest:
    """What the report is made of; its periods end today."""
    counted = everything_of(Kind.LEAD, Kind.OPPORTUNITY, Kind.SPEND, Kind.RATE, Kind.SETTING)
    return counted | reference_lists(catalogue) | DAYS


@dataclass(frozen=True, slots=True)
class Reports:
    """A report, that of the period before where there is one, and the first and last lead's days."""

    now: ChannelReport
    before: ChannelReport | None = None
    lead_days: tuple[date, date] | None = field(default=None)


def read_reports(view: View, options: ReportOptions, zone: tzinfo | None) -> Reports:
    """Read everything that the page shows."""
    previous = options.previous()
    return Reports(
        view.channel_report(options, zone),
        None if previous is None else view.channel_report(previous, zone),
        view.creation_days(zone),
    )


def leads_behind(options: ReportOptions, zone: tzinfo | None, channel: int | None) -> ListQuery:
    """The leads that a bar counts; `channel` None means not recorded."""
    return ListQuery(
        Kind.LEAD, filters=(Filter("channel", Operator.ANY_OF, (channel,)), *_cohort_filters(options, zone))
    )


def _cohort_filters(options: ReportOptions, zone: tzinfo | None) -> tuple[Filter, ...]:
    found: list[Filter] = []
    if options.start is not None or options.end is not None:
        first = None if options.start is None else day_start(options.start, zone)
        last = None if options.end is None else day_end(options.end, zone)
        found.append(Filter("created_at", Operator.BETWEEN, (first, last)))
    if options.owners:
        found.append(Filter("owner", Operator.ANY_OF, options.owners))
    if options.without_unqualified:
        found.append(Filter("status", Operator.NONE_OF, ("unqualified",)))
    return tuple(found)


def kept_choices(stored: object, reference_data: ReferenceData) -> Choices:
    """Choices as they were kept by `choices_to_keep`; what is no longer there is left out."""
    choices = Choices()
    if not isinstance(stored, dict):
        return choices
    created, within = stored.get("created"), stored.get("within")
    if created in tuple(Created) and created != Created.RANGE:
        choices = replace(choices, created=Created(created))
    if within in WINDOWS:
        choices = replace(choices, within=within)
    owners = known_ids(stored.get("owners"), reference_data, Kind.USER)
    without_unqualified = stored.get("without_unqualified") is True
    return replace(choices, owners=owners, without_unqualified=without_unqualified)


def choices_to_keep(choices: Choices) -> dict[str, object]:
    """The lasting part of the choices, for the preferences: not typed dates."""
    is_typed = choices.created is Created.RANGE
    return {
        "created": str(Created.LAST_12_MONTHS if is_typed else choices.created),
        "within": choices.within,
        "owners": list(choices.owners),
        "without_unqualified": choices.without_unqualified,
    }


def channel_csv(report: ChannelReport, reference_data: ReferenceData, words: Words) -> bytes:
    """The report as a table file: a line a channel and one for all."""
    return rows_csv(ChannelsReport().rows(CountedChannels(report, reference_data), words))
