"""Fields that an office makes itself: values like any others, and nothing that becomes of one loses any."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from crm_desktop.core.commands import CloneOpportunity, CreateRecord, DeleteRecords, EditRecords, Revert
from crm_desktop.core.errors import Conflict, RuleBroken
from crm_desktop.core.queries import Filter, ListQuery, Operator, Records, SortKey, Stored
from crm_desktop.core.quotes.commands import NewQuoteVersion, QuoteDeal
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_records import EXTENDED_KINDS
from crm_desktop.services.reads.record.history import history
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.soundness import check_file


class Office:
    """A file with short ways to make fields and records."""

    def __init__(self, path: Path) -> None:
        self.workspace = Workspace.open(path, currency="TWD")
        self.reader = self.workspace.reader()

    def field(self, **values: object) -> str:
        told = {"kind": "lead", **values}
        return f"custom_{self.workspace.run(CreateRecord(Kind.CUSTOM_FIELD, told)).ids[0]}"

    def make(self, kind: Kind, /, **values: object) -> int:
        return self.workspace.run(CreateRecord(kind, values)).ids[0]

    def edit(self, kind: Kind, id_: int, /, **values: object) -> int:
        outcome = self.workspace.run(EditRecords(Records(kind, (id_,)), values))
        assert outcome.change_set is not None
        return outcome.change_set.journal_id

    def define(self, name: str, **values: object) -> None:
        self.edit(Kind.CUSTOM_FIELD, number(name), **values)

    def delete(self, name: str) -> None:
        self.workspace.run(DeleteRecords(Records(Kind.CUSTOM_FIELD, (number(name),))))

    def value(self, kind: Kind, id_: int, name: str) -> Stored:
        return self.reader.record(kind, id_)[name]

    def shown(self, kind: Kind) -> list[str]:
        with self.reader.view() as view:
            return [each.name for each in view.catalogue[kind].own_fields]

    def close(self) -> None:
        self.reader.close()
        self.workspace.close()


def number(name: str) -> int:
    return int(name.removeprefix("custom_"))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with closing(Office(tmp_path / "office.crm")) as made:
        yield made


def refusal(office: Office, **values: object) -> str:
    with pytest.raises(RuleBroken) as error:
        office.field(**values)
    return error.value.key


def test_every_type_holds_its_values_is_found_and_taken_back(office: Office) -> None:
    account = office.make(Kind.ACCOUNT, name="Pacific")
    told: dict[str, tuple[dict[str, object], object, Stored]] = {
        "text": ({}, " CNC  820 ", "CNC 820"),
        "long_text": ({}, "x" * 10_000, "x" * 10_000),
        "number": ({}, Decimal("2.5"), 2_500_000),
        "money": ({}, Decimal(1200), 120_000),
        "date": ({}, date(2026, 3, 1), "2026-03-01"),
        "choice": ({"choices": "Small, Large"}, "c2", "c2"),
        "several_choices": ({"choices": "A, B, C"}, ("c3", "c1"), ",c1,c3,"),
        "yes_no": ({}, True, 1),
        "link": ({}, "https://example.com/a", "https://example.com/a"),
        "reference": ({"target": "account"}, account, account),
    }
    names = {
        type_: office.field(name=f"My {type_}", type=type_, **more) for type_, (more, _, _) in told.items()
    }
    lead = office.make(Kind.LEAD, name="Anna")
    for type_, (_, value, stored) in told.items():
        office.edit(Kind.LEAD, lead, **{names[type_]: value})
        assert office.value(Kind.LEAD, lead, names[type_]) == stored
    for words in ("820", "example.com"):
        assert list(office.reader.ids(ListQuery(Kind.LEAD, words), {})) == [lead]
    for name in names.values():
        filled = Filter(name, Operator.FILLED)
        assert list(office.reader.ids(ListQuery(Kind.LEAD, "", (filled,), (SortKey(name),)), {})) == [lead]
    with office.reader.view() as view:
        assert {name for entry in history(view, Kind.LEAD, lead) for name in entry.changed} >= {
            *names.values()
        }
    for _ in told:
        office.workspace.undo()
    row = office.reader.record(Kind.LEAD, lead)
    assert [row[name] for name in names.values() if row[name] not in (None, 0)] == []
    for _ in told:
        office.workspace.redo()
    for type_, (_, _, stored) in told.items():
        assert office.value(Kind.LEAD, lead, names[type_]) == stored


def test_values_are_checked_as_those_of_built_in_fields(office: Office) -> None:
    text, choice = office.field(name="Short"), office.field(name="Size", type="choice", choices="S, L")
    lead = office.make(Kind.LEAD, name="Anna")
    with pytest.raises(RuleBroken) as error:
        office.edit(Kind.LEAD, lead, **{text: "x" * 501})
    assert (error.value.key, error.value.field) == ("text_too_long", text)
    with pytest.raises(RuleBroken) as error:
        office.edit(Kind.LEAD, lead, **{choice: "c3"})
    assert error.value.key == "choice_unknown"
    office.define(text, required=True)
    with pytest.raises(RuleBroken) as error:
        office.make(Kind.LEAD, name="Berta")
    assert (error.value.key, error.value.field) == ("value_required", text)


def test_an_amount_has_the_currency_of_its_record_or_one_of_its_own(office: Office) -> None:
    budget = office.field(name="Budget", type="money")
    lead = office.make(Kind.LEAD, name="Anna", **{budget: Decimal("9.5")}, currency="EUR")
    assert (office.value(Kind.LEAD, lead, budget), office.value(Kind.LEAD, lead, "currency")) == (950, "EUR")
    office.edit(Kind.LEAD, lead, currency="JPY")
    assert office.value(Kind.LEAD, lead, budget) == 10
    gift = office.field(name="Gift", type="money", kind="contact")
    contact = office.make(Kind.CONTACT, name="Berta", **{gift: Decimal(30)})
    row = office.reader.record(Kind.CONTACT, contact)
    assert (row[gift], row[f"{gift}_currency"]) == (3000, "TWD")


def test_names_are_told_apart_in_all_languages(office: Office) -> None:
    office.field(name="Size", name_zh_tw="尺寸")
    assert refusal(office, name="size") == "field_name_taken"
    assert refusal(office, name="尺寸") == "field_name_taken"
    assert refusal(office, name="Other", name_en="SIZE") == "field_name_taken"
    # What a built-in field is called, in any of the languages.
    for name in ("Company", "公司", "estimated_amount", "Tags"):
        assert refusal(office, name=name) == "field_name_taken"
    office.field(name="Size", kind="contact")


def test_a_definition_that_nobody_could_use_is_refused(office: Office) -> None:
    assert refusal(office, name="Size", type="choice") == "choices_needed"
    assert refusal(office, name="Size", choices="A, B") == "choices_not_needed"
    assert refusal(office, name="Size", type="choice", choices="A, a") == "choice_twice"
    assert refusal(office, name="Size", type="choice", choices="A\n" + "x" * 101) == "text_too_long"
    assert refusal(office, name="Size", type="several_choices", choices="A\nB, C") == "choice_divided"
    assert refusal(office, name="Partner", type="reference") == "target_needed"
    assert refusal(office, name="Size", required_from=2) == "stage_not_needed"
    assert refusal(office, name="x" * 101) == "text_too_long"
    size = office.field(name="Size")
    for settled in ({"type": "date"}, {"kind": "contact"}):
        with pytest.raises(RuleBroken) as error:
            office.define(size, **settled)
        assert error.value.key == "field_settled"


@pytest.mark.parametrize("goes", ["archived", "deleted"])
def test_a_field_that_goes_keeps_its_values_and_brings_them_back(office: Office, goes: str) -> None:
    size = office.field(name="Size")
    lead = office.make(Kind.LEAD, name="Anna", **{size: "wide"})
    changed = office.edit(Kind.LEAD, lead, **{size: "narrow"})
    if goes == "archived":
        office.define(size, active=False)
    else:
        office.delete(size)
    assert office.shown(Kind.LEAD) == []
    with pytest.raises(RuleBroken) as error:
        office.edit(Kind.LEAD, lead, **{size: "high"})
    assert error.value.key == "field_gone_meanwhile"
    # A value of a field that is gone can be undone all the same, and a record deleted and brought back.
    office.workspace.run(Revert(changed))
    office.workspace.run(DeleteRecords(Records(Kind.LEAD, (lead,))))
    office.workspace.undo()
    office.workspace.undo()
    office.workspace.undo()
    assert office.shown(Kind.LEAD) == [size]
    assert office.value(Kind.LEAD, lead, size) == "narrow"


def test_making_a_field_can_be_undone_and_redone(office: Office) -> None:
    size = office.field(name="Size")
    office.workspace.undo()
    assert office.shown(Kind.LEAD) == []
    office.workspace.redo()
    assert office.shown(Kind.LEAD) == [size]
    lead = office.make(Kind.LEAD, name="Anna", **{size: "wide"})
    assert office.value(Kind.LEAD, lead, size) == "wide"


def test_a_name_taken_meanwhile_keeps_a_field_from_coming_back(office: Office) -> None:
    size = office.field(name="Size")
    outcome = office.workspace.run(DeleteRecords(Records(Kind.CUSTOM_FIELD, (number(size),))))
    other = office.field(name="Size")
    assert other != size
    assert outcome.change_set is not None
    with pytest.raises(RuleBroken) as error:
        office.workspace.run(Revert(outcome.change_set.journal_id))
    assert error.value.key == "field_name_taken"
    assert office.shown(Kind.LEAD) == [other]


def test_a_choice_removed_while_used_stays_with_its_records(office: Office) -> None:
    size = office.field(name="Size", type="choice", choices="Small, Large")
    lead = office.make(Kind.LEAD, name="Anna", **{size: "c2"})
    office.define(size, choices="Small")
    with office.reader.view() as view:
        field = view.catalogue[Kind.LEAD].field(size)
    assert field.own is not None
    assert (field.offered, field.own.choice_name("c2")) == (("c1",), "Large")
    assert office.value(Kind.LEAD, lead, size) == "c2"
    office.define(size, choices="c1: Tiny")
    assert office.value(Kind.LEAD, lead, size) == "c2"
    office.workspace.undo()
    office.workspace.undo()
    with office.reader.view() as view:
        assert view.catalogue[Kind.LEAD].field(size).offered == ("c1", "c2")


def test_a_reference_is_let_go_with_its_record_even_while_its_field_is_gone(office: Office) -> None:
    partner = office.field(name="Partner", type="reference", target="account")
    account = office.make(Kind.ACCOUNT, name="Pacific")
    lead = office.make(Kind.LEAD, name="Anna", **{partner: account})
    office.delete(partner)
    office.workspace.run(DeleteRecords(Records(Kind.ACCOUNT, (account,))))
    office.workspace.undo()
    office.workspace.undo()
    assert office.value(Kind.LEAD, lead, partner) == account
    assert office.reader.record(Kind.LEAD, lead)[f"{partner}:name"] == "Pacific"


def test_a_deal_needs_a_field_from_a_stage_on(office: Office) -> None:
    stages = {each.code: each.id for each in office.reader.reference_data().of(Kind.STAGE)}
    size = office.field(name="Size", kind="opportunity", required_from=stages["quotation"])
    deal = office.make(Kind.OPPORTUNITY, name="Line 4")
    for code in ("quotation", "negotiation"):
        with pytest.raises(RuleBroken) as error:
            office.edit(Kind.OPPORTUNITY, deal, stage=stages[code])
        assert (error.value.key, error.value.field) == ("stage_needs_fields", size)
    office.edit(Kind.OPPORTUNITY, deal, stage=stages["quotation"], **{size: "wide"})
    with pytest.raises(RuleBroken, match="stage_needs_fields"):
        office.edit(Kind.OPPORTUNITY, deal, **{size: None})
    with pytest.raises(RuleBroken, match="stage_needs_fields"):
        office.make(Kind.OPPORTUNITY, name="Line 5", stage=stages["quotation"])


def test_a_deal_made_like_another_says_the_same_in_own_fields(office: Office) -> None:
    size = office.field(name="Size", kind="opportunity")
    deal = office.make(Kind.OPPORTUNITY, name="Line 4", **{size: "wide"})
    other = office.workspace.run(CloneOpportunity(deal, "Line 5")).ids[0]
    assert office.value(Kind.OPPORTUNITY, other, size) == "wide"


@pytest.mark.parametrize("kind", EXTENDED_KINDS)
def test_every_main_kind_has_fields_of_its_own(office: Office, kind: Kind) -> None:
    size = office.field(name="Loading class", kind=kind)
    price = office.field(name="Worth", kind=kind, type="money")
    deal = office.make(Kind.OPPORTUNITY, name="Line 4", currency="TWD")
    needed: dict[Kind, dict[str, object]] = {
        Kind.QUOTE: {"opportunity": deal},
        Kind.ACTIVITY: {"kind": "task", "subject": "Call"},
    }
    texts = "wide load", "narrow"
    records = [
        office.make(kind, **needed.get(kind, {"name": text}), **{size: text, price: 7}) for text in texts
    ]
    office.edit(kind, records[0], **{price: Decimal(3)})
    assert office.value(kind, records[0], price) == 300
    wide = ListQuery(kind, "", (Filter(size, Operator.CONTAINS, ("wide",)),))
    by_worth = ListQuery(kind, "", (Filter(price, Operator.FILLED),), (SortKey(price),))
    found = [list(office.reader.ids(each, {})) for each in (wide, by_worth)]
    assert found == [records[:1], records]
    with office.reader.view() as view:
        assert price in history(view, kind, records[0])[0].changed
    office.workspace.undo()
    assert office.value(kind, records[0], price) == 700


def test_a_quote_that_was_issued_takes_own_values_and_its_next_version_has_them(office: Office) -> None:
    reference = office.field(name="Their reference", kind="quote")
    deal = office.make(Kind.OPPORTUNITY, name="Line 4", currency="TWD")
    office.make(Kind.LINE, opportunity=deal, name="Lathe", quantity=1, unit_price=100)
    quote = office.workspace.run(QuoteDeal(deal)).ids[0]
    office.edit(Kind.QUOTE, quote, **{reference: "PO 4711"})
    version = office.workspace.run(NewQuoteVersion(quote)).ids[0]
    assert [office.value(Kind.QUOTE, id_, reference) for id_ in (quote, version)] == ["PO 4711"] * 2


def test_the_next_of_a_series_has_the_own_values_of_the_one_before(office: Office) -> None:
    machine = office.field(name="Machine", kind="activity")
    due = datetime(2026, 3, 2, 9, tzinfo=UTC)
    told = {"kind": "task", "subject": "Oil", "due_at": due, "recurrence": "FREQ=WEEKLY", machine: "TC-8"}
    first = office.make(Kind.ACTIVITY, **told)
    office.edit(Kind.ACTIVITY, first, done_at=due)
    (second,) = (id_ for id_ in office.reader.ids(ListQuery(Kind.ACTIVITY), {}) if id_ != first)
    assert office.value(Kind.ACTIVITY, second, machine) == "TC-8"


def test_two_windows_that_change_one_definition_overwrite_nothing(office: Office, tmp_path: Path) -> None:
    size = office.field(name="Size")
    other = Workspace.open(tmp_path / "office.crm")
    target = Records(Kind.CUSTOM_FIELD, (number(size),))
    other.run(EditRecords(target, {"name": "Format"}))
    with pytest.raises(Conflict):
        office.workspace.run(EditRecords(target, {"name": "Width"}, {"name": "Size"}))
    # The other one writes by the fields as they are, whoever made them.
    lead = other.run(CreateRecord(Kind.LEAD, {"name": "Anna", size: "wide"})).ids[0]
    assert office.value(Kind.LEAD, lead, size) == "wide"
    later = office.field(name="Later")
    other.run(EditRecords(Records(Kind.LEAD, (lead,)), {later: "x"}))
    assert office.value(Kind.LEAD, lead, later) == "x"
    other.close()


def test_the_file_stays_sound_and_knows_its_fields_when_it_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    with closing(Office(path)) as office:
        size = office.field(name="Size", type="choice", choices="S, L")
        gone = office.field(name="Gone")
        lead = office.make(Kind.LEAD, name="Anna", **{size: "c1", gone: "x"})
        office.delete(gone)
    assert check_file(path) == []
    with closing(Office(path)) as office:
        assert [each.name for each in office.workspace.catalogue[Kind.LEAD].own_fields] == [size]
        assert office.value(Kind.LEAD, lead, gone) == "x"
        office.workspace.undo()
        assert office.shown(Kind.LEAD) == [size, gone]
