"""Questions to the index of words, as FTS5 reads them; what they find stands in `tests/storage/lists`."""

from __future__ import annotations

import pytest

from crm_desktop.core.values.search.folding import Phrase, Question
from crm_desktop.storage.sqlite.full_text import WORDS

ANNA = Phrase(("anna",), may_go_on=True)
WANG = Phrase(("王", "小"), may_go_on=False)
NUMBER = Phrase(("02", "2345"), may_go_on=True)


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        ((), None),
        (((WANG,),), '"王 小"'),
        (((ANNA, WANG),), '"anna" * AND "王 小"'),
        (((NUMBER,), (ANNA, WANG)), '("02 2345" *) OR ("anna" * AND "王 小")'),
    ],
)
def test_a_question_as_the_index_reads_it(question: Question, expression: str | None) -> None:
    assert WORDS.expression(question) == expression
