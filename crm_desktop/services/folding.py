"""The late import of the folding tables: the first search or write reads them, not the start."""

from __future__ import annotations

from functools import cache

from crm_desktop.core.values.search.folding import Folder


@cache
def folder() -> Folder:
    """The folder for search words; its character tables are read on the first call."""
    from crm_desktop.storage.character_tables import folder as loaded

    return loaded()
