"""What letters, e-mails, labels and envelopes are made of: texts with places that each record fills."""

from __future__ import annotations

from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.quote_records import PAPER_LANGUAGES
from crm_desktop.core.records.shared_fields import T

#: What is made of a template.
LETTER_FORMS = ("letter", "email", "label", "envelope")
#: Sheets of labels by their rows and columns, then envelopes: see `core.letters.sheets`.
LETTER_SHEETS = ("labels_21", "labels_24", "labels_14", "envelope_dl", "envelope_c5", "envelope_tw")

LETTER_TEMPLATE = RecordType(
    Kind.LETTER_TEMPLATE,
    (
        Field("name", T.TEXT),
        Field("code", T.TEXT, max_length=50, editable=False, importable=False),
        Field("language", T.CHOICE, choices=PAPER_LANGUAGES, required=True, default=PAPER_LANGUAGES[0]),
        Field("form", T.CHOICE, choices=LETTER_FORMS, required=True, default=LETTER_FORMS[0]),
        Field("sheet", T.CHOICE, choices=LETTER_SHEETS),
        Field("subject", T.TEXT, max_length=300),
        Field("text", T.LONG_TEXT, max_length=20_000),
        Field("position", T.INTEGER),
        Field("active", T.BOOLEAN, default=1),
        Field("created_at", T.INSTANT, editable=False, importable=False),
        Field("updated_at", T.INSTANT, editable=False, importable=False),
    ),
    is_reference_list=True,
)
