"""A paper as the window handles it: its pages, what its file is called, and to whom it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field

from crm_desktop.bridge.access.interest import Interest
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.paper.content import PaperContent
from crm_desktop.services.reads.reader import View


@frozen
class Letter:
    """The e-mail that brings a paper, in the paper's language."""

    subject: str
    text: str
    to_name: str = ""
    to_address: str = ""
    from_name: str = ""
    from_address: str = ""
    #: the records that the activity of its sending is about, by field
    about: dict[str, object] = field(default_factory=dict)


@frozen
class Paper:
    """What a record says on paper."""

    content: PaperContent
    #: what it is called, and so is its file
    name: str
    letter: Letter
    #: whether it is still a draft and does not say whose it is, as the office has no name yet
    lacks_sender: bool = False


@frozen
class Papers:
    """How a kind of record is put on paper."""

    #: reads the paper of one record; raises NotFound
    read: Callable[[int], Callable[[View], Paper]]
    #: what the papers of a record are made of
    interest: Callable[[Catalogue, int], Interest]
