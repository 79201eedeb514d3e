"""Scenes of a file that is damaged, gone, repaired, or lies where it should not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from crm_desktop.bridge.access.opening import Repaired
from crm_desktop.core.copies.damage import ChangedValue, ValueDamage
from crm_desktop.core.errors import DamagedFile, LostFile, UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.copies.comparing import Named
from crm_desktop.ui.copies.mending import MendingDialog
from crm_desktop.ui.copies.repaired import RepairedNotice, repair_question
from crm_desktop.ui.dialogs.errors import unsafe_place
from crm_desktop.ui.dialogs.notice import Notice
from tests.shots.stage import Stage

Scene = Callable[[Stage], "Iterator[None]"]

_PATH = "/home/chen/office.crm"


def damaged(stage: Stage) -> Iterator[None]:
    """What is said of a file that is damaged, with its newest backup."""
    made = stage.document.backups
    before = len(made.keeper.copies())
    made.make_now()
    stage.until(lambda: len(made.keeper.copies()) > before, "the copy")
    yield from _halted(stage, DamagedFile("file_damaged", path=_PATH, detail="Tree 9 page 592"))


def gone(stage: Stage) -> Iterator[None]:
    """What is said of a file that was pulled away."""
    yield from _halted(stage, LostFile("file_gone_meanwhile", path=_PATH))


def changed(stage: Stage) -> Iterator[None]:
    """Values that nobody has changed and that differ from the newest backup."""
    context = stage.document.context
    lead, account = stage.first_id(Kind.LEAD), stage.first_id(Kind.ACCOUNT)
    values = (
        ChangedValue(Kind.LEAD, lead, "林志豬", "name", "林志豬", "林志豪"),
        ChangedValue(Kind.LEAD, lead, "林志豬", "estimated_amount", 480_000_800, 48_000_000),
        ChangedValue(
            Kind.LEAD, lead + 3, "Sara Lindqvist", "email", "sara@fjord.exbmple", "sara@fjord.example"
        ),
        ChangedValue(
            Kind.LEAD, lead + 3, "Sara Lindqvist", "raw_text", "x" * 90 + "文Q" * 60, "x" * 90 + "文字" * 60
        ),
        ChangedValue(Kind.ACCOUNT, account + 2, "大同食品", is_gone=True),
    )
    damage = ValueDamage(Path("copy.crm"), 1_793_534_400_000, values, history=3)
    dialog = MendingDialog(context, stage.document.backups, damage, stage.window)
    dialog.open()
    stage.settle()
    yield
    dialog.reject()
    stage.settle()


def _halted(stage: Stage, error: UserError) -> Iterator[None]:
    stage.document.trouble._halted(error)
    stage.until(lambda: bool(_notices(stage)), "the notice")
    yield from _seen(stage, _notices(stage)[0])


def _notices(stage: Stage) -> list[Notice]:
    return [each for each in stage.window.findChildren(Notice) if each.isVisible()]


def _seen(stage: Stage, notice: Notice) -> Iterator[None]:
    notice.open()
    stage.settle()
    yield
    notice.close()
    notice.deleteLater()
    stage.settle()


def repair(stage: Stage) -> Iterator[None]:
    """The question before a repair."""
    yield from _seen(stage, repair_question(stage.document.context.icons, stage.window, has_backup=True))


def repaired(stage: Stage) -> Iterator[None]:
    """What a repair came to, with losses."""
    lost = tuple(Named(Kind.LEAD, number, f"林志豪 {number}") for number in range(311, 318))
    told = Repaired(
        {Kind.LEAD: 893, Kind.ACCOUNT: 240}, lost, 12, Path("/home/chen/office-before-restore.crm")
    )
    yield from _seen(stage, RepairedNotice(stage.document.context.icons, told, stage.window))


def place(stage: Stage) -> Iterator[None]:
    """What is said of a file in a folder that is synchronised."""
    yield from _seen(stage, unsafe_place(stage.document.context.icons, is_synced=True, parent=stage.window))


TROUBLES = {
    "file-damaged": damaged,
    "file-gone": gone,
    "values-changed": changed,
    "repair-question": repair,
    "file-repaired": repaired,
    "place-synced": place,
}
