"""A person of an address book: texts by the headings under which an import knows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from crm_desktop.core.errors import UserError
from crm_desktop.core.values.names.people import is_written_together

#: E-mail addresses and phone numbers with columns of their own; further ones share the last cell.
MOST_WAYS = 9
_BETWEEN = " ::: "
_EMAIL, _PHONE = "E-mail", "Phone"
_HOME, _WORK, _PLAIN, _SECOND = "Home address", "Business address", "Address", "Address 2 - Formatted"
_FIRST_HEADINGS = (
    "External id",
    "Name",
    "Last name",
    "First name",
    "Middle name",
    "Organization name",
    "Department",
    "Job title",
)
_LAST_HEADINGS = (
    _WORK,
    _PLAIN,
    _HOME,
    _SECOND,
    "Website",
    "LINE ID",
    "WeChat ID",
    "QQ",
    "Skype",
    "WhatsApp",
    "Telegram",
    "Birthday",
    "Anniversary",
    "Nickname",
    "Categories",
    "Notes",
)
#: The headings of other networks, by what address books call them.
NETWORKS = {
    "line": "LINE ID",
    "wechat": "WeChat ID",
    "weixin": "WeChat ID",
    "qq": "QQ",
    "skype": "Skype",
    "whatsapp": "WhatsApp",
    "telegram": "Telegram",
}
#: What stands in the cell of which more than one line can be.
_SEVERAL_LINES = frozenset({"Notes"})


@dataclass
class Person:
    """What one entry tells; `problem` says why it is not whole."""

    number: int
    cells: dict[str, str] = field(default_factory=dict)
    problem: UserError | None = None
    #: what was left out, by its name in the file
    left_out: Counter[str] = field(default_factory=Counter)
    photos: int = 0
    is_group: bool = False

    def tell(self, heading: str, text: str) -> None:
        """Add a text under a heading; a second one goes to the notes behind the heading."""
        text = text.strip()
        if not text:
            return
        before = self.cells.get(heading)
        if before is None:
            self.cells[heading] = text
        elif heading in _SEVERAL_LINES:
            self.cells[heading] = f"{before}\n{text}"
        elif text != before:
            self.tell("Notes", f"{heading}: {text}")

    def tell_tags(self, names: Sequence[str]) -> None:
        """Add tags."""
        told = [self.cells.get("Categories", ""), *(name.strip().replace(",", " ") for name in names)]
        self.cells["Categories"] = ",".join(dict.fromkeys(filter(None, told)))

    def tell_email(self, address: str, label: str) -> None:
        """Add an e-mail address with the words of its label."""
        self._tell_way(_EMAIL, address, label)

    def tell_phone(self, number: str, label: str) -> None:
        """Add a phone number with the words of its label."""
        self._tell_way(_PHONE, number, label)

    def _tell_way(self, sort: str, value: str, label: str) -> None:
        value = value.strip()
        if not value:
            return
        heading = ""
        for place in range(1, MOST_WAYS + 1):
            heading = f"{sort} {place} - Value"
            before = self.cells.get(heading)
            if before == value:
                return
            if before is None:
                self.cells[heading] = value
                self.cells[f"{sort} {place} - Label"] = label
                return
        self.cells[heading] = f"{self.cells[heading]}{_BETWEEN}{value}"

    def tell_address(self, parts: Sequence[str], label: str) -> None:
        """Add a postal address: street first, country last."""
        told = [" ".join(part.split()) for part in parts if part.strip()]
        if not told:
            return
        is_eastern = all(map(is_written_together, told))
        text = " ".join(reversed(told)) if is_eastern else ", ".join(told)
        first = _HOME if "home" in label else _WORK if "work" in label else _PLAIN
        heading = next((each for each in (first, _SECOND) if each not in self.cells), first)
        self.tell(heading, text)

    def tell_network(self, network: str, name: str) -> bool:
        """Add a name in another network; False where records have no place for that network."""
        heading = NETWORKS.get(network.casefold())
        if heading is not None:
            self.tell(heading, name)
        return heading is not None


def in_order(headings: Sequence[str]) -> tuple[str, ...]:
    """Headings in the order in which a person reads them."""
    found = set(headings)
    ways = [
        f"{sort} {place} - {part}"
        for sort in (_EMAIL, _PHONE)
        for place in range(1, MOST_WAYS + 1)
        for part in ("Label", "Value")
    ]
    return tuple(each for each in (*_FIRST_HEADINGS, *ways, *_LAST_HEADINGS) if each in found)
