"""Lists, filters, the channel report, and commands that are refused."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.queries import Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.saved import ViewDefinition
from crm_desktop.services.workspace import Workspace
from tests.command_line.conftest import ROOT, Crm
from tests.support import PATIENCE, real_data

#: Origin, leads and wins as the public file holds them.
OLIST = {
    "organic search": (2296, 271),
    "paid search": (1586, 195),
    "social": (1350, 75),
    "unknown": (1099, 179),
    "direct traffic": (499, 56),
    "email": (493, 15),
    "referral": (284, 24),
    "other": (150, 4),
    "display": (118, 6),
    "other publicities": (65, 3),
    None: (60, 14),
}


@pytest.fixture
def filled(crm: Crm, leads_file: Path, tmp_path: Path) -> Crm:
    crm("import", "leads", leads_file, "--map", "external_id=編號", "--errors", tmp_path / "errors.csv")
    return crm


def test_a_probability_is_listed_sorted_and_filtered_as_it_counts(crm: Crm, tmp_path: Path) -> None:
    opportunities = tmp_path / "deals.csv"
    rows = ("Own,Enquiry,45", "Stage,Quotation,", "Won,Won,45", "Lost,Lost,")
    opportunities.write_text("\n".join(("name,stage,probability", *rows)), encoding="utf-8")
    crm("import", "opportunities", opportunities)
    listed = crm("list", "opportunities", "--json", "--sort", "-probability").json
    found = [(each["name"], each["probability"]) for each in listed]
    assert found == [("Won", 100), ("Own", 45), ("Stage", 30), ("Lost", 0)]
    some = crm("list", "opportunities", "--json", "--filter", "probability=30..50", "--sort", "name").json
    assert [each["name"] for each in some] == ["Own", "Stage"]


def _names(crm: Crm, *arguments: str) -> list[str]:
    return [each["name"] for each in crm("list", "leads", "--json", *arguments).json]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--text", "宏远"), ["王小明"]),
        (("--text", "wxm"), ["王小明"]),
        (("--text", "muller"), ["Anna Müller"]),
        (("--text", "23456789"), ["王小明"]),
        (("--filter", "channel=referral"), ["陳怡君"]),
        (("--filter", "channel="), ["Anna Müller"]),
        (("--filter", "owner=Kevin"), ["陳怡君"]),
        (("--filter", "created_at=2026-03-01"), ["王小明"]),
        (("--filter", "created_at=2026-03-02..", "--sort", "created_at"), ["陳怡君", "Anna Müller"]),
        (("--filter", "estimated_amount=1000..2000"), ["Anna Müller"]),
        (("--filter", "status=新增", "--sort", "-name"), ["陳怡君", "王小明", "Anna Müller"]),
        (("--sort", "name", "--limit", "1"), ["Anna Müller"]),
    ],
)
def test_filters_sorting_and_words(filled: Crm, arguments: tuple[str, ...], expected: list[str]) -> None:
    assert _names(filled, *arguments) == expected


def test_a_saved_view_lists_what_it_lists_in_the_window(filled: Crm, tmp_path: Path) -> None:
    fairs = ViewDefinition(
        (ChosenFilter("channel", Operator.FILLED),), "", (SortKey("name", descending=True),)
    )
    workspace = Workspace.open(tmp_path / "office.crm")
    told = {"name": "With a channel", "page": "lead", "definition": fairs.as_text()}
    workspace.run(CreateRecord(Kind.SAVED_VIEW, told))
    workspace.close()
    assert _names(filled, "--view", "with a CHANNEL") == ["陳怡君", "王小明"]
    assert _names(filled, "--view", "With a channel", "--sort", "name") == ["王小明", "陳怡君"]
    assert _names(filled, "--view", "With a channel", "--filter", "owner=Kevin") == ["陳怡君"]
    ran = filled("list", "leads", "--view", "Nothing")
    assert (ran.code, ran.err.strip()) == (2, "crm: There is no view called “Nothing” for leads.")


def test_a_list_has_the_records_own_field_names(filled: Crm) -> None:
    lead = filled("list", "leads", "--text", "王小明", "--json").json[0]
    assert lead["external_id"] == "A1"
    assert lead["estimated_amount"] == 480000
    assert lead["channel"] == "Trade fair"
    assert lead["owner"] == "佳穎"
    assert lead["status"] == "new"
    assert lead["created_at"] == "2026-03-01T00:00:00Z"
    table = filled("list", "leads").out.splitlines()
    assert len(table) == 4
    assert "王小明" in "".join(table)


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "leads", "--filter", "nonsense=1"),
        ("list", "leads", "--filter", "status=asleep"),
        ("list", "leads", "--sort", "nonsense"),
        ("list", "dragons"),
        ("list", "leads", "--limit", "0"),
        ("report", "channels", "--from", "yesterday"),
        ("report", "channels", "--period", "last-fortnight"),
        ("report", "channels", "--from", "2026-02-01", "--to", "2026-01-01"),
        ("dance",),
        ("undo", "--lang", "fr"),
    ],
)
def test_wrong_arguments_are_refused_in_one_line(filled: Crm, arguments: tuple[str, ...]) -> None:
    ran = filled(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1


def test_a_missing_file_is_refused_and_not_made(crm: Crm, tmp_path: Path) -> None:
    assert crm("list", "leads").code == 2
    assert not list(tmp_path.glob("office.crm*"))


def test_undo_with_nothing_to_undo(filled: Crm) -> None:
    assert filled("undo").code == 0
    ran = filled("undo")
    assert (ran.code, ran.err) == (2, "crm: There is nothing to undo.\n")


def test_a_backup_is_a_whole_copy(filled: Crm, tmp_path: Path) -> None:
    copy = tmp_path / "copy.crm"
    assert filled("backup", copy).code == 0
    assert filled("list", "leads", "--json", db=copy).json == filled("list", "leads", "--json").json
    assert filled("check", db=copy).out.splitlines()[-1] == "ok"


def test_the_report_counts_young_leads_apart(filled: Crm) -> None:
    whole = filled("report", "channels", "--json").json
    assert whole["total"]["leads"] == 3
    assert {row["channel"] for row in whole["channels"]} == {"Trade fair", "Referral", None}
    money = {name: whole["total"][name] for name in ("spend", "revenue", "repeat")}
    assert money == {"spend": None, "revenue": "0.00", "repeat": "0.00"}
    windowed = filled("report", "channels", "--json", "--within", "30", "--as-of", "2026-04-01").json
    assert {row["channel"]: row["young"] for row in windowed["channels"]} == {
        "Trade fair": 0,
        "Referral": 0,
        None: 1,
    }
    assert windowed["channels"][-1]["rate"] is None or windowed["total"]["young"] == 1


def test_days_are_days_of_the_computers_zone(script: Crm, leads_file: Path, tmp_path: Path) -> None:
    errors = tmp_path / "errors.csv"
    script("import", "leads", leads_file, "--map", "external_id=編號", "--errors", errors, zone="Asia/Taipei")
    lead = script("list", "leads", "--text", "王小明", "--json", zone="Asia/Taipei").json[0]
    assert lead["created_at"] == "2026-02-28T16:00:00Z"
    found = script("list", "leads", "--filter", "created_at=2026-03-01", "--json", zone="Asia/Taipei").json
    assert [each["name"] for each in found] == ["王小明"]


def test_olist_gives_exactly_the_published_counts(script: Crm) -> None:
    leads = real_data("olist/olist_marketing_qualified_leads_dataset.csv")
    opportunities = real_data("olist/olist_closed_deals_dataset.csv")
    maps = (
        "--map",
        "external_id=mql_id",
        "--map",
        "created_at=first_contact_date",
        "--map",
        "channel=origin",
    )
    assert script("import", "leads", leads, *maps).code == 0
    maps = ("--map", "lead=mql_id", "--map", "external_id=seller_id", "--map", "closed_at=won_date")
    ran = script("import", "opportunities", opportunities, *maps, "--set", "stage=Won")
    assert ran.code == 0
    assert "Deals dated before their lead: 1." in ran.out
    report = script("report", "channels", "--json").json
    counts = {
        row["channel"] and row["channel"].casefold(): (row["leads"], row["won"]) for row in report["channels"]
    }
    assert counts == OLIST
    assert (report["total"]["leads"], report["total"]["won"]) == (8000, 842)
    assert report["total"]["rate"] == pytest.approx(842 / 8000)


def test_a_list_for_people_names_choices_in_their_language(filled: Crm) -> None:
    header, first, *_ = filled("list", "leads", "--limit", "1", "--lang", "zh_TW").out.splitlines()
    assert "狀態" in header
    assert "新進" in first


def test_a_pipe_that_closes_early_is_no_error(filled: Crm, tmp_path: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "--db", str(tmp_path / "office.crm"), "list", "leads"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()
    errors = program.stderr.read()
    program.stderr.close()
    program.wait(timeout=PATIENCE)
    assert b"Traceback" not in errors


def test_the_report_counts_a_named_period(filled: Crm) -> None:
    """A day beside it takes the place of the end on its side."""

    def leads(*arguments: str) -> int:
        counted = filled("report", "channels", "--json", *arguments).json["total"]["leads"]
        assert isinstance(counted, int)
        return counted

    created = sorted(each["created_at"][:10] for each in filled("list", "leads", "--json").json)
    first, last = created[0], created[-1]
    assert leads("--period", "this-year", "--as-of", last) == leads(
        "--from", f"{last[:4]}-01-01", "--to", last
    )
    assert leads("--period", "last-quarter", "--as-of", last) == 0 or first < last
    assert leads("--period", "this-month", "--from", first, "--as-of", last) == 3
