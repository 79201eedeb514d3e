"""Records of a kind as vCards, block by block; a late import, as the writer of cards is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from crm_desktop.core.progress import Progress
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import DO_NOT_CONTACT
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.contact_points import contact_points
from crm_desktop.services.record_files.vcards import vcard

#: Cards can be read back as people or companies by these versions.
VERSIONS = ("3.0", "4.0")
_BLOCK = 2_000


def cards_of(
    view: View,
    kind: Kind,
    ids: Sequence[int],
    version: str = VERSIONS[0],
    *,
    willing_only: bool = False,
    note_unwilling: Callable[[], None] | None = None,
    progress: Progress | None = None,
) -> Iterator[str]:
    """A card of each; `note_unwilling` hears of each who does not want to be contacted."""
    record = view.catalogue[kind]
    place = view.catalogue.row_places(kind).get(DO_NOT_CONTACT.name)
    for start in range(0, len(ids), _BLOCK):
        if progress is not None:
            progress.step(start, len(ids))
        block = ids[start : start + _BLOCK]
        rows, whole = view.rows(kind, block), view.long_texts(kind, block)
        points = contact_points(view, kind, block)
        for id_ in block:
            if id_ not in rows:
                continue
            if place is not None and rows[id_][place]:
                if note_unwilling is not None:
                    note_unwilling()
                if willing_only:
                    continue
            values = {**view.catalogue.row_values(kind, rows[id_]), **whole.get(id_, {})}
            yield vcard(record, values, points.get(id_, ()), version)
