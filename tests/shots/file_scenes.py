"""The files of a record, photographed with the other scenes."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.attachments.part import AttachmentsPart
from crm_desktop.ui.navigation.requests import ShowRecord
from tests.shots.scenes import scene
from tests.shots.stage import Stage, pause


def _lead_with_files(stage: Stage) -> int:
    file = stage.first(ListQuery(Kind.ATTACHMENT))
    return int(stage.record(Kind.ATTACHMENT, file)["lead"] or 0)


@scene("attachments")
def attachments(stage: Stage) -> Iterator[None]:
    """The files of a lead on its page, a picture shown below them."""
    stage.show("leads", ShowRecord(Kind.LEAD, _lead_with_files(stage)))
    part = stage.part(AttachmentsPart)
    stage.until(lambda: part.files.count, "the files")
    picture = next(each for each in part.files.files if each.name.endswith(".png"))
    part.list_view.opened.emit(picture)
    stage.until(part.preview.picture.isVisible, "the picture")
    stage.settle()
    pause(200)
    yield
    part.preview.show_nothing()
