"""Names that run from right to left inside sentences."""

from __future__ import annotations

import pytest

from crm_desktop.core.words.direction import isolated
from crm_desktop.core.words.sentences import Wording


@pytest.mark.parametrize("text", ["Anna Müller", "王小明", "2026-11-24", ""])
def test_text_from_left_to_right_is_left_alone(text: str) -> None:
    assert isolated(text) == text


def test_a_name_from_right_to_left_does_not_turn_the_sentence_around() -> None:
    wording = Wording(lambda source: source)
    said = wording.done("edited", {"kind": "lead", "count": 1, "title": "דוד כהן", "fields": ["phone"]})
    assert said == "Changed “\u2068דוד כהן\u2069”: Phone"
    assert wording.listed(["محمد", "Anna"]) == "\u2068محمد\u2069, Anna"


def test_kinds_are_small_inside_a_sentence() -> None:
    wording = Wording(lambda source: source)
    assert wording.done("deleted", {"kind": "lead", "count": 1200, "title": ""}) == "Deleted 1,200 leads"
    assert wording.done("created", {"kind": "account", "title": "Acme"}) == "New account “Acme”"
