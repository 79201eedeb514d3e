"""Kaplan and Meier with Greenwood's errors against the published analysis of a known trial, and by hand."""

from __future__ import annotations

from collections import Counter

import pytest

from crm_desktop.core.rules.survival import reached_by_day

#: Weeks in remission under 6-mercaptopurine: E. J. Freireich et al., Blood 21 (1963), 699-716.
RELAPSED = Counter([6, 6, 6, 7, 10, 13, 16, 22, 23])
STILL_IN_REMISSION = Counter([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
#: Survivors, Greenwood's standard error and the interval by log(−log S), as Stata's `sts list` prints them
#: for these data (also D. G. Kleinbaum and M. Klein, "Survival Analysis", ch. 2).
PUBLISHED = [
    (6, 21, 0.8571, 0.0764, 0.6197, 0.9516),
    (7, 17, 0.8067, 0.0869, 0.5631, 0.9228),
    (10, 15, 0.7529, 0.0963, 0.5032, 0.8894),
    (13, 12, 0.6902, 0.1068, 0.4316, 0.8491),
    (16, 11, 0.6275, 0.1141, 0.3675, 0.8049),
    (22, 7, 0.5378, 0.1282, 0.2678, 0.7468),
    (23, 6, 0.4482, 0.1346, 0.1881, 0.6801),
]


def test_the_published_analysis() -> None:
    found = reached_by_day(RELAPSED, STILL_IN_REMISSION)
    assert [
        (
            point.day,
            point.at_risk,
            round(1 - point.share, 4),
            round(point.error, 4),
            round(1 - point.high, 4),
            round(1 - point.low, 4),
        )
        for point in found
    ] == PUBLISHED


def test_where_everybody_was_watched_to_the_end_it_is_the_plain_share() -> None:
    found = reached_by_day({3: 1, 5: 2}, {100: 7})
    assert [point.share for point in found] == pytest.approx([0.1, 0.3])
    # Without censoring Greenwood's error is that of a plain share: √(p(1 − p)/n).
    assert found[-1].error == pytest.approx((0.3 * 0.7 / 10) ** 0.5)


def test_nobody_all_and_none() -> None:
    assert reached_by_day({}, {}) == []
    assert reached_by_day({}, {10: 4}) == []
    (point,) = reached_by_day({2: 4}, {})
    assert (point.share, point.low, point.high, point.error) == (1.0, 1.0, 1.0, 0.0)
