"""Words about letters, e-mails, labels and envelopes made of templates."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.words.kind_names import KindNames
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP
from crm_desktop.core.words.subjects.quotes import LANGUAGES

NAMES = {
    "letter_template": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Template of letters"),
        several=QT_TRANSLATE_NOOP("Words", "Templates of letters"),
        one_inside=QT_TRANSLATE_NOOP("Words", "template of letters"),
        several_inside=QT_TRANSLATE_NOOP("Words", "templates of letters"),
        fields={
            "name": QT_TRANSLATE_NOOP("Words", "Template name"),
            "subject": QT_TRANSLATE_NOOP("Words", "Subject"),
            "text": QT_TRANSLATE_NOOP("Words", "Text"),
        },
        choices={
            "form.letter": QT_TRANSLATE_NOOP("Words", "Letter"),
            "form.email": QT_TRANSLATE_NOOP("Words", "E-mail"),
            "form.label": QT_TRANSLATE_NOOP("Words", "Labels"),
            "form.envelope": QT_TRANSLATE_NOOP("Words", "Envelope"),
            "sheet.labels_21": QT_TRANSLATE_NOOP("Words", "21 labels, 63.5 × 38.1 mm (L7160)"),
            "sheet.labels_24": QT_TRANSLATE_NOOP("Words", "24 labels, 70 × 37 mm (3 × 8)"),
            "sheet.labels_14": QT_TRANSLATE_NOOP("Words", "14 labels, 105 × 42 mm (2 × 7)"),
            "sheet.envelope_dl": QT_TRANSLATE_NOOP("Words", "Envelope DL, 220 × 110 mm"),
            "sheet.envelope_c5": QT_TRANSLATE_NOOP("Words", "Envelope C5, 229 × 162 mm"),
            "sheet.envelope_tw": QT_TRANSLATE_NOOP("Words", "Standard envelope of Taiwan, 230 × 120 mm"),
            **LANGUAGES,
        },
    ),
}
FIELDS: Mapping[str, str] = {
    "form": QT_TRANSLATE_NOOP("Words", "Form"),
    "sheet": QT_TRANSLATE_NOOP("Words", "Sheet"),
}
MESSAGES = {
    "letters_of_kind": QT_TRANSLATE_NOOP(
        "Words", "Letters go to leads, contacts and accounts, not to {kinds}."
    ),
    "no_template_named": QT_TRANSLATE_NOOP(
        "Words", "There is no template “{name}”. “list letter-templates” shows those there are."
    ),
    "letters_to_nobody": QT_TRANSLATE_NOOP("Words", "Nobody is left to write to. Nothing was written."),
    "letters_too_many": QT_TRANSLATE_NOOP(
        "Words", "Letters are made for {most} records at most at a time; {count} are chosen."
    ),
    "template_unknown_places": QT_TRANSLATE_NOOP(
        "Words", "“{name}” has places that no record fills: {places}. Nothing was written."
    ),
    "letters_as_other": QT_TRANSLATE_NOOP(
        "Words",
        "Of this template letters are written with {option}. Nothing was written.",
    ),
}
DONE_ONE = {"letters_noted": QT_TRANSLATE_NOOP("Words", "Noted “{subject}” for “{title}”")}
DONE_MANY = {"letters_noted": QT_TRANSLATE_NOOP("Words", "Noted “{subject}” for {count} {kinds}")}
COMMAND_LINE = {
    "letters_unwilling": QT_TRANSLATE_NOOP(
        "Words", "Left out, do not want to be contacted ({count}): {names}"
    ),
    "letters_lacking": QT_TRANSLATE_NOOP("Words", "Left out, no address ({count}): {names}"),
}
