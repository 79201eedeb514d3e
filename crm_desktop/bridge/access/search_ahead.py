"""Loads what the first search and the first write need before they come, in a reading thread."""

from __future__ import annotations

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.services.handlers.late import prepare_writing
from crm_desktop.services.matching.ahead import prepare_matching
from crm_desktop.services.reads.reader import View


def prepare_search(gateway: Gateway) -> None:
    """Ask for the tables; a search that comes sooner reads them itself."""
    gateway.read(_prepare, _prepared)


def _prepare(view: View) -> None:
    view.prepare_search()
    prepare_matching()
    prepare_writing()


def _prepared(_nothing: None) -> None:
    """The tables stay where they were read."""
