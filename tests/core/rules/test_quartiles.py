"""Quartiles of counted values against the standard library's of the values themselves."""

from __future__ import annotations

from collections import Counter
from statistics import quantiles

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.rules.quartiles import quantile


@given(st.lists(st.integers(0, 50), min_size=2, max_size=60))
def test_the_same_as_of_the_list(values: list[int]) -> None:
    found = [quantile(Counter(values), share) for share in (0.25, 0.5, 0.75)]
    assert found == pytest.approx(quantiles(values, n=4, method="inclusive"))


def test_of_nothing_and_of_one() -> None:
    assert quantile({}, 0.5) is None
    assert quantile({7: 1}, 0.25) == 7
