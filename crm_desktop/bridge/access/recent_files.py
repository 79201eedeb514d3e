"""The data files that were opened last."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.bridge.access.data_location import is_demo
from crm_desktop.bridge.person.preferences import Preferences

_NAME = "files/recent"
_KEPT = 8


class RecentFiles:
    """Kept in the person's preferences, the newest first; a file of made-up data is never among them."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def paths(self) -> list[Path]:
        """The files that are still there."""
        return [path for path in self._known() if path.is_file()]

    def last(self) -> Path | None:
        """The file that was opened last, also one that has gone meanwhile."""
        known = self._known()
        return known[0] if known else None

    def knows(self, path: Path) -> bool:
        """Whether a file was opened before."""
        return path in self._known()

    def add(self, path: Path) -> None:
        """Put a file first."""
        if is_demo(path):
            return
        others = [each for each in self._known() if each != path]
        self._preferences.put(_NAME, [str(each) for each in [path, *others][:_KEPT]])

    def _known(self) -> list[Path]:
        kept = self._preferences.get(_NAME, [])
        paths = [Path(str(each)) for each in kept] if isinstance(kept, list) else []
        return [path for path in paths if not is_demo(path)]
