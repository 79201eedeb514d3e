"""Pipelines, stages and competitors on the command line: made, changed, taken away, reported."""

from __future__ import annotations

from pathlib import Path

from tests.command_line.conftest import Crm


def refused(crm: Crm, *arguments: object) -> str:
    """Why a command is not carried out."""
    ran = crm(*arguments)
    assert ran.code == 2
    return ran.err


def test_a_pipeline_begins_like_another_and_hands_its_deals_on(office: Crm) -> None:
    office("add", "pipeline", "--set", "name=Service", "--like", "Sales")
    office("add", "stage", "--set", "name=Visit", "--set", "pipeline=Service")
    deal = office("add", "opportunity", "--set", "name=Pump", "--set", "stage=Service / Visit", "--json").json
    # A stage by its bare name is that of the deal's own pipeline.
    office("edit", "opportunity", deal["id"], "--set", "stage=Quotation")
    number = office("show", "opportunity", deal["id"], "--json").json["stage"]
    assert number == "Quotation"
    service = office("list", "pipelines", "--filter", "name=Service", "--json").json[0]["id"]
    assert "Say which pipeline they go to" in refused(office, "delete", "pipeline", service)
    done = office("delete", "pipeline", service, "--into", "Sales")
    assert "Service" in done.out
    assert office("show", "opportunity", deal["id"], "--json").json["stage"] == "Quotation"
    office("undo")
    assert "Visit" in [each["name"] for each in office("list", "stages", "--json").json]


def test_a_stage_goes_with_a_word_where_its_deals_go(office: Crm) -> None:
    deal = office("add", "opportunity", "--set", "name=Roof", "--set", "stage=Quotation", "--json").json
    assert "Say which stage they go to" in refused(office, "delete", "stage", 2)
    assert "means the same" in refused(office, "delete", "stage", 2, "--into", "Won")
    office("delete", "stage", 2, "--into", "Negotiation")
    assert office("show", "opportunity", deal["id"], "--json").json["stage"] == "Negotiation"
    assert "these alone" in refused(office, "delete", "opportunity", deal["id"], "--into", "Won")
    assert "these alone" in refused(office, "add", "lead", "--set", "name=A", "--like", "Sales")


def test_a_stage_asks_for_fields_and_a_wrong_one_is_named(office: Crm) -> None:
    assert "amuont" in refused(office, "edit", "stage", 3, "--set", "required_fields=amuont")
    office("edit", "stage", 3, "--set", "required_fields=amount, expected_close")
    deal = office("add", "opportunity", "--set", "name=Roof", "--json").json
    said = refused(office, "edit", "opportunity", deal["id"], "--set", "stage=Solution review")
    assert "Amount" in said
    assert "Expected close" in said
    told = ("--set", "amount=500", "--set", "expected_close=2027-03-01")
    office("edit", "opportunity", deal["id"], "--set", "stage=Solution review", *told)


def test_competitors_are_imported_met_and_reported(office: Crm, tmp_path: Path) -> None:
    file = tmp_path / "competitors.csv"
    file.write_text("Competitor,Website,Strengths\nBeton AG,beton.example,price\nStein,,\n", "utf-8")
    assert office("import", "competitors", file, "--json").json["created"] == 2
    assert office("list", "competitors", "--text", "beton", "--json").json[0]["strengths"] == "price"
    for name, stage in (("a", "Lost"), ("b", "Won"), ("c", "Enquiry")):
        deal = office("add", "opportunity", "--set", f"name={name}", "--json").json
        told = ("--set", f"opportunity=#{deal['id']}", "--set", "competitor=Beton AG", "--set", "price=9")
        office("add", "opportunity-competitor", *told)
        why = ("--set", "loss_reason=Competitor", "--set", "lost_to=Beton AG") if stage == "Lost" else ()
        if stage != "Enquiry":
            office("edit", "opportunity", deal["id"], "--set", f"stage={stage}", *why)
    told = office("report", "competitors", "--json").json["competitors"]
    (row,) = told
    assert (row["competitor"], row["met"], row["open"], row["won"], row["lost"]) == ("Beton AG", 3, 1, 1, 1)
    assert row["win_rate"] == 0.5
    assert "1/2" in office("report", "competitors").out
    assert office("report", "competitors", "--to", "2001-01-01", "--json").json["competitors"] == []
    assert refused(office, "report", "competitors", "--from", "2027-01-02", "--to", "2027-01-01")
