"""What a person chose on the filter line of the reports: one value for all of them, kept with the file."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from crm_desktop.bridge.kinds.office.reference_lists import known_ids
from crm_desktop.core.queries import Filter, Operator
from crm_desktop.core.records.catalogue import BUILT_IN, Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import DEAL_FIELDS, LEAD_FIELDS, REPORT_TYPES, OptionType, ReportOption
from crm_desktop.core.values.time import periods
from crm_desktop.core.values.time.periods import EVER, DayRange
from crm_desktop.core.views.chosen import ChosenFilter, filters_from_json
from crm_desktop.core.views.day_ranges import days_of_range
from crm_desktop.core.views.resolving import Days
from crm_desktop.services.reads.reader import ReferenceData
from crm_desktop.services.reports.choosing import ZONE
from crm_desktop.services.reports.leads.channels import ReportOptions

__all__ = ["WINDOWS", "Choices", "Created", "choices_to_keep", "fields_chosen", "kept_choices"]

#: Days within which a lead may be won to count; None: no window.
WINDOWS: tuple[int | None, ...] = (30, 60, 90, 180, 365, None)


#: What counts where nothing is chosen, by the names of options.
_USUAL = {
    (option.name, option.choices[0])
    for report in REPORT_TYPES.values()
    for option in report.options
    if option.choices
}
_OF_FIELDS = (LEAD_FIELDS, DEAL_FIELDS)


class Created(StrEnum):
    """Which days a report is about: of the creation of leads, unless it says otherwise."""

    LAST_12_MONTHS = "last_12_months"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_QUARTER = "this_quarter"
    LAST_QUARTER = "last_quarter"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    THIS_FISCAL_QUARTER = "this_fiscal_quarter"
    LAST_FISCAL_QUARTER = "last_fiscal_quarter"
    THIS_FISCAL_YEAR = "this_fiscal_year"
    LAST_FISCAL_YEAR = "last_fiscal_year"
    ALL = "all"
    RANGE = "range"


@dataclass(frozen=True)
class Choices:
    """What is chosen; `more` are the other options of the reports, by their names."""

    created: Created = Created.LAST_12_MONTHS
    created_range: DayRange = EVER
    within: int | None = None
    owners: tuple[int | None, ...] = ()
    without_unqualified: bool = False
    more: Mapping[str, object] = field(default_factory=dict)

    def days(self, seen_from: Days) -> DayRange:
        """The days that are meant."""
        match self.created:
            case Created.ALL:
                return EVER
            case Created.RANGE:
                return self.created_range
        return periods.reported(self.created, seen_from.today, seen_from.fiscal_month)

    def options(self, seen_from: Days) -> ReportOptions:
        """The choices as options of the channel report."""
        days = self.days(seen_from)
        return ReportOptions(
            as_of=seen_from.today,
            start=days.start,
            end=days.end,
            within=self.within,
            owners=self.owners,
            without_unqualified=self.without_unqualified,
            where=_filters(self.more, LEAD_FIELDS, seen_from),
        )

    def chosen(self, options: tuple[ReportOption, ...], seen_from: Days) -> dict[str, object]:
        """The choices that a report takes, as it reads them."""
        days = self.days(seen_from)
        told: dict[str, object] = {
            "from": days.start,
            "to": days.end,
            "within": self.within,
            "owner": self.owners,
            "without-unqualified": self.without_unqualified,
            **self.more,
            **{option.name: _filters(self.more, option, seen_from) for option in _OF_FIELDS},
        }
        names = {option.name for option in options}
        return {ZONE: seen_from.zone, **{name: value for name, value in told.items() if name in names}}

    def as_key(self, seen_from: Days) -> Hashable:
        """The choices on a day as one value that can be looked up."""
        more = tuple(sorted((name, str(value)) for name, value in self.more.items()))
        return (
            seen_from.today,
            self.days(seen_from),
            self.within,
            self.owners,
            self.without_unqualified,
            more,
        )

    def with_more(self, name: str, value: object) -> Choices:
        """The same with another of the options chosen; what is usual is not kept."""
        more = {**self.more, name: value}
        if not value or (name, value) in _USUAL:
            del more[name]
        return replace(self, more=more)


def fields_chosen(more: Mapping[str, object], option: ReportOption) -> tuple[ChosenFilter, ...]:
    """The filters by fields that a person chose under an option."""
    value = more.get(option.name)
    return tuple(value) if isinstance(value, tuple) else ()


def _filters(more: Mapping[str, object], option: ReportOption, seen_from: Days) -> tuple[Filter, ...]:
    """The same with the days that moving ranges mean today; fields of an office's own hold days alone."""
    found = []
    for each in fields_chosen(more, option):
        operator, values = each.operator, each.values
        if each.day_range:
            days = days_of_range(
                each.day_range, seen_from.today, seen_from.first_weekday, seen_from.fiscal_month
            )
            operator = Operator.BETWEEN
            values = tuple(None if day is None else day.isoformat() for day in (days.start, days.end))
        found.append(Filter(each.field, operator, values))
    return tuple(found)


def kept_choices(stored: object, reference_data: ReferenceData, catalogue: Catalogue = BUILT_IN) -> Choices:
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
    more = _kept_more(stored.get("more"), reference_data) | _kept_fields(stored.get("fields"), catalogue)
    return replace(choices, owners=owners, without_unqualified=without_unqualified, more=more)


def _kept_more(stored: object, reference_data: ReferenceData) -> dict[str, object]:
    """The other options that are still what they were: words that can be chosen, entries that are there."""
    if not isinstance(stored, dict):
        return {}
    found: dict[str, object] = {}
    for report in REPORT_TYPES.values():
        for option in report.options:
            value = stored.get(option.name)
            if option.type is OptionType.CHOICE and value in option.choices:
                found[option.name] = value
            elif option.type is OptionType.ENTRIES and option.kind is not None and value:
                found[option.name] = known_ids(value, reference_data, option.kind)
    return found


def _kept_fields(stored: object, catalogue: Catalogue) -> dict[str, object]:
    """The filters by fields that are still there."""
    if not isinstance(stored, dict):
        return {}
    found: dict[str, object] = {}
    for option in _OF_FIELDS:
        assert option.kind is not None
        known = {field.name: field for field in catalogue[option.kind].own_fields}
        filters = tuple(filters_from_json(known, stored.get(option.name)))
        if filters:
            found[option.name] = filters
    return found


def choices_to_keep(choices: Choices) -> dict[str, object]:
    """The lasting part of the choices, for the preferences: not typed dates of the report itself."""
    is_typed = choices.created is Created.RANGE
    of_fields = {option.name for option in _OF_FIELDS}
    kept = ((name, value) for name, value in choices.more.items() if name not in of_fields)
    more = {name: list(value) if isinstance(value, tuple) else value for name, value in kept}
    return {
        "created": str(Created.LAST_12_MONTHS if is_typed else choices.created),
        "within": choices.within,
        "owners": list(choices.owners),
        "without_unqualified": choices.without_unqualified,
        "more": more,
        "fields": {
            option.name: [each.as_json() for each in fields_chosen(choices.more, option)]
            for option in _OF_FIELDS
        },
    }
