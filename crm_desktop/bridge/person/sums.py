"""Sums over several currencies in words: in the office's own currency, and beside it what lacks a rate."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.person.formats import Formats
from crm_desktop.core.sums.rounding import rounded
from crm_desktop.core.values.amounts.money import from_minor
from crm_desktop.services.reads.reader import ConvertedSum


def short_sum(formats: Formats, total: ConvertedSum) -> str:
    """A sum in few letters: NT$ 18.4M, then each currency that lacks a rate; "" where it comes to nothing."""
    return " + ".join(formats.short_money(minor, currency) for currency, minor in total.sums if minor)


def exact_sum(formats: Formats, total: ConvertedSum) -> str:
    """The same to the last digit; of what was converted, to the last one that sums of the currency have."""
    return " + ".join(_exact(formats, total, minor, currency) for currency, minor in total.sums if minor)


def _exact(formats: Formats, total: ConvertedSum, minor: int, currency: str) -> str:
    if not total.is_converted or currency != total.currency:
        return formats.money(minor, currency)
    return formats.amount(rounded(from_minor(minor, currency), currency), currency)


def at_rates() -> str:
    """What is said of a sum with converted amounts in it."""
    return QCoreApplication.translate("Sums", "converted at the rates of their days")


def is_converted(sums: Iterable[ConvertedSum]) -> bool:
    """Whether amounts of other currencies are in any of the sums."""
    return any(each.is_converted for each in sums)


def lacking_text(total: ConvertedSum) -> str:
    """How many amounts lack a rate, and in which currencies; "" where none do."""
    if not total.lacking:
        return ""
    template = QCoreApplication.translate(
        "Sums",
        "%Ln amount(s) in {currencies} have no rate on their day and stand beside the sums.",
        "",
        total.lacking_count,
    )
    return template.format(currencies=", ".join(sorted(total.lacking)))
