"""Reads contact cards (vCard 2.1, 3.0 and 4.0), one after the other, whatever their makers meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TextIO

from crm_desktop.core.errors import UserError
from crm_desktop.services.importing.sources.cards.lines import unfolded
from crm_desktop.services.importing.sources.cards.person import Person
from crm_desktop.services.importing.sources.cards.properties import (
    Property,
    is_undecoded,
    joined,
    plain,
    property_of,
    texts,
)

#: "_$!<Mobile>!$_" is how Apple writes its own labels.
_OWN_LABEL = re.compile(r"_\$!<(.*)>!\$_")
#: Words that say nothing about what sort of address or number it is.
_PLAIN_TYPES = frozenset(
    {"pref", "voice", "internet", "msg", "x400", "text", "textphone", "postal", "parcel"}
)
#: Apple writes this year where there is none.
_NO_YEAR = re.compile(r"1604-(?=\d\d-\d\d)")
_DAY_OF_NO_YEAR = re.compile(r"--(\d\d)-?(\d\d)")
#: Properties that tell nothing about the person.
_TECHNICAL = frozenset(
    {
        "BEGIN",
        "END",
        "VERSION",
        "PRODID",
        "REV",
        "CLASS",
        "SORT-STRING",
        "MAILER",
        "SOURCE",
        "XML",
        "CLIENTPIDMAP",
    }
    | {"X-ABUID", "X-ABLABEL", "X-ABADR", "X-ABSHOWAS", "LABEL", "KIND", "GENDER", "LANG"}
)
_MOST_PROPERTIES = 2_000


def read_cards(stream: TextIO, encoding: str) -> Iterator[Person]:
    """The persons on the cards of a stream; a card that is not closed says so."""
    properties: list[Property] = []
    number, depth, count = 0, 0, 0
    for line in unfolded(stream, joined):
        told = property_of(line, encoding)
        if told is None:
            continue
        if told.name == "BEGIN" and told.value.strip().upper() == "VCARD":
            if depth and properties and properties[-1].name == "AGENT":
                depth += 1  # the card of an assistant within that of the person
                continue
            if depth:
                yield _unclosed(number, properties)
            count += 1
            number, depth, properties = count, 1, []
        elif told.name == "END" and told.value.strip().upper() == "VCARD":
            depth = max(0, depth - 1)
            if not depth and number:
                yield _person(number, properties)
                number = 0
        elif depth == 1 and len(properties) < _MOST_PROPERTIES:
            properties.append(told)
    if depth and number:
        yield _unclosed(number, properties)


def _unclosed(number: int, properties: Sequence[Property]) -> Person:
    person = _person(number, properties)
    person.problem = person.problem or UserError("card_not_closed", number=number)
    return person


def _person(number: int, properties: Sequence[Property]) -> Person:
    person = Person(number)
    labels = {
        each.group: _label_text(each.value) for each in properties if each.name == "X-ABLABEL" and each.group
    }
    for told in sorted(properties, key=lambda each: each.place):
        if is_undecoded(told.value):
            person.problem = UserError("bytes_not_in_encoding", encoding="UTF-8")
        if told.name in ("PHOTO", "LOGO") and (told.value or "CUT" in told.parameters):
            person.photos += 1
        elif told.name in _PUT:
            _PUT[told.name](person, told, labels.get(told.group, ""))
        elif told.name in ("KIND", "X-ADDRESSBOOKSERVER-KIND"):
            person.is_group = told.value.strip().casefold() == "group"
        elif told.name not in _TECHNICAL and told.value.strip(" ;"):
            _put_network(person, told)
    return person


def _label_text(value: str) -> str:
    found = _OWN_LABEL.fullmatch(value.strip())
    return plain(found[1] if found else value)


def _label(told: Property, label: str) -> str:
    """The words that say what sort it is: a person's own ones, else those of the types."""
    types = [word for word in told.words("TYPE") if word not in _PLAIN_TYPES and not word.startswith("x-")]
    return label or " ".join(dict.fromkeys(types))


def _put_text(heading: str) -> Callable[[Person, Property, str], None]:
    def put(person: Person, told: Property, _label: str) -> None:
        person.tell(heading, plain(told.value))

    return put


def _put_uid(person: Person, told: Property, _label: str) -> None:
    person.tell("External id", plain(told.value).removeprefix("urn:uuid:"))


def _put_names(person: Person, told: Property, _label: str) -> None:
    family, given, middle, *_rest = [*texts(told.value, ";"), "", "", ""]
    for heading, text in (("Last name", family), ("First name", given), ("Middle name", middle)):
        person.tell(heading, text.replace(",", " ") if heading == "Middle name" else text)


def _put_organization(person: Person, told: Property, _label: str) -> None:
    company, *units = texts(told.value, ";")
    person.tell("Organization name", company)
    person.tell("Department", ", ".join(filter(None, map(str.strip, units))))


def _put_email(person: Person, told: Property, label: str) -> None:
    person.tell_email(plain(told.value).removeprefix("mailto:"), _label(told, label))


def _put_phone(person: Person, told: Property, label: str) -> None:
    number = plain(told.value).removeprefix("tel:")
    number, _semicolon, extension = number.partition(";ext=")
    person.tell_phone(f"{number} ext. {extension}" if extension else number, _label(told, label))


def _put_address(person: Person, told: Property, label: str) -> None:
    box, more, street, city, region, code, country, *_rest = [*texts(told.value, ";"), *[""] * 7]
    parts = (street, more, box, city, f"{region} {code}".strip(), country)
    written = told.parameters.get("LABEL", ("",))[0]
    person.tell_address(parts if any(map(str.strip, parts)) else (plain(written),), _label(told, label))


def _put_birthday(person: Person, told: Property, _label: str) -> None:
    text = _NO_YEAR.sub("--", plain(told.value).strip())
    without_year = _DAY_OF_NO_YEAR.fullmatch(text)
    if without_year:
        text = f"--{without_year[1]}-{without_year[2]}"
    is_day = any(sign.isdecimal() for sign in text) and told.words("VALUE") != ("text",)
    person.tell("Birthday" if is_day else "Notes", text if is_day else f"Birthday: {text}")


def _put_tags(person: Person, told: Property, _label: str) -> None:
    person.tell_tags(texts(told.value, ","))


def _put_role(person: Person, told: Property, _label: str) -> None:
    person.tell("Notes", f"Role: {plain(told.value)}")


def _put_network(person: Person, told: Property) -> None:
    """A name in another network, whatever property it stands in; all else is counted as left out."""
    scheme, colon, rest = plain(told.value).partition(":")
    service = (told.words("X-SERVICE-TYPE") or told.words("SERVICE-TYPE") or ("",))[0]
    network = service or (scheme if colon else "")
    if told.name in ("IMPP", "X-SOCIALPROFILE", "SOCIALPROFILE"):
        network = service or (told.words("TYPE") or ("",))[0] or network
        name = rest if colon and not rest.startswith("//") else plain(told.value)
        name = (told.parameters.get("X-USER") or (name,))[0]
        if not person.tell_network(network, name):
            person.tell("Notes", f"{network}: {name}" if network else name)
        return
    bare = told.name.removeprefix("X-").removesuffix("-USERNAME").removesuffix("-ID")
    if not person.tell_network(bare, plain(told.value)):
        person.left_out[told.name] += 1


_PUT: Mapping[str, Callable[[Person, Property, str], None]] = {
    "UID": _put_uid,
    "FN": _put_text("Name"),
    "N": _put_names,
    "ORG": _put_organization,
    "TITLE": _put_text("Job title"),
    "ROLE": _put_role,
    "EMAIL": _put_email,
    "TEL": _put_phone,
    "ADR": _put_address,
    "URL": _put_text("Website"),
    "BDAY": _put_birthday,
    "ANNIVERSARY": _put_text("Anniversary"),
    "NICKNAME": _put_text("Nickname"),
    "CATEGORIES": _put_tags,
    "NOTE": _put_text("Notes"),
}
