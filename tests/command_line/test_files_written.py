"""What the command line writes for a person: never over the data file, and over others with --force alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from crm_desktop.core.files.data_files import COMPANIONS, beside
from tests.command_line.conftest import Crm


@pytest.fixture
def db(crm: Crm, leads_file: Path, tmp_path: Path) -> Path:
    """A closed data file with a few leads."""
    assert crm("import", "leads", leads_file).code == 1
    (tmp_path / "fair-errors.csv").unlink()
    return tmp_path / "office.crm"


@pytest.mark.parametrize("force", [(), ("--force",)])
@pytest.mark.parametrize("suffix", ["", *COMPANIONS])
def test_errors_never_go_over_the_data_file(
    crm: Crm, leads_file: Path, db: Path, suffix: str, force: tuple[str, ...]
) -> None:
    before = {each.name: each.read_bytes() for each in db.parent.iterdir()}
    ran = crm("import", "leads", leads_file, "--errors", beside(db, suffix), *force)
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert "is a data file or belongs to one" in ran.err
    assert {each.name: each.read_bytes() for each in db.parent.iterdir()} == before


def test_a_new_data_file_is_not_made_where_its_errors_would_go(
    crm: Crm, leads_file: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.crm"
    ran = crm("--db", new, "import", "leads", leads_file, "--errors", new, "--force")
    assert ran.code == 2
    assert not new.exists()
    assert not list(tmp_path.glob("new*"))


def test_a_file_that_is_there_is_replaced_with_force_alone(
    crm: Crm, leads_file: Path, db: Path, tmp_path: Path
) -> None:
    for verb in (("import", "leads", leads_file, "--errors"), ("backup",)):
        target = tmp_path / f"{verb[0]}.out"
        target.write_text("old")
        refused = crm(*verb, target)
        assert refused.code == 2
        assert "With --force it is replaced." in refused.err
        assert target.read_text() == "old"
        assert crm(*verb, target, "--force").code in (0, 1)
        assert target.read_bytes() != b"old"
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_link_is_not_followed(crm: Crm, leads_file: Path, db: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("precious")
    link = tmp_path / "errors.csv"
    link.symlink_to(precious)
    hard = tmp_path / "hard.csv"
    os.link(precious, hard)
    assert crm("import", "leads", leads_file, "--errors", link, "--force").code == 2
    assert crm("backup", link, "--force").code == 2
    assert crm("import", "leads", leads_file, "--errors", hard, "--force").code == 1
    assert precious.read_text() == "precious"
