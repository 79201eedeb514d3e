"""Whose an e-mail is: the sender's contact or lead, or those to whom somebody of the office wrote."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.mail_files.finding import Found, FoundMail, find_mail
from tests.services.workspaces import Desk

MAIL = "From: {sender}\r\nTo: {to}\r\nSubject: Offer\r\nDate: Thu, 05 Mar 2026 09:30:00 +0000\r\n\r\nHi\r\n"
SENT = datetime(2026, 3, 5, 9, 30, tzinfo=UTC)


def found_in(desk: Desk, sender: str, to: str = "office@crm.example") -> FoundMail:
    path: Path = desk.path.parent / "mail.eml"
    path.write_text(MAIL.format(sender=sender, to=to), newline="")
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return find_mail(view, path)
    finally:
        reader.close()


def test_a_known_contact_comes_before_the_lead_of_the_same_address(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna", email="anna@x.example")
    contact = desk.create(Kind.CONTACT, name="Anna Müller", email="ANNA@x.example")
    desk.create(Kind.CONTACT, name="Anna Müller", email="anna@y.example")
    assert found_in(desk, "Anna <anna@X.example>").found == (
        Found(Kind.CONTACT, contact, "Anna Müller"),
        Found(Kind.LEAD, lead, "Anna"),
    )


def test_further_addresses_are_known_too(desk: Desk) -> None:
    contact = desk.create(Kind.CONTACT, name="Otto")
    desk.create(Kind.CONTACT_POINT, contact=contact, sort="email", value="otto@home.example")
    assert [each.id for each in found_in(desk, "otto@home.example").found] == [contact]


def test_what_the_office_wrote_is_of_those_who_got_it(desk: Desk) -> None:
    desk.edit(Kind.USER, 1, email="me@crm.example")
    contact = desk.create(Kind.CONTACT, name="Otto", email="otto@x.example")
    mail = found_in(desk, "Me <me@CRM.example>", "otto@x.example, me@crm.example, new@x.example")
    assert mail.is_own
    assert [each.id for each in mail.found] == [contact]
    assert [each.address for each in mail.others] == ["otto@x.example", "new@x.example"]


def test_nobody_is_found_for_a_stranger_or_a_file_without_a_sender(desk: Desk) -> None:
    desk.create(Kind.CONTACT, name="Otto", email="otto@x.example")
    assert found_in(desk, "stranger@x.example").found == ()
    assert found_in(desk, "").others == ()


def test_the_same_mail_is_known_again(desk: Desk) -> None:
    contact = desk.create(Kind.CONTACT, name="Otto", email="otto@x.example")
    assert found_in(desk, "otto@x.example").known is None
    told = {"kind": "email", "subject": "Offer", "contact": contact}
    activity = desk.create(Kind.ACTIVITY, done_at=SENT, **told)
    assert found_in(desk, "otto@x.example").known == activity
