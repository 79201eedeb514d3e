"""Addresses that the system may open to write to or to call somebody, checked letter by letter.

What stands in a field is somebody else's text: nothing of it may become a header, a command or a scheme.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

_MAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}")
_NUMBER = re.compile(r"\+?\(?\d[\d ().\-/]{1,30}")
_EXTENSION = re.compile(
    r"\s*(?:分機|分机|轉|转|內線|内线|ext\.?|extension|x|#)\s*(\d{1,8})\s*$", re.IGNORECASE
)
_SCHEMES = ("mailto:", "tel:")
_LONGEST = 254
_FEWEST, _MOST = 3, 20
#: What may stand in an address that is opened: nothing that begins a header or a further recipient.
_OPENED = re.compile(r"mailto:[A-Za-z0-9._~%+-]+@[A-Za-z0-9.%-]+|tel:\+?\d{3,20}(?:;ext=\d{1,8})?")


def mail_address(text: str) -> str:
    """The "mailto:" address of an e-mail address; "" for what is none, or not surely one."""
    address = text.strip()
    if len(address) > _LONGEST or _MAIL.fullmatch(address) is None:
        return ""
    local, _at, domain = address.partition("@")
    # Everything that means something to a mail program is written as a number.
    return f"mailto:{quote(local, safe='.+-_')}@{quote(domain, safe='.-')}"


def call_address(text: str) -> str:
    """The "tel:" address of a number with its extension; "" for codes of the network and other texts."""
    number = unicodedata.normalize("NFKC", text).strip()
    found = _EXTENSION.search(number)
    extension = "" if found is None else f";ext={found[1]}"
    number = number if found is None else number[: found.start()]
    if _NUMBER.fullmatch(number.strip()) is None or not number.isascii():
        return ""
    digits = re.sub(r"\D", "", number)
    if not _FEWEST <= len(digits) <= _MOST:
        return ""
    return f"tel:{'+' if number.strip().startswith('+') else ''}{digits}{extension}"


def may_be_opened(address: str) -> bool:
    """Whether an address is one that the functions above make; asked again where it is opened."""
    return address.startswith(_SCHEMES) and _OPENED.fullmatch(address) is not None
