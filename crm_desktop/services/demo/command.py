"""The command that fills a file with made-up data."""

from __future__ import annotations

from crm_desktop.core.commands import Command
from crm_desktop.frozen import frozen


@frozen
class FillWithDemoData(Command):
    """Add made-up users, leads, accounts, contacts, opportunities, activities and spend of the last twelve
    months.

    `language` chooses the names and texts ("zh_TW", "zh_CN", "en"); the same `seed` gives the same data.
    """

    language: str = "en"
    seed: int = 20
    leads: int = 900
