"""Quotes from draft to answer: numbers without gaps, versions, undo, and papers that never change."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from crm_desktop.core.commands import Revert
from crm_desktop.core.errors import Conflict, RuleBroken
from crm_desktop.core.quotes.commands import NewQuoteVersion, SetLogo
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.quotes.reading import accepted_quote, quoted_lines
from tests.services.quotes.offers import (
    PICTURE,
    a_deal,
    a_draft,
    a_line,
    answer,
    issue,
    issued,
    number,
    paper,
    version,
)
from tests.services.workspaces import Desk, rows_of


def last_journal(desk: Desk) -> int:
    reader = desk.workspace.reader()
    try:
        return reader.last_journal_id()
    finally:
        reader.close()


def test_a_draft_has_no_number_and_the_issue_gives_it_with_the_frozen_paper(desk: Desk) -> None:
    draft = a_draft(desk)
    assert (number(desk, draft), desk.row(Kind.QUOTE, draft)["status"]) == (None, "draft")
    issue(desk, draft)
    row = desk.row(Kind.QUOTE, draft)
    assert (row["number"], row["status"], row["issued_on"]) == ("Q2026-0001", "sent", "2026-01-01")
    assert row["amount"] == (912_000 + 36_000) * 105 // 100 * 100
    assert paper(desk, draft).sums.total == Decimal(995_400)


def test_numbers_follow_each_other_without_a_gap_from_what_was_refused_or_deleted(desk: Desk) -> None:
    first = issued(desk)
    empty = a_draft(desk, desk.create(Kind.OPPORTUNITY, name="Nothing"))
    with pytest.raises(RuleBroken, match="quote_without_lines"):
        issue(desk, empty)
    desk.delete(Kind.QUOTE, empty)
    second = issued(desk)
    assert (number(desk, first), number(desk, second)) == ("Q2026-0001", "Q2026-0002")


def test_each_year_counts_anew(desk: Desk) -> None:
    assert number(desk, issued(desk)) == "Q2026-0001"
    desk.clock.at += int(timedelta(days=366).total_seconds()) * 1000
    assert number(desk, issued(desk)) == "Q2027-0001"


def test_the_paper_stays_the_same_whatever_is_changed_afterwards(desk: Desk) -> None:
    desk.workspace.run(SetLogo(PICTURE))
    desk.edit(Kind.OFFICE, 1, name="元泰機械", bank="000-00", paper_colour="#123456")
    deal = a_deal(desk)
    quote = issued(desk, deal)
    before = paper(desk, quote)
    row = desk.row(Kind.QUOTE, quote)
    desk.edit(Kind.OFFICE, 1, name="Other", bank=None, paper_colour="#ffffff", layout="band", valid_days=3)
    desk.workspace.run(SetLogo(b"\x89PNG\r\n\x1a\n" + b"other"))
    desk.edit(Kind.ACCOUNT, int(row["account"] or 0), name="Other", billing_address=None)
    desk.edit(Kind.CONTACT, int(row["contact"] or 0), name="Other")
    desk.edit(Kind.LINE, 1, name="Other", unit_price=1)
    desk.edit(Kind.USER, 1, name="Somebody else")
    desk.edit(Kind.OPPORTUNITY, deal, currency="EUR")
    a_line(desk, deal, "More", 5)
    assert paper(desk, quote) == before
    assert (before.logo, before.office.name, before.colour) == (PICTURE, "元泰機械", "#123456")
    desk.delete(Kind.OPPORTUNITY, deal)
    assert paper(desk, quote) == before


def test_a_draft_says_what_the_lines_of_its_deal_say_now(desk: Desk) -> None:
    deal = a_deal(desk)
    draft = a_draft(desk, deal)
    a_line(desk, deal, "備品組", 28_600, discount="2600")
    assert [line.title for line in paper(desk, draft).lines] == ["A 型精密加工機", "安裝", "備品組"]
    assert paper(desk, draft).lines[0].discount_percent == 5
    assert paper(desk, draft).lines[2].discount_amount == 2_600


def test_undo_of_the_last_issue_frees_its_number(desk: Desk) -> None:
    first = issued(desk)
    second = issued(desk)
    desk.workspace.undo()
    row = desk.row(Kind.QUOTE, second)
    assert (row["number"], row["status"], row["document"]) == (None, "draft", None)
    assert row["amount"] == desk.row(Kind.QUOTE, first)["amount"]  # what the lines come to, as before
    assert number(desk, issued(desk)) == "Q2026-0002"


def test_undo_of_an_older_issue_makes_it_void_and_keeps_its_number(desk: Desk) -> None:
    first = issued(desk)
    journal = last_journal(desk)
    before = paper(desk, first)
    second = issued(desk)
    desk.workspace.run(Revert(journal))
    assert (number(desk, first), desk.row(Kind.QUOTE, first)["status"]) == ("Q2026-0001", "void")
    assert paper(desk, first) == before
    assert number(desk, second) == "Q2026-0002"
    desk.workspace.run(Revert(last_journal(desk)))
    assert (number(desk, first), desk.row(Kind.QUOTE, first)["status"]) == ("Q2026-0001", "sent")


def test_redo_never_gives_a_number_that_another_quote_has_got_meanwhile(desk: Desk) -> None:
    first = issued(desk)
    desk.workspace.undo()
    undone = last_journal(desk)
    assert number(desk, issued(desk)) == "Q2026-0001"
    with pytest.raises(Conflict, match="quote_number_taken"):
        desk.workspace.run(Revert(undone))
    assert (number(desk, first), desk.row(Kind.QUOTE, first)["status"]) == (None, "draft")


def test_a_new_version_keeps_the_number_and_says_which_it_replaces(desk: Desk) -> None:
    first = issued(desk)
    second = version(desk, first)
    row = desk.row(Kind.QUOTE, second)
    assert (row["number"], row["edition"], row["replaces"], row["status"]) == (None, 2, first, "draft")
    assert desk.row(Kind.QUOTE, first)["status"] == "sent"
    issue(desk, second)
    assert desk.row(Kind.QUOTE, first)["status"] == "replaced"
    assert number(desk, second) == "Q2026-0001"
    said = paper(desk, second)
    assert (said.version, said.replaces) == (2, "Q2026-0001")
    assert number(desk, issued(desk)) == "Q2026-0002"
    third = issue(desk, version(desk, second))
    assert paper(desk, third).replaces == "Q2026-0001 / 2"


def test_undo_of_a_version_puts_the_one_before_it_back(desk: Desk) -> None:
    first = issued(desk)
    second = issue(desk, version(desk, first))
    desk.workspace.undo()
    assert desk.row(Kind.QUOTE, first)["status"] == "sent"
    assert (number(desk, second), desk.row(Kind.QUOTE, second)["status"]) == (None, "draft")


def test_two_drafts_of_a_version_cannot_both_be_issued(desk: Desk) -> None:
    first = issued(desk)
    drafts = version(desk, first), version(desk, first)
    issue(desk, drafts[0])
    with pytest.raises(Conflict, match="quote_no_version"):
        issue(desk, drafts[1])


@pytest.mark.parametrize("accepted", [True, False])
def test_an_answer_is_noted_once(desk: Desk, accepted: bool) -> None:
    quote = issued(desk)
    answer(desk, quote, accepted=accepted)
    row = desk.row(Kind.QUOTE, quote)
    assert row["status"] == ("accepted" if accepted else "declined")
    assert row["answered_on"] == "2026-01-01"
    with pytest.raises(Conflict, match="quote_answered"):
        answer(desk, quote)
    desk.workspace.undo()
    assert desk.row(Kind.QUOTE, quote)["status"] == "sent"


def test_what_was_accepted_is_found_for_an_order(desk: Desk) -> None:
    deal = a_deal(desk)
    quote = issued(desk, deal)
    with desk.writing() as work:
        assert accepted_quote(work.connection, deal) is None
    answer(desk, quote)
    desk.edit(Kind.LINE, 1, quantity=9)
    with desk.writing() as work:
        found = accepted_quote(work.connection, deal)
    assert found is not None
    assert found["id"] == quote
    assert [(line["name"], line["quantity"]) for line in quoted_lines(found)] == [
        ("A 型精密加工機", 2_000_000),
        ("安裝", 1_000_000),
    ]


@pytest.mark.parametrize("status", ["draft", "accepted", "replaced"])
def test_only_what_was_sent_or_declined_gets_a_new_version(desk: Desk, status: str) -> None:
    quote = a_draft(desk)
    if status != "draft":
        issue(desk, quote)
    if status == "accepted":
        answer(desk, quote)
    if status == "replaced":
        issue(desk, version(desk, quote))
    with pytest.raises(Conflict, match="quote_no_version"):
        desk.workspace.run(NewQuoteVersion(quote))


def test_a_quote_is_issued_once_alone_and_not_when_it_is_past(desk: Desk) -> None:
    quote = issued(desk)
    with pytest.raises(Conflict, match="quote_not_draft"):
        issue(desk, quote)
    past = a_draft(desk, valid_until=date(2025, 12, 31))
    with pytest.raises(RuleBroken, match="quote_past_already"):
        issue(desk, past)
    assert number(desk, past) is None


def test_a_quote_whose_deal_is_gone_is_not_issued(desk: Desk) -> None:
    deal = a_deal(desk)
    draft = a_draft(desk, deal)
    desk.delete(Kind.OPPORTUNITY, deal)
    with pytest.raises(RuleBroken, match="quote_without_deal"):
        issue(desk, draft)


def test_another_pattern_counts_by_itself_and_repeats_nothing(desk: Desk) -> None:
    issued(desk)
    desk.edit(Kind.OFFICE, 1, quote_pattern="報{yy}{month}-{seq:03}")
    assert number(desk, issued(desk)) == "報2601-001"
    desk.edit(Kind.OFFICE, 1, quote_pattern="Q{year}-{seq:04}")
    assert number(desk, issued(desk)) == "Q2026-0002"


def test_a_logo_is_kept_once_and_undone_in_one_step(desk: Desk) -> None:
    desk.workspace.run(SetLogo(PICTURE))
    desk.workspace.run(SetLogo())
    assert desk.row(Kind.OFFICE, 1)["logo"] is None
    desk.workspace.run(SetLogo(PICTURE))
    assert list(rows_of(desk.path, Kind.LOGO)) == [1]
    desk.workspace.undo()
    assert desk.row(Kind.OFFICE, 1)["logo"] is None


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40_000_000), "logo_too_large"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "logo_unsafe"),
        (b"hello", "logo_unknown"),
    ],
)
def test_a_logo_that_does_harm_is_refused_and_the_one_before_it_stays(
    desk: Desk, data: bytes, key: str
) -> None:
    desk.workspace.run(SetLogo(PICTURE))
    with pytest.raises(RuleBroken, match=key):
        desk.workspace.run(SetLogo(data))
    assert desk.row(Kind.OFFICE, 1)["logo"] == 1
