"""What names a record in headings, lists and messages."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import RECORD_TYPES
from crm_desktop.core.records.kinds import Kind


def record_title(kind: Kind, values: Mapping[str, Stored]) -> str:
    """Its name, else the next best thing known of it."""
    return RECORD_TYPES[kind].title(values) or f"#{values.get('id', '')}"
