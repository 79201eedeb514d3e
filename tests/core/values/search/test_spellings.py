"""The ways in which a text may be written, against folding itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.core.values.search.spellings import Spellings, Way
from crm_desktop.storage.character_tables import folder

SPELLINGS = Spellings(folder().fold)
TEXTS = st.text(st.sampled_from("aAmMuUüÜùsSßẞéÉ 台臺湾灣ｍＵ①1-^]x"), max_size=6)


def holds(text: str, way: Way) -> bool:
    """Whether a text has characters one after the other of which each may stand in its place."""
    starts = range(len(text) - len(way) + 1)
    return any(all(text[start + at] in same for at, same in enumerate(way)) for start in starts)


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, word=TEXTS)
def test_a_text_holds_what_its_folded_form_holds(text: str, word: str) -> None:
    fold = folder().fold
    expected = fold(word) in fold(text)
    # A word that begins or ends within a sign that stands for several is not looked for.
    found = any(holds(text, way) for way in SPELLINGS.of(word))
    assert found == expected or (expected and "ß" in text.lower().replace("ẞ", "ß"))


@pytest.mark.parametrize(
    ("text", "word"), [("Hauptstraße", "STRASSE"), ("Ｍüller", "muller"), ("臺灣大學", "台湾"), ("ﬁne", "FI")]
)
def test_words_are_found_however_they_are_written(text: str, word: str) -> None:
    assert any(holds(text, way) for way in SPELLINGS.of(word))


def test_there_are_only_so_many_ways() -> None:
    assert len(SPELLINGS.of("ss" * 12)) == 16
