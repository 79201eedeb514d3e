"""The choices of an office's own field: codes stay, names change, none is lost."""

from __future__ import annotations

from crm_desktop.core.records.own_choices import as_lines, merged, read_choices, told_choices, twice


def after(before: str, told: str) -> str:
    return as_lines(merged(read_choices(before), told_choices(told)))


def test_new_ones_get_codes_in_their_order() -> None:
    assert after("", "Gold, Silver、Bronze") == "c1: Gold\nc2: Silver\nc3: Bronze"
    assert after("", "Gold\nSilver; in part") == "c1: Gold\nc2: Silver; in part"


def test_known_ones_keep_theirs_whatever_their_order() -> None:
    assert after("c1: Gold\nc2: Silver", "silver, Gold, Tin") == "c2: silver\nc1: Gold\nc3: Tin"


def test_a_line_with_a_code_renames() -> None:
    assert after("c1: Gold\nc2: Silver", "c1: Golden\nc2: Silver") == "c1: Golden\nc2: Silver"


def test_what_is_not_named_is_kept_and_not_offered_and_comes_back_by_its_name() -> None:
    without = after("c1: Gold\nc2: Silver", "Gold")
    assert without == "c1: Gold\n-c2: Silver"
    assert after(without, "Gold, Silver") == "c1: Gold\nc2: Silver"


def test_a_name_that_has_passed_to_another_code_makes_a_new_one() -> None:
    # "Gold" is what c2 is called now, so a further "Gold" is another choice.
    assert after("c1: Gold\nc2: Silver", "c1: Tin\nGold\nc2: Silver") == "c1: Tin\nc3: Gold\nc2: Silver"


def test_a_code_that_is_none_of_the_field_names_nothing() -> None:
    assert after("c1: Gold", "c9: Tin\nc1: Gold") == "c2: Tin\nc1: Gold"


def test_the_same_name_twice_is_found() -> None:
    assert twice(told_choices("Gold\nSilver\ngold")) == "gold"
    assert twice(told_choices("Gold\nSilver")) == ""
