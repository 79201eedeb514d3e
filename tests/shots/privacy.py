"""The scene of an erasure: what goes, what stays, and the backups that still hold the person."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.privacy.commands import ErasePerson
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.privacy.erasing import EraseDialog
from tests.shots.stage import Stage

Scene = Callable[[Stage], "Iterator[None]"]


def erase_person(stage: Stage) -> Iterator[None]:
    """The window before anything is done."""
    made: list[int] = []
    gateway = stage.document.gateway
    values = {"name": "許文琪", "email": "wenqi@lighthouse.example", "phone": "02 5550 1188"}
    gateway.run(CreateRecord(Kind.CONTACT, values), done=lambda outcome: made.extend(outcome.ids))
    stage.until(lambda: bool(made), "the contact")
    gateway.run(CreateRecord(Kind.ACTIVITY, {"subject": "與許文琪通電話", "contact": made[0]}))
    gateway.run(CreateRecord(Kind.OPPORTUNITY, {"name": "許文琪的展示間"}))
    stage.show("contacts")
    dialog = EraseDialog(stage.document.context, ErasePerson(Kind.CONTACT, made[0]), print, stage.window)
    dialog.open()
    stage.until(dialog.sure_box.isEnabled, "the plan")
    yield
    dialog.reject()


PRIVACY: dict[str, Scene] = {"erase-person": erase_person}
