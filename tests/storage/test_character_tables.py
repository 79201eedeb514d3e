"""The packages' character tables are where they are read, and hold what folding takes from them."""

from __future__ import annotations

import pytest

from crm_desktop.storage import character_tables

MOVED = "a release of the package has moved or changed this file; see storage/character_tables.py"


@pytest.mark.parametrize(
    ("package", "file", "least"),
    [("opencc", "dictionary/TSCharacters.txt", 20_000), ("pypinyin", "pinyin_dict.json", 500_000)],
)
def test_the_data_files_are_where_they_are_looked_for(package: str, file: str, least: int) -> None:
    try:
        data = character_tables._data(package, file)
    except OSError:
        pytest.fail(f"{package} has no {file}: {MOVED}", pytrace=False)
    assert len(data) > least, MOVED


def test_the_tables_know_what_search_lives_by() -> None:
    simplify, readings = character_tables._simplify(), character_tables._readings
    assert "臺灣經濟國際電腦".translate(simplify) == "台湾经济国际电脑", MOVED
    assert [readings(each)[0] for each in "王小明"] == ["wang", "xiao", "ming"], MOVED
    assert readings("女")[0] == "nv", MOVED
    assert len(simplify) > 2_500, MOVED


def test_a_package_that_is_missing_is_named() -> None:
    with pytest.raises(ModuleNotFoundError, match="no_such_package"):
        character_tables._data("no_such_package", "table.txt")
