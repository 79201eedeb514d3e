"""What of a text an encoding lacks: counted exactly, found only where it is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.core.errors import Cancelled
from crm_desktop.core.progress import Progress
from crm_desktop.services.record_files.encodings import BIG5, ENCODINGS, GB18030, codec_of, unwritable

_ROWS = st.lists(st.lists(st.text(max_size=8), min_size=1, max_size=2), max_size=5)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_ROWS, st.sampled_from(ENCODINGS))
def test_as_many_as_become_question_marks(rows: list[list[str]], encoding: str) -> None:
    codec = codec_of(encoding)
    found = unwritable(rows, encoding)
    text = "".join(cell for row in rows for cell in row)
    assert found.letters == sum(letter.encode(codec, "replace") == b"?" != letter.encode() for letter in text)
    assert found.rows <= len(rows)


def test_all_that_people_write_stands_in_unicode() -> None:
    rows = [["王小明", "Größe", "\U0001f600"]]
    assert unwritable(rows, GB18030).letters == 0
    found = unwritable(rows, BIG5)
    assert (found.letters, found.rows, found.examples) == (3, 1, ("ö", "ß", "\U0001f600"))


def test_the_look_is_stopped() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        unwritable([["a"]], BIG5, progress)
