"""Lines of deals on the command line: added by code, changed, deleted, imported; the deal follows."""

from __future__ import annotations

from pathlib import Path

from tests.command_line.conftest import Crm


def _deal(office: Crm) -> tuple[object, ...]:
    (deal,) = office("list", "opportunities", "--json").json
    return deal["amount"], deal["currency"]


def test_lines_are_added_changed_and_deleted(office: Crm) -> None:
    assert (
        office("add", "product", "--set", "name=Lathe", "--set", "code=L-1", "--set", "taxes=19%").code == 0
    )
    told = ("--set", "opportunity=1", "--set", "product=L-1", "--set", "quantity=2.5")
    made = office("add", "line", *told, "--set", "unit_price=19.99", "--set", "discount=10%")
    assert (made.code, made.err) == (0, "")
    (line,) = office("list", "lines", "--json").json
    assert (line["product"], line["quantity"], line["discount"], line["taxes"]) == (
        "Lathe",
        2.5,
        "10%",
        "19%",
    )
    assert (line["amount"], line["currency"]) == (44.98, "EUR")
    assert _deal(office) == (44.98, "EUR")
    assert office("edit", "line", 1, "--set", "discount=").code == 0
    assert _deal(office) == (49.98, "EUR")
    typed = office("edit", "opportunity", 1, "--set", "amount=5")
    assert typed.code == 2
    assert "sum of its lines" in typed.err
    over = office("edit", "line", 1, "--set", "discount=101%")
    assert (over.code, "101%" in over.err) == (2, True)
    assert office("delete", "line", 1, "--yes").code in (0, 2)


def test_lines_are_imported(office: Crm, tmp_path: Path) -> None:
    office("add", "product", "--set", "name=Lathe", "--set", "code=L-1", "--set", "price=100 EUR")
    file = tmp_path / "lines.csv"
    file.write_text(
        "Opportunity,Product code,Item,Quantity,Unit price,Discount\n"
        "Presses,L-1,,2,,10%\n"
        "Presses,,Deduction,1,-5,\n"
        "Presses,,Returned,-1,5,\n"
        "Presses,L-1,,1,,120%\n",
        "utf-8",
    )
    told = office("import", "lines", file, "--json").json
    assert (told["created"], told["failed"]) == (2, 2)
    assert _deal(office) == (175, "EUR")
    office("undo")
    assert office("list", "lines", "--json").json == []
    assert _deal(office) == (480000.5, "EUR")
