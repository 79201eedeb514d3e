"""What a list reads: rows, and its beginning with the length of the whole."""

from __future__ import annotations

from crm_desktop.core.queries import Stored
from crm_desktop.frozen import frozen

#: One row of a list: values in the order of `Catalogue.row_places`.
ListRow = tuple[Stored, ...]


@frozen
class FirstRows:
    """The beginning of a list, with the length of the whole where it is known already."""

    rows: list[ListRow]
    total: int | None
