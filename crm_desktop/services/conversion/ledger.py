"""What a conversion changed in records that were there before, written down so that it can be taken back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind


@dataclass
class Ledger:
    """The lead's values before, and what was filled in where: values after, by kind and field.

    `links` are the rows that join the contact with the account and the opportunity, by kind; `ways` those of
    further ways to reach somebody that the lead gave.
    """

    lead: dict[str, Stored] = field(default_factory=dict)
    filled: dict[Kind, dict[str, list[Stored]]] = field(default_factory=dict)
    links: dict[Kind, int] = field(default_factory=dict)
    ways: list[int] = field(default_factory=list)

    def note_filled(self, kind: Kind, before: Mapping[str, Stored], after: Mapping[str, Stored]) -> None:
        """Note the fields of an existing record that differ now."""
        changed = {name: [before[name], value] for name, value in after.items() if before[name] != value}
        if changed:
            self.filled[kind] = changed

    def as_text(self) -> str:
        """The form that the file keeps."""
        return json.dumps(
            {"lead": self.lead, "filled": self.filled, "links": self.links, "ways": self.ways},
            ensure_ascii=False,
            separators=(",", ":"),
        )

    @classmethod
    def read(cls, text: Stored) -> Ledger:
        """The ledger of a conversion in the file."""
        stored = json.loads(str(text or "{}"))
        return cls(
            dict(stored.get("lead", {})),
            {Kind(kind): dict(changes) for kind, changes in stored.get("filled", {}).items()},
            {Kind(kind): int(id_) for kind, id_ in stored.get("links", {}).items()},
            [int(id_) for id_ in stored.get("ways", ())],
        )
