"""Names, addresses and numbers are found however they are written, and nothing else is touched."""

from __future__ import annotations

import json

import pytest

from crm_desktop.core.privacy.blanking import Blanking, is_telling


@pytest.mark.parametrize(
    ("value", "text", "blanked"),
    [
        ("Anna Weiss", "anna  weiss called", "*** called"),
        ("Anna Weiss", "Hanna Weiss and Anna Weissmann", "Hanna Weiss and Anna Weissmann"),
        ("王小明", "與王小明開會", "與***開會"),
        ("a@b.example", "write to A@B.example, now", "write to ***, now"),
        ("a@b.example", "write to a@b.example.org", "write to a@b.example.org"),
        ("+886912345678", "0912-345-678 or (+886) 912 345 678", "*** or (***"),
        ("+886912345678", "order 99123456780", "order 99123456780"),
        ("May", "In May", "In ***"),
    ],
)
def test_values_are_found_in_texts(value: str, text: str, blanked: str) -> None:
    assert Blanking([value])(text) == blanked


def test_json_in_a_text_stays_json() -> None:
    told = json.dumps({"name": 'The "Anna Weiss" file', "at": 1_767_225_600_000, "of": ["Anna Weiss", 3]})
    blanked = Blanking(["Anna Weiss", "+886767225600"])(told)
    assert json.loads(blanked) == {"name": 'The "***" file', "at": 1_767_225_600_000, "of": ["***", 3]}
    assert Blanking(["Nobody Here"])(told) == told
    assert Blanking(["Anna Weiss"])("{Anna Weiss") == "{***"


def test_without_values_nothing_is_blanked() -> None:
    assert Blanking([" "])("as it is") == "as it is"


@pytest.mark.parametrize("value", ["王小明", "Anna Weiss", "a@b.example", "0912345678"])
def test_what_means_one_person_everywhere(value: str) -> None:
    assert is_telling(value)


@pytest.mark.parametrize("value", ["May", "王", "12345", ""])
def test_what_may_mean_anything(value: str) -> None:
    assert not is_telling(value)


def test_every_text_with_a_value_has_its_part() -> None:
    told = (("Anna Weiss", "ANNA   WEISS"), ("Zoë Fröding", "ZOË FRÖDING"), ("+886912345678", "0912-345-678"))
    for value, text in told:
        (part,) = Blanking([value]).parts
        # As SQLite compares: plain letters alone in both cases.
        assert part.encode().upper() in text.encode().upper()


def test_some_parts_of_a_value_are_left_alone() -> None:
    blanked = Blanking(["Call"]).of({"kind": "call", "of": [{"kind": "call", "title": "call"}]}, {"kind"})
    assert blanked == {"kind": "call", "of": [{"kind": "call", "title": "***"}]}
