"""The sentences of converting leads: why one cannot be converted, and what stands against taking it back."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

MESSAGES: Mapping[str, str] = {
    "conversion_into_nothing": QT_TRANSLATE_NOOP(
        "Words", "Choose at least one of account, contact and opportunity."
    ),
    "lead_converted_already": QT_TRANSLATE_NOOP(
        "Words", "“{title}” has been converted meanwhile. Nothing was made twice."
    ),
    "not_converted_here": QT_TRANSLATE_NOOP(
        "Words", "“{title}” was not converted in this file, so there is nothing to take back."
    ),
    "unconvert_built_on": QT_TRANSLATE_NOOP(
        "Words",
        "The conversion of “{lead}” cannot be taken back: “{title}” ({kind}) was built on it since. "
        "Nothing was changed.",
    ),
    "unconvert_built_on_several": QT_TRANSLATE_NOOP(
        "Words",
        "The conversion of “{lead}” cannot be taken back: {count} records were built on it since, “{title}” "
        "({kind}) for one. Nothing was changed.",
    ),
    "unconvert_changed_since": QT_TRANSLATE_NOOP(
        "Words",
        "The conversion cannot be taken back: {field} of “{title}” was changed since. Nothing was changed.",
    ),
    "unconvert_instead": QT_TRANSLATE_NOOP(
        "Words",
        "“{title}” is converted: there are records that came of it. Take back the conversion instead.",
    ),
}
