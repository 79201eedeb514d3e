"""What an office adds to its records itself: the definitions of fields of its own."""

from __future__ import annotations

from enum import StrEnum

from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import T, reference
from crm_desktop.core.words.languages import LANGUAGES


class OwnType(StrEnum):
    """The types of fields that an office can make, by the names that files and the command line hold."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"
    SEVERAL = "several_choices"
    YES_NO = "yes_no"
    LINK = "link"
    REFERENCE = "reference"


#: The kinds of records that can have fields of an office's own.
EXTENDED_KINDS = (
    Kind.LEAD,
    Kind.ACCOUNT,
    Kind.CONTACT,
    Kind.OPPORTUNITY,
    Kind.PRODUCT,
    Kind.QUOTE,
    Kind.ORDER,
    Kind.ACTIVITY,
    Kind.COMPETITOR,
)
#: The kinds that a field of type `reference` can point at.
TARGETS = (Kind.USER, *EXTENDED_KINDS)
#: The fields of a definition that hold its name in one language, by language.
NAMES_BY_LANGUAGE = {language: f"name_{language.casefold()}" for language in LANGUAGES}

_NAME_LENGTH = 100
_POSITION = Field("position", T.INTEGER)
_ACTIVE = Field("active", T.BOOLEAN, default=1)
_TIMES = (
    Field("created_at", T.INSTANT, editable=False, importable=False),
    Field("updated_at", T.INSTANT, editable=False, importable=False),
)

CUSTOM_FIELD = RecordType(
    Kind.CUSTOM_FIELD,
    (
        Field("name", T.TEXT, max_length=_NAME_LENGTH, required=True),
        Field("kind", T.CHOICE, choices=EXTENDED_KINDS, required=True, default=Kind.LEAD),
        Field("type", T.CHOICE, choices=tuple(OwnType), required=True, default=OwnType.TEXT.value),
        # One a line as `core.records.own_fields` reads them: "c1: Gold", "-c2: Silver" for one not offered.
        Field("choices", T.LONG_TEXT, max_length=20_000),
        Field("target", T.CHOICE, choices=TARGETS),
        Field("help", T.TEXT, max_length=300),
        Field("required", T.BOOLEAN, default=0),
        reference("required_from", Kind.STAGE),
        *(Field(name, T.TEXT, max_length=_NAME_LENGTH) for name in NAMES_BY_LANGUAGE.values()),
        _POSITION,
        _ACTIVE,
        *_TIMES,
    ),
    is_reference_list=True,
    is_imported=True,
    same_by=("kind", "name"),
)
