"""What is left of a name without forms, width, case and mere punctuation, and how alike two names are."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.values.names.cores import LONGEST_NAME, NameCore, likeness, name_core
from crm_desktop.services.folding import folder


def core(name: str) -> NameCore:
    return name_core(folder().fold(name), is_company=True)


def by_letters(one: str, other: str) -> float:
    """The standard library's measure; the program's own comes from outside (`services.similarity`)."""
    return 100 * difflib.SequenceMatcher(None, one, other).ratio()


def alike(one: str, other: str) -> float:
    return likeness(core(one), core(other), by_letters)


@pytest.mark.parametrize(
    "names",
    [
        ("台北宏永精密股份有限公司", "臺北宏永精密(股)公司", "台北宏永精密（股）公司", "台北宏永精密"),
        ("深圳華為有限責任公司", "深圳华为有限责任公司", "深圳华为公司", "深圳华为有限公司"),
        ("Acme Co., Ltd.", "ACME Company Limited", "Ａｃｍｅ Inc.", "acme, LLC", "Acme S.A. de C.V."),
        ("Müller GmbH & Co. KG", "Muller GmbH", "MÜLLER"),
        ("Danfoss A/S", "Danfoss AS", "Danfoss"),
        ("Foo Sp. z o.o.", "Foo"),
        ("Bar s.r.o.", "Bar S.r.l.", "bar"),
        ("PT Maju Tbk", "Maju"),
        ("株式会社山田", "山田株式会社", "山田"),
        ("I.B.M. Corp.", "IBM"),
        ("AT&T Inc.", "AT & T"),
        ("Smith & Sons", "Smith and Sons Ltd"),
        ("ACME (Taiwan) Ltd.", "Acme Taiwan"),
    ],
)
def test_spellings_of_one_company_share_their_core(names: tuple[str, ...]) -> None:
    assert {core(name).text for name in names} == {core(names[-1]).text}
    assert all(alike(names[0], name) == 100 for name in names)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("D++", "D#"),
        ("Studio D++ GmbH", "Studio D# GmbH"),
        ("4.5 Records", "45 Records"),
        ("Studio 54", "Studio 55"),
        ("第一銀行", "第二銀行"),
        ("台北宏永精密", "台北宏昌精密"),
        ("Alpen Tools", "Alpen Foods"),
        ("Acme", "Acorn"),
        ("", ""),
        ("...", "..."),
        ("Acme", ""),
    ],
)
def test_other_companies_stay_apart(one: str, other: str) -> None:
    assert alike(one, other) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Trading Ltd", "Acme Tradng"),
        ("Siemens AG", "Simens"),
        ("Data Systems", "DataSystems"),
        ("中華民國電信工程顧問", "中華民國電訊工程顧問有限公司"),
        ("宏永精密", "台北宏永精密"),
        ("Alpen Systems", "Alpen Systems Europe GmbH"),
    ],
)
def test_similar_names_are_found(one: str, other: str) -> None:
    assert 70 < alike(one, other) <= 100
    assert alike(one, other) == alike(other, one)


@pytest.mark.parametrize("name", ["Ltd", "(股)公司", "Co., Ltd.", "公司", "GmbH & Co. KG"])
def test_a_name_made_of_forms_alone_keeps_something(name: str) -> None:
    assert core(name).text


def test_a_long_name_is_compared_by_its_beginning() -> None:
    assert len(core("x" * 20_000).text) == LONGEST_NAME
    assert core("(" * 20_000).text == ""


_NAMES = st.text(st.characters(codec="utf-8"), max_size=60) | st.from_regex(
    r"[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}( GmbH| Ltd\.| & Co\. KG| S\.A\.)?", fullmatch=True
)


@given(_NAMES, _NAMES)
def test_likeness_is_the_same_from_both_sides(one: str, other: str) -> None:
    first, second = core(one), core(other)
    assert likeness(first, second, _equal) == likeness(second, first, _equal)
    assert likeness(first, first, _equal) == (100 if first.text else 0)


@given(
    st.from_regex(r"[A-Z][a-z]{6,9}( [A-Z][a-z]{6,9}){0,3}|[一-龥]{3,8}", fullmatch=True),
    st.sampled_from([" GmbH", " Co., Ltd.", "股份有限公司", "(股)公司", " & Co. KG", ", Inc.", " S.A."]),
)
def test_a_form_more_changes_nothing(name: str, form: str) -> None:
    assert core(name + form) == core(name)


def _equal(one: str, other: str) -> float:
    return 100.0 if one == other else 0.0
