"""The rules of attached files: each belongs to one record, and is called as a file may be called anywhere."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.attachment_records import ATTACHED_TO
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.file_names import clean_file_name
from crm_desktop.services.context import Context
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows


class AttachmentRules(PlainRules):
    """A file has one record, and its content is known: `services.attachments` stores it first."""

    def __init__(self) -> None:
        super().__init__(Kind.ATTACHMENT)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse files of no record, or of two."""
        owners = [rows.column(name) for name in ATTACHED_TO]
        for place, told in enumerate(zip(*owners, strict=True)):
            refusal = _refusal(dict(zip(ATTACHED_TO, told, strict=True)))
            if refusal is not None:
                rows.refuse(place, refusal)

    def follow(self, context: Context, edits: Edits) -> None:
        """As of new ones; a name that is typed becomes one that every computer takes."""
        for place in edits.touching(ATTACHED_TO):
            refusal = _refusal(edits.after(place))
            if refusal is not None:
                edits.refuse(place, refusal)
        for place in edits.touching(("name",)):
            changes = edits.changes[place]
            if changes["name"]:
                changes["name"] = clean_file_name(str(changes["name"]))


def _refusal(values: Mapping[str, Stored]) -> RuleBroken | None:
    named = sum(values[name] is not None for name in ATTACHED_TO)
    return None if named == 1 else RuleBroken("attachment_one_record")
