"""What is asked before a change of a record is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from crm_desktop.frozen import frozen


def nothing_more(_answer: Mapping[str, object]) -> tuple[str, ...]:
    """No answer asks for another one."""
    return ()


@frozen
class Question:
    """What has to be known before a change is written: some fields, of which some are required."""

    title: str
    fields: tuple[str, ...]
    required: tuple[str, ...]
    #: the day that starts with today and cannot be one to come; "" for none
    day: str = ""
    #: the reference that also takes a name which is not in its list yet; "" for none
    may_be_new: str = ""
    #: which further fields are required by what is answered in the others
    also_required: Callable[[Mapping[str, object]], tuple[str, ...]] = nothing_more
    #: facts to tick, each with its note; they begin as the record has them
    ticks: tuple[tuple[str, str], ...] = ()
