"""Values that list entries: what is told by id and by name, and what a record holds of it."""

from __future__ import annotations

from crm_desktop.core.values.tags import as_stored, as_told, entries_of, ids_of, told_in_line


def test_a_line_names_each_once() -> None:
    assert told_in_line(" VIP,  Fair  2026；VIP、展會|x\n") == ("VIP", "Fair 2026", "展會", "x")
    assert told_in_line(" ,; ") == ()


def test_what_is_told_keeps_ids_and_names_apart() -> None:
    entries = (3, "3", "=1+1", "Fair 2026", 17)
    assert as_told(entries) == ",3,=3,==1+1,=Fair 2026,17,"
    assert entries_of(as_told(entries)) == entries
    assert as_told(()) == ""


def test_a_record_holds_ids_alone_in_their_order() -> None:
    assert as_stored([17, 3, 17]) == ",3,17,"
    assert as_stored([]) is None
    assert ids_of(",3,17,") == (3, 17)
    assert ids_of(None) == ()
