"""What of a record tells who it is: addresses, numbers, domains, the names of the person and the company."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from crm_desktop.core.records.catalogue import Catalogue, name_column
from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import VALUE_FIELDS
from crm_desktop.core.values.addresses.contact_ways import split_addresses, split_phones
from crm_desktop.core.values.addresses.domains import domain_of_address, domain_of_website
from crm_desktop.core.values.names.cores import LONGEST_NAME, NameCore, name_core
from crm_desktop.services.folding import folder
from crm_desktop.services.reads.record.contact_points import ContactPoint

#: Longer texts are looked at up to here: what tells who somebody is stands at their beginning.
LONGEST_TEXT = 500
#: So many addresses and numbers of one record are looked at.
_MOST_WAYS = 12
#: As many companies as there are among 100,000 contacts, and as many people with names of their own.
_NAMES_KEPT = 32_768
_NO_TAX_SIGN = re.compile("[^0-9A-Z]")
_SHORTEST_TAX_NUMBER = 5
_TAX_NUMBER = "tax_number"

Values = Mapping[str, object]


@dataclass(frozen=True)
class Facts:
    """What is known of one record, or of one that is being typed."""

    emails: tuple[str, ...]
    phones: tuple[str, ...]
    tax_number: str
    domains: frozenset[str]
    #: the person that it is; empty where it is none
    person: NameCore
    #: the company that it is, or belongs to
    company: NameCore
    #: it is the company itself
    is_company: bool
    #: it brings news of a company, and does not only belong to one
    speaks_for_company: bool
    #: the records that it points at
    points_at: frozenset[tuple[Kind, int]]


def facts_of(catalogue: Catalogue, kind: Kind, values: Values, further: Sequence[ContactPoint] = ()) -> Facts:
    """The facts of a record whose values are given by field; texts may be as they are typed.

    `further` are the ways to reach it that stand beside it.
    """
    record = catalogue[kind]
    telling = _telling_fields(record)
    emails = _ways(telling.emails, values, FieldType.EMAIL, further)
    websites = [_text(values, name) for name in telling.websites]
    domains = {domain_of_address(each) for each in emails} | {domain_of_website(each) for each in websites}
    person = core_of_person(_text(values, record.person_field))
    own = record.by_name.get(record.company_field)
    is_reference = own is not None and own.refers_to is not None
    company = core_of_company(
        _text(values, name_column(own.name) if own and is_reference else record.company_field)
    )
    is_company = own is not None and record.company_field == record.title_field
    return Facts(
        emails=tuple(emails),
        phones=tuple(_ways(telling.phones, values, FieldType.PHONE, further)),
        tax_number=tax_key(_text(values, _TAX_NUMBER)) if _TAX_NUMBER in record.by_name else "",
        domains=frozenset(domains - {""}),
        person=person,
        # Who has no company is a customer in person.
        company=company if company.text else person,
        is_company=is_company,
        speaks_for_company=not is_reference,
        points_at=frozenset(
            (other, value) for name, other in telling.references if isinstance(value := values.get(name), int)
        ),
    )


class _TellingFields(NamedTuple):
    """The names of the fields that tell who a record is."""

    emails: tuple[str, ...]
    phones: tuple[str, ...]
    websites: tuple[str, ...]
    #: with the kind that each refers to
    references: tuple[tuple[str, Kind], ...]


@lru_cache(maxsize=256)
def _telling_fields(record: RecordType) -> _TellingFields:
    # Found once: a conversion of 1,000 leads looks at many thousand records.
    emails, phones, websites = (
        tuple(each.name for each in record.fields if each.type is type_)
        for type_ in (FieldType.EMAIL, FieldType.PHONE, FieldType.URL)
    )
    references = tuple((each.name, each.refers_to) for each in record.fields if each.refers_to is not None)
    return _TellingFields(emails, phones, websites, references)


def _text(values: Values, name: str) -> str:
    value = values.get(name) if name else None
    return value[:LONGEST_TEXT].strip() if isinstance(value, str) else ""


def _ways(
    names: Sequence[str], values: Values, type_: FieldType, further: Sequence[ContactPoint]
) -> list[str]:
    """The addresses or numbers of a record, each once."""
    split = split_addresses if type_ is FieldType.EMAIL else split_phones
    texts = [_text(values, name) for name in names]
    texts += [each.value for each in further if VALUE_FIELDS[each.sort].type is type_]
    ways = [way.strip() for text in texts if text for way in split(text)]
    if type_ is FieldType.EMAIL:
        ways = [way.casefold() for way in ways if "@" in way.strip("@")]
    return list(dict.fromkeys(ways))[:_MOST_WAYS]


def tax_key(text: str) -> str:
    """What the spellings of a tax number share; "" for what is too short, or one sign repeated."""
    key = _NO_TAX_SIGN.sub("", unicodedata.normalize("NFKC", text).upper())
    return key if len(key) >= _SHORTEST_TAX_NUMBER and len(set(key)) > 1 else ""


def is_same_tax_number(one: str, other: str) -> bool:
    """Whether two keys are of one number; its country's two letters may be missing."""
    return bool(one and other) and (
        one == other or _without_country(one) == other or one == _without_country(other)
    )


def _without_country(key: str) -> str:
    return key[2:] if key[:2].isalpha() else key


@lru_cache(maxsize=_NAMES_KEPT)
def core_of_company(name: str) -> NameCore:
    """The core of a company's name as it is written."""
    return name_core(folder().fold(name[:LONGEST_NAME]), is_company=True)


@lru_cache(maxsize=_NAMES_KEPT)
def core_of_person(name: str) -> NameCore:
    """The core of a person's name as it is written."""
    return name_core(folder().fold(name[:LONGEST_NAME]), is_company=False)
