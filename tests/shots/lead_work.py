"""Scenes of the work with leads: what opens over the list, the story of a score, the lists of the office."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QApplication

from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.requests import ShowRecord
from crm_desktop.ui.record_page.head import RecordHead
from crm_desktop.ui.records.page import RecordsPage
from crm_desktop.ui.settings.office_lists import OfficeListsDialog
from tests.shots.stage import Stage

Scene = Callable[[Stage], "Iterator[None]"]

_LISTS = (
    Kind.USER,
    Kind.CHANNEL,
    Kind.CAMPAIGN,
    Kind.PLAYBOOK,
    Kind.PLAYBOOK_STEP,
    Kind.ASSIGNMENT_RULE,
    Kind.SCORE_RULE,
    Kind.UNQUALIFIED_REASON,
)


def _asked(key: str, stage: Stage) -> Iterator[None]:
    """What a deed of the chosen lead asks before it is done."""
    stage.show("leads")
    page = stage.page_widget()
    assert isinstance(page, RecordsPage)
    stage.until(lambda: page.table.selection_state().count, "a chosen lead")
    page.record_actions.chosen.do(key)
    yield from _over(stage)


def score_story(stage: Stage) -> Iterator[None]:
    """Why a lead has its score."""
    stage.show("leads")
    stage.part(RecordHead).score.click()
    yield from _over(stage)


def _over(stage: Stage) -> Iterator[None]:
    stage.until(lambda: QApplication.activePopupWidget() is not None, "what opens over the list")
    stage.settle()
    yield
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def _office_list(kind: Kind, stage: Stage) -> Iterator[None]:
    stage.show("leads")
    dialog = OfficeListsDialog(stage.document.context, stage.window)
    dialog.show()
    dialog.show_list(kind)
    stage.settle()
    yield
    dialog.close()


def record_contact(stage: Stage) -> Iterator[None]:
    """A contact as a whole page, who stands under somebody and has a part in deals."""
    relation = stage.record(Kind.CONTACT_RELATION, 1)
    contact = int(relation["contact"] or 0)
    stage.show("contacts", ShowRecord(Kind.CONTACT, contact))
    yield


LEAD_WORK: dict[str, Scene] = {
    "record-contact": record_contact,
    "start-playbook": partial(_asked, "playbook"),
    "share-out": partial(_asked, "assign"),
    "unqualify": partial(_asked, "unqualify"),
    "score-story": score_story,
    **{f"list-{kind}": partial(_office_list, kind) for kind in _LISTS},
}
