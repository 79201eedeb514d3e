"""The e-mail that brings a quote, and the name of its file, in the customer's language."""

from __future__ import annotations

from dataclasses import replace

from crm_desktop.command_line.showing.languages import translation
from crm_desktop.core.quotes.document import Party
from crm_desktop.core.quotes.letters import quote_letter, quote_name
from tests.core.quotes.papers import QUOTE


def test_the_letter_speaks_the_language_of_the_quote() -> None:
    subject, text = quote_letter(QUOTE, "產線自動化", "王小明", translation("zh_TW"))
    assert subject == "報價單 Q2026-0112：產線自動化"
    assert text.startswith("王小明 您好：\n\n隨信附上報價單 Q2026-0112，敬請參閱。\n\n陳佳穎\n")
    english, _text = quote_letter(QUOTE, "Line", "Mr Wang", translation("en"))
    assert english == "Quote Q2026-0112: Line"


def test_without_a_person_it_is_to_the_company_and_names_with_places_do_no_harm() -> None:
    document = replace(QUOTE, customer=Party("{number} {name}"))
    _subject, text = quote_letter(document, "{number}", "", translation("en"))
    assert text.startswith("Dear {number} {name},")


def test_the_file_is_named_by_number_version_and_customer() -> None:
    assert quote_name(QUOTE, translation("zh_TW")) == "報價單 Q2026-0112 v2 宏遠精密股份有限公司"
    draft = replace(QUOTE, number="", version=1, customer=Party("A\nB"))
    assert quote_name(draft, translation("en")) == "Quote Draft A B"
