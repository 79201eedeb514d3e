"""The office's setting of which fields make accounts and contacts complete."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.details import chosen_fields
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.commands import SaveSetting
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.completeness import USUAL_FIELDS, as_setting, may_matter, setting_of
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.labels import plain_label

_COLUMNS = 2


class CompletenessPane(QWidget):
    """A tick for each field, kind by kind; each takes effect at once and can be undone."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        #: the ticks by kind and field
        self.ticks: dict[Kind, dict[str, QCheckBox]] = {}
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        said = self.tr("A record is complete when all of these are filled; its page says which are missing.")
        hint = plain_label(said, inner, role=Role.MUTED)
        hint.setWordWrap(True)
        column.addWidget(hint)
        for kind in USUAL_FIELDS:
            column.addWidget(plain_label(context.words.kinds(kind), inner, bold=True))
            column.addLayout(self._grid(kind, inner))
        self.said = plain_label("", inner, role=Role.BAD)
        self.said.setWordWrap(True)
        self.said.hide()
        column.addWidget(self.said)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        context.gateway.changed.connect(self._changed)
        self._read()

    def _grid(self, kind: Kind, parent: QWidget) -> QGridLayout:
        values = FieldValues(self._context, kind)
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        self.ticks[kind] = {}
        for place, name in enumerate(may_matter(self._context.catalogue[kind])):
            tick = QCheckBox(values.title(name).replace("&", "&&"), parent)
            tick.clicked.connect(partial(self._take, kind))
            self.ticks[kind][name] = tick
            grid.addWidget(tick, place // _COLUMNS, place % _COLUMNS)
        for each in range(_COLUMNS):
            grid.setColumnStretch(each, 1)
        return grid

    def finish(self) -> None:
        """Nothing is typed here that would have to be stored."""

    def _changed(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches((Kind.SETTING,)):
            self._read()

    def _read(self) -> None:
        for kind in self.ticks:
            self._context.gateway.read(
                partial(chosen_fields, kind=kind), partial(self._show, kind), owner=self, quick=True
            )

    def _show(self, kind: Kind, fields: tuple[str, ...]) -> None:
        for name, tick in self.ticks[kind].items():
            tick.setChecked(name in fields)

    def _take(self, kind: Kind) -> None:
        chosen = tuple(name for name, tick in self.ticks[kind].items() if tick.isChecked())
        command = SaveSetting(setting_of(kind), as_setting(chosen))
        self._context.gateway.run(command, origin=self, failed=self._refused, owner=self)

    def _refused(self, error: UserError) -> None:
        self.said.setText(self._context.words.error(error))
        self.said.show()
        self._read()
