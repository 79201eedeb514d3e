"""The compact index of keys against a plain dictionary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.services.importing.matching import key_index
from crm_desktop.services.importing.matching.key_index import KeyIndex

_KEYS = st.sampled_from(["a", "b", "c", "d"])
_PAIRS = st.lists(st.tuples(_KEYS, st.integers(1, 1 << 39)), max_size=30)


@given(_PAIRS, _PAIRS)
def test_it_knows_what_a_dictionary_knows(there: list[tuple[str, int]], added: list[tuple[str, int]]) -> None:
    index = KeyIndex(there)
    for key, id_ in added:
        index.add(key, id_)
    for key in "abcde":
        ids = {id_ for each, id_ in (*there, *added) if each == key}
        found = index.ids(key)
        assert set(found) <= ids
        assert len(found) >= min(2, len(ids))


def test_what_is_added_is_sorted_in_and_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_index, "_FEW", 10)
    index = KeyIndex([("there", 1)])
    for number in range(2, 500):
        index.add(f"key {number}", number)
    assert index.ids("there") == (1,)
    assert all(index.ids(f"key {number}") == (number,) for number in range(2, 500))
    assert index.ids("key 1") == ()
