"""Opens one activity in a window of its own, wherever it was found; a late import, by the key of the deed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.view import Row
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records, Target
from crm_desktop.core.records.catalogue import name_column
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.activities.dialog import ActivityDialog
from crm_desktop.ui.navigation.requests import Request, Say, ShowRecord


def open_deed(
    parent: QWidget, context: PageContext, target: Target, handle: Callable[[Request], None]
) -> None:
    """Show the first of the activities meant; `handle` is told which record to show."""
    if not isinstance(target, Records):
        raise TypeError(f"which activity is meant by {target}?")
    (id_, *_others) = target.ids

    def show(row: Row) -> None:
        about = _about(context, row)
        title = "" if about is None else str(row.get(name_column(str(about[0]))) or "")
        dialog = ActivityDialog(context, id_, title, parent)
        dialog.refused.connect(partial(_say, handle))
        if about is not None:
            dialog.open_asked.connect(partial(handle, ShowRecord(*about)))

    def refuse(error: UserError) -> None:
        _say(handle, context.words.error(error, Kind.ACTIVITY))

    context.gateway.read(
        lambda view: view.record(Kind.ACTIVITY, id_), show, failed=refuse, owner=parent, quick=True
    )


def _about(context: PageContext, row: Row) -> tuple[Kind, int] | None:
    """The first record that an activity is about and that has a page; its field is called like its kind."""
    record = context.catalogue[Kind.ACTIVITY]
    for field in record.fields:
        target, id_ = field.refers_to, row.get(field.name)
        if field.name in record.goes_with and target in context.kinds and id_ is not None:
            assert target is not None
            return target, int(id_)
    return None


def _say(handle: Callable[[Request], None], text: str) -> None:
    handle(Say(text))
