"""What is said of the parts of a conversion: why a record looks alike, and what each choice means."""

from __future__ import annotations

from crm_desktop.bridge.person.marked_words import marked
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP
from crm_desktop.services.conversion.plan import SIMILAR_NAME, Candidate

_CONTEXT = "Conversion"
_REASONS = {
    "same_email": QT_TRANSLATE_NOOP("Conversion", "same email"),
    "same_phone": QT_TRANSLATE_NOOP("Conversion", "same phone"),
    "same_tax_number": QT_TRANSLATE_NOOP("Conversion", "same tax number"),
    "same_website": QT_TRANSLATE_NOOP("Conversion", "same website"),
    "same_domain": QT_TRANSLATE_NOOP("Conversion", "same email domain"),
    "same_name": QT_TRANSLATE_NOOP("Conversion", "same name"),
    "similar_name": QT_TRANSLATE_NOOP("Conversion", "similar name {score}"),
    "open_deal": QT_TRANSLATE_NOOP("Conversion", "open now"),
    "own_deal": QT_TRANSLATE_NOOP("Conversion", "of this lead"),
}
_NEW = {
    Kind.ACCOUNT: QT_TRANSLATE_NOOP("Conversion", "New account: {name}"),
    Kind.CONTACT: QT_TRANSLATE_NOOP("Conversion", "New contact: {name}"),
    Kind.OPPORTUNITY: QT_TRANSLATE_NOOP("Conversion", "New opportunity: {name}"),
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


def reason(candidate: Candidate) -> str:
    """Why a record may be the same."""
    is_same = candidate.reason == SIMILAR_NAME and candidate.score == 100
    source = _REASONS["same_name"] if is_same else _REASONS.get(candidate.reason, _REASONS[SIMILAR_NAME])
    return marked(_CONTEXT, source).format(score=candidate.score)


def new(kind: Kind, name: str) -> str:
    """The choice of a new record."""
    return marked(_CONTEXT, _NEW[kind]).format(name=name).rstrip(": ：")


def none(kind: Kind) -> str:
    """The choice of no record."""
    return marked(_CONTEXT, _NONE[kind])


def choose(kind: Kind) -> str:
    """What stands in the field by which any other record is found."""
    return marked(_CONTEXT, _CHOOSE[kind])
