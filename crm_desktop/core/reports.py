"""The reports that there are, with what can be chosen for each: the one list that the floors above go by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class OptionType(StrEnum):
    """What a choice for a report is."""

    DAY = "day"
    #: so many days, at least one
    DAYS = "days"
    #: a period by its name, see `core.values.periods.REPORTED`
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class ReportOption:
    """One choice; `name` is how the command line calls it."""

    name: str
    type: OptionType


@dataclass(frozen=True, slots=True)
class ReportType:
    """A report by its key, which is its name on the command line and in preferences."""

    key: str
    options: tuple[ReportOption, ...] = ()


CHANNELS = ReportType(
    "channels",
    (
        ReportOption("period", OptionType.PERIOD),
        ReportOption("from", OptionType.DAY),
        ReportOption("to", OptionType.DAY),
        ReportOption("within", OptionType.DAYS),
        ReportOption("as-of", OptionType.DAY),
    ),
)

ORDERS = ReportType("orders", (ReportOption("as-of", OptionType.DAY),))
CAMPAIGNS = ReportType("campaigns", CHANNELS.options)

COMPETITORS = ReportType(
    "competitors",
    (
        ReportOption("period", OptionType.PERIOD),
        ReportOption("from", OptionType.DAY),
        ReportOption("to", OptionType.DAY),
    ),
)

REPORT_TYPES = {each.key: each for each in (CHANNELS, CAMPAIGNS, ORDERS, COMPETITORS)}
