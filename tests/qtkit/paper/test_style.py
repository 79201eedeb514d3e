"""Colours of a paper can be read, whichever the office chose."""

from __future__ import annotations

import pytest

from crm_desktop.qtkit.paper.style import INK, LAYOUTS, WHITE, style_of


@pytest.mark.parametrize(("colour", "expected"), [("#0f5ea8", WHITE), ("#ffee00", INK), ("#ffffff", INK)])
def test_text_on_the_colour_stands_out(colour: str, expected: object) -> None:
    assert style_of("clear", colour).on_colour == expected


@pytest.mark.parametrize("colour", ["#ffffff", "#ffee00", "#000000", "#0f5ea8", "not a colour", ""])
def test_the_accent_can_be_read_on_white(colour: str) -> None:
    accent = style_of("plain", colour).accent
    assert accent.lightnessF() < 0.55


def test_an_unknown_layout_is_the_first() -> None:
    assert style_of("gone", "#0f5ea8").layout == LAYOUTS["clear"]
