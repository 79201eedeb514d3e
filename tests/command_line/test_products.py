"""Products on the command line: added, imported, known again by their code, listed, exported."""

from __future__ import annotations

from pathlib import Path

from tests.command_line.conftest import Crm


def test_products_are_imported_and_known_again_by_code(crm: Crm, tmp_path: Path) -> None:
    file = tmp_path / "products.csv"
    file.write_text(
        "料號,品名,類別,單位,單價,成本,稅率\n"
        "TC-820,CNC 車床 TC-820,工具機/車床,台,1850000,1290000,5%\n"
        "BS-12,滾珠螺桿 BS-12,零件/傳動,支,12500.5,,5%\n",
        "utf-8",
    )
    told = crm("import", "products", file, "--currency", "TWD", "--json").json
    assert (told["created"], told["failed"]) == (2, 0)
    file.write_text("料號,單價\nTC-820,1900000\n", "utf-8")
    told = crm("import", "products", file, "--currency", "TWD", "--json").json
    assert (told["created"], told["updated"]) == (0, 1)
    listed = crm("list", "products", "--sort", "code", "--json").json
    assert [(each["code"], each["price"], each["category"]) for each in listed] == [
        ("BS-12", 12500.5, "零件 / 傳動"),
        ("TC-820", 1900000, "工具機 / 車床"),
    ]
    assert len(crm("list", "products", "--text", "車床", "--json").json) == 1


def test_prices_are_imported_by_code_and_list(office: Crm, tmp_path: Path) -> None:
    office("add", "product", "--set", "name=Screw", "--set", "code=S-1", "--set", "price=2")
    file = tmp_path / "prices.csv"
    file.write_text(
        "Product,Price list,From quantity,Price,Currency\nS-1,,100,1.5,USD\nS-1,dealer,0.5,1.2,USD\n",
        "utf-8",
    )
    assert office("import", "product-prices", file, "--json").json["created"] == 2
    again = office("import", "product-prices", file, "--json").json
    assert (again["created"], again["unchanged"]) == (0, 2)
    prices = office("list", "product-prices", "--json").json
    assert sorted((each["price_list"] or "", each["from_quantity"], each["price"]) for each in prices) == [
        ("", 100, 1.5),
        ("dealer", 0.5, 1.2),
    ]


def test_a_product_is_added_and_what_is_wrong_is_said(office: Crm) -> None:
    assert office("add", "product", "--set", "name=Mill", "--set", "code=M-1").code == 0
    twice = office("add", "product", "--set", "name=Mill", "--set", "code=M-1")
    assert twice.code == 2
    assert "M-1" in twice.err
    assert office("add", "product", "--set", "name=Saw", "--set", "taxes=120").code == 2
