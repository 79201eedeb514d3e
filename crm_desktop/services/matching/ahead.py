"""Loads what matching and the check of tax numbers need before somebody types; a thread can do so."""

from __future__ import annotations

from crm_desktop.services.phone_numbers import phone_number
from crm_desktop.services.similarity import similarity
from crm_desktop.services.tax_numbers import looks_wrong


def prepare_matching() -> None:
    """Load the numbering plans, the comparison of names and the check digits: each by one use."""
    phone_number("0912 345 678", "TW")
    similarity("a", "b")
    looks_wrong("DE136695976", "DE")
