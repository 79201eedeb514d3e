"""Signs that a font shares with others are named as people write them."""

from __future__ import annotations

import pytest

from crm_desktop.qtkit.paper.searchable import searchable, written


@pytest.mark.parametrize(
    ("sign", "expected"),
    [
        ("⼯", "工"),
        ("⻑", "長"),
        ("⻓", "长"),
        ("\t", " "),
        ("ﬀ", "ff"),
        ("ﺴ", "س"),
        ("工", "工"),
        ("5", "5"),
    ],
)
def test_twins_become_what_people_write(sign: str, expected: str) -> None:
    assert written(sign) == expected


def test_a_pdf_without_fonts_stays_as_it_is() -> None:
    assert searchable(b"%PDF-1.4\n") == b"%PDF-1.4\n"
