"""What an erasure would do, found by a rehearsal; the erasure itself, and that of the backups."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import shiboken6
from PySide6.QtCore import QObject

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.access.running import Running
from crm_desktop.core.changes import ChangeSet, Operation, Outcome
from crm_desktop.core.copies.copy import Copy, Reason
from crm_desktop.core.errors import UserError
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.files.places import backups_folder
from crm_desktop.core.privacy.commands import ErasePerson, ErasePlan
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.copies.keeping import CopyKeeper
from crm_desktop.services.workspace import Workspace


@frozen
class ErasureFacts:
    """What goes and what is blanked, by kinds, beside what the plan says; backups that hold the person."""

    plan: ErasePlan
    gone: Mapping[Kind, int]
    blanked: Mapping[Kind, int]
    copies: tuple[Copy, ...]


def find_out(
    context: PageContext,
    command: ErasePerson,
    done: Callable[[ErasureFacts], None],
    failed: Callable[[UserError], None],
    *,
    owner: QObject,
) -> None:
    """Rehearse an erasure on the writing thread; nothing is written."""

    def work(workspace: Workspace) -> ErasureFacts:
        rehearsed = workspace.rehearse(command)
        plan, changes = rehearsed.result, rehearsed.change_set
        assert isinstance(plan, ErasePlan)
        assert changes is not None
        copies = tuple(_keeper(workspace).copies())
        return ErasureFacts(
            plan, _counts(changes, Operation.DELETE), _counts(changes, Operation.UPDATE), copies
        )

    def found(facts: ErasureFacts) -> None:
        if shiboken6.isValid(owner):
            done(facts)

    def refused(error: UserError) -> None:
        if shiboken6.isValid(owner):
            failed(error)

    context.gateway.keep_up(work, found, refused)


def erase(
    context: PageContext,
    command: ErasePerson,
    copies: tuple[Copy, ...],
    *,
    done: Callable[[bool], None],
    failed: Callable[[UserError], None],
    owner: QObject,
) -> Running:
    """Erase the person, then replace the copies by a new one; tells whether the file was rewritten."""

    def erased(outcome: Outcome) -> None:
        is_rewritten = outcome.result is True
        if not copies:
            done(is_rewritten)
            return

        def work(workspace: Workspace) -> bool:
            _keeper(workspace).replace_all(copies, Reason.HAND)
            return is_rewritten

        context.gateway.keep_up(work, done, failed)

    return context.gateway.run(command, done=erased, failed=failed, owner=owner)


def _keeper(workspace: Workspace) -> CopyKeeper:
    return CopyKeeper(workspace, KnownFiles(), backups_folder())


def _counts(changes: ChangeSet, operation: Operation) -> dict[Kind, int]:
    return {each.kind: each.count for each in changes.changes if each.operation is operation}
