"""Scores after a command of the command line: a changed rule reaches all leads before the program ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.scoring.refreshing import MADE_OF
from crm_desktop.services.workspace import Workspace


@contextmanager
def scores_kept(workspace: Workspace, reader: Reader) -> Iterator[None]:
    """Bring all scores up to date where what they are made of was written meanwhile.

    A window does it in the background; here nobody stays to do it. What ends this in the middle is made up
    for by whoever comes next: how far it is stands in the file.
    """
    before = reader.last_journal_id()
    yield
    if reader.last_journal_id() == before:
        return
    if any(each.touches(MADE_OF) for each in reader.change_sets_after(before)):
        while not workspace.refresh_scores().is_finished:
            pass
