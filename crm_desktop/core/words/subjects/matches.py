"""Why a record may be the same person or company as another one, in words."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

#: By the keys of `services.matching`.
REASONS = {
    "same_email": QT_TRANSLATE_NOOP("Words", "same e-mail"),
    "same_phone": QT_TRANSLATE_NOOP("Words", "same phone"),
    "same_tax_number": QT_TRANSLATE_NOOP("Words", "same tax number"),
    "same_domain": QT_TRANSLATE_NOOP("Words", "same internet domain"),
    "same_name": QT_TRANSLATE_NOOP("Words", "same name"),
    "similar_name": QT_TRANSLATE_NOOP("Words", "similar name"),
    "same_company": QT_TRANSLATE_NOOP("Words", "same company"),
    "similar_company": QT_TRANSLATE_NOOP("Words", "similar company"),
}
LOOKS_LIKE = QT_TRANSLATE_NOOP("Words", "Looks like {kind} {title} ({reason})")
