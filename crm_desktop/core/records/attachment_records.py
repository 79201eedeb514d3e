"""Files that are kept with records: what is said of each; the bytes stand in tables of their own."""

from __future__ import annotations

from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import T, reference

#: The kinds whose records have files, by the names of the references to them; each file has one record.
ATTACHED_TO = tuple(
    map(
        str,
        (
            Kind.LEAD,
            Kind.ACCOUNT,
            Kind.CONTACT,
            Kind.OPPORTUNITY,
            Kind.PRODUCT,
            Kind.QUOTE,
            Kind.ORDER,
            Kind.COMPETITOR,
            Kind.ACTIVITY,
        ),
    )
)
#: Longer names are cut when a file is taken in: see `core.values.file_names`.
LONGEST_NAME = 200
#: As many letters as the SHA-256 of a content has in hexadecimal.
_DIGEST = 64

#: A file with a record. Its content is found by the digest, and kept once however many bear it.
ATTACHMENT = RecordType(
    Kind.ATTACHMENT,
    (
        Field("name", T.TEXT, max_length=LONGEST_NAME, required=True, searchable=True, indexed=True),
        Field("size", T.INTEGER, required=True, editable=False, importable=False),
        Field("media_type", T.TEXT, max_length=100, editable=False, importable=False),
        Field(
            "digest",
            T.TEXT,
            max_length=_DIGEST,
            required=True,
            editable=False,
            importable=False,
            indexed=True,
        ),
        *(reference(name, Kind(name), importable=False) for name in ATTACHED_TO),
        reference("by", Kind.USER, importable=False),
        Field("created_at", T.INSTANT, editable=False, importable=False),
        Field("updated_at", T.INSTANT, editable=False, importable=False),
    ),
    goes_with=frozenset(ATTACHED_TO),
    same_by=("digest", "name", *ATTACHED_TO),
    search_number=9,
)
