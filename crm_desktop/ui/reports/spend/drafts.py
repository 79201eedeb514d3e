"""Spend that was typed and not saved, kept in this person's preferences of the file."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.bridge.access.page_context import PageContext

_NAME = "draft/spend"
_NEW = "new"


class SpendDrafts:
    """The texts of the form by the spend that they change; None is the new one."""

    def __init__(self, context: PageContext) -> None:
        self._preferences = context.file_preferences

    def get(self, spend_id: int | None) -> dict[str, str]:
        """What was typed for a spend; empty where nothing was."""
        kept = self._stored().get(_key(spend_id))
        return {str(name): str(text) for name, text in kept.items()} if isinstance(kept, dict) else {}

    def put(self, spend_id: int | None, texts: Mapping[str, str]) -> None:
        """Keep what was typed for a spend; empty texts forget it."""
        stored = self._stored()
        if not texts and _key(spend_id) not in stored:
            return
        stored[_key(spend_id)] = dict(texts)
        self._preferences.put(_NAME, {key: kept for key, kept in stored.items() if kept})

    def _stored(self) -> dict[str, object]:
        stored = self._preferences.get(_NAME, {})
        return stored if isinstance(stored, dict) else {}


def _key(spend_id: int | None) -> str:
    return _NEW if spend_id is None else str(spend_id)
