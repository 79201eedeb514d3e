"""Sentences about each kind of record, whole, so that every language can order its words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.core.records.kinds import Kind


def new_record_text(kind: Kind) -> str:
    """The words of the button that makes a record."""
    match kind:
        case Kind.LEAD:
            return QCoreApplication.translate("RecordWords", "New lead")
        case Kind.ACCOUNT:
            return QCoreApplication.translate("RecordWords", "New account")
        case Kind.CONTACT:
            return QCoreApplication.translate("RecordWords", "New contact")
    return QCoreApplication.translate("RecordWords", "New opportunity")


def nothing_yet_text(kind: Kind) -> str:
    """What an empty page says."""
    match kind:
        case Kind.LEAD:
            return QCoreApplication.translate("RecordWords", "No leads yet")
        case Kind.ACCOUNT:
            return QCoreApplication.translate("RecordWords", "No accounts yet")
        case Kind.CONTACT:
            return QCoreApplication.translate("RecordWords", "No contacts yet")
    return QCoreApplication.translate("RecordWords", "No opportunities yet")


def belongs_here_text(kind: Kind) -> str:
    """What belongs on a page that is empty."""
    match kind:
        case Kind.LEAD:
            return QCoreApplication.translate(
                "RecordWords",
                "People and companies who have shown interest. Import a list or add the first one.",
            )
        case Kind.ACCOUNT:
            return QCoreApplication.translate(
                "RecordWords", "The companies you work with. Import a list or add the first one."
            )
        case Kind.CONTACT:
            return QCoreApplication.translate(
                "RecordWords", "The people you talk to. Import a list or add the first one."
            )
    return QCoreApplication.translate(
        "RecordWords", "Deals on their way to an order. Import a list or add the first one."
    )


def count_text(kind: Kind, shown: int, everything: int, shown_text: str, everything_text: str) -> str:
    """How many records are listed, of how many; the numbers come as words too."""
    if shown == everything:
        return several_text(kind, everything, everything_text)
    match kind:
        case Kind.LEAD:
            said = QCoreApplication.translate("RecordWords", "{shown} of {count} leads")
        case Kind.ACCOUNT:
            said = QCoreApplication.translate("RecordWords", "{shown} of {count} accounts")
        case Kind.CONTACT:
            said = QCoreApplication.translate("RecordWords", "{shown} of {count} contacts")
        case _:
            said = QCoreApplication.translate("RecordWords", "{shown} of {count} opportunities")
    return said.format(shown=shown_text, count=everything_text)


def several_text(kind: Kind, count: int, count_text: str) -> str:
    """So many records of a kind; the number comes as words too."""
    return _several(kind, count).format(count=count_text)


def _several(kind: Kind, count: int) -> str:
    one = count == 1
    match kind:
        case Kind.LEAD if one:
            return QCoreApplication.translate("RecordWords", "1 lead")
        case Kind.LEAD:
            return QCoreApplication.translate("RecordWords", "{count} leads")
        case Kind.ACCOUNT if one:
            return QCoreApplication.translate("RecordWords", "1 account")
        case Kind.ACCOUNT:
            return QCoreApplication.translate("RecordWords", "{count} accounts")
        case Kind.CONTACT if one:
            return QCoreApplication.translate("RecordWords", "1 contact")
        case Kind.CONTACT:
            return QCoreApplication.translate("RecordWords", "{count} contacts")
    if one:
        return QCoreApplication.translate("RecordWords", "1 opportunity")
    return QCoreApplication.translate("RecordWords", "{count} opportunities")


def selected_text(count: str) -> str:
    """How many records are selected."""
    return QCoreApplication.translate("RecordWords", "{count} selected").format(count=count)


def sum_text(amounts: list[str]) -> str:
    """The sum of what is selected, one amount a currency."""
    if not amounts:
        return ""
    return QCoreApplication.translate("RecordWords", "sum {amount}").format(amount=" + ".join(amounts))
