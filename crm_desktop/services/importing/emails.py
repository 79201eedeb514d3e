"""A closer look at e-mail addresses that the plain pattern does not know."""

from __future__ import annotations

from email_validator import EmailNotValidError, validate_email


def check_unusual_email(text: str) -> str:
    """The address in its normal form (RFC 5322 and 6531, without asking the network); raises ValueError."""
    try:
        return validate_email(text, check_deliverability=False, globally_deliverable=False).normalized
    except EmailNotValidError as error:
        raise ValueError(text) from error
