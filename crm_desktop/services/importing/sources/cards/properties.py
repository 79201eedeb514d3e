"""The properties of contact cards: name, parameters and value of each line, whatever its encoding.

Lines are taken apart by hand, because the library's own pattern takes exponential time for one odd line.
Late import: few files are address books, and the library takes a while to load.
"""

from __future__ import annotations

import codecs
import quopri
import re
from collections.abc import Mapping, Sequence
from dataclasses import field

from crm_desktop.frozen import frozen
from crm_desktop.services.importing.sources.cards.lines import LogicalLine

_NAME = re.compile(r"[A-Za-z0-9_-]+")
_PARAMETER = re.compile(r'((?:"[^"]*"|[^;"])*)(?:;|$)')
_PARAMETER_VALUE = re.compile(r'((?:"[^"]*"|[^,"])*)(?:,|$)')
_QUOTED_PRINTABLE = "QUOTED-PRINTABLE"
_BARE_ENCODINGS = frozenset({_QUOTED_PRINTABLE, "BASE64", "B", "8BIT", "7BIT"})


@frozen
class Property:
    """One property of a card: its name and the words of its parameters in capital letters."""

    name: str
    value: str
    group: str = ""
    parameters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def words(self, parameter: str) -> tuple[str, ...]:
        """What a parameter says, in small letters; several words in quotation marks too."""
        told = self.parameters.get(parameter, ())
        return tuple(word.strip().casefold() for each in told for word in each.split(",") if word.strip())

    @property
    def place(self) -> int:
        """Preferred ones come first."""
        told = self.words("PREF")
        if told and told[0].isdecimal():
            return int(told[0][:3])
        return 0 if "pref" in self.words("TYPE") else 101


def joined(text: str, last: str, line: str) -> str | None:
    """Two lines of a card as one, where the second goes on with the first."""
    if last.endswith("=") and _QUOTED_PRINTABLE in text.partition(":")[0].upper():
        return text[:-1] + line
    if line[:1] in (" ", "\t"):
        # The older form folds before a space that is there, the newer ones put one in.
        return text + line[1:]
    return None


def property_of(line: LogicalLine, encoding: str) -> Property | None:
    """The property of a line; None for what is none."""
    head, colon, value = _divided(line.text)
    if not colon:
        return None
    parts = [part for part in _PARAMETER.findall(head) if part]
    group, _dot, name = (parts[0] if parts else "").rpartition(".")
    name = name.strip().upper()
    if not _NAME.fullmatch(name):
        return None
    parameters: dict[str, tuple[str, ...]] = {}
    for part in parts[1:]:
        key, equals, said = part.partition("=")
        if not equals:  # as the older form writes them
            key, said = ("ENCODING" if key.strip().upper() in _BARE_ENCODINGS else "TYPE"), key
        values = tuple(each.strip('" ') for each in _PARAMETER_VALUE.findall(said) if each)
        parameters[key.strip().upper()] = (*parameters.get(key.strip().upper(), ()), *values)
    if line.is_cut:
        return Property(name, "", group, {**parameters, "CUT": ("yes",)})
    return Property(name, _decoded(value, parameters, encoding), group, parameters)


def _divided(text: str) -> tuple[str, str, str]:
    """What stands before and after the first colon outside quotation marks."""
    quoted = False
    for place, sign in enumerate(text):
        if sign == '"':
            quoted = not quoted
        elif sign == ":" and not quoted:
            return text[:place], ":", text[place + 1 :]
    return text.partition(":")  # a mark that is never closed


def _decoded(value: str, parameters: Mapping[str, Sequence[str]], encoding: str) -> str:
    """A value as text: out of quoted-printable, and out of the characters that its line names."""
    named = (parameters.get("CHARSET") or ("",))[0]
    is_printable = _QUOTED_PRINTABLE in [each.upper() for each in parameters.get("ENCODING", ())]
    raw = value.encode(encoding, "surrogateescape") if is_printable or is_undecoded(value) else b""
    if not raw:
        return value
    if is_printable:
        raw = quopri.decodestring(raw)
    for name in (named, "utf-8", encoding):
        try:
            return raw.decode(codecs.lookup(name).name if name else "utf-8")
        except (LookupError, UnicodeError):
            continue
    return raw.decode("utf-8", "surrogateescape")


def is_undecoded(text: str) -> bool:
    """Whether a text holds bytes that its encoding does not know."""
    return any("\udc80" <= sign <= "\udcff" for sign in text)


def texts(value: str, mark: str) -> list[str]:
    """The parts of a value between marks that are not escaped, each as plain text."""
    from vobject.icalendar import stringToTextValues

    parts: list[str] = stringToTextValues(value, listSeparator=mark)
    return [part.replace("\\:", ":") for part in parts]


def plain(text: str) -> str:
    """A text without escapes."""
    return "".join(texts(text, "\0"))
