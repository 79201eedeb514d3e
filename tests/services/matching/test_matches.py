"""Records that may be the same person or company, found on real files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.matching.matches import Match, find_matches
from tests.services.workspaces import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "office.crm")
    yield desk
    desk.close()


def found(desk: Desk, kind: Kind, **values: object) -> list[Match]:
    reader = desk.workspace.reader()
    try:
        return reader.read(lambda view: find_matches(view, kind, values))
    finally:
        reader.close()


def reasons(matches: list[Match]) -> list[tuple[Kind, int, str]]:
    return [(match.kind, match.id, match.reason) for match in matches]


def test_a_lead_is_known_by_each_of_its_ways(desk: Desk) -> None:
    account = desk.create(
        Kind.ACCOUNT,
        name="台北宏永精密股份有限公司",
        website="https://www.Hongyong.com.tw/about",
        tax_number="04595257",
        phone="(02) 2345-6789",
    )
    contact = desk.create(Kind.CONTACT, name="陳怡君", email="Yi.Chen@hongyong.com.tw", mobile="0912-345-678")
    ways: dict[str, dict[str, object]] = {
        "same_email": {"email": "yi.chen@HONGYONG.com.tw"},
        "same_phone": {"phone": "+886 912 345 678"},
        "same_tax_number": {"tax_number": "0459 5257"},
        "same_domain": {"email": "info@hongyong.com.tw"},
        "same_name": {"company": "臺北宏永精密（股）公司"},
    }
    for reason, values in ways.items():
        matches = found(desk, Kind.LEAD, **values)
        assert reason in [match.reason for match in matches]
    assert account
    assert contact


def test_whoever_bears_a_name_is_found_whatever_its_words(desk: Desk) -> None:
    """Misspellings are asked for first, and the name itself only where there are any."""
    names = (
        "台北宏永精密工業",
        "宏永精密",
        "宏永",
        "宏永 Precision",
        "Ampere Motors Trading",
        "New New York",
        "Nordlicht",
        "Marie",
        "Li",
        "A B",
        "One Two Three Four Five Six Seven Eight Nine Ten",
    )
    ids = {name: desk.create(Kind.ACCOUNT, name=name) for name in names}
    for name, id_ in ids.items():
        matches = found(desk, Kind.LEAD, company=name)
        assert (Kind.ACCOUNT, id_, "same_name") in reasons(matches), name


def test_a_misspelled_name_is_found_where_nobody_bears_it(desk: Desk) -> None:
    written, misspelled = "台北宏永精密機械工業中心", "台北宏永精密機械工葉中心"
    right = desk.create(Kind.ACCOUNT, name=written)
    assert reasons(found(desk, Kind.LEAD, company=misspelled)) == [(Kind.ACCOUNT, right, "similar_name")]
    twin = desk.create(Kind.ACCOUNT, name=misspelled)
    assert reasons(found(desk, Kind.LEAD, company=misspelled))[0] == (Kind.ACCOUNT, twin, "same_name")
