"""The handler that keeps an e-mail: an activity of a record that is there, or of a new lead."""

from __future__ import annotations

from crm_desktop.core.commands import CreateRecord, KeepMail
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.attachments.adding import keep_given
from crm_desktop.services.context import Context, Done
from crm_desktop.services.handlers.records import create
from crm_desktop.services.mail_files.reading import attached_files


def keep(context: Context, command: KeepMail) -> Done:
    """Make the lead first, if there is to be one, then the activity about it, with what came with it."""
    values = dict(command.activity)
    ids: tuple[int, ...] = ()
    if command.lead is not None:
        ids = create(context, CreateRecord(Kind.LEAD, command.lead)).ids
        values[str(Kind.LEAD)] = ids[0]
    done = create(context, CreateRecord(Kind.ACTIVITY, values))
    if command.source is not None:
        keep_given(context, Kind.ACTIVITY, done.ids[0], attached_files(command.source))
    return Done("mail_kept", {"title": done.params["title"]}, ids=(*done.ids, *ids))
