"""What is to be done, as the window's page Today has it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.command_line.conftest import Crm

TODAY = date.today()


def day(offset: int) -> str:
    return (TODAY + timedelta(days=offset)).isoformat()


@pytest.fixture
def busy(office: Crm) -> Crm:
    """Calls of three days, a next step and a deal that should close."""
    for offset in (-2, 1, 30):
        told = ("--set", "kind=call", "--set", f"subject=Call {offset}", "--set", "opportunity=Presses")
        assert office("add", "activity", *told, "--set", f"due_at={day(offset)} 10:30").code == 0
    step = ("--set", "next_step=Send samples", "--set", f"next_step_on={day(0)}")
    assert office("edit", "account", 1, *step).code == 0
    assert office("edit", "opportunity", 1, "--set", f"expected_close={day(3)}").code == 0
    return office


def texts(crm: Crm, *told: object) -> list[str]:
    return [each["text"] for each in crm("agenda", *told, "--json").json["due"]]


def test_what_is_overdue_due_and_soon_to_close_is_told(busy: Crm) -> None:
    told = busy("agenda", "--json").json
    assert [each["text"] for each in told["due"]] == ["Call -2", "Send samples", "Call 1"]
    assert [each["overdue"] for each in told["due"]] == [True, False, False]
    assert [each["day"] for each in told["due"]] == [day(-2), day(0), day(1)]
    late, step, _ = told["due"]
    assert (late["activity_kind"], late["kind"], late["title"]) == ("call", "opportunity", "Presses")
    assert (step["activity"], step["kind"], step["title"]) == (None, "account", "Nordlicht GmbH")
    (closing,) = told["closing"]
    assert (closing["title"], closing["amount"], closing["day"]) == ("Presses", 480000.5, day(3))
    printed = busy("agenda").out
    for said in ("Overdue", "Today", "Later", "Should close", "10:30", "Presses", "Send samples"):
        assert said in printed


def test_a_range_of_days_leaves_out_what_lies_outside(busy: Crm) -> None:
    assert texts(busy, "--from", day(1), "--to", day(30)) == ["Call 1", "Call 30"]
    assert texts(busy, "--to", day(-1)) == ["Call -2"]
    assert texts(busy, "--from", day(25)) == ["Call 30"]
    assert busy("agenda", "--from", day(4), "--to", day(9), "--json").json["closing"] == []
    assert busy("agenda", "--from", day(3), "--to", day(3), "--json").json["closing"] != []


def test_the_agenda_is_that_of_one_person_or_of_all(busy: Crm) -> None:
    assert busy("add", "user", "--set", "name=Ben Berg").code == 0
    assert texts(busy, "--user", "ben berg") == []
    assert busy("edit", "activity", 1, "--set", "owner=Ben Berg").code == 0
    assert texts(busy, "--user", "Ben Berg") == ["Call -2"]
    assert texts(busy) == ["Send samples", "Call 1"]
    assert texts(busy, "--everyone") == ["Call -2", "Send samples", "Call 1"]


@pytest.mark.parametrize(
    "told",
    [
        ("--from", day(2), "--to", day(1)),
        ("--from", "tomorrow"),
        ("--to", "2026-13-01"),
        ("--user", "nobody"),
        ("--user", "x", "--everyone"),
    ],
)
def test_what_makes_no_sense_is_refused(busy: Crm, told: tuple[str, ...]) -> None:
    refused = busy("agenda", *told)
    assert (refused.code, refused.out, len(refused.err.splitlines())) == (2, "", 1)


def test_an_empty_agenda_says_so(office: Crm) -> None:
    assert office("agenda", "--to", "1990-01-01").out == "Nothing is due.\n"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (("--to", "9999-12-31"), "“9999-12-31” lies outside the years 1900 to 2200."),
        (("--from", "0001-01-01"), "“0001-01-01” lies outside the years 1900 to 2200."),
        (("--to", "2026-13-01"), "is not a date of the form"),
        (("--user", "nobody"), "Owner: nothing here is called “nobody”"),
    ],
)
def test_days_and_people_that_cannot_be_are_refused_in_one_line(
    office: Crm, told: tuple[str, ...], said: str
) -> None:
    refused = office("agenda", *told)
    assert (refused.code, refused.out) == (2, "")
    assert said in refused.err
    assert len(refused.err.splitlines()) == 1


def test_the_last_day_that_records_can_have_is_listed(office: Crm) -> None:
    assert office("agenda", "--from", "1900-01-01", "--to", "2200-12-31", "--everyone").code == 0


def test_numbers_of_thousands_of_digits_are_no_numbers(office: Crm) -> None:
    for arguments in (("list", "leads", "--limit", "9" * 5000), ("show", "lead", "9" * 5000)):
        refused = office(*arguments)
        assert refused.code == 2
        assert "is not" in refused.err
