"""What was chosen for a set of headings is remembered for the next file with the same headings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from crm_desktop.core.queries import id_of
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.importing.kept_reading import KeptReading, kept_heading, kept_reading
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.reads.office.settings import setting
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.unit_of_work import UnitOfWork

_PREFIX = "import_columns:"


def preset_name(headings: Sequence[str]) -> str:
    """The name of the setting for these headings, in their order."""
    text = json.dumps(list(headings), ensure_ascii=False)
    return _PREFIX + sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def remember(work: UnitOfWork, plan: ImportPlan) -> None:
    """Keep what a plan says of its columns and rows; what holds for one file alone is left out.

    Values for all rows and records meant by a text may be others the next time.
    """
    lasting = {key: target for key, target in plan.value_map.items() if isinstance(target, str)}
    text = kept_heading(replace(plan, constants={}, value_map=lasting, unit=""))
    name = preset_name(plan.headings)
    found = work.find(Kind.SETTING, name=name)
    if found is None:
        work.insert(Kind.SETTING, {"name": name, "value": text})
    elif found["value"] != text:
        work.update(Kind.SETTING, id_of(found), {"value": text})


def remembered(view: View, headings: Sequence[str]) -> KeptReading | None:
    """What was kept for these headings; None where nothing was, or their kind has other fields by now."""
    text = setting(view, preset_name(headings)) if any(headings) else None
    kept = kept_reading([text]) if text else None
    if kept is None or kept.kind not in view.catalogue.imported_kinds:
        return None
    return _still_there(kept, view.catalogue[Kind(kept.kind)])


def _still_there(kept: KeptReading, record: RecordType) -> KeptReading:
    """The same without fields and choices that the office does not have any more."""
    fields = {field.name: field for field in record.fields if field.importable}
    meant = {
        (name, text): code
        for (name, text), code in kept.value_map.items()
        if name in fields and code in fields[name].choices
    }
    return replace(
        kept,
        columns={name: place for name, place in kept.columns.items() if name in fields},
        further={name: places for name, places in kept.further.items() if name in fields},
        value_map=meant,
    )
