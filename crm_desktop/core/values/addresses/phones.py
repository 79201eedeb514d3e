"""Phone numbers as the people who call them mean them: when two spellings are one number."""

from __future__ import annotations

from crm_desktop.frozen import frozen

#: Shorter numbers are extensions, or the beginnings of numbers.
SHORTEST_PHONE = 6
#: Currencies that several countries share name none of them.
_SHARED_CURRENCIES = ("EUR", "XAF", "XCD", "XOF", "XPF")


@frozen
class PhoneNumber:
    """A number in its parts, as digits; what was not written and cannot be told is ""."""

    #: the number within its country, without the 0 before it
    national: str
    #: the calling code of its country
    country: str = ""
    extension: str = ""

    def is_same(self, other: PhoneNumber) -> bool:
        """Whether both may be one number: nothing that both of them tell differs."""
        if self.national != other.national:
            return False
        if self.country and other.country and self.country != other.country:
            return False
        return not (self.extension and other.extension) or self.extension == other.extension


def home_country(currency: str) -> str:
    """The country (ISO 3166) of an office that counts in a currency (ISO 4217); "" where several share it."""
    return "" if currency in _SHARED_CURRENCIES or len(currency) != 3 else currency[:2].upper()
