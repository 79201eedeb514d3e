"""E-mails read from files: as mail programs and Outlook save them, odd ones, and what is none."""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from crm_desktop.core.errors import FileProblem
from crm_desktop.services.mail_files.message import MOST_BYTES, Attachment, Message, Person
from crm_desktop.services.mail_files.reading import read_message
from tests.services.mail_files.outlook import outlook_message

ANNA, OFFICE = Person("Anna Müller", "anna@nordlicht.example"), Person("佳穎", "office@crm.example")
SENT = datetime(2026, 3, 5, 9, 30, tzinfo=UTC)


def written(tmp_path: Path, content: bytes, name: str = "news.eml") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    told = {
        "From": "Anna Müller <anna@nordlicht.example>",
        "To": "佳穎 <office@crm.example>",
        "Subject": "報價 120 台",
        "Date": "Thu, 05 Mar 2026 17:30:00 +0800",
    }
    for name, value in (told | headers).items():
        message[name] = value
    return message


def test_an_eml_file_tells_who_when_what_and_its_attachments(tmp_path: Path) -> None:
    message = mail()
    message.set_content("Please quote.\n\nAnna")
    message.add_alternative("<p>Please <b>quote</b>.</p>", subtype="html")
    message.add_attachment(b"x" * 3000, maintype="application", subtype="pdf", filename="../規格.pdf")
    found = read_message(written(tmp_path, message.as_bytes()))
    assert found == Message(
        "報價 120 台",
        ANNA,
        (OFFICE,),
        SENT,
        "Please quote.\n\nAnna",
        (Attachment("規格.pdf", found.attachments[0].size),),
    )
    assert 2900 < found.attachments[0].size < 3200


def test_a_page_of_html_is_read_as_its_words(tmp_path: Path) -> None:
    message = mail()
    page = "<html><head><title>x</title><style>p{}</style></head><body><p>Hello&nbsp;you</p><script>evil()"
    message.set_content(f"{page}</script><div>120&#32;pieces<br>soon</div></body></html>", subtype="html")
    assert read_message(written(tmp_path, message.as_bytes())).text == "Hello you\n120 pieces\nsoon"


@pytest.mark.parametrize("html", [False, True])
def test_a_message_of_outlook_tells_the_same(tmp_path: Path, html: bool) -> None:
    content = outlook_message(
        "報價 120 台",
        (ANNA.name, ANNA.address),
        [(OFFICE.name, OFFICE.address)],
        SENT,
        text="" if html else "Please quote.\r\n\r\n陳",
        html="<p>Please quote.</p><p>陳</p>" if html else "",
        files=[("規格.pdf", b"x" * 5000)],
    )
    found = read_message(written(tmp_path, content, "news.MSG"))
    assert found == Message(
        "報價 120 台",
        ANNA,
        (OFFICE,),
        SENT,
        "Please quote.\n\n陳" if not html else "Please quote.\n陳",
        (Attachment("規格.pdf", 5000),),
    )


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "a.eml"),
        (b"\x00\xff\xfe", "a.eml"),
        (b"PK\x03\x04", "a.eml"),
        (b"", "a.msg"),
        (b"hello", "a.msg"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.msg"),
    ],
)
def test_what_is_no_mail_is_refused(tmp_path: Path, content: bytes, name: str) -> None:
    with pytest.raises(FileProblem, match="not_a_mail"):
        read_message(written(tmp_path, content, name))


def test_what_is_too_large_or_gone_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, b"")
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(FileProblem, match="mail_too_large"):
        read_message(path)
    with pytest.raises(FileProblem, match="file_unreadable"):
        read_message(tmp_path / "missing.eml")


@pytest.mark.parametrize(
    "content",
    [
        b"From: \xff\xfe<a@b.example>\nSubject: =?utf-8?b?%%%?=\nDate: never\n\nhi",
        b"From: a@b.example\nContent-Type: text/plain; charset=klingon\n\nhi",
        b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n" * 200,
        b"Subject: x\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"From: " + b"<" * 50_000 + b"\nTo: " + b'"' * 50_000 + b"\n\n",
        b"Subject: a\x00b\x07\xe2\x80\xaec=cmd()\nTo: a@b.example\n\n" + b"y" * 100_000,
    ],
)
def test_odd_ones_become_plain_and_short(tmp_path: Path, content: bytes) -> None:
    found = read_message(written(tmp_path, content))
    assert len(found.subject) <= 300
    assert len(found.text) <= 20_000
    assert not {"\x00", "\x07", "\u202e"} & {*found.subject, *found.text}
    assert found.sent_at is None


def test_damaged_ones_do_no_harm(tmp_path: Path) -> None:
    whole = outlook_message("Subject", ("A", "a@b.example"), [], SENT, text="Hi")
    chance = random.Random(7)
    for _ in range(60):
        content = bytearray(whole[: chance.randrange(512, len(whole))])
        for _ in range(30):
            content[chance.randrange(len(content))] = chance.randrange(256)
        with suppress(FileProblem):
            read_message(written(tmp_path, bytes(content), "odd.msg"))
