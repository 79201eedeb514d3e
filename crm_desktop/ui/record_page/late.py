"""The late import of what shows one record: its parts beside the table, its page, the form of a new one.

The first rows are on the screen before any of them is loaded; `ui.navigation.page_factories` loads them
ahead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind

if TYPE_CHECKING:
    from crm_desktop.ui.new_records.form import NewRecord
    from crm_desktop.ui.record_page.page import RecordPage
    from crm_desktop.ui.record_page.parts import RecordParts


def make_parts(context: PageContext, kind: Kind, content: QWidget) -> RecordParts:
    """The parts of one record, to be laid out on a widget."""
    from crm_desktop.ui.record_page.parts import RecordParts

    return RecordParts(context, kind, content)


def make_record_page(context: PageContext, kind: Kind, parent: QWidget) -> RecordPage:
    """A record as a whole page."""
    from crm_desktop.ui.record_page.page import RecordPage

    return RecordPage(context, kind, parent)


def make_new_record(context: PageContext, kind: Kind) -> NewRecord:
    """The form of a new record."""
    from crm_desktop.ui.new_records.form import NewRecord

    return NewRecord(context, kind)
