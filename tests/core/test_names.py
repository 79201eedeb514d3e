"""Names joined and split the way the script asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.names import join_name, split_name


@pytest.mark.parametrize(
    ("name", "family", "given_name"),
    [
        ("王小明", "王", "小明"),
        ("歐陽娜娜", "歐陽", "娜娜"),
        ("王明", "王", "明"),
        ("陳先生", "陳", ""),
        ("山田 太郎", "山田", "太郎"),
        ("김민수", "김", "민수"),
        ("Anna Müller", "Müller", "Anna"),
        ("Müller, Anna", "Müller", "Anna"),
        ("Anna van der Berg", "van der Berg", "Anna"),
        ("Dr. Jean-Luc Picard", "Picard", "Jean-Luc"),
        ("Cher", "", "Cher"),
        ("", "", ""),
    ],
)
def test_names_are_split(name: str, family: str, given_name: str) -> None:
    assert split_name(name) == (family, given_name)


@pytest.mark.parametrize(
    ("family", "given_name", "name"),
    [
        ("王", "小明", "王小明"),
        ("Müller", "Anna", "Anna Müller"),
        ("王", "David", "David 王"),
        ("", "Anna", "Anna"),
        ("王", "", "王"),
    ],
)
def test_names_are_joined(family: str, given_name: str, name: str) -> None:
    assert join_name(family, given_name) == name


@given(st.text())
def test_any_text_can_be_split(name: str) -> None:
    family, given_name = split_name(name)
    assert len(family) + len(given_name) <= len(name) + 1
