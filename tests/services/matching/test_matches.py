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
