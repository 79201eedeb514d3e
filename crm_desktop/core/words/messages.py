"""Sentences by key: what went wrong and what was done. `{places}` are filled with parameters above."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP
from crm_desktop.core.words.subjects import (
    attachments,
    calendar_files,
    competitors,
    encryption,
    exporting,
    letters,
    orders,
    people,
    playbooks,
    quotes,
    selling,
)
from crm_desktop.core.words.subjects.copies import MENDED, TAKEN_BACK, TAKEN_BACK_MANY
from crm_desktop.core.words.subjects.merging import MERGED_MANY, MERGED_ONE
from crm_desktop.core.words.subjects.office import OFFICE_ERRORS
from crm_desktop.core.words.subjects.past import RESTORED_MANY, RESTORED_ONE
from crm_desktop.core.words.subjects.tags import TAGGED_MANY, TAGGED_ONE

#: Errors: what happened, what was kept, what to do.
ERRORS = {
    **OFFICE_ERRORS,
    **competitors.ERRORS,
    **encryption.ERRORS,
    "cancelled": QT_TRANSLATE_NOOP("Words", "Cancelled. Nothing of it was kept."),
    "value_not_understood": QT_TRANSLATE_NOOP("Words", "{field}: “{value}” cannot be understood here."),
    "number_too_large": QT_TRANSLATE_NOOP("Words", "{field}: “{value}” is too large."),
    "text_too_long": QT_TRANSLATE_NOOP("Words", "{field}: at most {limit} characters; this is {length}."),
    "email_not_understood": QT_TRANSLATE_NOOP("Words", "“{value}” is not an email address."),
    "phone_not_understood": QT_TRANSLATE_NOOP("Words", "“{value}” is not a phone number."),
    "currency_not_understood": QT_TRANSLATE_NOOP(
        "Words", "“{value}” is not a currency code such as TWD or EUR."
    ),
    "number_out_of_range": QT_TRANSLATE_NOOP("Words", "A number from {least} to {most}."),
    "percent_out_of_range": QT_TRANSLATE_NOOP("Words", "A probability lies between 0 and 100 per cent."),
    "too_many_decimals": QT_TRANSLATE_NOOP("Words", "{value} has more decimals than {currency} has."),
    "date_out_of_range": QT_TRANSLATE_NOOP("Words", "{value} lies outside the years 1900 to 2200."),
    "choice_unknown": QT_TRANSLATE_NOOP("Words", "{field}: “{value}” is not one of the choices."),
    "value_required": QT_TRANSLATE_NOOP("Words", "{field} must not be empty."),
    "needs_one_of": QT_TRANSLATE_NOOP("Words", "At least one of these is needed: {fields}."),
    "field_unknown": QT_TRANSLATE_NOOP("Words", "There is no field “{value}”."),
    "field_not_editable": QT_TRANSLATE_NOOP("Words", "{field} is kept by the program and cannot be typed."),
    "reference_missing": QT_TRANSLATE_NOOP("Words", "{field}: what it points at is gone. Choose again."),
    "unqualified_needs_reason": QT_TRANSLATE_NOOP("Words", "Say why the lead is unqualified."),
    "converted_by_hand": QT_TRANSLATE_NOOP(
        "Words",
        "A lead cannot be set to converted by hand. Convert it instead: it becomes an account, a contact and "
        "an opportunity.",
    ),
    "account_in_a_ring": QT_TRANSLATE_NOOP(
        "Words", "“{title}” would stand above itself. Choose another parent account."
    ),
    "owned_meanwhile": QT_TRANSLATE_NOOP(
        "Words", "“{title}” belongs to {who} meanwhile. Nothing was claimed."
    ),
    "nobody_to_own": QT_TRANSLATE_NOOP("Words", "There is no user in this file to own this."),
    "owner_unknown": QT_TRANSLATE_NOOP("Words", "One of the people chosen is not in the list of users."),
    "owner_archived": QT_TRANSLATE_NOOP("Words", "{who} does not work here any more. Nothing was assigned."),
    "no_rule_fits": QT_TRANSLATE_NOOP(
        "Words",
        "No assignment rule fits: they are for records without an owner, by their channel. "
        "Nothing was assigned.",
    ),
    "kept_by_program": QT_TRANSLATE_NOOP(
        "Words", "The program keeps this by itself; it cannot be made or changed by hand."
    ),
    "recurrence_not_understood": QT_TRANSLATE_NOOP(
        "Words", "“{value}” is no rule by which days repeat. Nothing was changed."
    ),
    "activity_done": QT_TRANSLATE_NOOP(
        "Words", "“{title}” was marked as done meanwhile. Nothing was changed."
    ),
    "record_gone": QT_TRANSLATE_NOOP("Words", "This record was deleted meanwhile."),
    "nothing_selected": QT_TRANSLATE_NOOP("Words", "Nothing is selected."),
    "setting_changed": QT_TRANSLATE_NOOP(
        "Words",
        "Somebody else has changed this meanwhile, so nothing was saved. It is shown as it is now: make your "
        "change again.",
    ),
    "entry_unknown": QT_TRANSLATE_NOOP("Words", "Nothing here is called “{value}” ({kinds})."),
    "changed_meanwhile": QT_TRANSLATE_NOOP(
        "Words", "{field} was changed elsewhere meanwhile. Nothing was written; what you typed is kept."
    ),
    "moved_meanwhile": QT_TRANSLATE_NOOP(
        "Words", "“{title}” was moved elsewhere meanwhile. Nothing was written."
    ),
    "nothing_to_undo": QT_TRANSLATE_NOOP("Words", "There is nothing to undo."),
    "nothing_to_redo": QT_TRANSLATE_NOOP("Words", "There is nothing to redo."),
    "undo_changed_since": QT_TRANSLATE_NOOP(
        "Words", "Cannot be undone: {field} of “{title}” was changed since. Nothing was changed."
    ),
    "undo_record_gone": QT_TRANSLATE_NOOP(
        "Words", "Cannot be undone: a record that it concerns was deleted since. Nothing was changed."
    ),
    "undo_record_back": QT_TRANSLATE_NOOP("Words", "Cannot be undone: the record is there already."),
    "undo_built_on": QT_TRANSLATE_NOOP(
        "Words", "Cannot be undone: “{title}” ({kind}) has been linked to it since. Nothing was changed."
    ),
    "links_missing": QT_TRANSLATE_NOOP(
        "Words", "Cannot be done: a record that it points at is gone. Nothing was changed."
    ),
    "db_needed": QT_TRANSLATE_NOOP("Words", "Name the data file with --db FILE."),
    "file_to_import_needed": QT_TRANSLATE_NOOP("Words", "Name the file to import."),
    "range_reversed": QT_TRANSLATE_NOOP("Words", "The range ends before it begins."),
    "file_missing": QT_TRANSLATE_NOOP("Words", "There is no file {path}."),
    "file_lost": QT_TRANSLATE_NOOP(
        "Words", "{path} is not there any more. Nothing was made in its place. Was it moved or renamed?"
    ),
    "file_gone_meanwhile": QT_TRANSLATE_NOOP(
        "Words",
        "{path} was removed, renamed or replaced while it was open. Nothing is written until it is back, or "
        "until what is open is saved as a new file.",
    ),
    "data_file_empty": QT_TRANSLATE_NOOP("Words", "{path} is empty. Nothing was made in its place."),
    "file_lost_log_left": QT_TRANSLATE_NOOP(
        "Words",
        "{path} is not there any more, but its log {log} is, with the last work in it. "
        "Nothing was changed. Put the file back beside it.",
    ),
    "folder_missing": QT_TRANSLATE_NOOP("Words", "There is no folder {path}."),
    "path_is_folder": QT_TRANSLATE_NOOP("Words", "{path} is a folder, not a file."),
    "file_with_foreign_parts": QT_TRANSLATE_NOOP(
        "Words",
        "{path} holds a part (“{name}”) that this program never makes and that might change what you enter. "
        "Nothing in it was changed. Open a backup of it, or “repair” it on the command line, which leaves "
        "such parts out.",
    ),
    "file_not_ours": QT_TRANSLATE_NOOP(
        "Words", "{path} is not a file of this program. Nothing in it was changed."
    ),
    "no_screen": QT_TRANSLATE_NOOP(
        "Words",
        "There is no screen to show the window on. Start the program on a desktop; its commands, listed by "
        "--help, need none.",
    ),
    "file_damaged": QT_TRANSLATE_NOOP(
        "Words", "{path} is damaged. Nothing in it was changed. Open the newest backup instead."
    ),
    "file_newer": QT_TRANSLATE_NOOP(
        "Words",
        "{path} was written by a newer version of this program. Nothing in it was changed. "
        "Update the program.",
    ),
    "file_read_only": QT_TRANSLATE_NOOP(
        "Words", "{path} cannot be written. Nothing was changed. Check its permissions or copy it elsewhere."
    ),
    "folder_read_only": QT_TRANSLATE_NOOP(
        "Words", "The folder {path} cannot be written. Nothing was changed. Choose another folder."
    ),
    "file_not_opened": QT_TRANSLATE_NOOP("Words", "The file cannot be opened. Check that it is there."),
    "file_busy": QT_TRANSLATE_NOOP(
        "Words", "Another program is writing to the file. Nothing was changed. Try again in a moment."
    ),
    "file_open_elsewhere": QT_TRANSLATE_NOOP(
        "Words", "{path} is open in another window that does not answer. Close that window and try again."
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Words",
        "The disk is full. Nothing of this step was written; all earlier work is safe. Free some space.",
    ),
    "disk_error": QT_TRANSLATE_NOOP(
        "Words", "The disk reports an error. Nothing of this step was written. Check the disk."
    ),
    "no_room_for_file": QT_TRANSLATE_NOOP(
        "Words",
        "There is no room for {path}. Nothing of it was kept. Free some space or choose another disk.",
    ),
    "file_not_written": QT_TRANSLATE_NOOP("Words", "{path} could not be written. {reason}"),
    "target_exists": QT_TRANSLATE_NOOP(
        "Words", "There is a file {path} already. Nothing was changed. Choose another name."
    ),
    "target_is_data_file": QT_TRANSLATE_NOOP(
        "Words", "{path} is a data file or belongs to one. Nothing was changed. Choose another name."
    ),
    "target_held": QT_TRANSLATE_NOOP(
        "Words",
        "{path} cannot be replaced: another program has it open, or it is protected. Nothing was changed. "
        "Close it there, or choose another name.",
    ),
    "target_is_link": QT_TRANSLATE_NOOP(
        "Words", "{path} is a link to another place. Nothing was changed. Name the place itself."
    ),
    "target_not_a_file": QT_TRANSLATE_NOOP(
        "Words", "{path} is a device or a pipe. Nothing was changed. Choose the name of a file."
    ),
    "backup_target_in_use": QT_TRANSLATE_NOOP(
        "Words", "{path} is a data file in use. Nothing was changed. Choose another name for the copy."
    ),
    "backup_failed": QT_TRANSLATE_NOOP("Words", "The copy could not be written to {path}. {reason}"),
}

#: What was done, for the status line, the undo menu and the history. {count} of 1 uses the first table.
DONE_ONE = {
    "created": QT_TRANSLATE_NOOP("Words", "New {kind} “{title}”"),
    "edited": QT_TRANSLATE_NOOP("Words", "Changed “{title}”: {fields}"),
    "deleted": QT_TRANSLATE_NOOP("Words", "Deleted “{title}”"),
    "written_together": QT_TRANSLATE_NOOP("Words", "Changed 1 {kind}"),
    "moved": QT_TRANSLATE_NOOP("Words", "Moved “{title}” to {stage_name}"),
    "reordered": QT_TRANSLATE_NOOP("Words", "Reordered “{title}”"),
    "postponed": QT_TRANSLATE_NOOP("Words", "“{title}” is put to {day}"),
    "placed": QT_TRANSLATE_NOOP("Words", "“{title}” is put to {day} {clock}"),
    "completed": QT_TRANSLATE_NOOP("Words", "Done: “{title}”. Next: “{following}”"),
    "cloned": QT_TRANSLATE_NOOP("Words", "Duplicated “{title}”"),
    "made_primary": QT_TRANSLATE_NOOP("Words", "“{title}”: {value} comes first now"),
    "claimed": QT_TRANSLATE_NOOP("Words", "Claimed “{title}”"),
    "given_back": QT_TRANSLATE_NOOP("Words", "Gave “{title}” back to the pool"),
    "assigned": QT_TRANSLATE_NOOP("Words", "Assigned “{title}” to {who}"),
    **(letters.DONE_ONE | playbooks.DONE_ONE | orders.DONE_ONE | selling.DONE_ONE | attachments.DONE_ONE),
    **(calendar_files.DONE_ONE | quotes.DONE_ONE | people.DONE_ONE | MERGED_ONE | TAGGED_ONE | TAKEN_BACK),
    **(RESTORED_ONE | MENDED),
    **exporting.DONE_ONE,
    **competitors.DONE_ONE,
    "imported": QT_TRANSLATE_NOOP("Words", "Imported {file}: {counts}"),
    "converted": QT_TRANSLATE_NOOP("Words", "Converted “{title}”"),
    "unconverted": QT_TRANSLATE_NOOP("Words", "Took back the conversion of “{title}”"),
    "demo_filled": QT_TRANSLATE_NOOP("Words", "Filled with demo data"),
    "setting_saved": QT_TRANSLATE_NOOP("Words", "Changed a setting"),
    "undone": QT_TRANSLATE_NOOP("Words", "Undone: {what}"),
    "redone": QT_TRANSLATE_NOOP("Words", "Redone: {what}"),
}
#: An edit that only says when something was done, with a title and without.
COMPLETED = QT_TRANSLATE_NOOP("Words", "Done: “{title}”")
COMPLETED_UNTITLED = QT_TRANSLATE_NOOP("Words", "Done: {kind}")
#: An edit that only takes that back.
REOPENED = QT_TRANSLATE_NOOP("Words", "Open again: “{title}”")
REOPENED_UNTITLED = QT_TRANSLATE_NOOP("Words", "Open again: {kind}")
#: The same of records that have no title of their own, such as spend.
DONE_UNTITLED = {
    "created": QT_TRANSLATE_NOOP("Words", "New entry: {kind}"),
    "edited": QT_TRANSLATE_NOOP("Words", "Changed {fields} ({kind})"),
    "deleted": QT_TRANSLATE_NOOP("Words", "Deleted entry: {kind}"),
}
DONE_MANY = {
    "edited": QT_TRANSLATE_NOOP("Words", "Changed {count} {kinds}: {fields}"),
    "postponed": QT_TRANSLATE_NOOP("Words", "{count} {kinds} are put to {day}"),
    "deleted": QT_TRANSLATE_NOOP("Words", "Deleted {count} {kinds}"),
    "written_together": QT_TRANSLATE_NOOP("Words", "Changed {count} {kinds}"),
    "claimed": QT_TRANSLATE_NOOP("Words", "Claimed {count} {kinds}"),
    "given_back": QT_TRANSLATE_NOOP("Words", "Gave {count} {kinds} back to the pool"),
    "assigned": QT_TRANSLATE_NOOP("Words", "Assigned {count} {kinds} to {who}"),
    **(playbooks.DONE_MANY | attachments.DONE_MANY | letters.DONE_MANY),
    **(selling.DONE_MANY | MERGED_MANY | TAGGED_MANY | TAKEN_BACK_MANY | RESTORED_MANY) | exporting.DONE_MANY,
    "converted": QT_TRANSLATE_NOOP("Words", "Converted {count} {kinds}"),
    "unconverted": QT_TRANSLATE_NOOP("Words", "Took back the conversion of {count} {kinds}"),
}
