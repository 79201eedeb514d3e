"""The tags that the made-up office has put on some of its accounts, leads and deals."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from crm_desktop.core.queries import id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.tags import as_stored
from crm_desktop.services.context import Context
from crm_desktop.services.demo.rows import Values

#: Kinds, and how many of their records bear a tag; each has two tags of its own in the texts, in this order.
_SHARES = ((Kind.ACCOUNT, 0.2), (Kind.LEAD, 0.12), (Kind.OPPORTUNITY, 0.3))
_OF_A_KIND = 2
#: Places in the colours of series, one a tag.
_COLOURS = (4, 2, 6, 7, 1, 3)
#: One in so many has both.
_BOTH = 8


def put_tags(context: Context, names: Sequence[str], records: Sequence[Sequence[int]], seed: str) -> None:
    """Make the tags and put them on `records`, the ids of each kind in the order of their tags.

    Drawn apart, so that the rest is told as without them.
    """
    random, work = Random(f"{seed} tags"), context.work
    rows: list[Values] = [
        (name, _COLOURS[place % len(_COLOURS)], place + 1, 1) for place, name in enumerate(names)
    ]
    tag = work.insert_many(Kind.TAG, ("name", "colour", "position", "active"), rows)
    for place, ((kind, share), ids_of_kind) in enumerate(zip(_SHARES, records, strict=True)):
        own = range(tag + place * _OF_A_KIND, tag + (place + 1) * _OF_A_KIND)
        ids = [id_ for id_ in ids_of_kind if random.random() < share]
        told = {id_: random.sample(own, k=2 if random.randrange(_BOTH) == 0 else 1) for id_ in ids}
        before = work.rows(kind, ids)
        work.update_many(kind, ((row, {"tags": as_stored(told[id_of(row)])}) for row in before))
