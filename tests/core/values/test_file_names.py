"""Names of files from anybody are names on every computer, and those that act are known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.values.file_names import clean_file_name, ending_of, may_act, numbered_name


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("報價單.pdf", "報價單.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\plan.docx", "plan.docx"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("a\x00b\nc\td.txt", "abcd.txt"),
        ("what: a <file>?.txt", "what_ a _file__.txt"),
        ("CON.txt", "_CON.txt"),
        ("nul .txt", "_nul.txt"),
        ("lpt1", "_lpt1"),
        ("trailing. . ", "trailing"),
        ("", "file"),
        ("...", "file"),
        ("/", "file"),
        (".profile", ".profile"),
        ("  two   words .pdf", "two words.pdf"),
    ],
)
def test_a_name_is_one_everywhere(told: str, kept: str) -> None:
    assert clean_file_name(told) == kept


def test_a_long_name_is_cut_before_its_ending() -> None:
    name = clean_file_name("報" * 300 + ".pdf")
    assert name.endswith("報.pdf")
    assert len(name.encode()) <= 230
    assert clean_file_name("x" * 300 + ".xlsx") == "x" * 195 + ".xlsx"
    assert len(clean_file_name("a." + "b" * 300)) == 200


@given(st.text(max_size=400))
def test_a_clean_name_is_no_path_and_stays_as_it_is(told: str) -> None:
    name = clean_file_name(told)
    assert name
    assert not set(name) & set('/\\<>:"|?*\0\n')
    assert len(name.encode()) <= 255
    assert name not in (".", "..")
    assert clean_file_name(name) == name


def test_what_may_act_is_known_by_its_ending() -> None:
    for name in ("setup.EXE", "a.pdf.scr", "run.sh", "page.html", "macro.xlsm", "link.lnk", "x.js "):
        assert may_act(name), name
    for name in ("a.pdf", "報價.xlsx", "photo.JPG", "note.txt", "invoice.xml", "exe", "mail.eml", "zip.zip"):
        assert not may_act(name), name
    assert ending_of("a.TAR.GZ") == "gz"
    assert ending_of("Makefile") == ""


def test_another_name_keeps_the_ending() -> None:
    assert numbered_name("plan.pdf", 2) == "plan (2).pdf"
    assert numbered_name("Makefile", 3) == "Makefile (3)"
    assert numbered_name(".profile", 2) == ".profile (2)"
