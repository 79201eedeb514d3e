"""A small part of the drill with fixed seeds, and that the drill finds what is wrong."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.drill import faulty_disk
from tests.drill.__main__ import disk_faults
from tests.drill.damage import CLASSES, DamagedOffice
from tests.drill.kills import KilledOffice
from tests.drill.places import LOSSES, seen_by_others, taken_away
from tests.drill.power import Disk, Operation
from tests.drill.power_cuts import power_cuts
from tests.drill.tally import Tally, table
from tests.drill.verdict import Verdict, judged
from tests.new_files import put_new_file
from tests.services.workspaces import tables_of

needs_a_faulty_disk = pytest.mark.skipif(
    faulty_disk.library() is None, reason="is compiled where a C compiler is, on Linux"
)


@pytest.fixture
def folder() -> Iterator[Path]:
    with faulty_disk.quick_folder() as place:
        yield place


def check(tally: Tally, tried: int) -> None:
    assert tally.is_clean, tally.notes
    assert tally.tried >= tried


@needs_a_faulty_disk
@pytest.mark.parametrize("seed", [7, 8])
def test_power_cuts_lose_nothing(folder: Path, seed: int) -> None:
    tally = Tally("power cuts")
    power_cuts(folder, seed, tally, cuts=15, steps=12)
    check(tally, 15)


@needs_a_faulty_disk
def test_a_failing_disk_loses_nothing(folder: Path) -> None:
    tally = Tally("disk faults")
    for verdict, told in disk_faults(folder, 5, 8):
        verdict.enter(tally, str(told))
    check(tally, 8)


@needs_a_faulty_disk
def test_kills_of_the_program_lose_nothing(folder: Path) -> None:
    office, tally = KilledOffice(folder, 3), Tally("kills")
    for _ in range(4):
        office.kill_command(tally)
    office.kill_window(tally)
    office.close()
    check(tally, 5)


@needs_a_faulty_disk
def test_others_see_nothing(folder: Path) -> None:
    tally = Tally("rights")
    seen_by_others(folder, tally)
    check(tally, 10)


@pytest.mark.parametrize("how", LOSSES)
def test_a_file_that_is_taken_away_loses_nothing(folder: Path, how: str) -> None:
    tally = Tally(how)
    taken_away(folder, how, "1", tally)
    check(tally, 1)


def test_damage_is_noticed_and_a_copy_offered(folder: Path) -> None:
    office, tally = DamagedOffice(folder), Tally("damage")
    for how in CLASSES:
        for number in range(3):
            office.damage(how, str(number), tally)
    check(tally, 3 * len(CLASSES))


# The drill itself ----------------------------------------------------------------------------------------


def test_what_is_wrong_is_found(folder: Path) -> None:
    path = put_new_file(folder / "office.crm")
    seeded = tables_of(path)
    workspace = Workspace.open(path)
    workspace.run(CreateRecord(Kind.LEAD, {"name": "Anna"}))
    workspace.close()
    (folder / "left.part").touch()
    found = judged(path, {**seeded, Kind.LEAD: {1: {}}}, {1, 2})
    assert (found.lost, found.left) == ({2}, ("left.part",))
    assert found.partial
    tally = Tally("found")
    found.enter(tally, "trial")
    assert (tally.tried, tally.lost, tally.partial, tally.left, tally.is_clean) == (1, 1, 1, 1, False)
    path.write_bytes(path.read_bytes()[:9000])
    assert judged(path, seeded, {1}).lost == {1}
    assert "| found | 1 | 1 | 1 | 1 | 0 |" in table([tally])


def test_a_disk_holds_what_was_synced_and_some_of_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    disk = Disk(tmp_path)
    number = path.stat().st_ino
    disk.do(Operation("W", number, 0, b"new"))
    assert disk.cut(random.Random(1), "dropped") == {str(path): b"old"}
    assert disk.cut(random.Random(1), "kept") == {str(path): b"new"}
    disk.do(Operation("S", number, 0, b""))
    disk.do(Operation("T", number, 1, b""))
    disk.do(Operation("R", 0, 0, f"{path}\0{path}2".encode()))
    assert disk.cut(random.Random(1), "dropped") == {str(path): b"new"}
    assert disk.cut(random.Random(1), "kept") == {f"{path}2": b"n"}
    disk.do(Operation("D", 0, 0, b""))
    assert disk.cut(random.Random(1), "dropped") == {f"{path}2": b"new"}
    disk.do(Operation("W", number, 0, bytes(1024)))
    torn = {disk.cut(random.Random(seed), "garbled")[f"{path}2"] for seed in range(20)}
    assert len(torn) > 3


def test_a_trial_that_finds_nothing_is_counted_alone() -> None:
    tally = Tally("fine")
    Verdict(seconds=0.25).enter(tally, "trial")
    assert tally.is_clean
    assert tally.cells() == ["fine", "1", "0", "0", "0", "0", "250 ms"]
