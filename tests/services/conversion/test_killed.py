"""A process is killed while it converts many leads: all of them are converted, or none."""

from __future__ import annotations

import random
from pathlib import Path

from crm_desktop.storage.sqlite.soundness import check_file
from tests.services.journal_replay import played_back
from tests.services.workspaces import query, tables_of
from tests.storage.sqlite.crash_child import CONVERTED
from tests.storage.sqlite.test_crash import killed_in_an_import, opened_again, writers

KILLS = 12


def test_a_killed_conversion_is_wholly_there_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    dice = random.Random(20_261_128)
    with writers(path, "conversions") as children:
        seeded, done = tables_of(path), 0
        for _ in range(KILLS):
            # One "step" for each lead; a conversion of all of them and a part of the next.
            killed_in_an_import(children.next(), dice.randrange(1, 2 * CONVERTED), dice.uniform(0, 0.02))
            opened_again(path)
            ((done,),) = query(path, "SELECT count(*) FROM journal WHERE label = 'converted'")
            counts = [
                query(path, sql)
                for sql in (
                    "SELECT count(*) FROM lead WHERE status = 'converted' AND account IS NOT NULL",
                    "SELECT count(*) FROM account",
                    "SELECT count(*) FROM contact WHERE account IS NOT NULL",
                    "SELECT count(*) FROM opportunity WHERE contact IS NOT NULL",
                    "SELECT count(*) FROM opportunity_contact WHERE is_primary = 1",
                    "SELECT count(*) FROM conversion",
                )
            ]
            assert counts == [[(done * CONVERTED,)]] * len(counts)
    assert check_file(path) == []
    assert played_back(path) == seeded
    assert 0 < done < 2 * KILLS
