"""What an import kept, left out or read in a special way: counted sentences for its report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """One thing to be said with its number of rows; `field` and `value` say what it was about."""

    key: str
    field: str = ""
    value: str = ""


Notes = Counter[Note]

#: A value that is none of a field's choices was left out.
CHOICE_LEFT_OUT = "choice_left_out"
#: A value that is none of the choices of an office's own field stands in the notes.
CHOICE_KEPT_IN_NOTES = "choice_kept_in_notes"
#: A value that cannot be taken stands in the notes, or was left out where there are none.
BAD_KEPT_IN_NOTES = "bad_kept_in_notes"
BAD_LEFT_OUT = "bad_left_out"
#: A way to reach somebody that no field takes stands beside the record.
KEPT_AS_FURTHER = "kept_as_further"
#: A value that no field takes stands in the notes.
KEPT_IN_NOTES = "kept_in_notes"
#: A further value was left out, because records of the kind have no notes.
FURTHER_LEFT_OUT = "further_left_out"
#: A day without a year stands in the notes.
WITHOUT_YEAR = "kept_without_year"
#: Numbers that have lost their leading nought in a spreadsheet.
NOUGHT_LOST = "nought_lost"
#: Numbers against which their check digit speaks.
TAX_NUMBER_LOOKS_WRONG = "tax_number_looks_wrong"
#: Cells that only say that they repeat the one above.
REPEATS_FILLED = "repeats_filled"
#: Rows that only add up the others.
TOTAL_ROWS = "total_rows"
#: Columns of yes and no that were read as a status.
FLAGS_READ = "flags_read"
#: Photographs of persons, for which records have no place.
PHOTOS_LEFT_OUT = "photos_left_out"
#: Entries of an address book that are lists of others.
GROUPS_LEFT_OUT = "groups_left_out"
#: What address books tell and records have no place for.
PROPERTIES_LEFT_OUT = "properties_left_out"
#: Links between records of one file that cannot be: unknown or ambiguous names, or a ring of parents.
LINK_LEFT_OUT = "link_left_out"
