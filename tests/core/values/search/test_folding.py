"""Folding: the same for storing and for asking."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.values.search.folding import Folder, Phrase, Question, Tables

SIMPLIFY = {ord("遠"): "远", ord("臺"): "台", ord("灣"): "湾", ord("國"): "国"}
READINGS = {"王": ("wang",), "小": ("xiao",), "明": ("ming",), "曾": ("zeng", "ceng"), "国": ("guo",)}


@pytest.fixture(scope="module")
def folder() -> Folder:
    """A folder with tables that fit on a page."""
    return Folder(Tables(SIMPLIFY, lambda character: READINGS.get(character, (character,))))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Müller STRASSE", "muller strasse"),
        ("Straße", "strasse"),
        ("ＡＢＣ　１２", "abc 12"),
        ("宏遠", "宏远"),
        ("臺灣 Taiwan", "台湾 taiwan"),
        ("Ångström", "angstrom"),
        ("ΑΣ", "ασ"),
    ],
)
def test_what_counts_as_equal(folder: Folder, text: str, folded: str) -> None:
    assert folder.fold(text) == folded


def test_chinese_is_split_and_joined_to_nothing(folder: Folder) -> None:
    assert folder.words("王小明abc宏遠").split() == ["王", "小", "明", "abc", "宏", "远"]
    assert folder.words("ｶﾅ 김").split() == ["カ", "ナ", "김"]


def test_pinyin_whole_initials_and_from_every_syllable(folder: Folder) -> None:
    assert set(folder.pinyin("王小明").split()) == {"wangxiaoming", "wxm", "xiaoming", "ming"}
    assert {"zeng", "ceng"} <= set(folder.pinyin("曾").split())
    assert folder.pinyin("Anna") == ""


@pytest.mark.parametrize(
    ("phone", "forms"),
    [
        ("+886 2 2345 6789", {"886223456789", "223456789", "23456789", "6789"}),
        ("02-2345-6789", {"0223456789", "223456789", "23456789", "6789"}),
        ("0912345678", {"0912345678", "912345678", "5678"}),
        ("02-2345-6789 ext. 123", {"0223456789", "223456789", "23456789", "6789"}),
        ("02-2345-6789 分機 123", {"0223456789", "223456789", "23456789", "6789"}),
        ("n/a", set()),
    ],
)
def test_a_phone_is_found_from_each_group_on(folder: Folder, phone: str, forms: set[str]) -> None:
    assert set(folder.phone(phone).split()) == forms


@pytest.mark.parametrize(
    ("query", "question"),
    [
        ("王小", ((Phrase(("王", "小"), may_go_on=False),),)),
        ("anna m", ((Phrase(("anna",), may_go_on=True), Phrase(("m",), may_go_on=True)),)),
        ("a-b", ((Phrase(("a", "b"), may_go_on=True),),)),
        (
            "02-2345",
            (
                (Phrase(("022345",), may_go_on=True),),
                (Phrase(("22345",), may_go_on=True),),
                (Phrase(("02", "2345"), may_go_on=True),),
            ),
        ),
        ("2345", ((Phrase(("2345",), may_go_on=True),),)),
        ('"', ()),
        ("  ", ()),
        ("-- *", ()),
    ],
)
def test_the_question_to_the_index(folder: Folder, query: str, question: Question) -> None:
    assert folder.question(query) == question


@given(st.text(max_size=60))
def test_a_question_holds_letters_and_digits_only(text: str) -> None:
    folder = Folder(Tables(SIMPLIFY, lambda character: (character,)))
    for way in folder.question(text):
        assert way
        for phrase in way:
            assert phrase.tokens
            assert all(re.fullmatch(r"[^\W_]+", token) for token in phrase.tokens)


def test_a_number_stored_without_its_country_code_is_found_by_its_full_form(folder: Folder) -> None:
    stored = folder.phone("0912 345 678").split()
    question = folder.question("+886 912 345 678")
    assert any((Phrase((form,), may_go_on=True),) in question for form in stored)
