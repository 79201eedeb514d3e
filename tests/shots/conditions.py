"""Scenes of conditions: the panel as rows and as text with an error, and the chip that says one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QApplication

from crm_desktop.core.queries import Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import Group, Linked, Mine, Negated, Pointing
from crm_desktop.core.views.grouping import Grouping
from crm_desktop.ui.filters.bar import FilterBar
from crm_desktop.ui.filters.builder import ConditionPanel
from crm_desktop.ui.records.page import RecordsPage
from tests.shots.stage import Stage, pause

Scene = Callable[[Stage], "Iterator[None]"]

_RECENT = ChosenFilter("due_at", Operator.BETWEEN, (), "last_30_days")
_WITH_PHONE = ChosenFilter("phone", Operator.FILLED)
QUIET = Group(
    (
        Group((Mine(), ChosenFilter("owner", Operator.EMPTY)), is_any=True),
        Linked(
            "account",
            Group(
                (ChosenFilter("phone", Operator.FILLED), Negated(Pointing(Kind.ACTIVITY, "account", _RECENT)))
            ),
        ),
        Negated(Pointing(Kind.OPPORTUNITY_COMPETITOR, "opportunity", Group())),
    )
)


def _bar(stage: Stage) -> FilterBar:
    stage.show("opportunities")
    page = next(each for each in stage.window.findChildren(RecordsPage) if each.kind is Kind.OPPORTUNITY)
    page.bar.conditions.changed.emit(QUIET)
    return page.bar


def _panel() -> ConditionPanel:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, ConditionPanel))


def conditions(stage: Stage) -> Iterator[None]:
    """Deals of accounts that nobody has been in touch with lately, as rows."""
    bar = _bar(stage)
    bar.open_conditions()
    pause(300)
    yield
    _panel().close()
    bar.clear_filters()


def groups(stage: Stage) -> Iterator[None]:
    """Deals by their stages, one group closed, each with its sum."""
    stage.show("opportunities")
    page = next(each for each in stage.window.findChildren(RecordsPage) if each.kind is Kind.OPPORTUNITY)
    page.bar.groups.chosen.emit(Grouping("stage"))
    pause(600)
    page.table.list.groups.fold(1, is_open=False)
    pause(400)
    yield
    page.bar.groups.chosen.emit(None)


def condition_text(stage: Stage) -> Iterator[None]:
    """The same as text, with an error marked where it is."""
    bar = _bar(stage)
    bar.open_conditions()
    panel = _panel()
    panel.as_text.click()
    panel.text.editor.setPlainText(f"{panel.text.editor.toPlainText()} and colour = red")
    stage.until(lambda: bool(panel.text.problem.text()), "the error")
    yield
    panel.close()
    bar.clear_filters()


CONDITIONS: dict[str, Scene] = {
    "conditions": conditions,
    "condition-text": condition_text,
    "groups": groups,
}
