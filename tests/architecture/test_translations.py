"""Every word on the screen is translated in all three languages, and no translation has lost its word."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.names import KIND_NAMES, field_name
from crm_desktop.core.words.synonyms.fields import FIELD_WORDS
from crm_desktop.core.words.synonyms.headings import built_in_code
from crm_desktop.core.words.synonyms.values import CHOICE_WORDS
from development import translation_files
from tests.architecture.source import called_name, program_files
from tests.support import ROOT

PLACEHOLDER = re.compile(r"%n|%\d|\{[^{}]*\}")
Key = tuple[str, str, str]


def messages(path: Path) -> dict[Key, ElementTree.Element]:
    """Every message of a .ts file by context, source and comment."""
    root = ElementTree.parse(path).getroot()
    return {
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
        ): message
        for context in root.iter("context")
        for message in context.iter("message")
    }


def committed(language: str) -> Path:
    """The .ts file that the repository holds."""
    return ROOT / "resources" / "translations" / f"crm_{language}.ts"


def forms(message: ElementTree.Element) -> list[str]:
    """The translation's text, or each of its plural forms."""
    translation = message.find("translation")
    if translation is None:
        return [""]
    plural = translation.findall("numerusform")
    return [form.text or "" for form in plural] if plural else [translation.text or ""]


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with .ts files made from the source alone."""
    folder = tmp_path_factory.mktemp("translations")
    translation_files.update_translations(folder)
    return folder


@pytest.mark.parametrize("language", translation_files.LANGUAGES)
def test_the_files_hold_the_words_of_the_source(language: str, fresh: Path) -> None:
    wanted = set(messages(fresh / f"crm_{language}.ts"))
    held = set(messages(committed(language)))
    assert (sorted(wanted - held), sorted(held - wanted)) == ([], []), "run `python3 dev.py translate`"


@pytest.mark.parametrize("language", translation_files.LANGUAGES)
def test_every_translation_is_finished(language: str) -> None:
    unfinished = [
        key
        for key, message in messages(committed(language)).items()
        if (translation := message.find("translation")) is None
        or translation.get("type") is not None
        or not all(forms(message))
    ]
    assert not unfinished


@pytest.mark.parametrize("language", translation_files.LANGUAGES)
def test_translations_keep_their_placeholders(language: str) -> None:
    changed = [
        (key[1], form)
        for key, message in messages(committed(language)).items()
        for form in forms(message)
        if sorted(set(PLACEHOLDER.findall(form)) | {"%n"})
        != sorted(set(PLACEHOLDER.findall(key[1])) | {"%n"})
    ]
    assert not changed


def test_there_are_words_to_translate(fresh: Path) -> None:
    assert len(messages(fresh / "crm_zh_TW.ts")) > 100


def test_no_word_of_the_source_is_overlooked() -> None:
    """Calls inside f-strings, for one, are not seen by Qt's collector."""
    held = {source for _context, source, _comment in messages(committed("zh_TW"))}
    places = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
    overlooked = [
        (file.place(call), argument.value)
        for file in program_files()
        for call in file.calls()
        for argument in call.args[places.get(called_name(call), 9) :][:1]
        if isinstance(argument, ast.Constant)
        and isinstance(argument.value, str)
        and argument.value not in held
    ]
    assert not overlooked


@pytest.mark.parametrize("language", ["zh_TW", "zh_CN"])
def test_an_import_understands_every_name_that_the_screen_shows(language: str) -> None:
    """What was copied out of the program can be read back in the same language."""
    shown = {
        key[1]: forms(message)[0]
        for key, message in messages(committed(language)).items()
        if key[0] == "Words"
    }
    unknown = [
        (key, shown[name])
        for kind, names in KIND_NAMES.items()
        for key, name in names.choices.items()
        if kind
        not in ("score_rule", "quote", "office", "text_block", "letter_template")  # no file brings any
        if shown[name] not in CHOICE_WORDS[key.split(".")[0]][key.split(".")[1]].split("|")
    ]
    for kind, names in KIND_NAMES.items():
        for code, name in names.built_in.items():
            if kind != "pipeline" and built_in_code(Kind(kind), shown[name]) != code:
                unknown.append((code, shown[name]))
    for kind in BUILT_IN.imported_kinds:
        for field in BUILT_IN[kind].fields:
            name = shown[field_name(kind, field.name)] if field.name in FIELD_WORDS[kind] else ""
            if name and name not in FIELD_WORDS[kind][field.name].split("|"):
                unknown.append((f"{kind}.{field.name}", name))
    assert not unknown


SOURCE_WITH_NUMBERS = """
#: describes a name
first = translate("One", "%n day(s)", "", max(1, round(days)))
second = QCoreApplication.translate(
    "Two",
    "“%n row(s)”",
    "",
    rows,
).strip()
third = QCoreApplication.translate("Two", "no number")
"""


def test_numbers_given_to_translate_make_plurals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "module.py").write_text(SOURCE_WITH_NUMBERS, encoding="utf-8")
    monkeypatch.setattr(translation_files, "SOURCES", package)
    translation_files.update_translations(tmp_path)
    found = messages(tmp_path / "crm_zh_TW.ts")
    plural = {key: message.get("numerus") for key, message in found.items()}
    assert plural == {
        ("One", "%n day(s)", ""): "yes",
        ("Two", "“%n row(s)”", ""): "yes",
        ("Two", "no number", ""): None,
    }
    assert all(message.find("extracomment") is None for message in found.values())
