"""Built-in names in a file of an earlier version: today's words, but where somebody has renamed them."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.storage.migrations import run as migrate
from crm_desktop.storage.sqlite.engine import make_engine
from crm_desktop.storage.sqlite.examination import APPLICATION_ID
from tests.command_line.conftest import Crm

#: What the first version wrote: codes, and a name only where a person has given one.
FIRST_VERSION = (
    "INSERT INTO user (id, name, position, active) VALUES (1, 'Tester', 1, 1)",
    "INSERT INTO channel (id, name, code, position, active) VALUES (1, NULL, 'trade_fair', 1, 1)",
    "INSERT INTO channel (id, name, code, position, active) VALUES (2, 'Old friends', 'referral', 2, 1)",
    "INSERT INTO pipeline (id, code, position, active) VALUES (1, 'sales', 1, 1)",
    "INSERT INTO stage (id, name, code, pipeline, kind, probability, position, active)"
    " VALUES (1, NULL, 'negotiation', 1, 'open', 80, 1, 1)",
    "INSERT INTO stage (id, name, code, pipeline, kind, probability, position, active)"
    " VALUES (2, 'Closed well', 'won', 1, 'won', 100, 2, 1)",
    "INSERT INTO lead (id, name, status, channel) VALUES (1, 'A', 'new', 1)",
    "INSERT INTO lead (id, name, status, channel) VALUES (2, 'B', 'unqualified', 2)",
    "INSERT INTO opportunity (id, name, stage) VALUES (1, 'C', 1)",
    "INSERT INTO opportunity (id, name, stage) VALUES (2, 'D', 2)",
)


@pytest.fixture
def first_file(tmp_path: Path) -> Path:
    """A file as the first version left it."""
    path = tmp_path / "office.crm"
    path.touch()
    engine = make_engine(path, writing=True, guarded=False)
    with engine.connect() as connection, connection.begin():
        migrate.migrate(connection, "0001")
        for statement in FIRST_VERSION:
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql("PRAGMA user_version = 1")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    engine.dispose()
    return path


@pytest.mark.parametrize(
    ("language", "statuses", "channel", "stage"),
    [
        ("en", ["New", "Unqualified"], "Trade fair", "Negotiation"),
        ("zh_TW", ["新進", "不合格"], "展會", "議價"),
        ("zh_CN", ["新线索", "不合格"], "展会", "商务谈判"),
    ],
)
def test_a_file_of_the_first_version_speaks_in_todays_words(
    crm: Crm, first_file: Path, language: str, statuses: list[str], channel: str, stage: str
) -> None:
    leads = crm("list", "leads", "--sort", "name", lang=language).out.splitlines()[-2:]
    opportunities = crm("list", "opportunities", "--sort", "name", lang=language).out.splitlines()[-2:]
    assert [status in line for status, line in zip(statuses, leads, strict=True)] == [True, True]
    assert channel in leads[0]
    assert "Old friends" in leads[1]
    assert stage in opportunities[0]
    assert "Closed well" in opportunities[1]


def test_lists_of_the_office_call_what_nobody_named_by_todays_words(crm: Crm, first_file: Path) -> None:
    listed = crm("list", "channels", lang="zh_TW").out
    assert "展會" in listed
    assert "Old friends" in listed
    told = {each["code"]: each["name"] for each in crm("list", "channels", "--json").json}
    assert told == {"trade_fair": None, "referral": "Old friends"}  # a program goes by codes
