"""Scores and their rules in words: "+10 Meeting in the last 30 days, 2 at most"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.scores import USUAL_DAYS, Condition
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.scores import ScoreStory, read_score

#: Re-exported for the floor above, which does not see the services.
__all__ = ["FIELDS_OF", "ScoreStory", "points_text", "read_story", "rule_text", "story_lines"]

#: What a person tells of a rule, by what it looks at.
FIELDS_OF: Mapping[str, tuple[str, ...]] = {
    Condition.FILLED: ("condition", "field", "points"),
    Condition.CHANNEL: ("condition", "channel", "points"),
    Condition.AMOUNT: ("condition", "amount", "points"),
    Condition.ACTIVITY: ("condition", "activity", "days", "at_most", "points"),
}


def points_text(points: int) -> str:
    """Points with their sign: "+5", "−50"."""
    return f"+{points}" if points >= 0 else f"−{-points}"


def rule_text(values: FieldValues, rule: Mapping[str, Stored]) -> str:
    """What a rule looks at."""
    translate = QCoreApplication.translate
    match rule["condition"]:
        case Condition.CHANNEL:
            name = values.text("channel", rule) or "—"
            return translate("Scores", "Channel: {name}").format(name=name)
        case Condition.AMOUNT:
            amount = values.text("amount", rule) or "—"
            return translate("Scores", "Estimated amount from {amount}").format(amount=amount)
        case Condition.ACTIVITY:
            return _activity_text(values, rule)
    return values.text("field", rule) or "—"


def _activity_text(values: FieldValues, rule: Mapping[str, Stored]) -> str:
    translate = QCoreApplication.translate
    kind = values.text("activity", rule) or translate("Scores", "Activity")
    days = USUAL_DAYS if rule["days"] is None else int(rule["days"])
    said = translate("Scores", "{kind} in the last %n day(s)", "", days).format(kind=kind)
    if rule["at_most"] is None:
        return said
    most = translate("Scores", "%n at most", "", int(rule["at_most"]))
    return translate("Scores", "{what}, {most}").format(what=said, most=most)


def entry_text(values: FieldValues, rule: Mapping[str, Stored]) -> str:
    """A rule in a list of rules."""
    return f"{points_text(int(rule['points'] or 0))}  {rule_text(values, rule)}"


def read_story(lead: int, today: date) -> Callable[[View], ScoreStory]:
    """What reads why a lead has its score."""
    return read_score(lead, today)


def story_lines(context: PageContext, story: ScoreStory) -> list[tuple[str, str]]:
    """Points and reasons, the rules in their order."""
    values = FieldValues(context, Kind.SCORE_RULE)
    lines = []
    for part in story.parts:
        text = rule_text(values, asdict(part.rule))
        if part.times > 1:
            counted = QCoreApplication.translate("Scores", "{what}: {times} × {points}")
            text = counted.format(what=text, times=part.times, points=part.rule.points)
        lines.append((points_text(part.points), text))
    return lines
