"""The kinds of things that are stored, by the names that commands, journal and command line use."""

from __future__ import annotations

from typing import ClassVar


class Kind(str):
    """The name of a kind of record, which is also its table's name.

    The set is open: the catalogue of a data file says which kinds it holds and refuses all others
    (`core.records.catalogue`). There is one object for each name, so kinds may be compared by `is`.
    """

    __slots__ = ()
    _known: ClassVar[dict[str, Kind]] = {}

    USER: ClassVar[Kind]
    CHANNEL: ClassVar[Kind]
    CAMPAIGN: ClassVar[Kind]
    SPEND: ClassVar[Kind]
    RATE: ClassVar[Kind]
    LEAD: ClassVar[Kind]
    ACCOUNT: ClassVar[Kind]
    CONTACT: ClassVar[Kind]
    CONTACT_POINT: ClassVar[Kind]
    CONTACT_RELATION: ClassVar[Kind]
    ACCOUNT_CONTACT: ClassVar[Kind]
    PIPELINE: ClassVar[Kind]
    STAGE: ClassVar[Kind]
    OPPORTUNITY: ClassVar[Kind]
    OPPORTUNITY_CONTACT: ClassVar[Kind]
    STAGE_CHANGE: ClassVar[Kind]
    PRODUCT: ClassVar[Kind]
    PRODUCT_PRICE: ClassVar[Kind]
    LINE: ClassVar[Kind]
    ORDER: ClassVar[Kind]
    ORDER_LINE: ClassVar[Kind]
    INSTALMENT: ClassVar[Kind]
    PAYMENT: ClassVar[Kind]
    CREDIT_NOTE: ClassVar[Kind]
    ACTIVITY: ClassVar[Kind]
    COMPETITOR: ClassVar[Kind]
    OPPORTUNITY_COMPETITOR: ClassVar[Kind]
    LOSS_REASON: ClassVar[Kind]
    UNQUALIFIED_REASON: ClassVar[Kind]
    QUOTE: ClassVar[Kind]
    OFFICE: ClassVar[Kind]
    LOGO: ClassVar[Kind]
    TEXT_BLOCK: ClassVar[Kind]
    LETTER_TEMPLATE: ClassVar[Kind]
    TAG: ClassVar[Kind]
    PARTICIPANT: ClassVar[Kind]
    ATTACHMENT: ClassVar[Kind]
    CONVERSION: ClassVar[Kind]
    MERGE: ClassVar[Kind]
    DISTINCT_PAIR: ClassVar[Kind]
    ASSIGNMENT_RULE: ClassVar[Kind]
    SCORE_RULE: ClassVar[Kind]
    PLAYBOOK: ClassVar[Kind]
    PLAYBOOK_STEP: ClassVar[Kind]
    CUSTOM_FIELD: ClassVar[Kind]
    SAVED_VIEW: ClassVar[Kind]
    SETTING: ClassVar[Kind]

    def __new__(cls, name: str) -> Kind:
        """The one kind of that name."""
        # setdefault is one step, also where two threads ask for a new name at once.
        return cls._known.setdefault(str(name), super().__new__(cls, name))

    def __repr__(self) -> str:
        return f"Kind({str(self)!r})"


# The name of a kind is that of its constant, in small letters.
for _name in [name for name in Kind.__annotations__ if name.isupper()]:
    setattr(Kind, _name, Kind(_name.lower()))
