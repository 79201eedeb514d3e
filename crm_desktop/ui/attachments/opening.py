"""Shows the record of a file that was found; a late import, by the key of the deed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.attachments.keeping import AttachedFile, attached_file
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records, Target
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.activities.opening import open_deed as open_activity
from crm_desktop.ui.navigation.requests import Request, Say, ShowRecord


def open_deed(
    parent: QWidget, context: PageContext, target: Target, handle: Callable[[Request], None]
) -> None:
    """Show the record that has the file; `handle` is told which."""
    if not isinstance(target, Records):
        raise TypeError(f"which file is meant by {target}?")
    (id_, *_others) = target.ids

    def show(file: AttachedFile) -> None:
        kind, owner = file.owner
        if kind in context.kinds:
            handle(ShowRecord(kind, owner))
        else:
            open_activity(parent, context, Records(kind, (owner,)), handle)

    def refuse(error: UserError) -> None:
        handle(Say(context.words.error(error, Kind.ATTACHMENT)))

    context.gateway.read(lambda view: attached_file(view, id_), show, failed=refuse, owner=parent, quick=True)
