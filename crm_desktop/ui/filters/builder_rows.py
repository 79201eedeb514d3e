"""The rows of the panel of conditions: heads of groups and links, single conditions, and what adds more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.bridge.lists.conditions import ConditionTerms
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.condition_changes import Path, opened
from crm_desktop.core.views.conditions import Chosen, Group, Linked, Mine, Negated, Pointing, target_of
from crm_desktop.qtkit.widgets.buttons import IconButton
from crm_desktop.qtkit.widgets.chips import AddChip, FilterChip
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.filters.choice_chip import ChoiceChip

#: So far a part stands to the right of what it is a part of, in pixels at 100 % text size.
_STEP = 22
_ALL, _ANY, _HAS, _NO, _IS, _NOT = "all", "any", "has", "no", "is", "not"


class BuilderRow(QWidget):
    """One line of the panel, for what stands at a place of the condition."""

    #: what stands there is another one now (Path, Chosen), or is taken out (None)
    replaced = Signal(object, object)
    #: something is to be added to the group there (Path, Kind, anchor)
    adding = Signal(object, object, object)
    #: the filter there is to be changed (Path, Kind, anchor)
    opening = Signal(object, object, object)

    def __init__(self, terms: ConditionTerms, kind: Kind, path: Path, depth: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.terms = terms
        self.kind = kind
        self.path = path
        #: the place of the group that this line adds to; None for other lines
        self.adds_to: Path | None = None
        self.first: QWidget = self
        self.line = QHBoxLayout(self)
        step = terms.context.themes.current.pixels(_STEP)
        self.line.setContentsMargins(depth * step, 0, 0, 0)
        self.line.setSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def focus_first(self) -> None:
        """Put the keys where the person begins."""
        self.first.setFocus()

    def put(self, new: Chosen | None) -> None:
        """Tell what stands here from now on."""
        self.replaced.emit(self.path, new)

    def add_cross(self) -> None:
        """Put what takes the part out at the end of the line."""
        cross = IconButton(self.terms.context.icons, "x", self.tr("Take out"), self, side=12)
        cross.clicked.connect(self._take_out)
        self.line.addStretch(1)
        self.line.addWidget(cross)

    def _take_out(self) -> None:
        self.put(None)


class PartRow(BuilderRow):
    """A single condition."""

    def __init__(
        self, terms: ConditionTerms, kind: Kind, path: Path, depth: int, chosen: Chosen, parent: QWidget
    ) -> None:
        super().__init__(terms, kind, path, depth, parent)
        self._chosen = chosen
        inner = chosen.part if isinstance(chosen, Negated) else chosen
        self._inner = cast(ChosenFilter | Mine, inner)
        names = {_IS: self.tr("is so"), _NOT: self.tr("is not so")}
        now = _NOT if isinstance(chosen, Negated) else _IS
        self._not = ChoiceChip(terms.context.icons, self)
        self._not.set_choices(names[now], list(names.items()), now)
        self._not.chosen.connect(self._negate)
        self._chip = FilterChip(terms.said(kind, self._inner), terms.context.icons, self)
        self._chip.clicked.connect(self._open)
        self._chip.removed.connect(self._take_out)
        self.first = self._chip
        self.line.addWidget(self._not)
        self.line.addWidget(self._chip)
        self.line.addStretch(1)

    def _negate(self, key: object) -> None:
        self.put(Negated(self._inner) if key == _NOT else self._inner)

    def _open(self) -> None:
        inside = (*self.path, 0) if isinstance(self._chosen, Negated) else self.path
        self.opening.emit(inside, self.kind, self._chip)


class HeadRow(BuilderRow):
    """What joins the parts below it: a group, or what is behind a link."""

    def __init__(
        self, terms: ConditionTerms, kind: Kind, path: Path, depth: int, chosen: Chosen, parent: QWidget
    ) -> None:
        super().__init__(terms, kind, path, depth, parent)
        self._is_negated = isinstance(chosen, Negated)
        self._inner = chosen.part if isinstance(chosen, Negated) else chosen
        icons = terms.context.icons
        if not isinstance(self._inner, Group):
            self._add_way(self._inner)
        self._how = ChoiceChip(icons, self)
        names = {_ALL: self.tr("all of these"), _ANY: self.tr("any of these"), _NO: self.tr("none of these")}
        group = self._group
        now = _ANY if group.is_any else _ALL
        if isinstance(self._inner, Group) and self._is_negated and group.is_any:
            now = _NO
        if not isinstance(self._inner, Group):
            del names[_NO]
        self._how.set_choices(names[now], list(names.items()), now)
        self._how.chosen.connect(self._join)
        self.line.addWidget(self._how)
        self.first = self._how
        if path:
            self.add_cross()
        else:
            self.line.addStretch(1)

    @property
    def _group(self) -> Group:
        inner = self._inner.part if isinstance(self._inner, Linked | Pointing) else self._inner
        return opened(inner)

    def _add_way(self, way: Chosen) -> None:
        if isinstance(way, Pointing):
            names = {_HAS: self.tr("has"), _NO: self.tr("has no")}
            has = ChoiceChip(self.terms.context.icons, self)
            now = _NO if self._is_negated else _HAS
            has.set_choices(names[now], list(names.items()), now)
            has.chosen.connect(self._have)
            self.line.addWidget(has)
        if isinstance(way, Linked | Pointing):
            self.line.addWidget(plain_label(self.terms.way_name(self.kind, way), self, bold=True))

    def _have(self, key: object) -> None:
        self.put(Negated(self._inner) if key == _NO else self._inner)

    def _join(self, key: object) -> None:
        group = Group(self._group.parts, key in (_ANY, _NO))
        inner: Chosen = group
        if isinstance(self._inner, Linked):
            inner = Linked(self._inner.field, group)
        elif isinstance(self._inner, Pointing):
            inner = Pointing(self._inner.kind, self._inner.field, group)
            inner = Negated(inner) if self._is_negated else inner
        elif key == _NO:
            inner = Negated(group)
        self.put(inner)


class AddRow(BuilderRow):
    """Adds a condition, a link or a group to the group above it."""

    def __init__(self, terms: ConditionTerms, kind: Kind, path: Path, depth: int, parent: QWidget) -> None:
        super().__init__(terms, kind, (*path, -1), depth, parent)
        self.adds_to = path
        self.add = AddChip(self.tr("Condition"), terms.context.icons, self)
        self.add.clicked.connect(self._add)
        self.first = self.add
        self.line.addWidget(self.add)
        self.line.addStretch(1)

    def _add(self) -> None:
        self.adding.emit(self.adds_to, self.kind, self.add)


def rows_of(terms: ConditionTerms, whole: Chosen, parent: QWidget) -> list[BuilderRow]:
    """The lines of a condition from top to bottom."""
    return list(_rows(terms, terms.kind, whole, (), 0, parent))


def _rows(
    terms: ConditionTerms, kind: Kind, chosen: Chosen, path: Path, depth: int, parent: QWidget
) -> Iterator[BuilderRow]:
    inner = chosen.part if isinstance(chosen, Negated) else chosen
    place = (*path, 0) if isinstance(chosen, Negated) else path
    if isinstance(inner, ChosenFilter | Mine):
        yield PartRow(terms, kind, path, depth, chosen, parent)
        return
    yield HeadRow(terms, kind, path, depth, chosen, parent)
    target = kind
    if isinstance(inner, Linked | Pointing):
        catalogue = terms.context.catalogue
        target = inner.kind if isinstance(inner, Pointing) else target_of(catalogue, kind, inner.field)
        inner, place = inner.part, (*place, 0)
    for number, part in enumerate(opened(inner).parts):
        yield from _rows(terms, target, part, (*place, number), depth + 1, parent)
    yield AddRow(terms, target, place, depth + 1, parent)
