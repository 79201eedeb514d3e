"""Questions that forgive one typing error, against the edits that a person makes by mistake."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.values.search.folding import Phrase, Question
from crm_desktop.core.values.search.marking import spans
from crm_desktop.core.values.search.typing_errors import forgiving
from crm_desktop.storage.character_tables import folder

FOLDER = folder()
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def all_of(phrases: Iterable[Phrase]) -> list[Phrase]:
    return list(phrases)


def asked(query: str) -> Question:
    return forgiving(FOLDER, query, all_of)


def words_of(question: Question) -> set[str]:
    return {each.tokens[0] for way in question for phrase in way for each in (phrase, *phrase.nearly)}


@given(st.text(LETTERS, min_size=5, max_size=12), st.data())
def test_a_word_with_one_error_asks_for_the_right_one(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 2))
    letter = data.draw(st.sampled_from(LETTERS))
    mistyped = data.draw(
        st.sampled_from(
            [
                word[:place] + word[place + 1 :],
                word[:place] + letter + word[place:],
                word[:place] + letter + word[place + 1 :],
                word[:place] + word[place + 1] + word[place] + word[place + 2 :],
            ]
        )
    )
    if mistyped != word:
        found = words_of(asked(mistyped))
        # The beginning of a word finds it, so an error may have cost the last letter.
        assert any(word.startswith(each) for each in found if len(each) >= len(word) - 1), mistyped


def test_chinese_is_forgiven_by_sound_and_by_one_character() -> None:
    for mistyped in ("王曉明", "王大明", "王明小", "王小美明", "王明明"):
        assert spans(FOLDER, "王小明", asked(mistyped)), mistyped
    assert spans(FOLDER, "宏遠精密", asked("宏精密"))
    assert not spans(FOLDER, "王小明", asked("陳大美"))
    assert spans(FOLDER, "王明", asked("王鳴"))  # two characters by sound alone
    assert not spans(FOLDER, "王明", asked("王大"))


def test_short_words_and_very_long_ones_are_taken_as_they_are() -> None:
    assert asked("abc") == ()
    assert asked("a" * 40) == ()
    assert asked("") == ()


def test_of_several_words_one_is_forgiven() -> None:
    ways = asked("anna muller")
    assert len(ways) == 2
    assert {way[0].tokens[0] for way in ways[1:]} == {"anna"}


def test_what_occurs_nowhere_is_not_asked_for() -> None:
    assert forgiving(FOLDER, "nordlihct", lambda _phrases: []) == ()
