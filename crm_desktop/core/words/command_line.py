"""What only the start of a file and the command line say."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP
from crm_desktop.core.words.subjects import encryption
from crm_desktop.core.words.subjects.letters import COMMAND_LINE as LETTERS

COMMAND_LINE = {
    **LETTERS,
    **encryption.COMMAND_LINE,
    # Arguments that make no sense; each is said behind the name of the command.
    "argument": QT_TRANSLATE_NOOP("Words", "{argument}: {problem}"),
    "not_a_pair": QT_TRANSLATE_NOOP("Words", "“{text}” is not of the form FIELD=VALUE."),
    "not_a_value_meant": QT_TRANSLATE_NOOP("Words", "“{text}” is not of the form FIELD:TEXT=VALUE."),
    "not_a_day": QT_TRANSLATE_NOOP("Words", "“{text}” is not a date of the form 2026-11-23."),
    "day_outside": QT_TRANSLATE_NOOP("Words", "“{text}” lies outside the years 1900 to 2200."),
    "not_a_row": QT_TRANSLATE_NOOP("Words", "“{text}” is not the number of a row, nor 0 for none."),
    "not_positive": QT_TRANSLATE_NOOP("Words", "“{text}” is not a whole number above zero."),
    "not_a_number": QT_TRANSLATE_NOOP("Words", "“{text}” is not the number of a record."),
    "not_a_part": QT_TRANSLATE_NOOP(
        "Words", "“{text}” is neither new, none or match, nor the number of a record."
    ),
    "became_new": QT_TRANSLATE_NOOP("Words", "{kind} {title} (new)"),
    "became_known": QT_TRANSLATE_NOOP("Words", "{kind} {title} (was there already)"),
    "unwilling_exported": QT_TRANSLATE_NOOP(
        "Words", "{count} of these do not want to be contacted: “Do not contact” says who."
    ),
    "unwilling_left_out": QT_TRANSLATE_NOOP(
        "Words",
        "{count} were left out who do not want to be contacted; --include-do-not-contact writes them too.",
    ),
    "nothing_returns": QT_TRANSLATE_NOOP("Words", "Nothing goes back."),
    "nothing_alike": QT_TRANSLATE_NOOP("Words", "Nothing here looks alike."),
    "nothing_found": QT_TRANSLATE_NOOP("Words", "Nothing was found."),
    "only_similar": QT_TRANSLATE_NOOP("Words", "Nothing has these words in it. Similar:"),
    "would_do": QT_TRANSLATE_NOOP("Words", "Would be done, but was not: {what}"),
    "nothing_changed": QT_TRANSLATE_NOOP("Words", "Nothing was different. Nothing was changed."),
    "order_of_quote": QT_TRANSLATE_NOOP("Words", "Made from quote {number}."),
    "order_standing": QT_TRANSLATE_NOOP("Words", "{title}: paid {paid}, outstanding {outstanding}"),
    "order_overpaid": QT_TRANSLATE_NOOP("Words", "Overpaid by {amount}, which is kept as credit."),
    "order_uncounted": QT_TRANSLATE_NOOP(
        "Words", "Payments in another currency that lack an exchange rate and are not counted: {count}"
    ),
    "links": QT_TRANSLATE_NOOP("Words", "Links"),
    "sum_net": QT_TRANSLATE_NOOP("Words", "Net"),
    "sum_gross": QT_TRANSLATE_NOOP("Words", "Total with tax"),
    "timeline": QT_TRANSLATE_NOOP("Words", "Timeline"),
    "agenda_overdue": QT_TRANSLATE_NOOP("Words", "Overdue"),
    "agenda_today": QT_TRANSLATE_NOOP("Words", "Today"),
    "agenda_later": QT_TRANSLATE_NOOP("Words", "Later"),
    "agenda_closing": QT_TRANSLATE_NOOP("Words", "Should close"),
    "agenda_nothing": QT_TRANSLATE_NOOP("Words", "Nothing is due."),
    "agenda_cut": QT_TRANSLATE_NOOP("Words", "There is more than is listed here."),
    "not_both": QT_TRANSLATE_NOOP("Words", "not together with {argument}."),
    "not_a_currency": QT_TRANSLATE_NOOP("Words", "“{text}” is not a currency code such as EUR."),
    "not_a_choice": QT_TRANSLATE_NOOP("Words", "“{text}” is not one of these: {choices}."),
    "missing_arguments": QT_TRANSLATE_NOOP("Words", "This is missing: {arguments}."),
    "value_missing": QT_TRANSLATE_NOOP("Words", "a value has to follow."),
    "strange_arguments": QT_TRANSLATE_NOOP("Words", "This was not understood: {arguments}."),
    "fields_field": QT_TRANSLATE_NOOP("Words", "Field"),
    "fields_name": QT_TRANSLATE_NOOP("Words", "Name"),
    "fields_type": QT_TRANSLATE_NOOP("Words", "Type"),
    "fields_values": QT_TRANSLATE_NOOP("Words", "Values"),
    "yes": QT_TRANSLATE_NOOP("Words", "Yes"),
    "no": QT_TRANSLATE_NOOP("Words", "No"),
    #: the first user of a new file where the account of the computer bears no person's name
    "me": QT_TRANSLATE_NOOP("Words", "Me"),
    "force_replaces": QT_TRANSLATE_NOOP("Words", "With --force it is replaced."),
    "still_readable": QT_TRANSLATE_NOOP("Words", "Still readable: {parts}"),
    "newest_copy": QT_TRANSLATE_NOOP("Words", "Its newest copy, of {when}: {path}"),
    "copy_back": QT_TRANSLATE_NOOP(
        "Words", "To put it in place (the file is kept under another name): --db {path} restore {copy}"
    ),
    "check_pages": QT_TRANSLATE_NOOP("Words", "Pages and indexes"),
    "check_links": QT_TRANSLATE_NOOP("Words", "Links between records"),
    "check_numbers": QT_TRANSLATE_NOOP("Words", "Numbers of records"),
    "check_indexes": QT_TRANSLATE_NOOP("Words", "Indexes of some records"),
    "check_texts": QT_TRANSLATE_NOOP("Words", "Texts"),
    "check_contents": QT_TRANSLATE_NOOP("Words", "Contents of files"),
    "check_values": QT_TRANSLATE_NOOP("Words", "Values beside those of a backup"),
    "check_nothing_to_compare": QT_TRANSLATE_NOOP("Words", "no backup to compare with"),
    "mend_them": QT_TRANSLATE_NOOP(
        "Words",
        "To see them: --db {path} mend --dry-run. To take them from the backup: mend. To leave them as they "
        "are: mend --keep.",
    ),
    "values_left": QT_TRANSLATE_NOOP("Words", "The values are left as they are, and a new backup has them."),
    "no_values_changed": QT_TRANSLATE_NOOP(
        "Words", "All values are as they were saved, as far as a backup tells."
    ),
    "check_sound": QT_TRANSLATE_NOOP("Words", "sound"),
    "check_unsound": QT_TRANSLATE_NOOP("Words", "damaged"),
    "check_not_looked_at": QT_TRANSLATE_NOOP("Words", "not looked at, because of what is damaged above"),
    "place_network": QT_TRANSLATE_NOOP(
        "Words",
        "The file lies on a network drive, where it can be damaged. Keep it on this computer and copies on "
        "the drive (backups --second FOLDER).",
    ),
    "place_synced": QT_TRANSLATE_NOOP(
        "Words",
        "The file lies in a folder that is synchronised while it is written, where it can be damaged. Keep "
        "it elsewhere on this computer and copies in that folder (backups --second FOLDER).",
    ),
    "no_copies": QT_TRANSLATE_NOOP("Words", "No copies of this file are known here."),
    "copies_made": QT_TRANSLATE_NOOP("Words", "Made"),
    "copies_size": QT_TRANSLATE_NOOP("Words", "Size"),
    "copies_why": QT_TRANSLATE_NOOP("Words", "Why"),
    "copies_holds": QT_TRANSLATE_NOOP("Words", "Holds"),
    "copies_file": QT_TRANSLATE_NOOP("Words", "File"),
    "compared_records": QT_TRANSLATE_NOOP("Words", "Records"),
    "compared_then": QT_TRANSLATE_NOOP("Words", "then"),
    "compared_now": QT_TRANSLATE_NOOP("Words", "now"),
    "compared_new": QT_TRANSLATE_NOOP("Words", "new since"),
    "compared_changed": QT_TRANSLATE_NOOP("Words", "changed"),
    "compared_deleted": QT_TRANSLATE_NOOP("Words", "deleted"),
    "deleted_since": QT_TRANSLATE_NOOP("Words", "Deleted since: {kind} {title}"),
    "restored": QT_TRANSLATE_NOOP("Words", "{copy} was checked and is now {path}."),
    "repaired_kind": QT_TRANSLATE_NOOP("Words", "{kinds}: {kept} kept, {lost} lost"),
    "repaired_other": QT_TRANSLATE_NOOP("Words", "Lost besides, of links, history and settings: {count}"),
    "repaired": QT_TRANSLATE_NOOP("Words", "What could be read is now in {path}, checked and searchable."),
    "repair_it": QT_TRANSLATE_NOOP("Words", "To carry what is readable into a new file: --db {path} repair"),
    "kept_aside": QT_TRANSLATE_NOOP("Words", "What was there before is kept: {path}"),
    "begin_anew": QT_TRANSLATE_NOOP("Words", "To begin a new file, name another one with --db."),
    "file_made": QT_TRANSLATE_NOOP(
        "Words",
        "A new file was made: {path}. Amounts without a currency are taken as {currency}; "
        "--currency chooses another when a file is made.",
    ),
}
