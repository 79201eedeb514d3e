"""What is typed into a form, as values to look for and as news of a record that is there already."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.lists.doubles import Match
from crm_desktop.bridge.records.field_values import Linked
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.field_row import FieldRow


def typed_values(rows: Mapping[str, FieldRow]) -> dict[str, object]:
    """The values of a form, by field: texts as they are typed, records by their ids."""
    found: dict[str, object] = {}
    for name, row in rows.items():
        value = row.value()
        found[name] = value.id if isinstance(value, Linked) else row.editor.typed_text()
    return found


def news_of(
    catalogue: Catalogue, match: Match, title: Callable[[str], str], typed: Mapping[str, FieldRow]
) -> CreateRecord:
    """The command that adds what is typed to a record, as a note: a line for each field, none is lost."""
    activity = catalogue[Kind.ACTIVITY]
    link = next(field.name for field in activity.fields if field.refers_to == match.kind)
    texts = {name: row.editor.typed_text().strip() for name, row in typed.items()}
    line = QCoreApplication.translate("TypedNews", "{field}: {text}")
    lines = [line.format(field=title(name), text=text) for name, text in texts.items() if text]
    subject, _, rest = "\n".join(lines).partition("\n")
    limit = activity.field("subject").max_length
    if len(subject) > limit:
        subject, rest = "", "\n".join(lines)
    values = {"kind": "note", "subject": subject or None, "text": rest or None, link: match.id}
    return CreateRecord(Kind.ACTIVITY, values)
