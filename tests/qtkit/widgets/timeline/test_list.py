"""The lines of an event: broken between words, and never more than three."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.widgets.timeline.events import Event
from crm_desktop.qtkit.widgets.timeline.painter import laid_out

WIDTH = 200


def lines(qapp: QApplication, text: str) -> list[str]:
    """The lines that an event's first text takes."""
    layout = laid_out(Event(0, "phone", "Call", text, ""), Themes().current, WIDTH)
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        assert line.naturalTextWidth() <= WIDTH
        found.append(layout.text()[line.textStart() : line.textStart() + line.textLength()])
    return found


def test_lines_break_between_words(qapp: QApplication) -> None:
    text = "Follow up the quotation for the interface"
    words = f"Call · {text}".split()
    assert len(lines(qapp, text)) > 1
    assert [word for line in lines(qapp, text) for word in line.split()] == words


@pytest.mark.parametrize("text", ["https://example.org/" + "a" * 60, "需要二十人版報價" * 4])
def test_what_has_no_gaps_is_broken_anywhere(qapp: QApplication, text: str) -> None:
    assert 1 < len(lines(qapp, text)) <= 3


def test_too_long_a_text_ends_in_dots(qapp: QApplication) -> None:
    found = lines(qapp, "a long story " * 40)
    assert len(found) == 3
    assert found[-1].endswith("…")
