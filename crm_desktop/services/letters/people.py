"""Reads for whom letters can be made of chosen records: what fills their places, and who is left out why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.letters.placeholders import filled, unknown_places
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import DO_NOT_CONTACT
from crm_desktop.frozen import frozen
from crm_desktop.services.quotes.office import read_office
from crm_desktop.services.reads.reader import View

#: Kinds of which letters are made: people and companies.
WRITTEN_TO = (Kind.LEAD, Kind.CONTACT, Kind.ACCOUNT)
#: More at once are refused: nobody looks through them, and a printer would be at work for days.
MOST_LETTERS = 5_000
_BLOCK = 2_000
_ADDRESSES = ("address", "billing_address", "shipping_address")
Values = Mapping[str, str]


@frozen
class Template:
    """A template as it is kept."""

    id: int
    name: str
    language: str
    form: str
    sheet: str
    subject: str
    text: str

    @property
    def is_email(self) -> bool:
        """Whether e-mails are made of it; all else is paper."""
        return self.form == "email"

    @property
    def needs_address(self) -> bool:
        """Whether it goes to an address where somebody lives or works."""
        return self.form in ("label", "envelope")

    @property
    def unknown(self) -> list[str]:
        """What looks like a place of it and is none."""
        return unknown_places(self.subject, self.text)


@frozen
class Letter:
    """What one record gets."""

    id: int
    title: str
    subject: str
    text: str
    email: str = ""
    values: Values | None = None


@frozen
class Letters:
    """What a template comes to for some records, and whom it leaves out."""

    template: Template
    office: Mapping[str, Stored]
    letters: Sequence[Letter]
    #: who does not want to be contacted
    unwilling: Sequence[str] = ()
    #: who has no address, or no e-mail address
    lacking: Sequence[str] = ()


def template_of(row: Mapping[str, Stored]) -> Template:
    """A template by its values."""
    names = ("name", "language", "form", "sheet", "subject", "text")
    return Template(int(row["id"] or 0), *(str(row[name] or "") for name in names))


def read_letters(
    kind: Kind, ids: Sequence[int], template: int, today: str, user: int | None
) -> Callable[[View], Letters]:
    """A read of what a template comes to; raises NotFound where it is gone, RuleBroken for too many at once.

    `today` is the day in words, `user` who writes.
    """

    def work(view: View) -> Letters:
        if len(ids) > MOST_LETTERS:
            raise RuleBroken("letters_too_many", count=len(ids), most=MOST_LETTERS)
        made = template_of(view.record(Kind.LETTER_TEMPLATE, template))
        office = read_office(view)
        letters: list[Letter] = []
        unwilling: list[str] = []
        lacking: list[str] = []
        for values, told in _people(view, kind, ids, _of_office(view, office, today, user)):
            title = view.catalogue[kind].heading(values) or f"#{values['id']}"
            if values.get(DO_NOT_CONTACT.name):
                unwilling.append(title)
            elif (made.is_email and not told["email"]) or (made.needs_address and not told["address"]):
                lacking.append(title)
            else:
                subject, text = filled(made.subject, told), filled(made.text, told)
                letters.append(Letter(int(values["id"] or 0), title, subject, text, told["email"], told))
        return Letters(made, office, letters, unwilling, lacking)

    return work


def _of_office(view: View, office: Mapping[str, Stored], today: str, user: int | None) -> dict[str, str]:
    writes = view.reference_data().get(Kind.USER, user)
    told = {f"office_{name}": str(office[name] or "") for name in ("address", "phone", "email")}
    sender = "" if writes is None else writes.name
    return {"today": today, "office": str(office["name"] or ""), "sender": sender, **told}


def _people(
    view: View, kind: Kind, ids: Sequence[int], of_office: Values
) -> Iterator[tuple[Mapping[str, Stored], dict[str, str]]]:
    """The records in their order, with what fills the places."""
    record = view.catalogue[kind]
    for start in range(0, len(ids), _BLOCK):
        block = ids[start : start + _BLOCK]
        rows, whole = view.rows(kind, block), view.long_texts(kind, block)
        people = {
            id_: {**view.catalogue.row_values(kind, rows[id_]), **whole.get(id_, {})}
            for id_ in block
            if id_ in rows
        }
        addresses = _addresses_of_accounts(view, people.values())
        for values in people.values():
            company = values.get("account:name") or values.get(record.company_field)
            is_company = not record.person_field
            own = next((values[name] for name in _ADDRESSES if values.get(name)), None)
            told = {
                **of_office,
                "name": "" if is_company else str(values.get("name") or ""),
                "company": record.heading(values) if is_company else str(company or ""),
                "address": str(own or addresses.get(values.get("account"), "")),
                "phone": str(values.get("phone") or values.get("mobile") or ""),
            }
            told |= {name: str(values.get(name) or "") for name in ("job_title", "department", "email")}
            yield values, told


def _addresses_of_accounts(view: View, people: Iterable[Mapping[str, Stored]]) -> dict[Stored, str]:
    accounts = sorted({int(each["account"] or 0) for each in people if each.get("account")})
    texts = view.long_texts(Kind.ACCOUNT, accounts) if accounts else {}
    rows = view.rows(Kind.ACCOUNT, accounts) if accounts else {}
    found: dict[Stored, str] = {}
    for id_, row in rows.items():
        values = {**view.catalogue.row_values(Kind.ACCOUNT, row), **texts.get(id_, {})}
        found[id_] = next((str(values[name]) for name in _ADDRESSES if values.get(name)), "")
    return found
