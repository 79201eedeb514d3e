"""Activities that were begun and not saved: kept by their records in the preferences of the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, field

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen

_NAME = "draft/activities"
#: The oldest give way: a draft is for the days in which one comes back to it.
_MOST = 100


@frozen
class Draft:
    """An activity that is begun, with what was typed of it, and whether its form was in sight.

    `activity` is the one that is changed, or with `follows` the one that it comes after.
    """

    kind: str
    typed: Mapping[str, str] = field(default_factory=dict)
    is_open: bool = True
    activity: int | None = None
    follows: bool = False


class ActivityDrafts:
    """The drafts of one kind's records; beside the list and on a record's page they are the same."""

    def __init__(self, context: PageContext, kind: Kind) -> None:
        self._preferences = context.file_preferences
        self._kind = kind

    def get(self, id_: int, activity: int | None = None) -> Draft | None:
        """The draft of a new activity of a record, or of one that is there; None where there is none."""
        return _draft(self._stored().get(self._key(id_, activity)))

    def in_sight(self, id_: int) -> Draft | None:
        """The draft of a record whose form was in sight, if there is one."""
        new, known = self._key(id_, None), f"{self._key(id_, None)}:"
        drafts = (_draft(kept) for key, kept in self._stored().items() if key == new or key.startswith(known))
        return next((draft for draft in drafts if draft is not None and draft.is_open), None)

    def put(self, id_: int, draft: Draft | None, activity: int | None = None) -> None:
        """Keep a draft, or forget the one that there was."""
        stored = self._stored()
        before = stored.pop(self._key(id_, activity), None)
        if draft is not None:
            stored[self._key(id_, activity)] = {**asdict(draft), "typed": dict(draft.typed)}
        elif before is None:
            return
        self._preferences.put(_NAME, dict(list(stored.items())[-_MOST:]))

    def _key(self, id_: int, activity: int | None) -> str:
        return f"{self._kind}:{id_}" if activity is None else f"{self._kind}:{id_}:{activity}"

    def _stored(self) -> dict[str, object]:
        stored = self._preferences.get(_NAME, {})
        return stored if isinstance(stored, dict) else {}


def _draft(kept: object) -> Draft | None:
    if not isinstance(kept, dict) or not isinstance(typed := kept.get("typed"), dict):
        return None
    activity = kept.get("activity")
    return Draft(
        str(kept.get("kind", "note")),
        {str(name): str(text) for name, text in typed.items()},
        bool(kept.get("is_open")),
        activity if isinstance(activity, int) else None,
        bool(kept.get("follows")),
    )
