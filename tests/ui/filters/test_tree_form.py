"""Products are filtered by branches of their categories, with all that is below."""

from __future__ import annotations

from functools import partial

from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.ui.filters.forms import make_form
from crm_desktop.ui.filters.tree_form import TreeForm
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import make, names, open_page

TOLD = {
    "Lathe": "Machines > Lathes",
    "Mill": "Machines/Mills",
    "Saw": "Tools",
    "Crate": None,
    "Kit": "Toolsets",
}


def form_of(qtbot: QtBot, context: PageContext) -> TreeForm:
    values = FieldValues(context, Kind.PRODUCT)
    form = make_form(values, values.record.field("category"))
    qtbot.addWidget(form)
    assert isinstance(form, TreeForm)
    return form


def texts(form: TreeForm) -> list[str]:
    items = form._list.list_widget
    return [items.item(row).text() for row in range(items.count())]


def shows(page: RecordsPage, expected: set[str]) -> bool:
    return set(names(page)) == expected


def test_a_branch_means_all_below_it(qtbot: QtBot, context: PageContext) -> None:
    for name, category in TOLD.items():
        make(qtbot, context, Kind.PRODUCT, name=name, category=category)
    form = form_of(qtbot, context)
    told = ["Machines", "\u2003Lathes", "\u2003Mills", "Tools", "Toolsets", "(empty)"]
    qtbot.waitUntil(lambda: texts(form) == told)
    page = open_page(qtbot, context, Kind.PRODUCT)
    for ticked, expected in (
        (["Machines"], {"Lathe", "Mill"}),
        (["Machines / Mills", "Tools"], {"Mill", "Saw"}),
        ([None], {"Crate"}),
    ):
        form._list.set_entries([], ())
        form.show_filter(ChosenFilter("category", Operator.WITHIN, tuple(ticked)))
        chosen = form.chosen()
        assert chosen == ChosenFilter("category", Operator.WITHIN, tuple(ticked))
        page.bar.set_filters([chosen], "")
        page.bar.changed.emit()
        qtbot.waitUntil(partial(shows, page, expected))


def test_what_was_ticked_stays_while_the_branches_are_read(qtbot: QtBot, context: PageContext) -> None:
    make(qtbot, context, Kind.PRODUCT, name="Lathe", category="Machines / Lathes")
    form = form_of(qtbot, context)
    form.show_filter(ChosenFilter("category", Operator.WITHIN, ("Machines", "Gone")))
    assert form.chosen() == ChosenFilter("category", Operator.WITHIN, ("Machines", "Gone"))
    qtbot.waitUntil(lambda: "\u2003Lathes" in texts(form))
    assert form.chosen() == ChosenFilter("category", Operator.WITHIN, ("Machines", "Gone"))
