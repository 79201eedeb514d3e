"""When two spellings are one name."""

from __future__ import annotations

from crm_desktop.core.values.names.sameness import name_key
from crm_desktop.services.folding import folder


def key(text: str) -> str:
    return name_key(text, folder().simplify)


def test_punctuation_and_accents_tell_names_apart() -> None:
    names = ["D++ Works", "D# Works", "D Works", "B+", "B", "B-", "4.5 Ltd", "45 Ltd", "Café", "Cafe"]
    assert len({key(name) for name in names}) == len(names)


def test_width_case_spaces_and_script_do_not() -> None:
    assert key("Ｄ＃　Ｗｏｒｋｓ") == key(" d#  works ")
    assert key("ÉTOILE CONSEIL") == key("Étoile\u00a0Conseil") == key("E\u0301toile Conseil")
    assert key("WEISSE WAND AG") == key("Weiße Wand AG")
    assert key("华硕电脑") == key("華碩電腦")
    assert key("王　小 明") == key("王小明") != key("王小民")
    assert key("台積電 TSMC") != key("台積電TSMC")
