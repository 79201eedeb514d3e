"""Imports on a real file: what is created, updated, refused, undone and left alone."""

from __future__ import annotations

import csv
from datetime import UTC, date
from decimal import Decimal
from pathlib import Path

import pytest

from crm_desktop.core.errors import Cancelled, ImportProblem
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.time.local_zone import day_start
from crm_desktop.services.importing.command import ImportFile
from crm_desktop.services.importing.plan import UnknownReference
from tests.services.importing.imports import (
    WORDS,
    bring_in,
    counts,
    plan_for,
    run_import,
    values_of,
    written,
)
from tests.services.workspaces import Desk, without_bookkeeping


def ids_by_name(desk: Desk, kind: Kind) -> dict[object, object]:
    return {row["name"]: row["id"] for row in desk.tables()[kind].values()}


# New and known rows -----------------------------------------------------------------------------------------


def test_rows_without_external_id_are_all_new(desk: Desk) -> None:
    report = bring_in(desk, Kind.LEAD, "name,company", "王小明,宏遠", "王小明,宏遠")
    assert counts(report) == (2, 0, 0)
    assert values_of(desk, Kind.LEAD, "name", "company", "status") == [("王小明", "宏遠", "new")] * 2


def test_known_external_ids_are_updated_and_empty_cells_keep_what_is_there(desk: Desk) -> None:
    bring_in(desk, Kind.LEAD, "external_id,name,phone", "a,Anna,111 222", "b,Ben,333 444")
    report = bring_in(desk, Kind.LEAD, "external_id,name,phone", "b,Benjamin,", "c,Cleo,555 666")
    assert counts(report) == (1, 1, 0)
    assert values_of(desk, Kind.LEAD, "external_id", "name", "phone") == [
        ("a", "Anna", "111 222"),
        ("b", "Benjamin", "333 444"),
        ("c", "Cleo", "555 666"),
    ]


def test_the_same_file_again_changes_nothing(desk: Desk) -> None:
    lines = ("external_id,name", *(f"id-{number},Name {number}" for number in range(4_500)))
    assert counts(bring_in(desk, Kind.LEAD, *lines)) == (4_500, 0, 0)
    before = without_bookkeeping(desk.tables())
    again = bring_in(desk, Kind.LEAD, *lines)
    assert (counts(again), again.unchanged, again.written) == ((0, 0, 0), 4_500, ())
    assert without_bookkeeping(desk.tables()) == before


@pytest.mark.parametrize("gap", [0, 3_000], ids=["same chunk", "later chunk"])
def test_an_external_id_twice_in_a_file_is_one_record_and_the_later_row_wins(desk: Desk, gap: int) -> None:
    between = [f"other-{number},Other" for number in range(gap)]
    report = bring_in(desk, Kind.LEAD, "external_id,name", "x,First", *between, "x,Second")
    assert counts(report) == (1 + gap, 1, 0)
    assert [name for id_, name in values_of(desk, Kind.LEAD, "external_id", "name") if id_ == "x"] == [
        "Second"
    ]


def test_an_external_id_that_begins_in_a_refused_row_is_made_by_the_next(desk: Desk) -> None:
    report = bring_in(desk, Kind.ACCOUNT, "external_id,name", "x,", "x,Acme")
    assert (report.failed, values_of(desk, Kind.ACCOUNT, "external_id", "name")) == (1, [("x", "Acme")])


def test_external_ids_differ_by_case(desk: Desk) -> None:
    report = bring_in(desk, Kind.LEAD, "external_id,name", "ab,Small", "AB,Large")
    assert counts(report) == (2, 0, 0)
    lead = ids_by_name(desk, Kind.LEAD)
    bring_in(desk, Kind.OPPORTUNITY, "name,lead", "one,ab", "two,AB")
    assert values_of(desk, Kind.OPPORTUNITY, "name", "lead") == [
        ("one", lead["Small"]),
        ("two", lead["Large"]),
    ]


# References -------------------------------------------------------------------------------------------------


def test_opportunities_name_their_records_by_external_id_name_or_email(desk: Desk) -> None:
    bring_in(
        desk,
        Kind.CONTACT,
        "external_id,name,email",
        "c1,Anna Müller,anna@nordlicht.example",
        "c2,Ben Ito,ben@fjord.example",
        name="contacts.csv",
    )
    contact = ids_by_name(desk, Kind.CONTACT)
    bring_in(
        desk,
        Kind.OPPORTUNITY,
        "name,contact",
        "by id,c1",
        "by name,BEN ITO",
        "by mail,Anna@Nordlicht.example",
    )
    anna, ben = contact["Anna Müller"], contact["Ben Ito"]
    assert values_of(desk, Kind.OPPORTUNITY, "contact") == [(anna,), (ben,), (anna,)]


def test_a_record_is_named_by_its_number_unless_one_bears_that_name(desk: Desk) -> None:
    first, second = (desk.create(Kind.OPPORTUNITY, name="Line of lathes") for _ in range(2))
    named = desk.create(Kind.OPPORTUNITY, name=f"#{first}")
    report = bring_in(desk, Kind.LINE, "opportunity,name", f"#{second},Lathe", f"#{first},Drill", "#999,Saw")
    assert counts(report) == (2, 0, 1)
    assert values_of(desk, Kind.LINE, "opportunity", "name") == [(second, "Lathe"), (named, "Drill")]


def test_a_name_that_several_records_bear_is_refused(desk: Desk) -> None:
    bring_in(desk, Kind.ACCOUNT, "name", "Acme", "acme", "Other", name="accounts.csv")
    report = bring_in(desk, Kind.CONTACT, "name,account", "Anna,ACME", "Ben,Other")
    assert counts(report) == (1, 0, 1)
    assert report.errors_path is not None
    assert "fits several records" in report.errors_path.read_text("utf-8-sig")


def test_a_stage_made_by_the_import_takes_known_opportunities_too(desk: Desk) -> None:
    bring_in(desk, Kind.OPPORTUNITY, "external_id,name", "a,Lathe", name="before.csv")
    create = {"stage": UnknownReference.CREATE}
    report = bring_in(
        desk, Kind.OPPORTUNITY, "external_id,name,stage", "b,Mill,Trial", "a,Lathe,Trial", unknown=create
    )
    assert counts(report) == (1, 1, 0)
    assert len({stage for (stage,) in values_of(desk, Kind.OPPORTUNITY, "stage")}) == 1


def test_leads_set_aside_without_a_reason_get_one(desk: Desk) -> None:
    bring_in(desk, Kind.LEAD, "name,status", "Anna,unqualified", "Ben,new")
    assert values_of(desk, Kind.LEAD, "status", "unqualified_reason") == [
        ("unqualified", 7),
        ("new", None),
    ]


def test_built_in_channels_are_known_in_every_language(desk: Desk) -> None:
    before = len(desk.tables()[Kind.CHANNEL])
    bring_in(desk, Kind.LEAD, "name,channel", "a,展會", "b,展会", "c,Trade fair", "d,TRADE_FAIR")
    assert len(desk.tables()[Kind.CHANNEL]) == before
    assert len(set(values_of(desk, Kind.LEAD, "channel"))) == 1


def test_spellings_of_one_unknown_name_make_one_entry(desk: Desk) -> None:
    before = set(desk.tables()[Kind.CHANNEL])
    more = [f"x{number},Podcast" for number in range(2_100)]  # reaches into a second chunk
    bring_in(desk, Kind.LEAD, "name,channel", "a,Podcast", "b,podcast", *more, "c,ＰＯＤＣＡＳＴ")
    made = set(desk.tables()[Kind.CHANNEL]) - before
    assert len(made) == 1
    assert set(values_of(desk, Kind.LEAD, "channel")) == {(*made,)}


def test_unknown_names_are_created_left_empty_refused_or_mapped_one_by_one(desk: Desk) -> None:
    fair = next(id_ for id_, row in desk.tables()[Kind.CHANNEL].items() if row["code"] == "trade_fair")
    report = bring_in(
        desk,
        Kind.LEAD,
        "name,channel",
        "a,Podcast",
        "b,Noise",
        "c,Spam",
        "d,Messe",
        unknown={"channel": UnknownReference.CREATE},
        unknown_values={
            ("channel", "Noise"): UnknownReference.LEAVE_EMPTY,
            ("channel", "Spam"): UnknownReference.REFUSE,
        },
        value_map={("channel", "Messe"): fair},
    )
    podcast = ids_by_name(desk, Kind.CHANNEL)["Podcast"]
    assert counts(report) == (3, 0, 1)
    assert values_of(desk, Kind.LEAD, "name", "channel") == [("a", podcast), ("b", None), ("d", fair)]


def test_leads_are_never_made_up_from_a_name(desk: Desk) -> None:
    report = bring_in(desk, Kind.OPPORTUNITY, "name,lead", "Deal,nobody")
    assert counts(report) == (0, 0, 1)
    assert not desk.tables()[Kind.LEAD]


def test_a_refused_row_makes_no_entry_of_its_own(desk: Desk) -> None:
    """Only what a stored row needs comes to be; the account of a row without a stage does not."""
    before = len(desk.tables()[Kind.ACCOUNT])
    report = bring_in(desk, Kind.CONTACT, "name,email,account", "Anna,not an address,Acme")
    assert (report.failed, len(desk.tables()[Kind.ACCOUNT])) == (1, before)


# Rules ------------------------------------------------------------------------------------------------------


def test_required_fields_refuse_their_row_alone(desk: Desk) -> None:
    report = bring_in(desk, Kind.ACCOUNT, "name,phone", "Acme,123 456", ",123 457")
    assert counts(report) == (1, 0, 1)
    report = bring_in(desk, Kind.LEAD, "company,description", "Acme,x", ",only words", name="leads.csv")
    assert counts(report) == (1, 0, 1)


def test_a_closing_stage_brings_its_dates_and_its_history(desk: Desk) -> None:
    bring_in(
        desk, Kind.OPPORTUNITY, "name,closed_at", "Deal,2018-02-26 19:58:54", constants={"stage": "成交"}
    )
    [(closed, won, since)] = values_of(desk, Kind.OPPORTUNITY, "closed_at", "won_at", "stage_since")
    assert closed == won == since == 1_519_675_134_000
    assert [row["at"] for row in desk.tables()[Kind.STAGE_CHANGE].values()] == [closed]


def test_an_opportunity_without_name_is_called_after_its_lead_else_its_id(desk: Desk) -> None:
    bring_in(desk, Kind.LEAD, "external_id,company", "l1,Acme", "l2,", name="leads.csv")
    bring_in(desk, Kind.OPPORTUNITY, "external_id,lead", "o1,l1", "o2,l2")
    assert values_of(desk, Kind.OPPORTUNITY, "name") == [("Acme",), ("o2",)]


# Errors, mending, undo --------------------------------------------------------------------------------------


def test_mended_error_rows_go_in_and_the_reasons_are_passed_over(desk: Desk) -> None:
    report = bring_in(desk, Kind.LEAD, "name,email", "Anna,wrong", "Ben,ben@fjord.example")
    assert report.errors_path is not None
    with report.errors_path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0][:3] == ["name", "email", "Reason"]
    assert rows[1][:2] == ["Anna", "wrong"]
    assert "not an email address" in rows[1][2]
    mended = report.errors_path.with_name("mended.csv")
    mended.write_text(report.errors_path.read_text("utf-8-sig").replace("Anna,wrong", "Anna,a@b.example"))
    again = run_import(desk, mended, plan_for(mended, Kind.LEAD, ["name", "email"]))
    assert counts(again) == (1, 0, 0)
    assert again.errors_path is None


def test_undo_takes_back_rows_entries_and_updates(desk: Desk) -> None:
    bring_in(desk, Kind.LEAD, "external_id,name", "a,Anna")
    before = without_bookkeeping(desk.tables())
    bring_in(desk, Kind.LEAD, "external_id,name,channel,owner", "a,Ann,Podcast,Kevin", "b,Ben,Podcast,Kevin")
    after = without_bookkeeping(desk.tables())
    assert after != before
    desk.workspace.undo()
    assert without_bookkeeping(desk.tables()) == before
    desk.restart()
    desk.workspace.redo()
    assert without_bookkeeping(desk.tables()) == after


def test_cancel_in_the_middle_leaves_nothing_behind(desk: Desk) -> None:
    bring_in(desk, Kind.LEAD, "external_id,name", "id-1,Anna")
    before = desk.tables()
    lines = [f"id-{number},Name,Channel {number % 7}" for number in range(9_000)]
    path = written(desk.path.parent, "external_id,name,channel", *lines, ",,broken")

    def stop_half_way(done: int, total: int) -> None:
        if done > total // 2:
            raise Cancelled

    plan = plan_for(path, Kind.LEAD, ["external_id", "name", "channel"])
    with pytest.raises(Cancelled):
        run_import(desk, path, plan, stop_half_way)
    assert desk.tables() == before
    assert sorted(file.name for file in path.parent.glob("*.csv")) == ["rows.csv"]
    assert counts(run_import(desk, path, plan)) == (8_999, 1, 1)


def test_errors_are_never_written_over_the_file_itself(desk: Desk) -> None:
    path = written(desk.path.parent, "name,email", "Anna,wrong")
    content = path.read_bytes()
    plan = plan_for(path, Kind.LEAD, ["name", "email"])
    with pytest.raises(ImportProblem) as refused:
        desk.workspace.run(ImportFile(path, plan, WORDS.error, errors_path=path))
    assert refused.value.key == "errors_over_source"
    assert path.read_bytes() == content


def test_a_hundred_thousand_rows(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["external_id", "name", "email", "channel", "created_at"])
        for number in range(100_000):
            day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
            mail = "wrong" if number % 1000 == 7 else f"p{number}@example.com"
            writer.writerow([f"id-{number}", f"王小明 {number}", mail, f"Channel {number % 9}", day])
    plan = plan_for(path, Kind.LEAD, ["external_id", "name", "email", "channel", "created_at"])
    assert counts(run_import(desk, path, plan)) == (99_900, 0, 100)
    assert len({channel for (channel,) in values_of(desk, Kind.LEAD, "channel")}) == 9
    desk.workspace.undo()
    assert not desk.tables()[Kind.LEAD]


def test_a_file_that_changes_the_currency_alone_keeps_the_amount_that_people_see(desk: Desk) -> None:
    id_ = desk.create(
        Kind.LEAD, name="Anna", external_id="A-1", estimated_amount=Decimal(480_000), currency="TWD"
    )
    report = bring_in(desk, Kind.LEAD, "external_id,currency", "A-1,JPY")
    assert counts(report) == (0, 1, 0)
    row = desk.row(Kind.LEAD, id_)
    assert (row["estimated_amount"], row["currency"]) == (480_000, "JPY")  # yen have no decimals


AMOUNT = ("estimated_amount", "currency")


def test_an_update_without_a_currency_keeps_that_of_the_record(desk: Desk) -> None:
    for id_, currency in (("J", "JPY"), ("E", "EUR"), ("T", "TWD")):
        desk.create(Kind.LEAD, name=id_, external_id=id_, estimated_amount=Decimal(100), currency=currency)
    lines = ("external_id,estimated_amount", "J,500", "E,12.50", "T,30", "N,40")
    assert counts(bring_in(desk, Kind.LEAD, *lines)) == (1, 3, 0)
    # Yen have no decimals; a new record takes the home currency.
    assert values_of(desk, Kind.LEAD, *AMOUNT) == [
        (500, "JPY"),
        (1_250, "EUR"),
        (3_000, "TWD"),
        (4_000, "TWD"),
    ]


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("external_id,estimated_amount", "E,USD 20"),
        ("external_id,estimated_amount,currency", "E,20,USD"),
    ],
    ids=["in the amount", "in a column"],
)
def test_an_update_that_names_a_currency_changes_it(desk: Desk, heading: str, row: str) -> None:
    desk.create(Kind.LEAD, name="E", external_id="E", estimated_amount=Decimal(100), currency="EUR")
    assert counts(bring_in(desk, Kind.LEAD, heading, row)) == (0, 1, 0)
    assert values_of(desk, Kind.LEAD, *AMOUNT) == [(2_000, "USD")]


def test_a_sign_that_several_currencies_share_means_that_of_the_record(desk: Desk) -> None:
    desk.create(Kind.LEAD, name="U", external_id="U", estimated_amount=Decimal(100), currency="USD")
    assert counts(bring_in(desk, Kind.LEAD, "external_id,estimated_amount", "U,$20")) == (0, 1, 0)
    assert values_of(desk, Kind.LEAD, *AMOUNT) == [(2_000, "USD")]


def test_rows_that_a_file_leaves_without_an_owner_have_none(desk: Desk) -> None:
    bring_in(desk, Kind.LEAD, "name,owner", "Anna,Kevin", "Berta,")
    bring_in(desk, Kind.LEAD, "name", "Carla")
    owners = [owner for (owner,) in values_of(desk, Kind.LEAD, "owner")]
    users = {row["id"]: row["name"] for row in desk.tables()[Kind.USER].values()}
    assert [users.get(int(owner or 0)) for owner in owners][:2] == ["Kevin", None]
    assert owners[2] == 1  # without such a column the person who imports


def test_an_earlier_file_of_errors_is_kept_and_none_is_left_by_halves(desk: Desk) -> None:
    folder = desk.path.parent
    for _ in range(2):
        assert counts(bring_in(desk, Kind.LEAD, "name,email", "Anna,", "Ben,no address")) == (1, 0, 1)
    assert sorted(path.name for path in folder.glob("rows-*")) == ["rows-errors-2.csv", "rows-errors.csv"]
    path = written(folder, "name,email", *(["Ben,no address"] * 5_000), name="many.csv")

    def cancel(done: int, total: int) -> None:
        # What is written so far does not bear the name of a whole file.
        assert not (folder / "many-errors.csv").exists()
        if 0 < done < total:
            raise Cancelled

    with pytest.raises(Cancelled):
        run_import(desk, path, plan_for(path, Kind.LEAD, ["name", "email"]), cancel)
    assert not list(folder.glob("many-errors*"))


def test_the_one_close_date_of_other_programs_closes_what_is_closed(desk: Desk) -> None:
    far = "2099-01-01"
    heading = "external_id,name,stage,expected_close"
    rows = (
        "w,Won,成交,2018-02-26",
        f"f,Soon,成交,{far}",
        "o,Open,報價,2018-02-26",
        "k,Later,報價,2018-02-26",
    )
    assert counts(bring_in(desk, Kind.OPPORTUNITY, heading, *rows)) == (4, 0, 0)
    # The next export calls the last opportunity lost, and changes the date of one that is closed.
    later = ("k,Later,Lost,2018-03-01", "w,Won,成交,2018-02-20")
    assert counts(bring_in(desk, Kind.OPPORTUNITY, heading, *later)) == (0, 2, 0)
    opportunities = desk.tables()[Kind.OPPORTUNITY].values()
    closed = {row["external_id"]: row["closed_at"] for row in opportunities}
    assert closed["w"] == day_start(date(2018, 2, 26), UTC)
    assert closed["k"] == day_start(date(2018, 3, 1), UTC)
    assert closed["o"] is None
    # What is won cannot have been won in the future: it was found won now.
    assert 0 < int(closed["f"] or 0) < day_start(date(2099, 1, 1), UTC)


# What follows for known records -----------------------------------------------------------------------------


def test_a_known_lead_set_aside_gets_a_reason_and_loses_it_when_it_comes_back(desk: Desk) -> None:
    heading = "external_id,name,status"
    bring_in(desk, Kind.LEAD, heading, "a,Anna,new", "b,Ben,new")
    bring_in(
        desk, Kind.LEAD, f"{heading},unqualified_reason", "a,Anna,unqualified,", "b,Ben,unqualified,No need"
    )
    reasons = ("status", "unqualified_reason", "contacted_at")
    assert values_of(desk, Kind.LEAD, *reasons) == [
        ("unqualified", 7, None),
        ("unqualified", 1, None),
    ]
    bring_in(desk, Kind.LEAD, heading, "a,Anna,contacted", "b,Ben,contacted")
    assert [row[:2] for row in values_of(desk, Kind.LEAD, *reasons)] == [("contacted", None)] * 2
    assert None not in [row[2] for row in values_of(desk, Kind.LEAD, *reasons)]


def test_a_known_opportunity_takes_no_end_that_it_has_not_come_to(desk: Desk) -> None:
    heading = "external_id,name,stage,closed_at,loss_reason"
    ends = ("closed_at", "won_at", "loss_reason")
    bring_in(
        desk, Kind.OPPORTUNITY, heading, "o,Open,報價,,", "w,Won,成交,2025-02-26,", "l,Lost,Lost,2025-02-26,"
    )
    first = values_of(desk, Kind.OPPORTUNITY, *ends)
    later = ("o,Open,報價,2025-03-01,Price", "w,Won,成交,2025-03-01,Price", "l,Lost,Lost,2025-03-01,Price")
    told = bring_in(desk, Kind.OPPORTUNITY, heading, *later)
    assert (counts(told), told.unchanged) == ((0, 2, 0), 1)  # nothing of it can be said of the open one
    moved = day_start(date(2025, 3, 1), UTC)
    assert first[0] == (None, None, None)
    assert values_of(desk, Kind.OPPORTUNITY, *ends) == [
        (None, None, None),
        (moved, moved, None),  # the first win moves along with the date that it was taken from
        (moved, None, 1),
    ]
    report = bring_in(desk, Kind.OPPORTUNITY, heading, "w,Won,成交,2099-01-01,", name="future.csv")
    assert counts(report) == (0, 0, 1)


@pytest.mark.parametrize(
    "rows",
    [("a,First,報價,200", "a,Second,Won,300"), ("a,First,Won,200", "a,Second,Won,300")],
    ids=["the last one moves it", "the first one moves it"],
)
def test_a_later_row_wins_also_where_one_moves_the_opportunity(desk: Desk, rows: tuple[str, str]) -> None:
    heading = "external_id,name,stage,amount"
    bring_in(desk, Kind.OPPORTUNITY, heading, "a,Lathe,報價,100")
    before = desk.tables()
    assert counts(bring_in(desk, Kind.OPPORTUNITY, heading, *rows)) == (0, 2, 0)
    assert values_of(desk, Kind.OPPORTUNITY, "name", "amount") == [("Second", 30_000)]
    after = desk.tables()
    desk.workspace.undo()
    assert desk.tables() == before
    desk.workspace.redo()
    assert desk.tables() == after
