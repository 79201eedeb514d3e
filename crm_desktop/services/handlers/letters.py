"""Handler of letters: notes for each record that it was written to."""

from __future__ import annotations

from crm_desktop.core.errors import NotFound
from crm_desktop.core.letters.commands import NoteLetters
from crm_desktop.core.queries import id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context, Done
from crm_desktop.services.rules.rows import Columns, NewRows
from crm_desktop.services.rules.writing import create
from crm_desktop.storage.row_writer import batches


def note(context: Context, command: NoteLetters) -> Done:
    """Make a done activity of each record that is still there."""
    made: list[int] = []
    title = ""
    for block in batches(command.ids):
        context.progress.step(len(made), len(command.ids))
        rows = context.work.rows(command.kind, block)
        if not rows:
            continue
        title = title or context.catalogue[command.kind].heading(rows[0])
        count = len(rows)
        columns: Columns = {
            "kind": ["email" if command.is_email else "note"] * count,
            "subject": [command.subject[:300]] * count,
            "done_at": [context.work.at] * count,
            str(command.kind): [id_of(row) for row in rows],
        }
        made += create(context, Kind.ACTIVITY, NewRows(columns, count))
    if not made:
        raise NotFound("record_gone", kind=command.kind, id=command.ids[0] if command.ids else 0)
    params = {"kind": command.kind, "count": len(made), "title": title if len(made) == 1 else ""}
    return Done("letters_noted", {**params, "subject": command.subject}, ids=tuple(made))
