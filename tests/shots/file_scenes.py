"""The files of a record, photographed with the other scenes."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.requests import ShowRecord
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.records.page import RecordsPage
from tests.shots.scenes import scene
from tests.shots.stage import Stage, pause


def _lead_with_files(stage: Stage) -> int:
    file = stage.first(ListQuery(Kind.ATTACHMENT, filters=(Filter("lead", Operator.FILLED),)))
    return int(stage.record(Kind.ATTACHMENT, file)["lead"] or 0)


@scene("attachments")
def attachments(stage: Stage) -> Iterator[None]:
    """The files of a lead on its page, a picture shown below them."""
    lead = _lead_with_files(stage)
    stage.show("leads", ShowRecord(Kind.LEAD, lead))
    page = stage.page_widget()
    assert isinstance(page, RecordsPage)
    page.open_record(lead)
    part = stage.part(RecordPage).parts.attachments
    stage.until(lambda: part.files.count, "the files")
    picture = next(each for each in part.files.files if each.name.endswith(".png"))
    part.list_view.opened.emit(picture)
    stage.until(part.preview.picture.isVisible, "the picture")
    stage.settle()
    pause(200)
    yield
    part.preview.show_nothing()
    stage.part(RecordPage).closed.emit()
