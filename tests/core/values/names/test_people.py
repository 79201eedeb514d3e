"""Names joined the way the script asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.values.names.people import join_name


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


@given(st.text(), st.text())
def test_no_part_of_a_name_is_lost(family: str, given_name: str) -> None:
    joined = join_name(family, given_name)
    assert family.strip() in joined
    assert given_name.strip() in joined
