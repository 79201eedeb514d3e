"""Ticks of the per cent axis."""

from __future__ import annotations

import pytest

from crm_desktop.qtkit.charts.axes import CLOSEST_TICKS, percent, tick_step, ticks


@pytest.mark.parametrize("span", [0.004, 0.03, 0.19, 0.25, 0.7, 1.0])
@pytest.mark.parametrize("width", [200.0, 580.0, 1500.0])
def test_ticks_are_round_and_not_too_close(span: float, width: float) -> None:
    places = ticks(span, width)
    step = tick_step(span, width)
    assert places[0] == 0
    assert places[-1] <= span * 1.000001
    assert step / span * width >= CLOSEST_TICKS * 0.999
    assert step / 2.5 / span * width < CLOSEST_TICKS, "the next rounder step would be too close"


@pytest.mark.parametrize(
    ("fraction", "step", "text"),
    [
        (0.05, 0.05, "5%"),
        (0.0, 0.1, "0%"),
        (0.005, 0.005, "0.5%"),
        (0.0125, 0.0005, "1.25%"),
        (1.0, 0.2, "100%"),
    ],
)
def test_percent_shows_the_decimals_that_the_step_needs(fraction: float, step: float, text: str) -> None:
    assert percent(fraction, step) == text
