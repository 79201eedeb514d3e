"""Where the words of a question stand in a text."""

from __future__ import annotations

import pytest

from crm_desktop.core.values.search.marking import excerpt, is_met, spans
from crm_desktop.storage.character_tables import folder

FOLDER = folder()


def marked(text: str, query: str) -> list[str]:
    return [text[first:last] for first, last in spans(FOLDER, text, FOLDER.question(query))]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Anna Müller", "mull", ["Müll"]),
        ("Anna Müller", "ann MUELLER", ["Ann"]),
        ("Weiß GmbH", "weiss", ["Weiß"]),
        ("宏遠精密股份有限公司", "宏远", ["宏遠"]),
        ("宏遠精密", "遠密", []),
        ("王小明", "wxm", ["王小明"]),
        ("王小明", "wangxi", ["王小"]),
        ("王小明", "xiaoming", ["小明"]),
        ("曾國藩", "zengguo", ["曾國"]),
        ("+886 2 2345-6789", "0223456789", ["2 2345-6789"]),
        ("02-2345-6789", "2345", ["2345"]),
        ("ＡＢＣ公司", "abc", ["ＡＢＣ"]),
        ("a b a", "a", ["a", "a"]),
        ("Annabel", "anna annabel", ["Annabel"]),
        ("nothing here", "xyz", []),
        ("", "a", []),
    ],
)
def test_what_was_asked_for_is_marked(text: str, query: str, found: list[str]) -> None:
    assert marked(text, query) == found


def test_a_mark_of_every_text_lies_within_it() -> None:
    for text in ("e\u0301cole", "ﬁn", "İstanbul", "ﷺ", "👩‍💻 code", "A\u200bB"):
        for first, last in spans(FOLDER, text, FOLDER.question(text[:1]) + FOLDER.question(text[-2:])):
            assert 0 <= first < last <= len(text)


def test_phrases_are_met_as_they_are_marked() -> None:
    (phrase,) = FOLDER.phrases("xiao")
    assert is_met(FOLDER, "王小明", phrase)
    assert not is_met(FOLDER, "王大明", phrase)


def test_a_long_text_is_cut_around_its_first_mark() -> None:
    text = "a" * 300 + " needle\n" + "b" * 300
    cut, marks = excerpt(text, [(301, 307), (590, 600)], 60)
    assert [cut[first:last] for first, last in marks] == ["needle"]
    assert cut.startswith("…")
    assert cut.endswith("…")
    assert "\n" not in cut
    assert len(cut) <= 62
    assert excerpt("short", [(0, 2)], 60) == ("short", [(0, 2)])
    assert excerpt("x" * 100, [], 60) == ("x" * 60 + "…", [])
