"""What stands on the papers of letters: who writes, to which address, in which order of its country."""

from __future__ import annotations

from crm_desktop.core.letters.placeholders import filled
from crm_desktop.core.letters.sheets import Envelope, Labels, envelope_of, labels_of
from crm_desktop.frozen import frozen
from crm_desktop.services.letters.people import Letter, Letters

#: Chinese addresses begin with the place and end with the person; others the other way round.
_BLOCKS = {
    "zh_TW": "{address}\n{company}\n{name} {job_title}",
    "zh_CN": "{address}\n{company}\n{name} {job_title}",
    "en": "{name}\n{job_title}\n{company}\n{address}",
}


@frozen
class LetterPapers:
    """A letter, label or envelope of each record; `sender` is the office, line by line."""

    language: str
    sender: str
    sender_lines: tuple[str, ...]
    #: address, date, subject and text of each
    letters: tuple[tuple[str, str, str, str], ...]
    labels: Labels | None = None
    envelope: Envelope | None = None


def papers_of(letters: Letters) -> LetterPapers:
    """What the letters say on paper."""
    template, office = letters.template, letters.office
    ways = " · ".join(str(office[name]) for name in ("phone", "email") if office[name])
    lines = [str(office["address"] or ""), "" if template.form == "envelope" else ways]
    return LetterPapers(
        template.language,
        str(office["name"] or ""),
        tuple(line for line in lines if line),
        tuple(_told(letter, template.language) for letter in letters.letters),
        labels_of(template.sheet) if template.form == "label" else None,
        envelope_of(template.sheet) if template.form == "envelope" else None,
    )


def _told(letter: Letter, language: str) -> tuple[str, str, str, str]:
    values = letter.values or {}
    block = filled(_BLOCKS.get(language, _BLOCKS["en"]), values)
    return block, values.get("today", ""), letter.subject, letter.text.strip()
