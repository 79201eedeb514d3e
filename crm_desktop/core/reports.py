"""The reports that there are, with what can be chosen for each: the one list that the floors above go by."""

from __future__ import annotations

from enum import StrEnum

from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen


class OptionType(StrEnum):
    """What a choice for a report is."""

    DAY = "day"
    #: so many days, at least one
    DAYS = "days"
    #: a period by its name, see `core.values.time.periods.REPORTED`
    PERIOD = "period"
    #: one of a few words
    CHOICE = "choice"
    #: entries of one of the office's lists, by their ids; none of them means all
    ENTRIES = "entries"
    #: filters by fields of the records that are counted, those that the office has made for one
    FIELDS = "fields"
    #: yes where it is told
    YES = "yes"


class DaysOf(StrEnum):
    """Which day of which record lies in the period of a report."""

    #: leads were created
    CREATION = "creation"
    #: deals were begun
    BEGINNING = "beginning"
    #: deals were won or lost
    END = "end"
    #: whatever happened
    EVENT = "event"


@frozen
class ReportOption:
    """One choice; `name` is how the command line calls it. The first of the `choices` is the usual one."""

    name: str
    type: OptionType
    choices: tuple[str, ...] = ()
    #: the list whose entries can be chosen, or the kind whose fields narrow
    kind: Kind | None = None


@frozen
class ReportType:
    """A report by its key, which is its name on the command line and in preferences."""

    key: str
    options: tuple[ReportOption, ...] = ()
    #: of what the days are that are chosen
    days_of: DaysOf = DaysOf.CREATION


#: Which days a report is about.
DAYS = (
    ReportOption("period", OptionType.PERIOD),
    ReportOption("from", OptionType.DAY),
    ReportOption("to", OptionType.DAY),
)
_WITHIN = ReportOption("within", OptionType.DAYS)
_AS_OF = ReportOption("as-of", OptionType.DAY)
OWNER = ReportOption("owner", OptionType.ENTRIES, kind=Kind.USER)
WITHOUT_UNQUALIFIED = ReportOption("without-unqualified", OptionType.YES)
LEAD_FIELDS = ReportOption("lead-field", OptionType.FIELDS, kind=Kind.LEAD)
DEAL_FIELDS = ReportOption("deal-field", OptionType.FIELDS, kind=Kind.OPPORTUNITY)
COMPARE = ReportOption("compare", OptionType.CHOICE, ("nothing", "before", "year-before"))

CHANNELS = ReportType("channels", (*DAYS, _WITHIN, _AS_OF, OWNER, LEAD_FIELDS, WITHOUT_UNQUALIFIED))
ROI = ReportType(
    "roi",
    (
        *DAYS,
        ReportOption("by", OptionType.CHOICE, ("channel", "campaign", "month")),
        ReportOption("view", OptionType.CHOICE, ("cohort", "cash")),
        _WITHIN,
        _AS_OF,
        OWNER,
        LEAD_FIELDS,
        WITHOUT_UNQUALIFIED,
        COMPARE,
    ),
)

ORDERS = ReportType("orders", (ReportOption("as-of", OptionType.DAY),))
CAMPAIGNS = ReportType("campaigns", (*DAYS, _WITHIN, _AS_OF, OWNER, LEAD_FIELDS, WITHOUT_UNQUALIFIED))

COMPETITORS = ReportType("competitors", DAYS, DaysOf.BEGINNING)

CHANNEL = ReportOption("channel", OptionType.ENTRIES, kind=Kind.CHANNEL)
PIPELINE = ReportOption("pipeline", OptionType.ENTRIES, kind=Kind.PIPELINE)
COHORTS = ReportType(
    "cohorts",
    (
        *DAYS,
        ReportOption("milestone", OptionType.CHOICE, ("won", "opportunity", "qualified")),
        _AS_OF,
        OWNER,
        CHANNEL,
        LEAD_FIELDS,
        WITHOUT_UNQUALIFIED,
        COMPARE,
    ),
)
FUNNEL = ReportType(
    "funnel", (*DAYS, _WITHIN, _AS_OF, OWNER, CHANNEL, LEAD_FIELDS, WITHOUT_UNQUALIFIED, COMPARE)
)
OUTCOMES = ReportType(
    "outcomes",
    (
        *DAYS,
        ReportOption(
            "group",
            OptionType.CHOICE,
            ("reason", "owner", "channel", "product", "competitor", "size", "month"),
        ),
        OWNER,
        CHANNEL,
        PIPELINE,
        DEAL_FIELDS,
        COMPARE,
    ),
    DaysOf.END,
)
SPEED = ReportType("speed", (*DAYS, OWNER, CHANNEL, PIPELINE, DEAL_FIELDS), DaysOf.EVENT)
ODDS = ReportType("odds", (OWNER, CHANNEL, PIPELINE, DEAL_FIELDS), DaysOf.EVENT)
SNAPSHOT = ReportType("snapshot", (*DAYS, OWNER, CHANNEL, PIPELINE, DEAL_FIELDS), DaysOf.EVENT)
FORECAST = ReportType("forecast", (_AS_OF, OWNER, CHANNEL, PIPELINE, DEAL_FIELDS))

ACCURACY = ReportType("accuracy", (*DAYS, OWNER, CHANNEL, PIPELINE, DEAL_FIELDS), DaysOf.EVENT)

RECEIVABLES = ReportType("receivables", (_AS_OF, OWNER))
TARGETS = ReportType("targets", (_AS_OF, OWNER))
PEOPLE = ReportType("people", (*DAYS, OWNER, COMPARE), DaysOf.EVENT)
PRODUCTS = ReportType(
    "products",
    (*DAYS, ReportOption("level", OptionType.CHOICE, ("product", "category")), OWNER, COMPARE),
    DaysOf.EVENT,
)

#: Tables that people make: they are told whole, and so have no options and no place in the list below.
PIVOT = ReportType("pivot")
#: Figures and charts of the others, side by side.
DASHBOARD = ReportType("dashboard")

REPORT_TYPES = {
    each.key: each
    for each in (
        CHANNELS,
        ROI,
        FUNNEL,
        COHORTS,
        CAMPAIGNS,
        OUTCOMES,
        SPEED,
        FORECAST,
        SNAPSHOT,
        ODDS,
        ACCURACY,
        TARGETS,
        PEOPLE,
        PRODUCTS,
        ORDERS,
        RECEIVABLES,
        COMPETITORS,
    )
}
