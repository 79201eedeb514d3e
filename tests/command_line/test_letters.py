"""Letters on the command line: as one PDF, as drafts, noted in one step; nobody unwilling is written to."""

from __future__ import annotations

import email
import email.policy
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.command_line.conftest import Crm

#: What draws needs an application, and takes the one that there is.
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def people(office: Crm) -> list[int]:
    """Three contacts: one with all, one without anything, one who wants no letters."""
    sets = ("--set", "name=宏遠精密", "--set", "billing_address=台北市信義路 1 號")
    account = office("add", "account", *sets, "--json").json["id"]
    told = (
        ("name=王小明", "email=xm@x.example", f"account=#{account}"),
        ("name=Bob",),
        ("name=Quiet", "email=q@x.example", "do_not_contact=yes"),
    )
    ids = []
    for each in told:
        told_sets = [part for value in each for part in ("--set", value)]
        ids.append(int(office("add", "contact", *told_sets, "--json").json["id"]))
    return ids


def texts(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


@pytest.mark.parametrize("template", ["地址標籤", "標準信封", "Address labels", "Envelope"])
def test_labels_and_envelopes_go_to_who_has_an_address(
    office: Crm, people: list[int], tmp_path: Path, template: str
) -> None:
    path = tmp_path / "l.pdf"
    ran = office("letters", template, "contacts", *people, "--pdf", path)
    assert ran.code == 0
    assert "Bob" in ran.err
    assert "Quiet" in ran.err
    text = texts(path)
    assert "王小明" in text
    assert "信義路" in text
    assert "Quiet" not in text
    assert len(PdfReader(path).pages) == 1


def test_letters_are_one_pdf_and_noted_in_one_step(office: Crm, people: list[int], tmp_path: Path) -> None:
    path = tmp_path / "l.pdf"
    assert office("letters", "Cover letter of an offer", "contacts", *people, "--pdf", path).code == 0
    assert len(PdfReader(path).pages) == 2
    assert "宏遠精密" in texts(path)
    noted = office("list", "activities", "--text", "Our offer", "--json").json
    assert len(noted) == 2
    assert office("undo").code == 0
    assert office("list", "activities", "--text", "Our offer", "--json").json == []
    assert office("letters", "Cover letter of an offer", "contacts", *people, "--pdf", path).code == 2


def test_drafts_are_opened_for_writing(office: Crm, people: list[int], tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    ran = office("letters", "展會後跟進", "contacts", *people, "--eml", folder, "--no-note")
    assert ran.code == 0
    (path,) = folder.iterdir()
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert message["X-Unsent"] == "1"
    assert "xm@x.example" in message["To"]
    assert "王小明 您好" in bytes(message.get_payload(decode=True)).decode("utf-8")
    again = office("letters", "展會後跟進", "contacts", *people, "--eml", folder, "--no-note")
    assert again.code == 0
    assert len(list(folder.iterdir())) == 2


def test_what_cannot_be_is_said(office: Crm, people: list[int], tmp_path: Path) -> None:
    assert office("letters", "Nothing", "contacts", *people).code == 2
    assert office("letters", "Envelope", "opportunities", 1).code == 2
    assert office("letters", "Envelope", "contacts", people[1]).code == 2
    assert office("letters", "Envelope", "contacts", *people, "--eml", tmp_path).code == 2
    told = ("--set", "name=Odd", "--set", "text={who}")
    assert office("add", "letter-template", *told).code == 0
    ran = office("letters", "Odd", "contacts", *people, "--pdf", tmp_path / "o.pdf")
    assert ran.code == 2
    assert "{who}" in ran.err
