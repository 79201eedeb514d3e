"""Entries of directories as mail programs and servers write them, read as persons."""

from __future__ import annotations

import base64
import io

import pytest

from crm_desktop.core.errors import ImportProblem
from crm_desktop.services.importing.sources.cards.directory_entries import read_entries
from crm_desktop.services.importing.sources.cards.person import Person


def read(*lines: str) -> list[Person]:
    return list(read_entries(io.StringIO("\n".join(lines) + "\n"), "utf-8"))


def encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def test_entries_as_a_mail_program_writes_them() -> None:
    first, second = read(
        "version: 1",
        "# people of the fair",
        f"dn:: {encoded('cn=王小明,mail=ming@hongyuan.example')}",
        "objectclass: top",
        "objectclass: person",
        "objectclass: inetOrgPerson",
        f"cn:: {encoded('王小明')}",
        f"sn:: {encoded('王')}",
        "mail: ming@hongyuan.example",
        "mozillaSecondEmail: ming@home.example",
        "telephoneNumber: 02-2345-6789",
        "homePhone: 02-1111-2222",
        "facsimileTelephoneNumber: 02-3333-4444",
        "mobile: 0912-345-678",
        "mozillaHomeStreet: Long Road 2",
        "mozillaHomeLocalityName: Hsinchu",
        "street: Short Road 1",
        "l: Taipei",
        "o: Hongyuan",
        "ou: Sales",
        "title: Buyer",
        "description: a text that is folded over",
        "  two lines",
        "birthyear: 1985",
        "birthmonth: 4",
        "birthday: 2",
        "jpegPhoto:: /9j/4AAQ",
        "mozillaUseHtmlMail: true",
        "",
        "dn: cn=Anna",
        "cn;lang-de: Anna Weiss",
        "mail: anna@nordlicht.example",
        "",
    )
    assert first.cells == {
        "Name": "王小明",
        "Last name": "王",
        "E-mail 1 - Value": "ming@hongyuan.example",
        "E-mail 1 - Label": "",
        "E-mail 2 - Value": "ming@home.example",
        "E-mail 2 - Label": "other",
        "Phone 1 - Value": "02-2345-6789",
        "Phone 1 - Label": "work",
        "Phone 2 - Value": "02-1111-2222",
        "Phone 2 - Label": "home",
        "Phone 3 - Value": "02-3333-4444",
        "Phone 3 - Label": "fax",
        "Phone 4 - Value": "0912-345-678",
        "Phone 4 - Label": "mobile",
        "Business address": "Short Road 1, Taipei",
        "Home address": "Long Road 2, Hsinchu",
        "Organization name": "Hongyuan",
        "Department": "Sales",
        "Job title": "Buyer",
        "Notes": "a text that is folded over two lines",
        "Birthday": "1985-04-02",
    }
    assert (first.photos, first.left_out) == (1, {"mozillausehtmlmail": 1})
    assert second.cells["Name"] == "Anna Weiss"


def test_changes_of_a_directory_are_refused() -> None:
    with pytest.raises(ImportProblem, match="changes_of_a_directory"):
        read("dn: cn=A", "changetype: modify", "replace: mail", "mail: b@x.example", "-")


def test_no_value_is_fetched_from_an_address() -> None:
    (person,) = read("dn: cn=A", "cn: A", "description:< file:///etc/passwd")
    assert person.cells == {"Name": "A"}


def test_what_cannot_be_decoded_breaks_its_entry_alone() -> None:
    broken, good = read("dn: cn=A", "cn:: ***", "", "dn: cn=B", "cn: B")
    assert (broken.problem is not None, good.problem, good.cells) == (True, None, {"Name": "B"})


def test_lists_and_units_are_no_persons() -> None:
    unit, group, person = read(
        "dn: ou=People",
        "objectClass: organizationalUnit",
        "ou: People",
        "",
        "dn: cn=All",
        "objectClass: groupOfNames",
        "cn: All",
        "member: cn=A",
        "",
        "dn: cn=A",
        "cn: A",
        "sn: A",
    )
    assert [each.is_group for each in (unit, group, person)] == [True, True, False]
