"""How this computer and this office write values."""

from __future__ import annotations

from crm_desktop.core.values.parsing import EmailCheck, ReadingOptions
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE


def local_reading(currency: str, check_email: EmailCheck | None = None) -> ReadingOptions:
    """Values are meant in the computer's time zone and the office's currency."""
    return ReadingOptions(zone=SYSTEM_ZONE, home_currency=currency, check_email=check_email)
