"""Drafts are filled in from their deal and the office; what was issued cannot be changed or deleted."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.core.commands import EditRecords, Revert
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from tests.services.quotes.offers import a_deal, a_draft, issue, issued, paper
from tests.services.workspaces import Desk


def test_a_draft_begins_with_what_its_deal_and_the_office_say(desk: Desk) -> None:
    desk.create(Kind.TEXT_BLOCK, name="付款條件", language="zh_TW", use="terms", text="訂金 30%")
    desk.create(Kind.TEXT_BLOCK, name="交期", language="zh_TW", use="terms", text="45 個工作天")
    desk.create(Kind.TEXT_BLOCK, name="Payment", language="en", use="terms", text="30 days")
    quote = desk.row(Kind.QUOTE, a_draft(desk))
    deal = desk.row(Kind.OPPORTUNITY, 1)
    assert quote["name"] == deal["name"]
    assert (quote["account"], quote["contact"], quote["owner"]) == (deal["account"], deal["contact"], 1)
    assert (quote["language"], quote["layout"], quote["currency"]) == ("zh_TW", "clear", "TWD")
    assert quote["valid_until"] == "2026-01-31"
    assert quote["intro"] == "感謝您的詢問，謹就所需項目報價如下："
    assert quote["terms"] == "付款條件\n訂金 30%\n\n交期\n45 個工作天"


def test_texts_out_of_use_are_not_taken(desk: Desk) -> None:
    for id_ in (1, 2, 3):
        desk.edit(Kind.TEXT_BLOCK, id_, active=False)
    assert desk.row(Kind.QUOTE, a_draft(desk))["intro"] is None


def test_the_language_is_the_customers_last_one_else_that_of_the_currency(desk: Desk) -> None:
    deal = a_deal(desk)
    assert desk.row(Kind.QUOTE, a_draft(desk, deal, language="zh_CN"))["language"] == "zh_CN"
    assert desk.row(Kind.QUOTE, a_draft(desk, deal))["language"] == "zh_CN"
    other = desk.create(Kind.OPPORTUNITY, name="Abroad", currency="EUR", amount=5)
    assert desk.row(Kind.QUOTE, a_draft(desk, other))["language"] == "en"


def test_usual_texts_follow_the_language_and_own_words_stay(desk: Desk) -> None:
    usual, own = a_draft(desk), a_draft(desk, intro="Own words")
    desk.edit(Kind.QUOTE, usual, own, language="en")
    assert desk.row(Kind.QUOTE, usual)["intro"] == "Thank you for your enquiry. We are pleased to offer:"
    assert desk.row(Kind.QUOTE, own)["intro"] == "Own words"


def test_a_quote_needs_a_deal(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="value_required"):
        desk.create(Kind.QUOTE, name="For nobody")


@pytest.mark.parametrize(
    ("name", "value"),
    [("name", "Other"), ("valid_until", date(2026, 5, 1)), ("terms", None), ("language", "en")],
)
def test_what_was_issued_cannot_be_changed(desk: Desk, name: str, value: object) -> None:
    quote = issued(desk, terms="訂金 30%")
    before, said = desk.row(Kind.QUOTE, quote), paper(desk, quote)
    with pytest.raises(RuleBroken, match="quote_frozen"):
        desk.edit(Kind.QUOTE, quote, **{name: value})
    assert (desk.row(Kind.QUOTE, quote), paper(desk, quote)) == (before, said)


def test_own_notes_may_still_be_written(desk: Desk) -> None:
    quote = issued(desk)
    desk.edit(Kind.QUOTE, quote, description="called twice", tags="hot")
    assert desk.row(Kind.QUOTE, quote)["description"] == "called twice"


@pytest.mark.parametrize("name", ["number", "status", "amount", "document", "edition", "replaces"])
def test_what_the_program_keeps_cannot_be_typed(desk: Desk, name: str) -> None:
    draft = a_draft(desk)
    with pytest.raises(RuleBroken, match="field_not_editable"):
        desk.edit(Kind.QUOTE, draft, **{name: 1})


def test_an_issued_quote_cannot_be_deleted_and_a_draft_can(desk: Desk) -> None:
    quote, draft = issued(desk), a_draft(desk)
    with pytest.raises(RuleBroken, match="quote_stays"):
        desk.delete(Kind.QUOTE, draft, quote)
    desk.delete(Kind.QUOTE, draft)
    assert desk.row(Kind.QUOTE, quote)["number"] == "Q2026-0001"


def test_a_draft_comes_to_what_the_lines_of_its_deal_do_until_it_is_issued(desk: Desk) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="Line 4", currency="TWD")
    draft = a_draft(desk, deal)
    assert desk.row(Kind.QUOTE, draft)["amount"] is None
    told = {"opportunity": deal, "taxes": "5%"}
    line = desk.create(Kind.LINE, name="Lathe", quantity=3, unit_price=130, **told)
    assert desk.row(Kind.QUOTE, draft)["amount"] == 41_000  # 390 and a tax of 20
    later = a_draft(desk, deal)
    assert desk.row(Kind.QUOTE, later)["amount"] == 41_000
    issue(desk, draft)
    desk.edit(Kind.LINE, line, quantity=1)
    assert [desk.row(Kind.QUOTE, id_)["amount"] for id_ in (draft, later)] == [41_000, 13_700]
    desk.delete(Kind.LINE, line)
    assert desk.row(Kind.QUOTE, later)["amount"] is None
    desk.workspace.undo()
    desk.edit(Kind.OPPORTUNITY, deal, currency="EUR")
    row = desk.row(Kind.QUOTE, later)
    assert (row["amount"], row["currency"]) == (13_650, "EUR")
    other = desk.create(Kind.OPPORTUNITY, name="Line 5", currency="TWD")
    desk.edit(Kind.QUOTE, later, opportunity=other)
    assert desk.row(Kind.QUOTE, later)["amount"] is None


def test_an_undo_of_lines_changes_no_quote_that_was_issued_meanwhile(desk: Desk) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="Line 4", currency="TWD")
    draft = a_draft(desk, deal)
    line = desk.create(Kind.LINE, name="Lathe", quantity=3, unit_price=130, opportunity=deal)
    outcome = desk.workspace.run(EditRecords(Records(Kind.LINE, (line,)), {"quantity": 5}))
    assert outcome.change_set is not None
    issue(desk, draft)
    desk.workspace.run(Revert(outcome.change_set.journal_id))
    assert desk.row(Kind.LINE, line)["quantity"] == 3_000_000
    assert desk.row(Kind.QUOTE, draft)["amount"] == 65_000
    assert paper(desk, draft).sums.total == 650
