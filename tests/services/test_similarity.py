"""How alike two texts are."""

from __future__ import annotations

from crm_desktop.services.similarity import similarity, similarity_in_any_order


def test_texts_are_compared_by_what_would_have_to_be_typed_anew() -> None:
    assert similarity("acme trading", "acme trading") == 100
    assert 90 < similarity("acme trading", "acme tradng") < 100
    assert similarity("acme trading", "zhongshan steel") < 50


def test_the_order_of_words_may_be_left_out() -> None:
    assert similarity_in_any_order("anna berg", "berg anna") == 100
    assert similarity("anna berg", "berg anna") < 80
