"""Reads the character tables of the search before somebody types, in a reading thread."""

from __future__ import annotations

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.services.matching.ahead import prepare_matching
from crm_desktop.services.reads.reader import View


def prepare_search(gateway: Gateway) -> None:
    """Ask for the tables; a search that comes sooner reads them itself."""
    gateway.read(_prepare, _prepared)


def _prepare(view: View) -> None:
    view.prepare_search()
    prepare_matching()


def _prepared(_nothing: None) -> None:
    """The tables stay where they were read."""
