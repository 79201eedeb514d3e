"""Activities that were begun and not saved: kept by their records in the preferences of the file."""

from __future__ import annotations

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.table.pending_edits import Unparsed
from crm_desktop.ui.records.activity_form import Draft

_NAME = "draft/activities"
#: The oldest give way: a draft is for the days in which one comes back to it.
_MOST = 100


class ActivityDrafts:
    """The drafts of one kind's records; beside the list and on a record's page they are the same."""

    def __init__(self, context: PageContext, kind: Kind) -> None:
        self._preferences = context.file_preferences
        self._kind = kind

    def get(self, id_: int) -> Draft | None:
        """The draft of a record, if there is one."""
        kept = self._stored().get(self._key(id_))
        if not isinstance(kept, list) or len(kept) != 4:
            return None
        kind, text, due, is_open = kept
        return Draft(str(kind), str(text), Unparsed(str(due)) if due else None, bool(is_open))

    def put(self, id_: int, draft: Draft | None) -> None:
        """Keep a draft, or forget the one that there was."""
        stored = self._stored()
        before = stored.pop(self._key(id_), None)
        if draft is not None:
            stored[self._key(id_)] = [draft.kind, draft.text, draft.due_text, draft.is_open]
        elif before is None:
            return
        self._preferences.put(_NAME, dict(list(stored.items())[-_MOST:]))

    def _key(self, id_: int) -> str:
        return f"{self._kind}:{id_}"

    def _stored(self) -> dict[str, object]:
        stored = self._preferences.get(_NAME, {})
        return stored if isinstance(stored, dict) else {}
