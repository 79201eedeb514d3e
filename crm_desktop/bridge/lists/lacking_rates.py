"""The list of the records whose amounts lack a rate."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta, tzinfo

from crm_desktop.core.queries import Filter, ListQuery, Operator, Stored
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import Lacking
from crm_desktop.core.values.time.local_zone import day_start


def lacking_list(
    catalogue: Catalogue,
    kind: Kind,
    amount: str,
    currency: str,
    lacking: Lacking,
    zone: tzinfo | None,
    within: Sequence[Filter] = (),
) -> ListQuery:
    """The records of a currency that lack a rate: all of them, or those of before the first rate's day."""
    filters = [
        *within,
        Filter("currency", Operator.ANY_OF, (currency,)),
        Filter(amount, Operator.FILLED),
    ]
    rates_of = catalogue[kind].rates_of
    if lacking.since is not None and rates_of:
        first = date.fromisoformat(lacking.since)
        last: Stored = (first - timedelta(days=1)).isoformat()
        if catalogue[kind].field(rates_of).type is FieldType.INSTANT:
            last = day_start(first, zone) - 1
        filters.append(Filter(rates_of, Operator.BETWEEN, (None, last)))
    return ListQuery(kind, filters=tuple(filters))
