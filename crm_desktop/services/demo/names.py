"""Made-up people, companies and texts, combined from the parts in resources/demo."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from datetime import date
from random import Random
from typing import Any

from crm_desktop.core.rules.working_days import WorkingDays
from crm_desktop.core.values.names.people import join_name
from crm_desktop.frozen import frozen
from crm_desktop.resources import resources_folder

#: Everything that may not stand in the name of a mail domain.
_NOT_IN_DOMAIN = re.compile(r"[^a-z0-9]+")


@frozen
class Company:
    """A made-up company."""

    name: str
    domain: str
    industry: str
    address: str


@frozen
class Person:
    """A made-up person who works somewhere."""

    family_name: str
    given_name: str
    company: Company
    job_title: str
    email: str
    phone: str
    mobile: str

    @property
    def name(self) -> str:
        """The name as it is written in its script."""
        return join_name(self.family_name, self.given_name)


class Names:
    """Draws names in one language; the same random generator draws the same names."""

    def __init__(self, language: str, random: Random) -> None:
        folder = resources_folder() / "demo"
        self.parts: dict[str, Any] = tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8"))
        self._latin: dict[str, Any] = tomllib.loads((folder / "latin.toml").read_text(encoding="utf-8"))
        self._random = random
        self._companies: list[Company] = []
        self._taken: set[str] = set()
        self._numbers: set[str] = set()

    def working_days(self, year: int) -> WorkingDays:
        """Monday to Friday without the closed days of a year and of those around it."""
        told: dict[str, str] = self.parts["closed_days"]
        years = (year - 1, year, year + 1)
        closed = {date.fromisoformat(f"{each}-{day}"): name for each in years for day, name in told.items()}
        return WorkingDays(closed=closed)

    @property
    def users(self) -> list[str]:
        """The people of the office."""
        return list(self.parts["users"])

    def some(self, key: str) -> str:
        """One of a list of texts."""
        return str(self._random.choice(self.parts[key]))

    def subject(self, activity_kind: str) -> str:
        """What an activity of that kind may be about."""
        return str(self._random.choice(self.parts["subjects"][activity_kind]))

    def company(self) -> Company:
        """A company whose name was not drawn before."""
        name, industry = self._company_name()
        while name in self._taken:
            name, industry = self._company_name()
        self._taken.add(name)
        # .example is reserved for documentation: no mail can ever reach anybody.
        domain = f"{_latin_letters(name) or f'company{len(self._taken)}'}.example"
        company = Company(name, domain, str(self.parts["industries"][industry]), self._address())
        self._companies.append(company)
        return company

    def company_of_lead(self) -> Company:
        """A new company, or one of which somebody else has written before."""
        if self._companies and self._random.random() < 0.3:
            return self._random.choice(self._companies)
        return self.company()

    def person(self, company: Company) -> Person:
        """A person who works for a company; the script of both names agrees."""
        random = self._random
        if company.name.isascii():
            given, family = self._word("first_names"), self._word("last_names")
            mailbox = f"{_latin_letters(given)}.{_latin_letters(family)}"
        else:
            family, given = self._own("surnames"), self._own("given_names")
            mailbox = f"contact{random.randrange(10, 1000)}"
        dial = self.parts["dial"]
        return Person(
            family,
            given,
            company,
            self.some("job_titles"),
            f"{mailbox}@{company.domain}",
            f"{dial} {self._number('phone')}",
            f"{dial} {self._number('mobile')}",
        )

    def _company_name(self) -> tuple[str, str]:
        """A name and the industry that its last word tells, by its key."""
        random = self._random
        if random.random() < float(self.parts["latin_share"]):
            head = self._word("company_heads").replace("_", " ")
            tail, industry = random.choice(self._latin["company_tails"])
            return f"{head} {tail}", industry
        tail, industry = random.choice(self.parts["company_tails"])
        return self._own("company_heads") + tail, industry

    def _own(self, key: str) -> str:
        return str(self._random.choice(str(self.parts[key]).split()))

    def _word(self, key: str) -> str:
        return str(self._random.choice(str(self._latin[key]).split()))

    def _address(self) -> str:
        form = str(self.parts["address_form"])
        number = self._random.randrange(1, 300)
        return form.format(city=self.some("cities"), street=self.some("streets"), number=number)

    def _number(self, key: str) -> str:
        """A number that nobody else has: who shares one by chance would look like the same person."""
        form = str(self.parts[key])
        number = form.format(number=f"{self._random.randrange(10_000):04d}")
        while number in self._numbers:
            number = form.format(number=f"{self._random.randrange(10_000):04d}")
        self._numbers.add(number)
        return number


def _latin_letters(text: str) -> str:
    """The Latin letters of a name without accents, in lower case, as they stand in an address."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return _NOT_IN_DOMAIN.sub("", plain.lower())
