"""Scenes of duplicates: two records beside each other, and the safe ones before they are merged."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.merging.page import DuplicatesPage
from crm_desktop.ui.merging.safe import MergeSafeDialog
from tests.shots.stage import Stage

Scene = Callable[[Stage], "Iterator[None]"]

_TWICE = (
    {"name": "林雅婷", "email": "yt@morning.example", "phone": "02 5550 7788", "job_title": "採購"},
    {
        "name": "林雅婷",
        "email": "YT@morning.example",
        "mobile": "0912 345 678",
        "description": "展場認識，要報價。",
    },
    {"name": "Anna Müller", "email": "anna@nordlicht.example", "phone": "+49 30 5550 1234"},
    {"name": "Anna Mueller", "phone": "030 55501234", "job_title": "Head of Purchasing & Logistics"},
)


def _page(stage: Stage) -> DuplicatesPage:
    stage.show("duplicates")
    page = stage.part(DuplicatesPage)
    stage.until(lambda: not page.search.is_running, "the duplicates")
    return page


def duplicates(stage: Stage) -> Iterator[None]:
    """Records that are probably one, and the likeliest beside each other."""
    for values in _TWICE:
        stage.document.gateway.run(CreateRecord(Kind.CONTACT, values))
    page = _page(stage)
    stage.until(lambda: len(page.panel.comparison.records) > 1, "the comparison")
    yield


def safe_duplicates(stage: Stage) -> Iterator[None]:
    """What would become one without a look at each."""
    page = _page(stage)
    page.merge_safe.trigger()
    yield
    dialog = page.findChild(MergeSafeDialog)
    assert dialog is not None
    dialog.reject()


def no_duplicates(stage: Stage) -> Iterator[None]:
    """A file without any."""
    _page(stage)
    yield


MERGING: dict[str, Scene] = {"duplicates": duplicates, "safe-duplicates": safe_duplicates}
NO_MERGING: dict[str, Scene] = {"empty-duplicates": no_duplicates}
