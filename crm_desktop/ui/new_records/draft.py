"""What was typed into the form of a new record and not saved: kept until it is, also over a restart."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.fields import FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.editors.unparsed import Unparsed


class RecordDraft:
    """The draft of one form in one data file. Typed text is kept as typed, choices by their values."""

    def __init__(self, context: PageContext, kind: Kind, page: str = "") -> None:
        """`page` is the key of the page around the form, if that is not the list of the kind."""
        self._preferences = context.file_preferences
        self._record = context.catalogue[kind]
        self._name = f"draft/{page or context.kinds[kind].page}"

    def keep(self, rows: Mapping[str, FieldRow], cleared: Collection[str] = ()) -> None:
        """Keep what the fields hold, and which of them were emptied that had begun with something."""
        kept: dict[str, list[object]] = {name: ["cleared", True] for name in cleared}
        for name, row in rows.items():
            if name in kept:
                continue
            if not self._is_chosen(name):
                kept[name] = ["text", row.editor.typed_text()]
            elif isinstance(value := row.value(), str | int):
                kept[name] = ["value", value]
        self._preferences.put(self._name, kept)

    def fields(self) -> list[str]:
        """The fields of which something is kept, as they stood in the form."""
        return list(self._stored())

    def is_kept(self) -> bool:
        """Say whether something was left unsaved."""
        return bool(self._stored())

    def take_up(self, rows: Mapping[str, FieldRow]) -> bool:
        """Show in the fields what was kept, if anything was; fields that are no more are passed over."""
        for name, (how, content) in self._stored().items():
            if name in rows and how == "cleared":
                rows[name].reset(None)
            elif name in rows and (how == "value") == self._is_chosen(name):
                rows[name].reset(content if how == "value" else Unparsed(str(content)))
        return self.is_kept()

    def forget(self) -> None:
        """Keep nothing any more: the record was made, or is not wanted."""
        if self.is_kept():
            self._preferences.put(self._name, {})

    def _is_chosen(self, name: str) -> bool:
        field = self._record.field(name)
        return field.type is FieldType.CHOICE or field.refers_to is not None

    def _stored(self) -> dict[str, list[object]]:
        stored = self._preferences.get(self._name, {})
        if not isinstance(stored, dict):
            return {}
        return {
            name: pair
            for name, pair in stored.items()
            if isinstance(pair, list) and len(pair) == 2 and pair[1]
        }


def has_draft(context: PageContext, kind: Kind) -> bool:
    """Say whether a new record was left half written beside the list of its kind."""
    return RecordDraft(context, kind).is_kept()
