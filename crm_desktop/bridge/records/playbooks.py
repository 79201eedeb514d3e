"""Playbooks as pages offer them: the action that starts one, what its steps are called and when they are."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.chosen_actions import ChosenAction
from crm_desktop.core.records.kinds import Kind


def playbook_action() -> tuple[ChosenAction, ...]:
    """What starts a playbook for chosen records."""
    text = QCoreApplication.translate("ChosenActions", "Start a playbook…")
    return (ChosenAction("playbook", text, "Ctrl+Shift+Y", starts_playbook=True),)


def step_names(context: PageContext) -> Mapping[str, str]:
    """What built-in steps are called in the language in force, by their codes."""
    steps = context.gateway.reference_data.of(Kind.PLAYBOOK_STEP)
    return {
        step.code: context.words.built_in(f"{Kind.PLAYBOOK_STEP}.{step.code}") for step in steps if step.code
    }


def steps_told(context: PageContext, playbook: int) -> list[str]:
    """What a playbook plans, a line for each step: after how many days, and what."""
    reference_data = context.gateway.reference_data
    names = step_names(context)
    lines = []
    for step in reference_data.of(Kind.PLAYBOOK_STEP):
        if step.active and step.facts["playbook"] == playbook:
            days = QCoreApplication.translate(
                "Playbooks", "after %n day(s)", None, int(step.facts["days"] or 0)
            )
            user = step.facts["user"]
            who = reference_data.get(Kind.USER, None if user is None else int(user))
            told = [days, str(step.facts["clock"] or ""), step.name or names[step.code]]
            if who is not None:
                told.append(f"({who.name})")
            lines.append(" ".join(filter(None, told)))
    return lines
