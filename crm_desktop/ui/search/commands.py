"""Commands as the search box offers them: by name, in the person's language or in English."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.bridge.lists.global_search import Choice
from crm_desktop.frozen import frozen


@frozen
class Command:
    """Something that can be done, with the keys that do it too."""

    choice: Choice
    do: Callable[[], object]
    shortcut: str = ""
