"""Ranges of days in words, and days typed in a hurry."""

from __future__ import annotations

from datetime import timedelta

import pytest

from crm_desktop.bridge.lists.day_ranges import NAMES, range_name
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.short_days import day_from_words
from crm_desktop.core.views.day_ranges import KEYS, range_keys


def test_every_range_has_a_name() -> None:
    assert set(NAMES) == KEYS
    for key in {*range_keys(ahead=True), *range_keys(ahead=False)}:
        assert range_name(key) != key


@pytest.mark.parametrize("language", ["en", "zh_TW", "zh_CN"])
def test_days_in_words(language: str) -> None:
    formats = Formats(language)
    today = formats.today()
    assert day_from_words("today", formats) == today
    assert day_from_words("明天", formats) == today + timedelta(days=1)
    assert day_from_words(" +10 ", formats) == today + timedelta(days=10)
    assert day_from_words("-3", formats) == today - timedelta(days=3)
    assert day_from_words("next Friday", formats) is None
    assert day_from_words("2026-11-23", formats) is None


def test_a_day_without_a_year_is_the_nearest_one() -> None:
    formats = Formats("zh_TW")
    today = formats.today()
    for days in (-150, -1, 0, 1, 150):
        day = today + timedelta(days=days)
        assert day_from_words(f"{day.month}/{day.day}", formats) == day
    assert day_from_words("13/45", formats) is None
