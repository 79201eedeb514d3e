"""What the words of a kind of record consist of; `names` holds those of all kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from crm_desktop.frozen import frozen


@frozen
class KindNames:
    """The English words of one kind, which translations are looked up by."""

    #: its name, as of one record; "" for kinds that are never named
    one: str = ""
    #: its name as of several, where it is listed
    several: str = ""
    #: the same inside a sentence: "Deleted 3 leads"
    one_inside: str = ""
    several_inside: str = ""
    #: names of fields that are called otherwise than those of other kinds
    fields: Mapping[str, str] = field(default_factory=dict)
    #: names of choices, by "field.choice"
    choices: Mapping[str, str] = field(default_factory=dict)
    #: names of the entries that every file starts with, by their codes; a person may rename them
    built_in: Mapping[str, str] = field(default_factory=dict)
