"""A document that was kept is the same document."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.core.quotes.document import Party, QuoteDocument, QuoteLine, Sums, Tax, TextBlock
from crm_desktop.core.quotes.frozen import frozen, thawed
from tests.core.quotes.papers import QUOTE

TEXT = st.text(max_size=20)
FIGURE = st.decimals(allow_nan=False, allow_infinity=False)
PARTY = st.builds(Party, TEXT, st.lists(TEXT, max_size=3).map(tuple), TEXT)
DOCUMENTS = st.builds(
    QuoteDocument,
    office=PARTY,
    customer=PARTY,
    in_charge=PARTY,
    lines=st.lists(
        st.builds(
            QuoteLine,
            TEXT,
            FIGURE,
            TEXT,
            st.none() | FIGURE,
            TEXT,
            st.none() | FIGURE,
            st.none() | FIGURE,
            st.none() | FIGURE,
        ),
        max_size=4,
    ).map(tuple),
    sums=st.builds(
        Sums, FIGURE, FIGURE, st.lists(st.builds(Tax, FIGURE, FIGURE), max_size=2).map(tuple), st.booleans()
    ),
    currency=TEXT,
    language=TEXT,
    number=TEXT,
    version=st.integers(1, 99),
    replaces=TEXT,
    issued=st.none() | st.dates(),
    valid_until=st.none() | st.dates(),
    intro=TEXT,
    texts=st.lists(st.builds(TextBlock, TEXT, TEXT), max_size=2).map(tuple),
    logo=st.binary(max_size=8),
    layout=TEXT,
    colour=TEXT,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(DOCUMENTS)
def test_every_document_comes_back_as_it_was(document: QuoteDocument) -> None:
    back = thawed(frozen(document), document.logo)
    assert back == document
    # Equal figures may be written differently, and paper shows how they were written.
    assert [str(line.amount) for line in back.lines] == [str(line.amount) for line in document.lines]


def test_figures_are_kept_as_text_never_as_floats() -> None:
    document = replace(QUOTE, sums=Sums(Decimal("0.10"), Decimal("9007199254740993.01")))
    assert json.loads(frozen(document))["sums"]["total"] == "9007199254740993.01"


def test_every_field_is_kept_but_the_logo() -> None:
    kept = set(json.loads(frozen(QUOTE))) - {"form"}
    assert kept == {field.name for field in fields(QuoteDocument)} - {"logo"}


def test_a_form_of_a_newer_program_is_not_guessed_at() -> None:
    told = {**json.loads(frozen(QUOTE)), "form": 2}
    with pytest.raises(ValueError, match="form 2"):
        thawed(json.dumps(told))


def test_days_come_back_as_days() -> None:
    assert thawed(frozen(QUOTE)).valid_until == date(2026, 12, 21)
