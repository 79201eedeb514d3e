"""Places of templates: in any language, empty lines left out, unknown ones kept and named."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.letters.placeholders import PLACES, filled, unknown_places, written

VALUES = {"name": "王小明", "company": "", "address": "台北市\n信義路 1 號"}


def test_places_are_known_in_three_languages() -> None:
    assert filled("{姓名} {name} {Name}", VALUES) == "王小明 王小明 王小明"
    for code in PLACES:
        for language in ("zh_TW", "zh_CN", "en"):
            assert filled(written(code, language), {code: "x"}) == "x"


def test_a_line_of_empty_places_is_left_out() -> None:
    assert filled("{address}\n{company}\n{name} 收", VALUES) == "台北市\n信義路 1 號\n王小明 收"
    assert filled("a\n\nb", VALUES) == "a\n\nb"


def test_what_is_no_place_stays_and_is_named() -> None:
    assert filled("{who}", VALUES) == "{who}"
    assert unknown_places("{name} {who}", "{who} {x}") == ["who", "x"]


@given(st.text(), st.text())
def test_what_is_filled_in_is_never_filled_again(company: str, value: str) -> None:
    told = filled("a{name}b", {"name": "{company}" + value, "company": company})
    assert told == "a{company}" + value + "b"
