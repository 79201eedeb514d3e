"""What a form names and is not there yet is made in place after a click: accounts, people, list entries."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.in_place import made_by_name
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.new_records.form import NewRecord
from tests.ui.records_of_tests import count, stored


def form_of(qtbot: QtBot, context: PageContext, kind: Kind) -> NewRecord:
    form = NewRecord(context, kind)
    qtbot.addWidget(form)
    form.resize(420, 800)
    form.show()
    return form


def type_in(qtbot: QtBot, form: NewRecord, name: str, text: str) -> None:
    editor = form.row(name).editor
    editor.set_value(None)
    qtbot.keyClicks(editor.input_widget(), text)
    editor.finished.emit()


def test_an_account_and_its_person_from_the_form_of_a_deal(qtbot: QtBot, context: PageContext) -> None:
    form = form_of(qtbot, context, Kind.OPPORTUNITY)
    type_in(qtbot, form, "account", "Nord & Co")
    offer = form.offers["account"]
    qtbot.waitUntil(offer.isVisible)
    assert "Nord & Co" in offer.button.accessibleName()
    assert count(qtbot, context, ListQuery(Kind.ACCOUNT)) == 0, "not before it is asked for"
    offer.button.click()
    qtbot.waitUntil(lambda: not offer.isVisible())
    assert form.row("account").value().id == 1
    type_in(qtbot, form, "contact", "Anna")
    qtbot.waitUntil(form.offers["contact"].isVisible)
    form.offers["contact"].button.click()
    qtbot.waitUntil(lambda: form.row("contact").value() is not None)
    assert stored(qtbot, context, Kind.CONTACT, 1)["account"] == 1
    type_in(qtbot, form, "name", "Press")
    made: list[int] = []
    form.created.connect(made.append)
    form.save()
    qtbot.waitUntil(lambda: bool(made))
    deal = stored(qtbot, context, Kind.OPPORTUNITY, made[0])
    assert (deal["account"], deal["contact"]) == (1, 1)


def test_a_colleague_from_the_owner_field_and_undo_takes_them_back(
    qtbot: QtBot, context: PageContext
) -> None:
    form = form_of(qtbot, context, Kind.LEAD)
    type_in(qtbot, form, "owner", "Grace")
    qtbot.waitUntil(form.offers["owner"].isVisible)
    form.offers["owner"].button.click()
    qtbot.waitUntil(lambda: form.row("owner").value() == 2)
    assert form.row("owner").editor.typed_text() == "Grace"
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.undo()
    assert [each.name for each in context.gateway.reference_data.of(Kind.USER)] != ["Grace"]


def test_nothing_is_offered_for_what_is_there_or_half_meant(qtbot: QtBot, context: PageContext) -> None:
    form = form_of(qtbot, context, Kind.LEAD)
    type_in(qtbot, form, "channel", "Trade fair")
    assert not form.offers["channel"].isVisible()
    type_in(qtbot, form, "channel", "Billboard")
    qtbot.waitUntil(form.offers["channel"].isVisible)
    type_in(qtbot, form, "channel", "")
    assert not form.offers["channel"].isVisible()


@pytest.mark.parametrize("kind", [Kind.LEAD, Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY])
def test_every_reference_of_a_form_is_made_in_place_but_those_kept_elsewhere(
    qtbot: QtBot, context: PageContext, kind: Kind
) -> None:
    form = form_of(qtbot, context, kind)
    named = {
        name
        for name in form._rows
        if (target := BUILT_IN[kind].field(name).refers_to) is not None and target is not Kind.STAGE
    }
    assert named == set(form.offers)
    assert all(made_by_name(Kind(str(BUILT_IN[kind].field(name).refers_to))) for name in named)
