"""What texts of a file mean, as the command line is told: choices and entries by name."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.words.synonyms.headings import choice_code
from crm_desktop.services.importing.finding import find_entries
from crm_desktop.services.importing.plan import importable_field
from crm_desktop.services.reads.reader import ReferenceData


def values_meant(
    record: RecordType, reference_data: ReferenceData, told: Sequence[tuple[str, str, str]]
) -> dict[tuple[str, str], str | int]:
    """Codes of choices and ids of entries by field and text; raises RuleBroken where there is none."""
    meant: dict[tuple[str, str], str | int] = {}
    for name, text, value in told:
        field = importable_field(record, name)
        found: str | int | None = choice_code(field, value) if field.choices else None
        if field.refers_to is not None:
            found = find_entries(reference_data, field.refers_to, [value]).get(value)
        if found is None:
            raise RuleBroken("reference_not_found", field=name, value=value)
        meant[name, text] = found
    return meant
