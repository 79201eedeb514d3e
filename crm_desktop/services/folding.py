"""Loads the folding tables at the first search or write, not at the start."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from crm_desktop.core.folding import Folder


@cache
def folder() -> Folder:
    """The folder for search words; its character tables are read on the first call."""
    loaded = import_module("crm_desktop.storage.character_tables").folder()
    assert isinstance(loaded, Folder)
    return loaded
