"""What is said of a selection of records, of whatever kind."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.sums import at_rates, exact_sum
from crm_desktop.core.rules.currency_rates import ConvertedSum


def selected_text(count: str) -> str:
    """How many records are selected."""
    return QCoreApplication.translate("RecordWords", "{count} selected").format(count=count)


def sum_text(formats: Formats, total: ConvertedSum) -> str:
    """The sum of what is selected; says what was converted, and how much lacks a rate."""
    amount = exact_sum(formats, total)
    if not amount:
        return ""
    said = QCoreApplication.translate("RecordWords", "sum {amount}").format(amount=amount)
    notes = [at_rates()] if total.is_converted else []
    if total.lacking:
        notes.append(QCoreApplication.translate("RecordWords", "%Ln without a rate", "", total.lacking_count))
    return f"{said} ({', '.join(notes)})" if notes else said
