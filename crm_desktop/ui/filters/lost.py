"""Says which filters are left out because their fields are gone."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind


def tell_lost(context: PageContext, kind: Kind, names: Iterable[str], tell: Callable[[str], object]) -> None:
    """Say that what narrowed a list by these fields is left out: the list shows more than before."""
    record = context.catalogue[kind]
    for name in names:
        said = QCoreApplication.translate(
            "RecordsPage", "“{field}” is not there any more, so its filter was left out."
        )
        # A field of another kind, or one that this file never had, has no name here.
        is_named = name in {each.name for each in (*record.fields, *record.hidden)}
        tell(said.format(field=context.words.field(kind, name) if is_named else name))
