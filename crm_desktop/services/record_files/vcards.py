"""People and companies as vCards (RFC 2426 and 6350), which every address book reads.

Written as calendar files are: folded lines, the same signs escaped. Late import: the library that writes both
is loaded by whoever exports one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.services.reads.record.contact_points import ContactPoint

#: What a card calls the fields of a record, and the sorts of its further ways.
_PROPERTY = {FieldType.EMAIL: "email", FieldType.PHONE: "tel", FieldType.URL: "url"}
_OF_SORT = {"email": "email", "phone": "tel", "url": "url"}


def vcard(
    record: RecordType,
    values: Mapping[str, Stored],
    points: Iterable[ContactPoint] = (),
    version: str = "3.0",
) -> str:
    """One card of a person, of a company where a record has no person; references come with their names."""
    from icalendar import Component, vAdr, vN, vOrg, vText

    class Card(Component):
        name = "VCARD"

    card = Card()
    name = str(values.get(record.person_field) or record.heading(values))
    card.add("version", vText(version))
    card.add("fn", vText(name))
    company: object = name
    if record.person_field:
        family, given = (str(values.get(each) or "") for each in ("family_name", "given_name"))
        card.add("n", vN((family, given if family or given else name, "", "", "")))
        company = values.get(f"{record.company_field}:name") or values.get(record.company_field)
    elif version == "4.0":
        card.add("kind", vText("org"))
    else:
        card.add("n", vN(("", "", "", "", "")))
        card.add("x-abshowas", vText("COMPANY"))
    if isinstance(company, str) and company:
        card.add("org", vOrg((company,)))
    for field in record.fields:
        value = values.get(field.name)
        if field.type in _PROPERTY and value:
            card.add(_PROPERTY[field.type], vText(str(value)))
    for point in points:
        if point.sort in _OF_SORT:
            card.add(_OF_SORT[point.sort], vText(point.value))
    for property_, field_name in (("title", "job_title"), ("note", record.notes_field)):
        if text := values.get(field_name):
            card.add(property_, vText(str(text)))
    for address in (values.get("billing_address"), values.get("shipping_address")):
        if address:
            # Which part of it is the town is not asked for: the whole stands where the street does.
            card.add("adr", vAdr(("", "", str(address), "", "", "", "")))
    written: bytes = card.to_ical(sorted=False)
    return written.decode("utf-8")


def has_cards(record: RecordType) -> bool:
    """Whether records of a type are people or companies."""
    return bool(record.person_field) or "billing_address" in record.by_name


def write_vcards(path: Path, cards: Iterable[str]) -> int:
    """Write cards one after the other; returns how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        for card in cards:
            file.write(card)
            count += 1
    return count
