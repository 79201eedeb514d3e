"""The e-mail draft is read back by the standard's own parser."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from crm_desktop.core.quotes.mail import MailDraft, file_name, mail_file

PDF = b"%PDF-1.4\n" + bytes(range(256)) * 40


def parsed(draft: MailDraft) -> EmailMessage:
    message = message_from_bytes(mail_file(draft), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def draft(**changes: str) -> MailDraft:
    told = {
        "subject": "報價單 Q2026-0112：精密加工機",
        "text": "王小明 先生您好：\n\n附上報價單。",
        "pdf_name": "報價單 Q2026-0112",
        "to_name": "王小明",
        "to_address": "wang@hongyuan.example",
        "from_name": "陳佳穎, 元泰",
        "from_address": "chiaying@yuantai.example",
    }
    return MailDraft(pdf=PDF, **{**told, **changes})


def test_a_mail_program_opens_it_for_writing() -> None:
    assert parsed(draft())["X-Unsent"] == "1"


def test_names_subject_text_and_attachment_come_back_as_they_were() -> None:
    message = parsed(draft())
    assert message["Subject"] == "報價單 Q2026-0112：精密加工機"
    (receiver,) = message["To"].addresses
    assert (receiver.display_name, receiver.addr_spec) == ("王小明", "wang@hongyuan.example")
    (sender,) = message["From"].addresses
    assert (sender.display_name, sender.addr_spec) == ("陳佳穎, 元泰", "chiaying@yuantai.example")
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().splitlines() == ["王小明 先生您好：", "", "附上報價單。"]
    (attached,) = message.iter_attachments()
    assert attached.get_content_type() == "application/pdf"
    assert attached.get_filename() == "報價單 Q2026-0112.pdf"
    assert attached.get_content() == PDF


def test_the_file_is_plain_ascii_with_short_lines() -> None:
    data = mail_file(draft(subject="長" * 400))
    assert data.isascii()
    assert max(len(line) for line in data.split(b"\r\n")) <= 998


def test_a_line_end_in_a_name_or_subject_adds_no_header() -> None:
    message = parsed(draft(subject="a\r\nBcc: x@y.example", to_name="b\nCc: z@y.example"))
    assert message["Bcc"] is None
    assert message["Cc"] is None
    assert message["Subject"] == "a Bcc: x@y.example"


@pytest.mark.parametrize("address", ["", "not an address", "@", "a@b@c", "王@", "王@a.example"])
def test_without_a_usable_address_the_person_fills_it_in(address: str) -> None:
    message = parsed(draft(to_address=address))
    assert not message["To"]
    assert message["Subject"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("報價單 Q2026-0112", "報價單 Q2026-0112.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ('a<b>:"c"|?*\n', "a b c.pdf"),
        ("...", "quote.pdf"),
        ("x" * 300, "x" * 80 + ".pdf"),
    ],
)
def test_file_names_can_be_kept_everywhere(wanted: str, expected: str) -> None:
    assert file_name(wanted, "pdf") == expected
