"""Words about the fields that an office makes itself: their definitions, and what stands against one."""

from __future__ import annotations

from crm_desktop.core.words.kind_names import KindNames
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

#: What a field is called whose definition is gone; its values are kept.
DELETED_FIELD = QT_TRANSLATE_NOOP("Words", "(deleted field)")

_KINDS = {
    "lead": QT_TRANSLATE_NOOP("Words", "Lead"),
    "account": QT_TRANSLATE_NOOP("Words", "Account"),
    "contact": QT_TRANSLATE_NOOP("Words", "Contact"),
    "opportunity": QT_TRANSLATE_NOOP("Words", "Opportunity"),
    "product": QT_TRANSLATE_NOOP("Words", "Product"),
    "order": QT_TRANSLATE_NOOP("Words", "Order"),
    "quote": QT_TRANSLATE_NOOP("Words", "Quote"),
    "activity": QT_TRANSLATE_NOOP("Words", "Activity"),
    "competitor": QT_TRANSLATE_NOOP("Words", "Competitor"),
}

NAMES = {
    "custom_field": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Custom field"),
        several=QT_TRANSLATE_NOOP("Words", "Custom fields"),
        one_inside=QT_TRANSLATE_NOOP("Words", "custom field"),
        several_inside=QT_TRANSLATE_NOOP("Words", "custom fields"),
        fields={
            "name": QT_TRANSLATE_NOOP("Words", "Field name"),
            "kind": QT_TRANSLATE_NOOP("Words", "Belongs to"),
            "type": QT_TRANSLATE_NOOP("Words", "Type"),
            "choices": QT_TRANSLATE_NOOP("Words", "Choices"),
            "target": QT_TRANSLATE_NOOP("Words", "Points at"),
            "help": QT_TRANSLATE_NOOP("Words", "Help text"),
            "required": QT_TRANSLATE_NOOP("Words", "Required"),
            "required_from": QT_TRANSLATE_NOOP("Words", "Required from stage"),
            "name_zh_tw": QT_TRANSLATE_NOOP("Words", "Name in Traditional Chinese"),
            "name_zh_cn": QT_TRANSLATE_NOOP("Words", "Name in Simplified Chinese"),
            "name_en": QT_TRANSLATE_NOOP("Words", "Name in English"),
        },
        choices={
            **{f"kind.{kind}": name for kind, name in _KINDS.items()},
            "target.user": QT_TRANSLATE_NOOP("Words", "User"),
            **{f"target.{kind}": name for kind, name in _KINDS.items()},
            "type.text": QT_TRANSLATE_NOOP("Words", "Short text"),
            "type.long_text": QT_TRANSLATE_NOOP("Words", "Long text"),
            "type.number": QT_TRANSLATE_NOOP("Words", "Decimal number"),
            "type.money": QT_TRANSLATE_NOOP("Words", "Amount of money"),
            "type.date": QT_TRANSLATE_NOOP("Words", "Date"),
            "type.choice": QT_TRANSLATE_NOOP("Words", "Choice"),
            "type.several_choices": QT_TRANSLATE_NOOP("Words", "Several choices"),
            "type.yes_no": QT_TRANSLATE_NOOP("Words", "Yes or no"),
            "type.link": QT_TRANSLATE_NOOP("Words", "Link"),
            "type.reference": QT_TRANSLATE_NOOP("Words", "Another record"),
        },
    ),
}

MESSAGES = {
    "field_name_taken": QT_TRANSLATE_NOOP(
        "Words", "There is a field called “{value}” already. Nothing was changed; choose another name."
    ),
    "field_settled": QT_TRANSLATE_NOOP(
        "Words",
        "{field} is settled when a field is made, because values stand in it. Make another field and archive "
        "this one.",
    ),
    "choices_needed": QT_TRANSLATE_NOOP("Words", "This type needs choices to choose from."),
    "choices_not_needed": QT_TRANSLATE_NOOP("Words", "Only a field of the type “Choice” has choices."),
    "choice_twice": QT_TRANSLATE_NOOP("Words", "“{value}” is among the choices twice."),
    "choice_divided": QT_TRANSLATE_NOOP(
        "Words", "“{value}” holds a comma or another mark that divides choices. Write it without."
    ),
    "target_needed": QT_TRANSLATE_NOOP("Words", "Say which records the field points at."),
    "stage_not_needed": QT_TRANSLATE_NOOP(
        "Words", "Only opportunities stand in stages. Leave “{field}” empty."
    ),
    "too_many_fields": QT_TRANSLATE_NOOP(
        "Words", "There are {limit} fields of your own already, archived ones included. That is the most."
    ),
    "field_gone_meanwhile": QT_TRANSLATE_NOOP(
        "Words", "{field} was archived or deleted meanwhile. Nothing was written; what you typed is kept."
    ),
}
