"""What a person does with quotes and with the logo that stands on them, as commands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from crm_desktop.core.commands import Command
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen


@frozen
class IssueQuote(Command):
    """Freeze a draft as it stands and give it the next number; both or neither.

    The number of a new version is that of the quote which it replaces. Refused as a conflict where the quote
    is no draft any more.
    """

    quote: int


@frozen
class QuoteDeal(Command):
    """Make a quote of an opportunity's lines and issue it at once; the outcome's `ids` holds its id."""

    opportunity: int
    values: Mapping[str, object] = field(default_factory=dict)


@frozen
class AnswerQuote(Command):
    """Note that the customer has accepted or declined a quote; refused as a conflict where that is known."""

    quote: int
    accepted: bool


@frozen
class NewQuoteVersion(Command):
    """Make a draft that will replace a quote which was sent; the outcome's `ids` holds its id."""

    quote: int

    @property
    def makes(self) -> Kind:
        """The draft."""
        return Kind.QUOTE


@frozen
class SetLogo(Command):
    """Put a picture on what the office writes; none takes it away."""

    data: bytes = b""
