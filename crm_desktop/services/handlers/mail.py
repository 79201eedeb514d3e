"""The handler that keeps an e-mail: an activity of a record that is there, or of a new lead."""

from __future__ import annotations

from crm_desktop.core.commands import CreateRecord, KeepMail
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context, Done
from crm_desktop.services.handlers.records import create


def keep(context: Context, command: KeepMail) -> Done:
    """Make the lead first, if there is to be one, and then the activity about it."""
    values = dict(command.activity)
    ids: tuple[int, ...] = ()
    if command.lead is not None:
        ids = create(context, CreateRecord(Kind.LEAD, command.lead)).ids
        values[str(Kind.LEAD)] = ids[0]
    done = create(context, CreateRecord(Kind.ACTIVITY, values))
    return Done("mail_kept", {"title": done.params["title"]}, ids=(*done.ids, *ids))
