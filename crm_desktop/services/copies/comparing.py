"""What a copy holds that its file does not any more, and the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from crm_desktop.core.copies.comparison import Difference
from crm_desktop.core.queries import id_of
from crm_desktop.core.records.catalogue import BUILT_IN, Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.copies.reading import in_newest_form
from crm_desktop.storage.sqlite.comparison import CopyComparison

#: So many records are named one by one; the others are counted.
MOST_NAMED = 200


@frozen
class Named:
    """A record of the copy by the name that it had in it."""

    kind: Kind
    id: int
    title: str


@frozen
class Comparison:
    """A copy compared with its file: the kinds that a person knows, in their order, and what is gone."""

    differences: Mapping[Kind, Difference]
    deleted: tuple[Named, ...]
    changed: tuple[Named, ...]


def compare(copy: Path, file: Path, catalogue: Catalogue = BUILT_IN) -> Comparison:
    """Compare a copy with its file as it is now; raises FileProblem where one of them cannot be read."""
    with in_newest_form(copy) as path, CopyComparison(path, file) as both:
        differences = {kind: both.difference(kind) for kind in compared_kinds(catalogue)}
        deleted: list[Named] = []
        changed: list[Named] = []
        for kind, difference in differences.items():
            record = catalogue[kind]
            if difference.deleted:
                rows = both.deleted(kind, MOST_NAMED - len(deleted))
                deleted += [Named(kind, id_of(row), record.title(row)) for row in rows]
            if difference.changed:
                rows = both.changed(kind, MOST_NAMED - len(changed))
                changed += [Named(kind, id_of(row), record.title(row)) for row in rows]
    return Comparison(differences, tuple(deleted), tuple(changed))


def compared_kinds(catalogue: Catalogue) -> list[Kind]:
    """The kinds that have a page or are found by the search: what a person counts in."""
    return [kind for kind, each in catalogue.items() if each.is_listed or each.search_number is not None]
