"""The kinds in which other records stand: what makes one like another, and what takes one away with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from crm_desktop.core.commands import BeginPipeline, Command, RemovePipeline, RemoveStage
from crm_desktop.core.records.kinds import Kind

#: What makes a record of a name like a known one.
BEGUN_LIKE: Mapping[Kind, Callable[[str, int], Command]] = {Kind.PIPELINE: BeginPipeline}

#: What takes a record away, and puts what stands in it into another one.
REMOVALS: Mapping[Kind, Callable[[int, int | None], Command]] = {
    Kind.STAGE: RemoveStage,
    Kind.PIPELINE: RemovePipeline,
}
