"""The data of the office as the settings show them: its fields, its logo, and the logos that are taken in."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.office.lists import OfficeList
from crm_desktop.core.queries import Stored
from crm_desktop.core.quotes.logos import read_logo
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.working_days import WORKING_FIELDS
from crm_desktop.services.quotes.office import read_office
from crm_desktop.services.reads.reader import View

#: Colours that papers may have where nobody types another one.
PAPER_COLOURS = (
    "#0f5ea8",
    "#0b7285",
    "#2b6f4f",
    "#5b6b1f",
    "#a8520f",
    "#9b2c3b",
    "#6b3fa0",
    "#2b3440",
)


def office_form() -> OfficeList:
    """The fields of the office, in the order in which a person fills them in."""
    return OfficeList(
        Kind.OFFICE,
        QCoreApplication.translate("OfficeLists", "Our company"),
        (
            "name",
            "address",
            "tax_number",
            "phone",
            "email",
            "website",
            "bank",
            "usual_taxes",
            "paper_colour",
            "layout",
            "quote_pattern",
            "valid_days",
            "order_pattern",
            "credit_note_pattern",
        ),
    )


def working_days_form() -> OfficeList:
    """On which days the office works."""
    name = QCoreApplication.translate("OfficeLists", "Working days and year")
    return OfficeList(Kind.OFFICE, name, WORKING_FIELDS)


def office_with_logo(view: View) -> tuple[dict[str, Stored], bytes]:
    """The office and the picture of its logo."""
    office = dict(read_office(view))
    logo = office["logo"]
    data = "" if logo is None else view.record(Kind.LOGO, int(logo))["data"]
    return office, base64.b64decode(str(data or ""))


def logo_file(path: Path) -> Callable[[View], bytes]:
    """A read of a picture that shall be the logo; raises UserError for one that cannot be it."""

    def work(_view: View) -> bytes:
        return read_logo(path)

    return work
