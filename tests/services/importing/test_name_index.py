"""How the names in a file find records: known ones, new ones, and those further down in the same file."""

from __future__ import annotations

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.importing.notes import LINK_LEFT_OUT, Note
from crm_desktop.services.importing.plan import UnknownReference
from tests.services.importing.imports import bring_in, counts, values_of
from tests.services.workspaces import Desk


def names(desk: Desk, kind: Kind) -> list[Stored]:
    return [row["name"] for row in desk.tables()[kind].values()]


def account_of(desk: Desk) -> dict[Stored, Stored]:
    """The name of each contact's account by the name of the contact."""
    tables = desk.tables()
    accounts = tables[Kind.ACCOUNT]
    return {
        row["name"]: accounts[int(row["account"])]["name"] if row["account"] else None
        for row in tables[Kind.CONTACT].values()
    }


def test_punctuation_tells_new_names_apart_and_width_and_case_do_not(desk: Desk) -> None:
    lines = ("C++ Lab", "C# Lab", "C Lab", "Ｃ＃　Ｌａｂ", "c++  lab", "3.5 AG", "35 AG")
    bring_in(desk, Kind.CONTACT, "name,account", *(f"p{at},{name}" for at, name in enumerate(lines)))
    assert names(desk, Kind.ACCOUNT) == ["C++ Lab", "C# Lab", "C Lab", "3.5 AG", "35 AG"]
    found = account_of(desk)
    assert (found["p3"], found["p4"]) == ("C# Lab", "C++ Lab")


def test_known_names_are_found_by_the_same_rule(desk: Desk) -> None:
    known = ("Fjord Corp", "Élan SA", "宏碁電腦", "B+")
    bring_in(desk, Kind.ACCOUNT, "name", *known, name="accounts.csv")
    again = ("ＦＪＯＲＤ  corp", "élan sa", "宏碁电脑", "B")
    bring_in(desk, Kind.CONTACT, "name,account", *(f"p{at},{name}" for at, name in enumerate(again)))
    assert names(desk, Kind.ACCOUNT) == [*known, "B"]
    assert list(account_of(desk).values()) == ["Fjord Corp", "Élan SA", "宏碁電腦", "B"]


def test_channels_and_owners_are_told_apart_like_accounts(desk: Desk) -> None:
    before = len(names(desk, Kind.CHANNEL))
    bring_in(desk, Kind.LEAD, "name,channel,owner", "a,X+,Li.An", "b,X-,LiAn", "c,ｘ＋,li.an")
    assert names(desk, Kind.CHANNEL)[before:] == ["X+", "X-"]
    assert {"Li.An", "LiAn"} <= set(names(desk, Kind.USER))
    assert "li.an" not in names(desk, Kind.USER)


def test_parents_of_one_file_find_each_other_whatever_the_order(desk: Desk) -> None:
    report = bring_in(
        desk,
        Kind.ACCOUNT,
        "name,parent",
        "Child One,later top",
        "Early Top,",
        "Child Two,EARLY TOP",
        "Later Top,",
    )
    assert (counts(report), report.made) == ((4, 0, 0), {})
    rows = desk.tables()[Kind.ACCOUNT]
    parents = {
        row["name"]: rows[int(row["parent"])]["name"] if row["parent"] else None for row in rows.values()
    }
    assert parents == {
        "Child One": "Later Top",
        "Early Top": None,
        "Child Two": "Early Top",
        "Later Top": None,
    }
    desk.workspace.undo()
    assert desk.tables()[Kind.ACCOUNT] == {}


def test_a_ring_of_parents_or_an_unknown_one_is_left_out_and_said(desk: Desk) -> None:
    report = bring_in(
        desk,
        Kind.ACCOUNT,
        "name,parent",
        "A,B",
        "B,A",
        "C,Nobody",
        unknown={"parent": UnknownReference.REFUSE},
    )
    assert counts(report) == (3, 0, 0)
    assert report.notes[Note(LINK_LEFT_OUT, "parent")] == 2
    assert sum(row["parent"] is not None for row in desk.tables()[Kind.ACCOUNT].values()) == 1


def test_people_are_looked_for_in_the_account_first_and_made_in_it(desk: Desk) -> None:
    bring_in(desk, Kind.CONTACT, "name,account", "Kim Lee,East", "Kim Lee,West", name="contacts.csv")
    deals = ("d1,East,Kim Lee", "d2,West,kim lee", "d3,North,Bo Ek", "d4,South,Bo Ek", "d5,South,Bo Ek")
    report = bring_in(desk, Kind.OPPORTUNITY, "name,account,contact", *deals)
    assert (counts(report), report.made) == ((5, 0, 0), {"account": 2, "contact": 2})
    tables = desk.tables()
    contacts = tables[Kind.CONTACT]
    for row in tables[Kind.OPPORTUNITY].values():
        assert contacts[int(row["contact"] or 0)]["account"] == row["account"], row["name"]
    assert values_of(desk, Kind.CONTACT, "name")[2:] == [("Bo Ek",), ("Bo Ek",)]


def test_of_two_people_of_one_name_in_one_account_none_is_guessed(desk: Desk) -> None:
    bring_in(desk, Kind.CONTACT, "name,account", "Kim Lee,East", "Kim Lee,East", name="contacts.csv")
    report = bring_in(desk, Kind.OPPORTUNITY, "name,account,contact", "d1,East,Kim Lee")
    assert counts(report) == (0, 0, 1)
