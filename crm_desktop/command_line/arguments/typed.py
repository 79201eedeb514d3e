"""Values as a person types them on the command line of this computer."""

from __future__ import annotations

from crm_desktop.command_line.showing.local import local_reading
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.email_addresses import normal_address
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.typed.values import TypedValues


def typed_values(view: View, kind: Kind) -> TypedValues:
    """The understanding of what is typed for records of a kind."""
    reference_data = view.reference_data()
    reading = local_reading(reference_data.base_currency, normal_address)
    return TypedValues(view, kind, reference_data, reading)
