"""Rates and spend on the command line: added, imported, known again, listed."""

from __future__ import annotations

from pathlib import Path

from tests.command_line.conftest import Crm


def test_rates_are_imported_and_known_again_by_currency_and_day(crm: Crm, tmp_path: Path) -> None:
    file = tmp_path / "rates.csv"
    file.write_text(
        "日期,幣別,匯率\n2026-01-02,USD,31.512\n2026-01-02,JPY,0.2104500000001\n2026-01-03,USD,0\n"
        "2026-01-03,TWD,1\n",
        "utf-8",
    )
    told = crm("import", "rates", file, "--currency", "TWD", "--json").json
    assert (told["created"], told["failed"]) == (2, 2)
    file.write_text("Date,Currency,Exchange rate\n2026-01-02,USD,31.6\n2026-02-02,USD,32\n", "utf-8")
    told = crm("import", "rates", file, "--currency", "TWD", "--json").json
    assert (told["created"], told["updated"]) == (1, 1)
    listed = crm("list", "rates", "--sort", "currency,day", "--json").json
    assert [(each["currency"], each["day"], each["rate"]) for each in listed] == [
        ("JPY", "2026-01-02", 0.21045),
        ("USD", "2026-01-02", 31.6),
        ("USD", "2026-02-02", 32),
    ]


def test_a_rate_is_added_changed_and_taken_back(office: Crm) -> None:
    add = ("add", "rate", "--set", "currency=EUR", "--set", "day=2026-01-02", "--set")
    assert office(*add, "rate=1.0823").code == 0
    twice = office(*add, "rate=1.09")
    assert (twice.code, "EUR" in twice.err, "2026-01-02" in twice.err) == (2, True, True)
    assert office("edit", "rates", "1", "--set", "rate=1.09").code == 0
    assert office("undo").code == 0
    assert [each["rate"] for each in office("list", "rates", "--json").json] == [1.0823]
    own = office("add", "rate", "--set", "currency=USD", "--set", "day=2026-01-02", "--set", "rate=1")
    assert (own.code, "USD" in own.err) == (2, True)


def test_spend_is_imported_and_the_same_file_adds_nothing(office: Crm, tmp_path: Path) -> None:
    office("add", "campaign", "--set", "name=Spring fair")
    file = tmp_path / "spend.csv"
    file.write_text(
        "Channel,Campaign,First day,Last day,Amount,Currency\n"
        "Website,,2026-01-01,2026-01-31,1200.50,USD\n"
        ",Spring fair,2026-02-01,2026-02-28,900,EUR\n"
        "Website,,2026-03-31,2026-03-01,10,USD\n",
        "utf-8",
    )
    told = office("import", "spend", file, "--json").json
    assert (told["created"], told["failed"]) == (2, 1)
    again = office("import", "spend", file, "--json").json
    assert (again["created"], again["unchanged"]) == (0, 2)
    spends = office("list", "spend", "--sort", "first_day", "--json").json
    assert [(each["amount"], each["currency"]) for each in spends] == [(1200.5, "USD"), (900, "EUR")]


def test_campaigns_are_reported_with_what_they_cost_and_brought(office: Crm) -> None:
    office("add", "campaign", "--set", "name=Spring fair", "--set", "budget=5000", "--set", "currency=USD")
    for name in ("Anna", "Berta"):
        office("add", "lead", "--set", f"name={name}", "--set", "campaign=Spring fair")
    spend = ("--set", "campaign=Spring fair", "--set", "first_day=2026-01-01", "--set", "last_day=2026-01-31")
    office("add", "spend", *spend, "--set", "amount=1000.50", "--set", "currency=USD")
    office("add", "spend", *spend, "--set", "amount=7", "--set", "currency=EUR")
    told = office("report", "campaigns", "--json").json
    (campaign,) = told["campaigns"]
    assert (campaign["campaign"], campaign["leads"], campaign["won"]) == ("Spring fair", 2, 0)
    assert (campaign["spend"], campaign["budget"], campaign["per_lead"]) == ("1000.50", "5000.00", "500.25")
    assert (campaign["per_won"], told["lacking_rates"]) == (None, {"EUR": 1})
    printed = office("report", "campaigns").out
    assert "Spring fair" in printed
    assert "1,000.50" in printed
