"""What came with an e-mail is kept with its activity, within bounds and without what its text shows."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from crm_desktop.core.commands import KeepMail
from crm_desktop.core.errors import FileProblem
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.mail_files import reading
from crm_desktop.services.mail_files.reading import attached_files
from tests.services.attachments.files import content, listed
from tests.services.mail_files.outlook import outlook_message
from tests.services.workspaces import Desk

#: Streams of these files are filled up to so many bytes in tests.
PLAN = b"plan" * 2000


def mail() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Anna <anna@nordlicht.example>"
    message["Subject"] = "Offer"
    message.set_content("Please quote.")
    message.add_attachment(PLAN, maintype="application", subtype="pdf", filename="../規格\u202e.pdf")
    message.add_attachment(
        b"logo", maintype="image", subtype="png", filename="logo.png", disposition="inline", cid="<logo>"
    )
    inner = EmailMessage()
    inner["Subject"] = "Before"
    inner.set_content("what was written before")
    message.add_attachment(inner)
    return message


def told(path: Path) -> list[tuple[str, bytes]]:
    return [(each.name, each.content) for each in attached_files(path)]


def test_files_of_an_eml_are_found(tmp_path: Path) -> None:
    path = tmp_path / "news.eml"
    path.write_bytes(mail().as_bytes())
    (first, inner) = told(path)
    assert first == ("../規格.pdf", PLAN)
    assert inner[0] == "message.eml"
    assert b"what was written before" in inner[1]


def test_files_of_a_msg_are_found(tmp_path: Path) -> None:
    path = tmp_path / "news.msg"
    at = datetime(2026, 3, 5, tzinfo=UTC)
    files = (("規格.pdf", PLAN), ("b.txt", b"x" * 5000))
    path.write_bytes(outlook_message("Offer", ("Anna", "anna@n.example"), (), at, "text", files=files))
    assert told(path) == [("規格.pdf", PLAN), ("b.txt", b"x" * 5000)]


def test_only_so_many_and_so_large_ones_are_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.eml"
    message = mail()
    for number in range(60):
        message.add_attachment(b"x" * 10, maintype="text", subtype="x-log", filename=f"{number}.log")
    path.write_bytes(message.as_bytes())
    assert len(attached_files(path)) == 50
    monkeypatch.setattr(reading, "MOST_BYTES_OF_A_MAIL", len(PLAN) + 20)
    assert [name for name, _ in told(path)] == ["../規格.pdf"]
    for odd in (b"", b"\x00\xff", b"From: a\nContent-Type: message/rfc822\n\n"):
        path.write_bytes(odd)
        attached_files(path)
    with pytest.raises(FileProblem):
        attached_files(tmp_path / "missing.eml")


def test_they_are_kept_with_the_activity_in_one_step(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "news.eml"
    path.write_bytes(mail().as_bytes())
    command = KeepMail({"kind": "email", "subject": "Offer"}, {"name": "Anna"}, path)
    activity, lead = desk.workspace.run(command).ids
    found = listed(desk.workspace, Kind.LEAD, lead).files
    assert [each.name for each in found] == ["message.eml", "規格.pdf"]
    assert {each.owner for each in found} == {(Kind.ACTIVITY, activity)}
    assert content(desk.workspace, found[1].id) == PLAN
    desk.workspace.undo()
    assert desk.workspace.undo_stack().to_undo is None
    desk.workspace.redo()
    assert len(listed(desk.workspace, Kind.LEAD, lead).files) == 2
