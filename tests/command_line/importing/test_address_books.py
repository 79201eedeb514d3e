"""Address books of phones and mail programs, imported by the command."""

from __future__ import annotations

from tests.command_line.conftest import Files

CARDS = (
    "BEGIN:VCARD",
    "VERSION:3.0",
    "UID:a1",
    "N:Weiss;Anna;;;",
    "FN:Anna Weiss",
    "ORG:Nordlicht GmbH;Sales",
    "TITLE:Buyer",
    "EMAIL;TYPE=HOME:anna@home.example",
    "EMAIL;TYPE=WORK:anna@nordlicht.example",
    "TEL;TYPE=WORK:+49 40 123456",
    "TEL;TYPE=CELL:+49 171 1234567",
    "TEL;TYPE=HOME:+49 40 777777",
    "ADR;TYPE=HOME:;;Road 2;Hamburg;;20095;Germany",
    "BDAY:1985-04-02",
    "CATEGORIES:Fair",
    "NOTE:met at the fair",
    "URL:https://nordlicht.example",
    "PHOTO;ENCODING=b:AAAA",
    "END:VCARD",
    "BEGIN:VCARD",
    "VERSION:3.0",
    "UID:a2",
    "FN:王小明",
    "N:王;小明;;;",
    "ORG:宏遠精密",
    "TEL;TYPE=CELL:0912345678",
    "END:VCARD",
)


def test_cards_become_contacts_with_their_accounts(files: Files) -> None:
    ran = files.bring("contacts", *CARDS, name="people.vcf")
    assert (ran.code, ran.json["created"], ran.json["made"]) == (0, 2, {"account": 2})
    assert ran.json["ignored"] == []
    assert [note["key"] for note in ran.json["notes"] if note["key"] == "photos_left_out"] != []
    anna = files.list("contacts")["Anna Weiss"]
    assert (anna["account"], anna["department"], anna["job_title"]) == ("Nordlicht GmbH", "Sales", "Buyer")
    assert (anna["email"], anna["other_email"]) == ("anna@nordlicht.example", "anna@home.example")
    assert (anna["phone"], anna["mobile"]) == ("+49 40 123456", "+49 171 1234567")
    assert (anna["birthday"], anna["tags"], anna["external_id"]) == ("1985-04-02", ["Fair"], "a1")
    assert {"met at the fair", "Website: https://nordlicht.example"} <= set(anna["description"].split("\n"))
    links = files.crm("show", "contact", "1", "--json").json["links"]
    ways = {(each.get("label"), each["title"]) for each in links if each["kind"] == "contact_point"}
    assert ways == {("home", "+49 40 777777"), ("home", "Road 2, Hamburg, 20095, Germany")}
    again = files.bring("contacts", *CARDS, name="people.vcf").json
    assert (again["created"], again["updated"], again["unchanged"]) == (0, 0, 2)


def test_cards_become_leads(files: Files) -> None:
    ran = files.bring("leads", *CARDS, name="people.vcf")
    assert (ran.code, ran.json["created"], ran.json["made"]) == (0, 2, {})
    anna = files.list("leads")["Anna Weiss"]
    assert (anna["company"], anna["website"]) == ("Nordlicht GmbH", "https://nordlicht.example")


def test_a_directory_becomes_contacts_and_its_reading_is_said(files: Files) -> None:
    lines = (
        "dn: cn=A",
        "cn: Anna Weiss",
        "mail: anna@nordlicht.example",
        "o: Nordlicht",
        "telephoneNumber: 123456",
    )
    ran = files.bring("contacts", *lines, name="people.ldif")
    assert (ran.code, ran.json["created"]) == (0, 1)
    path = files.folder / "people.ldif"
    said = files.crm("import", "contacts", path).out
    assert "an address book in utf-8" in said
    changes = files.bring("contacts", "dn: cn=A", "changetype: delete", name="changes.ldif")
    assert (changes.code, "changes of a directory" in changes.err) == (2, True)


def test_a_card_without_end_goes_to_the_rows_with_errors(files: Files) -> None:
    ran = files.bring("contacts", *CARDS[:-1], name="people.vcf")
    assert (ran.code, ran.json["created"], ran.json["failed"]) == (1, 1, 1)
