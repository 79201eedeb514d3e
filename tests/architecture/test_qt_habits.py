"""Habits that keep Qt safe: plain text, literal words, named slots, no nested event loops."""

from __future__ import annotations

import ast

from tests.architecture.source import SourceFile, called_name, harness_files, program_files

LABEL_FACTORY = "crm_desktop/qtkit/widgets/labels.py"
MARKED_WORDS = "crm_desktop/bridge/person/marked_words.py"
TRANSLATING = {"tr": 0, "translate": 1}
"""Functions that lupdate looks for, with the place of the text among their arguments."""


def is_literal(node: ast.expr) -> bool:
    """Whether lupdate can read the text: a plain string, or several written side by side."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def unreadable_words(file: SourceFile) -> list[str]:
    """Calls of tr() and QCoreApplication.translate() whose text lupdate cannot find."""
    return [
        file.place(call)
        for call in file.calls()
        if is_translation(call) and not all(map(is_literal, call.args[: TRANSLATING[called_name(call)] + 1]))
    ]


def is_translation(call: ast.Call) -> bool:
    """Whether this is Qt's translation; strings, bytes and painters have a `translate` of their own."""
    name = called_name(call)
    if name == "translate" and isinstance(call.func, ast.Attribute):
        return ast.unparse(call.func.value).endswith("Application")
    return name in TRANSLATING and len(call.args) > TRANSLATING[name]


def test_translated_words_are_literal() -> None:
    files = [file for file in program_files() if file.name != MARKED_WORDS]
    assert [place for file in files for place in unreadable_words(file)] == []


def test_unreadable_words_are_found() -> None:
    source = """
self.tr(f"{count} leads")
self.tr("Leads")
QCoreApplication.translate("Board", name)
painter.translate(x, y)
"""
    file = SourceFile("crm_desktop/ui/example.py", 5, ast.parse(source))
    assert unreadable_words(file) == ["crm_desktop/ui/example.py:2", "crm_desktop/ui/example.py:4"]


#: Their answers outlive what asked: the window itself, and a dialog that empties its drafts when it closes.
OUTLIVING = frozenset({"crm_desktop/ui/window/last_action.py", "crm_desktop/ui/reports/spend/dialog.py"})


def unowned_answers(file: SourceFile) -> list[str]:
    """Writes that are answered to something that may be gone by then, so that the answer would raise."""
    return [
        file.place(call)
        for call in file.calls()
        if ast.unparse(call.func).endswith("gateway.run")
        and (told := {keyword.arg for keyword in call.keywords}) & {"done", "failed"}
        and "owner" not in told
    ]


def test_answers_of_writes_have_an_owner() -> None:
    files = [file for file in program_files() if file.floor == "ui" and file.name not in OUTLIVING]
    assert [place for file in files for place in unowned_answers(file)] == []


def test_answers_without_an_owner_are_found() -> None:
    source = """
self._context.gateway.run(command, failed=self._say)
self._context.gateway.run(command, failed=self._say, owner=self)
self._context.gateway.run(command)
"""
    file = SourceFile("crm_desktop/ui/example.py", 4, ast.parse(source))
    assert unowned_answers(file) == ["crm_desktop/ui/example.py:2"]


def test_labels_come_from_the_plain_text_factory() -> None:
    makers = [
        file.place(call)
        for file in program_files()
        if file.name != LABEL_FACTORY
        for call in file.calls()
        if called_name(call) == "QLabel"
    ]
    assert not makers, f"a QLabel reads markup in its text; use plain_label() of {LABEL_FACTORY}"


def test_label_subclasses_set_plain_text() -> None:
    careless = [
        file.place(node)
        for file in program_files()
        if file.name != LABEL_FACTORY
        for node in file.nodes
        if isinstance(node, ast.ClassDef)
        and any(ast.unparse(base).split(".")[-1] == "QLabel" for base in node.bases)
        and "PlainText" not in ast.unparse(node)
    ]
    assert not careless


def test_slots_have_names() -> None:
    nameless = [
        file.place(call)
        for file in program_files()
        for call in file.calls()
        if called_name(call) == "connect" and any(isinstance(part, ast.Lambda) for part in call.args)
    ]
    assert not nameless, "a lambda slot keeps its captured objects alive and has no name in a traceback"


ROOF = "crm_desktop/app.py"
"""Starts the one event loop there is."""
SYSTEM_DIALOGS = "crm_desktop/ui/dialogs/files.py"
"""Asks by the system's dialogs, which run a loop of their own."""
FILE_DIALOG = "crm_desktop/qtkit/widgets/file_dialog.py"


def nested_loops(file: SourceFile) -> list[str]:
    """Where events are handled in the middle of other work: anything may have changed when it goes on."""
    return [
        file.place(node)
        for node in file.nodes
        if (isinstance(node, ast.Attribute) and node.attr in ("processEvents", "exec", "exec_"))
        or (isinstance(node, ast.Name) and node.id == "QEventLoop")
    ]


def test_no_nested_event_loop() -> None:
    alone = (ROOF, SYSTEM_DIALOGS)
    assert [place for file in program_files() if file.name not in alone for place in nested_loops(file)] == []
    assert [len(nested_loops(file)) for file in program_files() if file.name in alone] == [1, 1]


def test_dialogs_for_files_look_into_none() -> None:
    careless = [
        file.place(node)
        for file in program_files()
        if file.name != FILE_DIALOG
        for node in file.nodes
        if isinstance(node, ast.Name) and node.id == "QFileDialog"
    ]
    assert not careless, f"Qt's own dialog opens the data file; use {FILE_DIALOG}"


def test_skipping_goes_through_one_door() -> None:
    direct = [
        file.place(call)
        for file in harness_files()
        if file.name != "tests/support.py"
        for call in file.calls()
        if ast.unparse(call.func) in ("pytest.skip", "pytest.importorskip", "pytest.mark.skip")
    ]
    assert not direct, "use tests.support: what is skipped at home has to fail in a build"


DIALOG_BASE = "crm_desktop/qtkit/widgets/dialog.py"


def bare_dialogs(file: SourceFile) -> list[str]:
    """Dialogs through which Tab would walk in the order in which they were built."""
    classes = [node for node in ast.walk(file.tree) if isinstance(node, ast.ClassDef)]
    bare = [each for each in classes if "QDialog" in map(ast.unparse, each.bases)]
    return [file.place(each) for each in bare]


def test_tab_walks_through_every_dialog_in_reading_order() -> None:
    files = [file for file in program_files() if file.name != DIALOG_BASE]
    assert [place for file in files for place in bare_dialogs(file)] == []


def test_bare_dialogs_are_found() -> None:
    source = """
class Question(QDialog):
    pass
class Answer(Dialog):
    pass
"""
    file = SourceFile("crm_desktop/ui/example.py", 5, ast.parse(source))
    assert bare_dialogs(file) == ["crm_desktop/ui/example.py:2"]
