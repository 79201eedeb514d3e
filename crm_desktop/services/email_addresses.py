"""The late import of the closer look at e-mail addresses: its tables are read for the first odd address.

Nearly every address is plain; `email_validator` with its tables of names and scripts costs some hundredths
of a second, which neither the start nor the first edit should wait for.
"""

from __future__ import annotations

from crm_desktop.core.values.parsing import PLAIN_EMAIL


def normal_address(text: str) -> str:
    """An address in its normal form (RFC 5322 and 6531, without asking the network); raises ValueError.

    One rule for what is typed and what is imported; computers within an office may be named.
    """
    if PLAIN_EMAIL.fullmatch(text):
        return text
    from email_validator import validate_email

    return validate_email(text, check_deliverability=False, globally_deliverable=False).normalized
