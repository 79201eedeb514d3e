"""The order of names: strokes, pinyin with the readings of surnames, letters without case and accents."""

from __future__ import annotations

import pytest

from crm_desktop.core.values.names.ordering import NameKeys, NameOrder, order_of_language
from crm_desktop.storage.name_orders import keys_of


def ordered(order: NameOrder, names: list[str], *, is_person: bool = True) -> list[str]:
    """The names as a list shows them."""
    keys = keys_of(order)
    return sorted(names, key=lambda name: keys.key(name, is_person=is_person) or "")


def test_strokes_count_in_taiwan() -> None:
    names = ["陳怡君", "丁守中", "王小明", "歐陽菲菲", "于右任", "林志豪", "王大同", "Anna", "3M"]
    expected = ["3M", "Anna", "丁守中", "于右任", "王大同", "王小明", "林志豪", "陳怡君", "歐陽菲菲"]
    assert ordered(NameOrder.STROKES, names) == expected


def test_pinyin_counts_on_the_mainland() -> None:
    names = ["张伟", "王芳", "李娜", "陈静", "刘洋", "黄磊", "欧阳娜娜", "赵敏", "Bob"]
    expected = ["Bob", "陈静", "黄磊", "李娜", "刘洋", "欧阳娜娜", "王芳", "张伟", "赵敏"]
    assert ordered(NameOrder.PINYIN, names) == expected


def test_surnames_are_read_as_such() -> None:
    names = ["曾国藩", "张飞", "单雄信", "陈真", "仇和", "解缙"]
    assert ordered(NameOrder.PINYIN, names) == ["陈真", "仇和", "单雄信", "解缙", "曾国藩", "张飞"]
    firm = ordered(NameOrder.PINYIN, ["曾经咖啡", "程记"], is_person=False)
    assert firm == ["曾经咖啡", "程记"]


def test_letters_sort_without_case_accents_and_width() -> None:
    names = ["Zoe", "émile", "Eva", "ｅric", "adam", "Ärzte"]
    assert ordered(NameOrder.ALPHABET, names) == ["adam", "Ärzte", "émile", "ｅric", "Eva", "Zoe"]


@pytest.mark.parametrize("order", list(NameOrder))
def test_no_name_has_no_key(order: NameOrder) -> None:
    keys: NameKeys = keys_of(order)
    assert keys.key(None, is_person=True) is None
    assert keys.key("  ", is_person=True) is None
    assert keys.key("\U00020000", is_person=True)
    assert len(keys.key("王" * 300, is_person=False) or "") <= 41


def test_each_language_has_its_order() -> None:
    languages = ("zh_TW", "zh_CN", "en", "de")
    found = [order_of_language(each) for each in languages]
    assert found == [NameOrder.STROKES, NameOrder.PINYIN, NameOrder.ALPHABET, NameOrder.ALPHABET]
