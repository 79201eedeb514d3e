"""Fields of an office's own that a deal keeps while it stands where they are asked for.

That it has them when it comes there is told by `stage_entry`, with what the stage asks for itself.
"""

from __future__ import annotations

from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context
from crm_desktop.services.reads.office.stage_needs import own_required_by
from crm_desktop.services.rules.deals.stage_entry import needs
from crm_desktop.services.rules.rows import Edits


def check_taken_away(context: Context, record: RecordType, edits: Edits) -> None:
    """Refuse changes by a person that take away what the stage of a deal asks for."""
    names = {each.name for each in record.own_fields if each.own is not None and each.own.required_from}
    if not names or not edits.source.can_answer:
        return
    for place in edits.touching(names):
        before, after = edits.rows[place], edits.after(place)
        stage = context.reference_data.get(Kind.STAGE, int(after["stage"] or 0))
        emptied = {name for name in names if before[name] is not None and after[name] is None}
        if emptied and stage is not None and place not in edits.refused:
            missing = [name for name in own_required_by(context.reference_data, stage) if name in emptied]
            if missing:
                edits.refuse(place, needs(context.reference_data, stage.id, missing))
