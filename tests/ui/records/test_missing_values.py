"""What some of many records lack for a change is asked for in place, once for all of them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.record_page.closing_questions import ClosingQuestion
from crm_desktop.ui.records.missing_values import set_in_many
from tests.ui.records_of_tests import make, run, stored

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Many:
    """Deals of which some lack what a stage asks for, and what came of moving them."""

    def __init__(self, qtbot: QtBot, context: PageContext) -> None:
        self.qtbot, self.context = qtbot, context
        stages = {each.code: each.id for each in context.gateway.reference_data.of(Kind.STAGE)}
        self.stage = stages["quotation"]
        target = Records(Kind.STAGE, (self.stage,))
        run(qtbot, context, EditRecords(target, {"required_fields": "amount, next_step"}))
        told: list[dict[str, object]] = [
            {"amount": Decimal(70), "next_step": "Call"},
            {"amount": Decimal(80)},
            {"next_step": "Visit"},
        ]
        self.deals = [
            make(qtbot, context, Kind.OPPORTUNITY, name=f"Deal {place}", currency="TWD", **each)
            for place, each in enumerate(told)
        ]
        self.refusals: list[UserError] = []
        self.done = 0
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.page.show()

    def move(self) -> ClosingQuestion:
        """Move all of them, and get the question that comes."""
        values = FieldValues(self.context, Kind.OPPORTUNITY)
        command = EditRecords(Records(Kind.OPPORTUNITY, tuple(self.deals)), {"stage": self.stage})
        refused = self.refusals.append
        set_in_many(self.page, values, command, origin=self.page, done=self._note_done, refused=refused)
        self.qtbot.waitUntil(lambda: self.question() is not None)
        found = self.question()
        assert found is not None
        return found

    def question(self) -> ClosingQuestion | None:
        return next(iter(self.page.findChildren(ClosingQuestion)), None)

    def _note_done(self) -> None:
        self.done += 1

    def rows(self, *names: str) -> list[tuple[object, ...]]:
        rows = [stored(self.qtbot, self.context, Kind.OPPORTUNITY, id_) for id_ in self.deals]
        return [tuple(row[name] for name in names) for row in rows]


@pytest.fixture
def many(qtbot: QtBot, context: PageContext) -> Many:
    return Many(qtbot, context)


def test_what_some_lack_is_given_to_them_and_the_others_keep_theirs(qtbot: QtBot, many: Many) -> None:
    question = many.move()
    assert many.refusals == []
    question.row("amount").editor.set_value(Decimal(5))
    question.row("next_step").editor.set_value("Send the offer")
    question.accept()
    qtbot.waitUntil(lambda: many.done == 1)
    assert many.rows("stage", "amount", "next_step") == [
        (many.stage, 7000, "Call"),
        (many.stage, 8000, "Send the offer"),
        (many.stage, 500, "Visit"),
    ]
    with qtbot.waitSignal(many.context.gateway.changed):
        many.context.gateway.undo()
    assert many.rows("amount", "next_step") == [(7000, "Call"), (8000, None), (None, "Visit")]


def test_without_an_answer_nothing_is_written_and_the_deals_are_named(qtbot: QtBot, many: Many) -> None:
    many.move().close()
    qtbot.waitUntil(lambda: len(many.refusals) == 1)
    assert many.refusals[0].params["refused"] == ["Deal 1", "Deal 2"]
    assert many.stage not in [stage for (stage,) in many.rows("stage")]
