"""Scenes of backups, and of saved views above their list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, CreateRecord, DeleteRecords, EditRecords
from crm_desktop.core.queries import Operator, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.saved import ViewDefinition
from crm_desktop.ui.copies.restore import RestoreDialog
from tests.shots.stage import Stage

Scene = Callable[[Stage], "Iterator[None]"]

#: Views of leads that an office may keep, by language: their name, and by what they are filtered.
_VIEWS = {
    "zh_TW": ("沒有下一步的合格線索", "本週新進"),
    "zh_CN": ("没有下一步的合格线索", "本周新增"),
    "en": ("Qualified without a next step", "New this week"),
}
_FILTERS = (
    (ChosenFilter("status", Operator.ANY_OF, ("qualified",)), ChosenFilter("next_step_on", Operator.EMPTY)),
    (ChosenFilter("created_at", Operator.BETWEEN, day_range="this_week"),),
)


def backups(stage: Stage) -> Iterator[None]:
    """The window of backups with a copy that differs from now."""
    made = stage.document.backups
    before = len(made.keeper.copies())
    lead = stage.first_id(Kind.LEAD)
    _run(stage, EditRecords(Records(Kind.LEAD, (lead,)), {"company": "Bau AG"}))
    deleted = _run(stage, CreateRecord(Kind.LEAD, {"name": "王小明", "company": "宏遠精密"}))
    made.make_now()
    stage.until(lambda: len(made.keeper.copies()) > before, "the copy")
    _run(stage, EditRecords(Records(Kind.LEAD, (lead,)), {"company": "Harbour Ltd."}))
    _run(stage, DeleteRecords(Records(Kind.LEAD, deleted)))
    dialog = RestoreDialog(stage.document.context, made, stage.window)
    dialog.open()
    stage.settle()
    yield
    dialog.close()


def pinned_views(stage: Stage) -> Iterator[None]:
    """Leads with two pinned views above them, one of them listed."""
    stage.show("leads")
    for name, filters in zip(_VIEWS[stage.appearance.look.language], _FILTERS, strict=True):
        values = {
            "name": name,
            "page": "lead",
            "definition": ViewDefinition(filters).as_text(),
            "pinned": True,
        }
        _run(stage, CreateRecord(Kind.SAVED_VIEW, values))
    stage.settle()
    yield


def _run(stage: Stage, command: Command) -> tuple[int, ...]:
    done: list[Outcome] = []
    stage.document.gateway.run(command, done=done.append)
    stage.until(lambda: bool(done), "the command")
    stage.settle()
    return tuple(done[0].ids)


COPIES: dict[str, Scene] = {"backups": backups, "pinned-views": pinned_views}
