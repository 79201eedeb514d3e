"""Quotes on the command line: made, issued, written to files, answered; nothing is left half done."""

from __future__ import annotations

import email
import email.policy
import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.command_line.conftest import Crm

HOSTILE = ("<img src=x>", "=1+1", "😀", "שלום עולם", "王" * 400)


@pytest.fixture
def office(crm: Crm, leads_file: object) -> Crm:
    """A deal with two lines, for an account that pays in Taiwan's currency."""
    crm("import", "leads", leads_file, "--currency", "TWD")
    crm("add", "account", "--set", "name=宏遠精密", "--set", "tax_number=13579245")
    crm(
        "add",
        "contact",
        "--set",
        "name=王小明",
        "--set",
        "email=wang@example.com",
        "--set",
        "account=宏遠精密",
    )
    crm("add", "opportunity", "--set", "name=產線", "--set", "account=宏遠精密", "--set", "contact=王小明")
    line = ("add", "line", "--set", "opportunity=#1", "--set", "taxes=5%")
    crm(*line, "--set", "name=A 型加工機", "--set", "quantity=2", "--set", "unit_price=480000")
    crm(*line, "--set", "name=安裝", "--set", "unit_price=36000")
    return crm


def pdf_text(pdf: bytes) -> str:
    return "".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def test_a_quote_is_issued_with_its_pdf_and_its_e_mail(office: Crm, tmp_path: Path) -> None:
    pdf, eml = tmp_path / "q.pdf", tmp_path / "q.eml"
    made = office("quote", 1, "--pdf", pdf, "--eml", eml, "--json").json
    assert (made["status"], made["net"], made["total"]) == ("sent", 996000, 1045800)
    assert made["taxes"] == [{"percent": 5.0, "name": "", "amount": 49800}]
    assert [line["amount"] for line in made["lines"]] == [960000, 36000]
    text = pdf_text(pdf.read_bytes())
    for said in ("報價單", str(made["number"]), "宏遠精密", "A型加工機", "1,045,800"):
        assert said in text
    message = email.message_from_bytes(eml.read_bytes(), policy=email.policy.default)
    assert (message["X-Unsent"], message["To"]) == ("1", "王小明 <wang@example.com>")
    (attached,) = message.iter_attachments()
    assert pdf_text(attached.get_content()) == text


def test_what_cannot_be_written_leaves_no_quote_behind(office: Crm, tmp_path: Path) -> None:
    there = tmp_path / "q.pdf"
    there.write_bytes(b"mine")
    refused = office("quote", 1, "--pdf", there, "--eml", tmp_path / "q.eml")
    assert (refused.code, there.read_bytes()) == (2, b"mine")
    assert "--force" in refused.err
    assert office("quote", 1, "--pdf", tmp_path / "missing" / "q.pdf").code == 2
    assert office("quote", 1, "--pdf", tmp_path / "office.crm", "--force").code == 2
    assert not (tmp_path / "q.eml").exists()
    assert office("list", "quotes", "--json").json == []
    assert office("quote", 1, "--pdf", there, "--force").code == 0
    assert there.read_bytes().startswith(b"%PDF")
    assert office("list", "quotes", "--json").json[0]["number"].endswith("-0001")


def test_a_quote_without_lines_is_refused_in_one_line(office: Crm, tmp_path: Path) -> None:
    office("add", "opportunity", "--set", "name=Empty")
    refused = office("quote", 2, "--pdf", tmp_path / "q.pdf")
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert "at least one line" in refused.err
    assert sorted(each.name for each in tmp_path.iterdir() if "q" in each.name) == []
    assert office("quote", 99).code == 2


def test_the_same_paper_is_written_again_whatever_was_changed(office: Crm, tmp_path: Path) -> None:
    first, again = tmp_path / "1.pdf", tmp_path / "2.pdf"
    office("quote", 1, "--pdf", first)
    office("edit", "account", 1, "--set", "name=Other")
    office("edit", "line", 1, "--set", "unit_price=1")
    office("edit", "office", 1, "--set", "name=Other office")
    assert office("paper", 1, "--pdf", again).code == 0
    assert pdf_text(again.read_bytes()) == pdf_text(first.read_bytes())
    assert "Other" not in office("paper", 1).out


@pytest.mark.parametrize("name", HOSTILE)
def test_odd_names_stand_on_paper_as_they_are(office: Crm, tmp_path: Path, name: str) -> None:
    office("edit", "line", 1, "--set", f"name={name}")
    office("edit", "account", 1, "--set", f"name={name[:100]}")
    pdf = tmp_path / "q.pdf"
    assert office("quote", 1, "--pdf", pdf, "--eml", tmp_path / "q.eml").code == 0
    assert office("paper", 1, "--json").json["lines"][0]["title"] == name
    if name.isascii() or name.startswith("王"):
        assert "".join(name.split()) in pdf_text(pdf.read_bytes())


def test_a_description_of_ten_thousand_signs_goes_over_pages(office: Crm, tmp_path: Path) -> None:
    office("edit", "line", 1, "--set", "description=" + "詞" * 10_000)
    pdf = tmp_path / "q.pdf"
    assert office("quote", 1, "--pdf", pdf).code == 0
    assert pdf_text(pdf.read_bytes()).count("詞") == 10_000


def test_answers_versions_and_undo(office: Crm) -> None:
    office("quote", 1, "--set", "language=en")
    assert office("new-version", 1, "--json").json["edition"] == 2
    assert office("issue", 2, "--json").json["status"] == "sent"
    assert office("list", "quotes", "--filter", "status=replaced", "--json").json[0]["id"] == 1
    assert "is accepted" in office("accept", 2).out
    assert office("decline", 2).code == 2
    assert office("undo").code == 0
    assert "is declined" in office("decline", 2).out


def test_a_logo_is_set_and_a_harmful_one_refused(office: Crm, tmp_path: Path) -> None:
    picture = tmp_path / "logo.svg"
    picture.write_text("<svg xmlns='http://www.w3.org/2000/svg'><rect width='4' height='4'/></svg>")
    assert office("logo", picture).code == 0
    picture.write_text("<svg xmlns='http://www.w3.org/2000/svg'><image href='https://x.example/a'/></svg>")
    assert office("logo", picture).code == 2
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40_000_000))
    assert "larger than 2 MB" in office("logo", picture).err
    assert office("logo", tmp_path / "missing.png").code == 2
    assert office("logo").code == 0


def test_a_rehearsal_gives_no_number(office: Crm, tmp_path: Path) -> None:
    told = office("quote", 1, "--dry-run", "--pdf", tmp_path / "q.pdf", "--json").json
    assert told["dry_run"] is True
    assert office("list", "quotes", "--json").json == []
    assert not (tmp_path / "q.pdf").exists()
