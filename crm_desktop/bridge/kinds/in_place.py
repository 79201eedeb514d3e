"""Which records are made by their name alone, where a form names one that is not there yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.core.records.kinds import Kind

#: Letters of a name that an offer shows.
_LONGEST = 40
#: A stage needs its board, a product its price: those are made where they are kept.
_MADE = frozenset(
    {
        Kind.ACCOUNT,
        Kind.CONTACT,
        Kind.USER,
        Kind.CHANNEL,
        Kind.CAMPAIGN,
        Kind.COMPETITOR,
        Kind.LOSS_REASON,
        Kind.UNQUALIFIED_REASON,
    }
)


def made_by_name(kind: Kind) -> bool:
    """Whether a name is enough for a new record of a kind."""
    return kind in _MADE


def offer_of(kind: str, name: str) -> str:
    """What offers to make a record; `kind` is what it is called, of a long name the beginning is said."""
    shown = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    said = QCoreApplication.translate("MakeInPlace", "Make new: {kind} “{name}”")
    return said.format(kind=kind, name=shown)
