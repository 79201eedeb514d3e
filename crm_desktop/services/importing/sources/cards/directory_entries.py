"""Reads the entries of a directory (LDIF, RFC 2849), one after the other; changes of a directory are refused.

An address from which a value should be fetched is left out: nothing is read but the file.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from crm_desktop.core.errors import ImportProblem, UserError
from crm_desktop.services.importing.sources.cards.lines import LogicalLine, unfolded
from crm_desktop.services.importing.sources.cards.person import Person

#: The headings of attributes that tell one text, in small letters as all attributes here.
_TEXTS: Mapping[str, str] = {
    "entryuuid": "External id",
    "cn": "Name",
    "commonname": "Name",
    "displayname": "Name",
    "sn": "Last name",
    "surname": "Last name",
    "givenname": "First name",
    "gn": "First name",
    "o": "Organization name",
    "organizationname": "Organization name",
    "company": "Organization name",
    "ou": "Department",
    "department": "Department",
    "orgunit": "Department",
    "title": "Job title",
    "description": "Notes",
    "info": "Notes",
    "labeleduri": "Website",
    "workurl": "Website",
    "mozillaworkurl": "Website",
    "mozillanickname": "Nickname",
    "xmozillanickname": "Nickname",
    "mozillacustom1": "Notes",
}
_EMAILS = {
    "mail": "",
    "rfc822mailbox": "",
    "mozillasecondemail": "other",
    "xmozillasecondemail": "other",
}
_PHONES = {
    "telephonenumber": "work",
    "homephone": "home",
    "mobile": "mobile",
    "cellphone": "mobile",
    "mobiletelephonenumber": "mobile",
    "facsimiletelephonenumber": "fax",
    "fax": "fax",
    "pager": "other",
    "othertelephone": "other",
}
#: The attributes of an address, street first, by its label.
_ADDRESSES: Mapping[str, Sequence[tuple[str, ...]]] = {
    "work": (
        ("street", "streetaddress", "postaladdress"),
        ("mozillaworkstreet2",),
        ("postofficebox",),
        ("l", "locality", "localityname"),
        ("st", "stateorprovincename", "region"),
        ("postalcode", "zip"),
        ("co", "c", "countryname", "friendlycountryname"),
    ),
    "home": (
        ("homepostaladdress", "mozillahomestreet"),
        ("mozillahomestreet2",),
        ("mozillahomelocalityname",),
        ("mozillahomestate",),
        ("mozillahomepostalcode",),
        ("mozillahomecountryname",),
    ),
}
_PHOTOS = frozenset({"jpegphoto", "photo", "thumbnailphoto", "thumbnaillogo"})
_BIRTHDAY = ("birthyear", "birthmonth", "birthday")
_TECHNICAL = frozenset(
    {"dn", "objectclass", "modifytimestamp", "createtimestamp", "version", "uid", "control"}
)
_GROUPS = frozenset({"groupofnames", "groupofuniquenames", "organizationalunit", "organization", "dcobject"})
_PERSONS = ("person", "organizationalperson", "inetorgperson", "mozillaabpersonalpha")
_CHANGE = "changetype"
_MOST_VALUES = 2_000

Values = dict[str, list[str]]


def read_entries(stream: TextIO, encoding: str) -> Iterator[Person]:
    """The persons among the entries; raises ImportProblem where the file tells changes and not entries."""
    count, values, wrong = 0, Values(), 0
    for line in _with_end(stream):
        if line is not None and line.text.strip():
            wrong = wrong or (0 if _take(line, values, encoding) else line.number)
            continue
        if values.keys() - {"version"}:
            count += 1
            person = _person(count, values)
            if wrong:
                person.problem = UserError("entry_not_understood", line=wrong)
            yield person
        values, wrong = Values(), 0


def _with_end(stream: TextIO) -> Iterator[LogicalLine | None]:
    """The lines that are no comments, and None at the end."""
    yield from (line for line in unfolded(stream, _join) if not line.text.startswith("#"))
    yield None


def _join(text: str, _last: str, line: str) -> str | None:
    return text + line[1:] if text and line.startswith(" ") else None


def _take(line: LogicalLine, values: Values, encoding: str) -> bool:
    """Add what a line tells to the values of its entry; False where it tells nothing."""
    name, colon, value = line.text.partition(":")
    name = name.partition(";")[0].strip().casefold()
    if not colon or not name:
        return False
    if name == _CHANGE:
        raise ImportProblem("changes_of_a_directory", line=line.number)
    told = values.setdefault(name, [])
    if len(told) >= _MOST_VALUES:
        return False
    if line.is_cut or value.startswith("<"):
        told.append("")
        return True
    if not value.startswith(":"):
        told.append(value.strip())
        return True
    if name in _PHOTOS:
        told.append("")
        return True
    try:
        raw = base64.b64decode(value[1:].strip(), validate=True)
        told.append(raw.decode("utf-8"))
    except (binascii.Error, ValueError):
        return False
    return True


def _person(number: int, values: Values) -> Person:
    person = Person(number)
    classes = {each.casefold() for each in values.get("objectclass", ())}
    is_person = any(each in classes for each in _PERSONS) or any(name in values for name in ("mail", "sn"))
    person.is_group = bool(classes & _GROUPS) and not is_person
    used = {*_TECHNICAL, *_BIRTHDAY}
    for name, texts in values.items():
        if name in _TEXTS:
            for text in texts:
                person.tell(_TEXTS[name], text)
        elif name in _EMAILS:
            for text in texts:
                person.tell_email(text, _EMAILS[name])
        elif name in _PHONES:
            for text in texts:
                person.tell_phone(text, _PHONES[name])
        elif name in _PHOTOS:
            person.photos += len(texts)
        else:
            continue
        used.add(name)
    for label, parts in _ADDRESSES.items():
        told = [next((values[name][0] for name in names if values.get(name)), "") for names in parts]
        # Lines of a whole address are divided by this sign.
        person.tell_address([part.replace("$", ", ") for part in told], label)
        used.update(name for names in parts for name in names)
    _tell_birthday(person, values)
    for name in values.keys() - used:
        if any(values[name]):
            person.left_out[name] += 1
    return person


def _tell_birthday(person: Person, values: Values) -> None:
    year, month, day = ((values.get(name) or [""])[0] for name in _BIRTHDAY)
    if month.isdecimal() and day.isdecimal():
        known = year if year.isdecimal() else "-"
        person.tell("Birthday", f"{known}-{int(month[:2]):02}-{int(day[:2]):02}")
