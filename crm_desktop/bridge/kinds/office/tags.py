"""Tags as pages show them: in the order of their list, by name, each as a chip of its colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.office.reference_lists import colour_index
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.tags import Entry, ids_of
from crm_desktop.qtkit.look.chips import Chip
from crm_desktop.services.name_keys import key_of_name
from crm_desktop.services.reads.reader import ReferenceData


def in_order(reference_data: ReferenceData, kind: Kind, ids: Iterable[int]) -> tuple[int, ...]:
    """Ids of entries in the order of their list; those that are gone stand last."""
    places = {item.id: place for place, item in enumerate(reference_data.of(kind))}
    return tuple(sorted(ids, key=lambda id_: (places.get(id_, len(places)), id_)))


def names(reference_data: ReferenceData, kind: Kind, entries: Iterable[Entry]) -> list[str]:
    """What entries are called; those that are only named are called so."""
    found = []
    for each in entries:
        item = reference_data.get(kind, each) if isinstance(each, int) else None
        found.append(each if isinstance(each, str) else gone() if item is None else item.name)
    return found


def offer_of(name: str) -> str:
    """What offers to make a tag of a name that none has."""
    return QCoreApplication.translate("Tags", "New tag “{name}”").format(name=name)


def gone() -> str:
    """What stands for a tag that was deleted meanwhile."""
    return QCoreApplication.translate("Tags", "(deleted tag)")


def understood(reference_data: ReferenceData, kind: Kind, told: Iterable[Entry]) -> tuple[Entry, ...]:
    """Names as entries that are there, in whatever spelling; new ones stay names."""
    known = {key_of_name(item.name): item.id for item in reversed(reference_data.of(kind))}
    entries = (each if isinstance(each, int) else known.get(key_of_name(each), each) for each in told)
    return tuple(dict.fromkeys(entries))


def chips_of(
    field: Field, value: object, reference_data: ReferenceData, texts: Sequence[str]
) -> tuple[Chip, ...]:
    """The chips of a value of several; `texts` are the words for its parts."""
    parts = value if isinstance(value, tuple) else ()
    if field.type is FieldType.CHOICES:
        places = {code: place for place, code in enumerate(field.choices)}
        return tuple(Chip(text, places.get(code)) for code, text in zip(parts, texts, strict=True))
    kind = field.lists
    assert kind is not None
    return tuple(
        Chip(text, colour_index(reference_data, kind, each) if isinstance(each, int) else None)
        for each, text in zip(parts, texts, strict=True)
    )


def chips_of_ids(reference_data: ReferenceData, stored: Stored) -> tuple[Chip, ...]:
    """The chips of a record's tags as its list row holds them."""
    ids = in_order(reference_data, Kind.TAG, ids_of(stored)) if stored else ()
    texts = names(reference_data, Kind.TAG, ids)
    return tuple(
        Chip(text, colour_index(reference_data, Kind.TAG, id_)) for id_, text in zip(ids, texts, strict=True)
    )
