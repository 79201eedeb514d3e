"""An e-mail dropped on the window or on a record: shown, asked whose it is, kept as an activity."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.imports.file import FilePage
from crm_desktop.ui.imports.mail_file import MailDialog, open_mail
from crm_desktop.ui.navigation.requests import BeginImport, BeginMail, Request, ShowRecord
from tests.ui.records_of_tests import count, make, open_page, stored

MAIL = """From: Anna Müller <anna@nordlicht.example>
To: office@crm.example
Subject: 120 pieces
Date: Thu, 05 Mar 2026 09:30:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=part

--part
Content-Type: text/plain; charset=utf-8

Please quote <b>120</b> pieces.
--part
Content-Type: application/pdf
Content-Disposition: attachment; filename="drawing.pdf"

xxxx
--part--
"""
TEXT = "Please quote <b>120</b> pieces.\n\nAttachments:\ndrawing.pdf (1 kB)"


def written(tmp_path: Path) -> Path:
    path = tmp_path / "news.eml"
    path.write_text(MAIL, encoding="utf-8")
    return path


def opened(qtbot: QtBot, context: PageContext, request: BeginMail, asked: list[Request]) -> MailDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = open_mail(parent, context, request, asked.append)
    with qtbot.waitSignal(dialog.work.found):
        pass
    return dialog


def choices(dialog: MailDialog) -> list[str]:
    return [button.text() for button, _about in dialog.buttons]


def test_a_known_contacts_mail_becomes_an_activity_of_the_contact_and_no_lead(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    contact = make(qtbot, context, Kind.CONTACT, name="Anna Müller", email="anna@nordlicht.example")
    asked: list[Request] = []
    path = written(tmp_path)
    dialog = opened(qtbot, context, BeginMail(path), asked)
    assert choices(dialog) == ["Contact: Anna Müller"]
    with qtbot.waitSignal(dialog.work.kept) as kept:
        qtbot.keyClick(dialog.accept_button, Qt.Key.Key_Space)
    activity = stored(qtbot, context, Kind.ACTIVITY, kept.args[0])
    told = {name: activity[name] for name in ("kind", "subject", "text", "contact", "lead", "done_at")}
    assert told == {
        "kind": "email",
        "subject": "120 pieces",
        "text": TEXT,
        "contact": contact,
        "lead": None,
        "done_at": 1772703000000,
    }
    assert count(qtbot, context, ListQuery(Kind.LEAD)) == 0
    assert asked == [ShowRecord(Kind.CONTACT, contact)]
    again = opened(qtbot, context, BeginMail(path), asked)
    assert "there already" in again.problem.text()
    assert not again.accept_button.isEnabled()


def test_a_strangers_mail_makes_a_lead_in_one_step(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    dialog = opened(qtbot, context, BeginMail(written(tmp_path)), [])
    assert choices(dialog) == ["A new lead: Anna Müller <anna@nordlicht.example>"]
    with qtbot.waitSignal(dialog.work.kept):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    lead = stored(qtbot, context, Kind.LEAD, 1)
    assert (lead["name"], lead["email"], lead["status"]) == (
        "Anna Müller",
        "anna@nordlicht.example",
        "contacted",
    )
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.undo()
    assert count(qtbot, context, ListQuery(Kind.LEAD)) == count(qtbot, context, ListQuery(Kind.ACTIVITY)) == 0


def test_one_dropped_on_a_record_is_of_that_record_first(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    make(qtbot, context, Kind.CONTACT, name="Anna Müller", email="anna@nordlicht.example")
    lead = make(qtbot, context, Kind.LEAD, name="Nordlicht")
    page = open_page(qtbot, context)
    parts = page.inspector.parts
    qtbot.waitUntil(lambda: parts.details is not None and parts.details.id == lead)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(written(tmp_path)))])
    ground = parts.parent()
    assert isinstance(ground, QWidget)
    modifiers, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    QApplication.sendEvent(
        ground, QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, modifiers)
    )
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, modifiers)
    with qtbot.waitSignal(page.requested) as asked:
        QApplication.sendEvent(ground, drop)
    request = asked.args[0]
    assert request == BeginMail(tmp_path / "news.eml", Kind.LEAD, lead, "Nordlicht")
    dialog = opened(qtbot, context, request, [])
    assert choices(dialog) == ["Lead: Nordlicht", "Contact: Anna Müller"]
    with qtbot.waitSignal(dialog.work.kept) as kept:
        qtbot.keyClick(dialog.accept_button, Qt.Key.Key_Space)
    assert stored(qtbot, context, Kind.ACTIVITY, kept.args[0])["lead"] == lead


def copied(path: Path) -> None:
    """A file was copied in the system's file manager, which gives its name as text too."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setText(str(path))
    QApplication.clipboard().setMimeData(data)


def test_one_pasted_into_a_list_is_of_the_row_in_hand(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    contact = make(qtbot, context, Kind.CONTACT, name="Berta")
    page = open_page(qtbot, context, Kind.CONTACT)
    page.table.show_id(contact)
    copied(written(tmp_path))
    with qtbot.waitSignal(page.requested) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [BeginMail(tmp_path / "news.eml", Kind.CONTACT, contact, "Berta", is_guess=True)]
    assert stored(qtbot, context, Kind.CONTACT, contact)["name"] == "Berta"


def test_those_of_the_address_come_before_a_record_that_was_merely_in_hand(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    berta = make(qtbot, context, Kind.CONTACT, name="Berta")
    path = written(tmp_path)
    request = BeginMail(path, Kind.CONTACT, berta, "Berta", is_guess=True)
    stranger = "A new lead: Anna Müller <anna@nordlicht.example>"
    assert choices(opened(qtbot, context, request, [])) == ["Contact: Berta", stranger]
    anna = make(qtbot, context, Kind.CONTACT, name="Anna", email="anna@nordlicht.example")
    assert choices(opened(qtbot, context, request, [])) == ["Contact: Anna", "Contact: Berta"]
    in_hand = BeginMail(path, Kind.CONTACT, anna, "Anna", is_guess=True)
    assert choices(opened(qtbot, context, in_hand, [])) == ["Contact: Anna"]


def test_a_file_pasted_into_an_empty_list_is_taken_as_if_dropped(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    page = open_page(qtbot, context)
    path = written(tmp_path)
    for taken in (path, tmp_path / "leads.csv"):
        copied(taken)
        with qtbot.waitSignal(page.requested) as asked:
            qtbot.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert asked.args == [BeginImport(Kind.LEAD, taken)]


def test_one_pasted_among_the_files_of_a_record_is_kept_as_an_activity(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Nordlicht")
    page = open_page(qtbot, context)
    parts = page.inspector.parts
    qtbot.waitUntil(lambda: parts.details is not None and parts.details.id == lead)
    copied(written(tmp_path))
    with qtbot.waitSignal(page.requested) as asked:
        parts.attachments.paste_button.click()
    assert asked.args == [BeginMail(tmp_path / "news.eml", Kind.LEAD, lead, "Nordlicht")]


def test_the_first_page_of_an_import_takes_a_copied_file(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    page = FilePage(context)
    qtbot.addWidget(page)
    page.show()
    copied(written(tmp_path))
    with qtbot.waitSignal(page.file_chosen) as chosen:
        page.paste.click()
    assert chosen.args == [tmp_path / "news.eml"]


def test_what_is_no_mail_is_refused_in_place(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    path = tmp_path / "odd.msg"
    path.write_bytes(b"hello")
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    asked: list[Request] = []
    dialog = open_mail(parent, context, BeginMail(path), asked.append)
    with qtbot.waitSignal(dialog.work.refused):
        pass
    assert "is no e-mail" in dialog.problem.text()
    assert not dialog.accept_button.isEnabled()
