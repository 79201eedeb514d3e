"""What is said of a selection of records, of whatever kind."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def selected_text(count: str) -> str:
    """How many records are selected."""
    return QCoreApplication.translate("RecordWords", "{count} selected").format(count=count)


def sum_text(amounts: list[str]) -> str:
    """The sum of what is selected, one amount a currency."""
    if not amounts:
        return ""
    return QCoreApplication.translate("RecordWords", "sum {amount}").format(amount=" + ".join(amounts))
