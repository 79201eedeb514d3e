"""An errors file keeps how its source was read: in the heading of its last column, for its own import."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.core.values.time.dates import DateOrder
from crm_desktop.frozen import frozen
from crm_desktop.services.importing.matching.choices import BadValues, MatchBy, OnMatch
from crm_desktop.services.importing.plan import ImportPlan

#: What the heading begins with.
_MARK = "crm-import "


@frozen
class KeptReading:
    """What an errors file says about its source; the columns stand at the same places there."""

    kind: str
    date_order: DateOrder
    decimal_mark: str
    percent_fractions: bool
    columns: Mapping[str, int] = field(default_factory=dict)
    further: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    labels: Mapping[int, int] = field(default_factory=dict)
    flags: Mapping[int, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    value_map: Mapping[tuple[str, str], str | int] = field(default_factory=dict)
    unit: str = ""
    people: tuple[int, ...] = ()
    match: tuple[MatchBy, ...] = ()
    on_match: OnMatch = OnMatch.OVERWRITE
    bad_values: Mapping[str, BadValues] = field(default_factory=dict)

    def reading(self, default: ReadingOptions) -> ReadingOptions:
        """How the values are read."""
        return replace(
            default,
            date_order=self.date_order,
            decimal_mark=self.decimal_mark,
            percent_fractions=self.percent_fractions,
        )


def kept_heading(plan: ImportPlan) -> str:
    """The heading that tells a later import how the source of an errors file was read."""
    said = {
        "kind": str(plan.kind),
        "dates": plan.reading.date_order.value,
        "decimal": plan.reading.decimal_mark,
        "fractions": plan.reading.percent_fractions,
        "unit": plan.unit,
        "columns": dict(plan.columns),
        "further": {name: list(places) for name, places in plan.further.items()},
        "labels": list(plan.labels.items()),
        "flags": list(plan.flags.items()),
        "people": list(plan.people),
        "set": dict(plan.constants),
        "match": list(plan.match),
        "on_match": plan.on_match.value,
        "unreadable": dict(plan.bad_values),
        "values": [[name, text, target] for (name, text), target in plan.value_map.items()],
    }
    return _MARK + json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def place_of_kept(headers: Sequence[str]) -> int | None:
    """The first of an errors file's own two columns, the reason; None where a file is none."""
    marked = next((place for place, header in enumerate(headers) if header.startswith(_MARK)), 0)
    return marked - 1 if marked > 1 else None


def kept_reading(headers: Sequence[str]) -> KeptReading | None:
    """What the headings of a file say about an earlier reading; None where they say nothing."""
    said = next((header[len(_MARK) :] for header in headers if header.startswith(_MARK)), "")
    try:
        return _from_json(json.loads(said)) if said else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None  # somebody has changed it: the file is read like any other


def _from_json(said: dict[str, Any]) -> KeptReading:
    mark = said["decimal"]
    if mark not in (".", ","):
        raise ValueError(mark)
    return KeptReading(
        Kind(said["kind"]),
        DateOrder(said["dates"]),
        mark,
        bool(said["fractions"]),
        {str(name): int(place) for name, place in said["columns"].items()},
        {str(name): tuple(map(int, places)) for name, places in said["further"].items()},
        {int(place): int(label) for place, label in said["labels"]},
        {int(place): str(code) for place, code in said["flags"]},
        {str(name): str(text) for name, text in said["set"].items()},
        {(str(name), str(text)): target for name, text, target in said["values"]},
        str(said["unit"]),
        tuple(map(int, said.get("people", ()))),
        tuple(map(MatchBy, said.get("match", ()))),
        OnMatch(said.get("on_match", OnMatch.OVERWRITE)),
        {str(name): BadValues(way) for name, way in said.get("unreadable", {}).items()},
    )
