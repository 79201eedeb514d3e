"""The handlers of undo and redo."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.core.commands import Redo, Revert, Undo
from crm_desktop.core.errors import Conflict, NotFound
from crm_desktop.core.privacy.commands import FOR_GOOD
from crm_desktop.services.context import Context, Done
from crm_desktop.services.undo_stack import Bookmark, UndoStack
from crm_desktop.storage.journal import counts_of, head_of
from crm_desktop.storage.revert import revert


def revert_command(context: Context, command: Revert) -> Done:
    """Put back what a journalled command changed; its label says whether that undoes or redoes something."""
    connection = context.work.connection
    head = head_of(connection, command.journal_id)
    if head is None:
        raise NotFound("nothing_to_undo")
    if head.label in FOR_GOOD:
        raise Conflict("erased_for_good")
    revert(context.work, command.journal_id, context.progress)
    for kind in counts_of(connection, command.journal_id):
        context.rules[kind].after_revert(context, command.journal_id)
    # Undoing an undo is redo; the first command of the chain names what is undone or redone.
    undoes = True
    while head.reverts is not None:
        before = head_of(connection, head.reverts)
        if before is None:
            break
        head, undoes = before, not undoes
    params = {"label": head.label, "params": head.params}
    return Done("undone" if undoes else "redone", params, reverts=command.journal_id)


def undo(context: Context, command: Undo) -> Done:
    """Undo the newest deed of whoever asks; raises NotFound where there is none."""
    return _back(context, _to_undo, "nothing_to_undo")


def redo(context: Context, command: Redo) -> Done:
    """Redo what whoever asks undid last; raises NotFound where there is nothing."""
    return _back(context, _to_redo, "nothing_to_redo")


def _to_undo(stack: UndoStack) -> Bookmark | None:
    return stack.to_undo


def _to_redo(stack: UndoStack) -> Bookmark | None:
    return stack.to_redo


def _back(context: Context, choose: Callable[[UndoStack], Bookmark | None], missing: str) -> Done:
    """Revert what is found now, in the writer's turn: two quick presses take back two deeds."""
    work = context.work
    bookmark = choose(UndoStack.read(work.connection, work.user, before=work.journal_id))
    if bookmark is None:
        raise NotFound(missing)
    return revert_command(context, Revert(bookmark.journal_id))
