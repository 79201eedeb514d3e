"""What is said of the parts of a conversion: why a record looks alike, and what each choice means."""

from __future__ import annotations

from crm_desktop.bridge.person.marked_words import marked
from crm_desktop.bridge.person.words import Words
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP
from crm_desktop.services.conversion.foresight import Fate
from crm_desktop.services.conversion.plan import OPEN_DEAL, OWN_DEAL, Candidate

_CONTEXT = "Conversion"
_DEALS = {
    OPEN_DEAL: QT_TRANSLATE_NOOP("Conversion", "open now"),
    OWN_DEAL: QT_TRANSLATE_NOOP("Conversion", "of this lead"),
}
_NEW = {
    Kind.ACCOUNT: QT_TRANSLATE_NOOP("Conversion", "New account: {name}"),
    Kind.CONTACT: QT_TRANSLATE_NOOP("Conversion", "New contact: {name}"),
    Kind.OPPORTUNITY: QT_TRANSLATE_NOOP("Conversion", "New opportunity: {name}"),
}
_SHARED = {
    Kind.ACCOUNT: QT_TRANSLATE_NOOP("Conversion", "Joins the new account of a lead above: {name}"),
    Kind.CONTACT: QT_TRANSLATE_NOOP("Conversion", "Joins the new contact of a lead above: {name}"),
    Kind.OPPORTUNITY: QT_TRANSLATE_NOOP("Conversion", "Joins the new opportunity of a lead above: {name}"),
}
_NONE = {
    Kind.ACCOUNT: QT_TRANSLATE_NOOP("Conversion", "No account"),
    Kind.CONTACT: QT_TRANSLATE_NOOP("Conversion", "No contact"),
    Kind.OPPORTUNITY: QT_TRANSLATE_NOOP("Conversion", "No opportunity"),
}
_CHOOSE = {
    Kind.ACCOUNT: QT_TRANSLATE_NOOP("Conversion", "Another account…"),
    Kind.CONTACT: QT_TRANSLATE_NOOP("Conversion", "Another contact…"),
    Kind.OPPORTUNITY: QT_TRANSLATE_NOOP("Conversion", "Another opportunity…"),
}
_OPEN = {
    Kind.ACCOUNT: QT_TRANSLATE_NOOP("Conversion", "Open the account"),
    Kind.CONTACT: QT_TRANSLATE_NOOP("Conversion", "Open the contact"),
    Kind.OPPORTUNITY: QT_TRANSLATE_NOOP("Conversion", "Open the opportunity"),
}


def reason(words: Words, candidate: Candidate) -> str:
    """Why a record may be the same, or what a deal has to do with the lead."""
    if candidate.reason in _DEALS:
        return marked(_CONTEXT, _DEALS[candidate.reason])
    return words.reason(candidate.reason)


def new(kind: Kind, name: str) -> str:
    """The choice of a new record."""
    return marked(_CONTEXT, _NEW[kind]).format(name=name).rstrip(": ：")


def foreseen(kind: Kind, fate: Fate, name: str) -> tuple[str, str]:
    """A sign for how one of several leads would come by a record, and what it means; known ones need none."""
    if fate is Fate.NEW:
        return "+", new(kind, name)
    if fate is Fate.SHARED:
        return "↑", marked(_CONTEXT, _SHARED[kind]).format(name=name)
    return "", ""


def none(kind: Kind) -> str:
    """The choice of no record."""
    return marked(_CONTEXT, _NONE[kind])


def open_one(kind: Kind) -> str:
    """The button that leads on to what a lead became."""
    return marked(_CONTEXT, _OPEN[kind])


def choose(kind: Kind) -> str:
    """What stands in the field by which any other record is found."""
    return marked(_CONTEXT, _CHOOSE[kind])
