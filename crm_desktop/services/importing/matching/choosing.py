"""How the rows of an import are known: by the keys that a person chose, else as is usual for the kind."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.engine import Connection

from crm_desktop.core.errors import ImportProblem
from crm_desktop.core.values.addresses.phones import home_country
from crm_desktop.services.importing.matching.by_keys import ByKeys
from crm_desktop.services.importing.matching.identity import Identity, identity_of
from crm_desktop.services.importing.matching.keys import can_match
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.phone_numbers import calling_code
from crm_desktop.storage.reference_data import ReferenceData


def identity_for(
    connection: Connection, plan: ImportPlan, reference_data: Callable[[], ReferenceData], now: int
) -> Identity:
    """How the rows of a plan are known; raises ImportProblem where their kind has no such key."""
    for by in plan.match:
        if not can_match(plan.record, by):
            raise ImportProblem("cannot_match_by", kind=plan.kind, by=by.value)
    if not plan.match:
        return identity_of(connection, plan.record, reference_data, now)
    code = calling_code(home_country(plan.reading.home_currency))
    return ByKeys(connection, plan.record, plan.match, code)
