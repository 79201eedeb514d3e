"""Cards of three versions and of many makers, read as persons."""

from __future__ import annotations

import io
import time

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.services.importing.sources.cards.lines import LONGEST_KEPT
from crm_desktop.services.importing.sources.cards.person import Person
from crm_desktop.services.importing.sources.cards.vcards import read_cards


def read(text: str, encoding: str = "utf-8") -> list[Person]:
    raw = text.encode(encoding, "surrogateescape")
    stream = io.TextIOWrapper(io.BytesIO(raw), encoding=encoding, errors="surrogateescape")
    return list(read_cards(stream, encoding))


def card(*lines: str) -> Person:
    (person,) = read("\r\n".join(("BEGIN:VCARD", *lines, "END:VCARD", "")))
    return person


def test_a_card_of_the_older_form_in_quoted_printable() -> None:
    person = card(
        "VERSION:2.1",
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=B0=8F=E6=98=8E;;;",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B=E5=B0=8F=E6=98=8E",
        "ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=BIG5:=A7=BB=BB=B7=BA=EB=B1K",
        "TEL;CELL;PREF:0912345678",
        "TEL;WORK;FAX:02-2345-6780",
        "NOTE;ENCODING=QUOTED-PRINTABLE:first line=0D=0A=",
        "second=",
        " part",
        "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ",
        " AAAQABAAD",
        "",
    )
    assert person.problem is None
    assert person.cells == {
        "Last name": "王",
        "First name": "小明",
        "Name": "王小明",
        "Organization name": "宏遠精密",
        "Phone 1 - Value": "0912345678",
        "Phone 1 - Label": "cell",
        "Phone 2 - Value": "02-2345-6780",
        "Phone 2 - Label": "work fax",
        "Notes": "first line\r\nsecond part",
    }
    assert person.photos == 1


def test_a_card_of_version_3_as_phones_write_it() -> None:
    person = card(
        "VERSION:3.0",
        "N:Weiss;Anna;Maria,Eva;Dr.;",
        "FN:Dr. Anna Weiss",
        "ORG:Nordlicht\\; Söhne GmbH;Vertrieb;Nord",
        "TITLE:Head of Sales\\, North",
        "EMAIL;type=INTERNET;type=HOME:anna@home.example",
        "item1.EMAIL;type=INTERNET;type=pref:anna@nordlicht.example",
        "item1.X-ABLabel:_$!<Work>!$_",
        'item2.TEL;type="VOICE,MAIN":+49 40 1234',
        "item2.X-ABLabel:Reception",
        "ADR;TYPE=HOME:;;Long Road 2;Hamburg;HH;20095;Germany",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-02",
        "CATEGORIES:Fair,VIP",
        "URL:https://nordlicht.example",
        "NOTE:met at the\\nfair",
        "IMPP;X-SERVICE-TYPE=Skype;type=WORK:skype:anna.weiss",
        "X-SOCIALPROFILE;type=twitter;x-user=annaw:http://twitter.example/annaw",
        "UID:urn:uuid:4711",
        "X-SHOE-SIZE:38",
    )
    assert person.cells == {
        "Last name": "Weiss",
        "First name": "Anna",
        "Middle name": "Maria Eva",
        "Name": "Dr. Anna Weiss",
        "Organization name": "Nordlicht; Söhne GmbH",
        "Department": "Vertrieb, Nord",
        "Job title": "Head of Sales, North",
        "E-mail 1 - Value": "anna@nordlicht.example",
        "E-mail 1 - Label": "Work",
        "E-mail 2 - Value": "anna@home.example",
        "E-mail 2 - Label": "home",
        "Phone 1 - Value": "+49 40 1234",
        "Phone 1 - Label": "Reception",
        "Home address": "Long Road 2, Hamburg, HH 20095, Germany",
        "Birthday": "--04-02",
        "Categories": "Fair,VIP",
        "Website": "https://nordlicht.example",
        "Notes": "met at the\nfair\ntwitter: annaw",
        "Skype": "anna.weiss",
        "External id": "4711",
    }
    assert person.left_out == {"X-SHOE-SIZE": 1}


def test_a_card_of_version_4() -> None:
    person = card(
        "VERSION:4.0",
        "FN:Eva Lund",
        "N:Lund;Eva;;;",
        'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+47-21-00;ext=102',
        "TEL;VALUE=uri;TYPE=cell:tel:+47-911",
        "EMAIL;PREF=2:b@fjell.example",
        "EMAIL;PREF=1:a@fjell.example",
        "BDAY:--0809",
        'ADR;LABEL="Road 2\\nBergen":;;;;;;',
        "KIND:individual",
    )
    assert person.cells["Phone 1 - Value"] == "+47-21-00 ext. 102"
    assert (person.cells["Phone 1 - Label"], person.cells["Phone 2 - Label"]) == ("home", "cell")
    assert person.cells["E-mail 1 - Value"] == "a@fjell.example"
    assert person.cells["Birthday"] == "--08-09"
    assert person.cells["Address"] == "Road 2 Bergen"


def test_a_chinese_address_is_written_as_there_is_usual() -> None:
    person = card("FN:王", "ADR;TYPE=WORK:;;中山北路一段 1 號;中山區;台北市;104;台灣")
    assert person.cells["Business address"].startswith("台灣 台北市 104")


def test_folds_end_and_begin_between_any_signs() -> None:
    person = card("FN:Anna", " bel", "\tle Wei", "  ss", "NOTE:a", " b")
    assert (person.cells["Name"], person.cells["Notes"]) == ("Annabelle Wei ss", "ab")


def test_an_assistants_card_within_a_card_is_passed_over() -> None:
    person = card(
        "VERSION:2.1", "FN:Boss", "AGENT:", "BEGIN:VCARD", "FN:Helper", "TEL:1", "END:VCARD", "TITLE:CEO"
    )
    assert person.cells == {"Name": "Boss", "Job title": "CEO"}


def test_a_card_without_end_is_told_and_the_next_one_is_read() -> None:
    first, second = read("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\n")
    assert (first.problem is not None, first.cells) == (True, {"Name": "A"})
    assert (second.problem, second.cells) == (None, {"Name": "B"})
    (last,) = read("BEGIN:VCARD\nFN:A\n")
    assert last.problem is not None


def test_groups_are_told_as_such() -> None:
    group, apple = read(
        "BEGIN:VCARD\nKIND:group\nFN:All\nMEMBER:urn:uuid:1\nEND:VCARD\n"
        "BEGIN:VCARD\nN:All\nX-ADDRESSBOOKSERVER-KIND:group\nEND:VCARD\n"
    )
    assert group.is_group
    assert apple.is_group


def test_bytes_in_the_characters_that_a_line_names() -> None:
    big5 = "王小明".encode("big5").decode("utf-8", "surrogateescape")
    (person,) = read(f"BEGIN:VCARD\nFN;CHARSET=BIG5:{big5}\nEND:VCARD\n")
    assert (person.cells["Name"], person.problem) == ("王小明", None)
    (broken,) = read("BEGIN:VCARD\nFN:A\udcff\nEND:VCARD\n")
    assert broken.problem is not None


def test_more_ways_than_columns_share_the_last_cell() -> None:
    person = card("FN:A", *[f"TEL:{number:05}" for number in range(12)])
    assert person.cells["Phone 9 - Value"] == "00008 ::: 00009 ::: 00010 ::: 00011"


def test_a_photograph_of_any_size_takes_no_room() -> None:
    folded = "\r\n ".join(["A" * 76] * 20_000)
    person = card("FN:A", f"PHOTO;ENCODING=b;TYPE=JPEG:{folded}", "NOTE:after")
    assert (person.photos, person.cells) == (1, {"Name": "A", "Notes": "after"})
    in_one_line = card("FN:A", f"PHOTO:data:image/jpeg;base64,{'A' * (LONGEST_KEPT * 3)}", "NOTE:after")
    assert (in_one_line.photos, in_one_line.cells) == (1, {"Name": "A", "Notes": "after"})


def test_an_odd_line_takes_no_longer_than_it_is_long() -> None:
    began = time.process_time()
    card("FN:A", "TEL;TYPE=" + ",".join("x" * 50_000), 'TEL;TYPE="' + ";" * 90_000, ":" * 90_000)
    assert time.process_time() - began < 20


_TEXT = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=40)


@given(_TEXT, _TEXT, st.lists(_TEXT, min_size=1, max_size=3, unique=True), st.booleans())
def test_what_another_library_writes_is_read_as_it_was_meant(
    family: str, given_name: str, notes: list[str], long: bool
) -> None:
    written = vobject.vCard()
    written.add("n").value = vobject.vcard.Name(family=family, given=given_name)
    written.add("fn").value = f"{given_name} {family}"
    written.add("note").value = "\n".join(notes) * (9 if long else 1)
    written.add("org").value = [family, given_name]
    (person,) = read(written.serialize())
    assert person.cells["Name"] == f"{given_name} {family}"
    assert (person.cells["Last name"], person.cells["First name"]) == (family, given_name)
    assert person.cells["Notes"] == "\n".join(notes) * (9 if long else 1)
    assert person.cells["Organization name"] == family


@pytest.mark.parametrize("text", ["", "\n\n", "FN:A\n", "END:VCARD\n", "BEGIN:VCARD\nEND:VCARD\n"])
def test_what_tells_nothing_gives_no_cells(text: str) -> None:
    assert all(not person.cells for person in read(text))
