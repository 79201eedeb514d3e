"""Fetches the rows of a table as they are painted, by their ids."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.table.paging.model import PagedTableModel
from crm_desktop.services.reads.reader import ListRow, View


class RowReads:
    """Fetches the rows that painting asks for, on the reader that never waits behind a long read."""

    def __init__(self, gateway: Gateway, kind: Kind, owner: QObject) -> None:
        self._gateway = gateway
        self._kind = kind
        self._owner = owner
        self.model: PagedTableModel | None = None

    def fetch(self, ids: Sequence[int], generation: int) -> None:
        """Begin to fetch rows; the model is told when they are there."""
        wanted = list(ids)

        def work(view: View) -> dict[int, ListRow]:
            return view.rows(self._kind, wanted)

        def done(rows: dict[int, ListRow]) -> None:
            if self.model is not None:
                self.model.put_rows(generation, rows)

        def failed(_error: UserError) -> None:
            if self.model is not None:
                self.model.fetch_failed(generation, wanted)

        self._gateway.read(work, done, failed, owner=self._owner, quick=True)
