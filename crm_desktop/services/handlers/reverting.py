"""The handler of undo and redo."""

from __future__ import annotations

from crm_desktop.core.commands import Revert
from crm_desktop.core.errors import NotFound
from crm_desktop.services.context import Context, Done
from crm_desktop.storage.journal import head_of
from crm_desktop.storage.revert import revert


def revert_command(context: Context, command: Revert) -> Done:
    """Put back what a journalled command changed; its label says whether that undoes or redoes something."""
    connection = context.work.connection
    head = head_of(connection, command.journal_id)
    if head is None:
        raise NotFound("nothing_to_undo")
    revert(context.work, command.journal_id, context.progress)
    # Undoing an undo is redo; the first command of the chain names what is undone or redone.
    undoes = True
    while head.reverts is not None:
        before = head_of(connection, head.reverts)
        if before is None:
            break
        head, undoes = before, not undoes
    params = {"label": head.label, "params": head.params}
    return Done("undone" if undoes else "redone", params, reverts=command.journal_id)
