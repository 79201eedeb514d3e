"""The files of a record on its page: added by every way, shown, opened as private copies, saved, undone."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import Redo, Undo
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.attachments.opening import open_deed
from crm_desktop.ui.attachments.part import AttachmentsPart
from crm_desktop.ui.attachments.renaming import RenamePopover
from crm_desktop.ui.navigation.requests import BeginMail, Request, ShowRecord
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.record_page.parts import RecordParts
from tests.ui.records_of_tests import make, open_page, popup, run

PICTURE = (400, 300)


@pytest.fixture
def lead(qtbot: QtBot, context: PageContext) -> int:
    return make(qtbot, context, Kind.LEAD, name="Anna Müller")


@pytest.fixture
def parts(qtbot: QtBot, context: PageContext, lead: int) -> RecordParts:
    """The page of a lead."""
    page = open_page(qtbot, context, Kind.LEAD)
    page.open_record(lead)
    qtbot.waitUntil(lambda: bool(page.findChildren(RecordPage)))
    parts = page.findChildren(RecordPage)[0].parts
    qtbot.waitUntil(lambda: parts.details is not None)
    return parts


@pytest.fixture
def part(parts: RecordParts) -> AttachmentsPart:
    return parts.attachments


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A text, a picture and a program."""
    text, picture, program = (tmp_path / name for name in ("plan.txt", "photo.png", "setup.exe"))
    text.write_text("the plan")
    image = QImage(*PICTURE, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(picture))
    program.write_bytes(b"MZ")
    return [text, picture, program]


def mime_of(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(widget: QWidget, mime: QMimeData) -> None:
    actions, buttons, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(9, 9), actions, mime, buttons, keys))
    QApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), actions, mime, buttons, keys))


def names(part: AttachmentsPart) -> list[str]:
    return [file.name for file in part.files.files]


def dropped(qtbot: QtBot, part: AttachmentsPart, *paths: Path) -> None:
    before = part.files.count
    content = part.parentWidget()
    while content is not None and not content.acceptDrops():
        content = content.parentWidget()
    assert content is not None
    drop(content, mime_of(*paths))
    qtbot.waitUntil(lambda: part.files.count == before + len(paths))


def test_files_are_dropped_listed_undone_and_redone(
    qtbot: QtBot, context: PageContext, part: AttachmentsPart, files: list[Path]
) -> None:
    assert part.isVisible()
    dropped(qtbot, part, *files)
    assert sorted(names(part)) == ["photo.png", "plan.txt", "setup.exe"]
    assert part.list_view.model().rowCount() == 3
    assert "8 bytes" in str(part.list_view.model().index(2, 0).data())
    run(qtbot, context, Undo())
    qtbot.waitUntil(lambda: part.files.count == 0)
    assert not part.list_view.isVisible()
    run(qtbot, context, Redo())
    qtbot.waitUntil(lambda: part.files.count == 3)


def test_an_email_alone_is_asked_about_and_with_others_kept(
    qtbot: QtBot, parts: RecordParts, lead: int, tmp_path: Path, files: list[Path]
) -> None:
    mail = tmp_path / "news.eml"
    mail.write_text("From: a@b.example\n\nHello")
    asked: list[Request] = []
    parts.requested.connect(asked.append)
    content = parts.attachments.parentWidget()
    while content is not None and not content.acceptDrops():
        content = content.parentWidget()
    assert content is not None
    drop(content, mime_of(mail))
    assert asked == [BeginMail(mail, Kind.LEAD, lead, "Anna Müller")]
    dropped(qtbot, parts.attachments, mail, files[0])
    assert sorted(names(parts.attachments)) == ["news.eml", "plan.txt"]


def test_a_picture_or_files_are_pasted(qtbot: QtBot, part: AttachmentsPart, files: list[Path]) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(mime_of(files[0]))
    part.paste()
    qtbot.waitUntil(lambda: part.files.count == 1)
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    clipboard.setImage(image)
    part.paste_button.click()
    qtbot.waitUntil(lambda: part.files.count == 2)
    assert names(part)[0].startswith("Picture ")
    assert names(part)[0].endswith(".png")
    clipboard.setText("words")
    with qtbot.waitSignal(part.refused) as refused:
        part.paste()
    assert refused.args == ["There is no file and no picture in the clipboard."]


def test_what_cannot_be_kept_is_said(
    qtbot: QtBot, part: AttachmentsPart, files: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    with qtbot.waitSignal(part.refused) as refused:
        part._chosen([str(tmp_path / "folder"), str(files[0])])
    assert refused.args == ["“folder” is a folder, a device or a pipe, not a file. It was not kept."]
    qtbot.waitUntil(lambda: names(part) == ["plan.txt"])


def test_a_picture_is_shown_below_the_list(qtbot: QtBot, part: AttachmentsPart, files: list[Path]) -> None:
    dropped(qtbot, part, files[1])
    part.list_view.setCurrentIndex(part.list_view.model().index(0, 0))
    qtbot.keyClick(part.list_view, Qt.Key.Key_Return)
    qtbot.waitUntil(part.preview.picture.isVisible)
    shown = part.preview.picture.pixmap()
    assert QColor(shown.toImage().pixel(5, 5)) == QColor("red")
    assert "PNG" in part.preview.facts.text()
    qtbot.keyClick(part.list_view, Qt.Key.Key_Return)
    assert not part.preview.isVisible()


def test_no_picture_but_its_name_is_a_file_like_others(
    qtbot: QtBot, part: AttachmentsPart, tmp_path: Path
) -> None:
    (tmp_path / "fake.png").write_bytes(b"no picture at all")
    dropped(qtbot, part, tmp_path / "fake.png")
    with qtbot.waitSignal(part.keeping.pictured) as pictured:
        part.list_view.opened.emit(part.files.files[0])
    assert pictured.args[1] is None
    assert part.preview.isVisible()
    assert not part.preview.picture.isVisible()


def test_a_private_copy_is_opened_and_a_program_never(
    qtbot: QtBot, part: AttachmentsPart, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []

    def show(url: QUrl) -> bool:
        shown.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)  # the desktop's, and not ours
    dropped(qtbot, part, files[0])
    with qtbot.waitSignal(part.keeping.opened):
        part.preview.open_wanted.emit(part.files.files[0])
    copy = Path(shown[0].toLocalFile())
    assert (copy.name, copy.read_text()) == ("plan.txt", "the plan")
    assert copy != files[0]
    assert stat.S_IMODE(copy.stat().st_mode) & (stat.S_IWUSR | stat.S_IRWXG | stat.S_IRWXO) == 0
    assert stat.S_IMODE(copy.parent.stat().st_mode) == stat.S_IRWXU
    dropped(qtbot, part, files[2])
    with qtbot.waitSignal(part.refused) as refused:
        part.keeping.open(part.files.files[0])
    assert "could run as a program" in refused.args[0]
    assert len(shown) == 1
    part.preview.show_file(part.files.files[0], 300)
    assert not part.preview.open_button.isVisible()
    assert part.preview.save_button.isVisible()


def test_a_file_is_saved_where_the_person_says_and_never_over_the_data_file(
    qtbot: QtBot, context: PageContext, part: AttachmentsPart, files: list[Path], tmp_path: Path
) -> None:
    dropped(qtbot, part, files[0])
    (file,) = part.files.files
    target = tmp_path / "saved.txt"
    with qtbot.waitSignal(part.keeping.saved):
        part._save(file, str(target))
    assert target.read_text() == "the plan"
    with qtbot.waitSignal(part.refused) as refused:
        part._save(file, str(context.gateway.path))
    assert str(context.gateway.path) in refused.args[0]


def test_a_file_is_renamed_and_removed_by_its_menu(
    qtbot: QtBot, part: AttachmentsPart, files: list[Path]
) -> None:
    dropped(qtbot, part, files[0])
    (file,) = part.files.files
    menu = part.menu(file, QPoint(10, 10))
    assert [each.text() for each in menu.actions()] == ["Open", "Save as…", "Rename…", "", "Remove"]
    menu.actions()[2].trigger()
    popover = popup(qtbot, RenamePopover)
    assert isinstance(popover, RenamePopover)
    assert popover.line.selectedText() == "plan"
    popover.line.setText("plans/of today?.txt")
    qtbot.keyClick(popover.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(part) == ["of today_.txt"])
    part.list_view.setCurrentIndex(part.list_view.model().index(0, 0))
    qtbot.keyClick(part.list_view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: part.files.count == 0)


def test_many_files_are_shown_when_asked_for(qtbot: QtBot, part: AttachmentsPart, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(8)]
    for path in paths:
        path.write_text(path.name)
    dropped(qtbot, part, *paths)
    assert part.list_view.model().rowCount() == 5
    assert part._more.text().startswith("3 more")
    part._more.click()
    assert part.list_view.model().rowCount() == 8
    assert not part._more.isVisible()


def test_a_found_file_leads_to_its_record(
    qtbot: QtBot, context: PageContext, part: AttachmentsPart, lead: int, files: list[Path]
) -> None:
    dropped(qtbot, part, files[0])
    asked: list[Request] = []
    open_deed(part, context, Records(Kind.ATTACHMENT, (part.files.files[0].id,)), asked.append)
    qtbot.waitUntil(lambda: asked == [ShowRecord(Kind.LEAD, lead)])
