"""What the verb `mutate` breaks, and what it leaves alone."""

from __future__ import annotations

import pytest

from development.mutation.mutants import mutants_of
from tests.support import ROOT


def changes(source: str) -> list[str]:
    """The broken line of each mutant."""
    return [mutant.change(source)[1] for mutant in mutants_of(source)]


@pytest.mark.parametrize(
    ("source", "broken"),
    [
        ("x = a < b", ["x = a <= b", "x = a >= b"]),
        ("x = a == b", ["x = a != b"]),
        ("x = a is not None", ["x = a is None"]),
        ("x = a and b and c", ["x = (a and b)", "x = (a and c)", "x = (b and c)"]),
        ("x = not a", ["x = (a)"]),
        ("x = a + b * c", ["x = a + b // c", "x = a - b * c"]),
        ("x = a if b else c", ["x = (a)", "x = (c)"]),
        ("x = [a for a in b if a.good]", ["x = [a for a in b if True]"]),
        ("x = 5", ["x = 6"]),
        ("x = True", ["x = False"]),
        ("def f():\n    return x", ["return None"]),
        ("def f():\n    raise x", ["pass"]),
        ("def f():\n    work()", ["pass"]),
        ("def f():\n    self.x = y", ["pass"]),
        ("def f():\n    x = 'key'", ["x = 'key~'"]),
        ("def f(x=1):\n    pass", ["def f(x=2):"]),
        ("for a in b:\n    continue", ["break"]),
        ("try:\n    work()\nexcept OSError:\n    x = 1", ["pass", "x = 2"]),
        ("with open(1):\n    work()", ["with open(2):", "pass"]),
        ("客 = 1 < 甲", ["客 = 1 <= 甲", "客 = 1 >= 甲", "客 = 2 < 甲"]),
    ],
)
def test_what_is_broken(source: str, broken: list[str]) -> None:
    assert sorted(changes(source)) == sorted(broken)


@pytest.mark.parametrize(
    "source",
    [
        '"""Text."""',
        "import x",
        "x: 'Type' = y",
        "NAME = 'text'",
        "log.warning('text %s', 5)",
        "def f():\n    x = f'{a + 1}'",
        "if TYPE_CHECKING:\n    x = 1",
        "def f():\n    x = 'a' + b",
        "def f():\n    return None",
    ],
)
def test_what_is_left_alone(source: str) -> None:
    assert [change for change in changes(source) if "'a~'" not in change] == []


def test_a_mutant_knows_the_outermost_function_around_it() -> None:
    source = (
        "class A:\n    @cache\n    def f(self):\n        def g():\n            return x\n        return g\n"
    )
    assert [(each.function, each.function_line) for each in mutants_of(source)] == [("A.f", 2)] * 2


def test_every_mutant_is_a_program() -> None:
    """Broken in one place, the tool's own source still compiles."""
    source = (ROOT / "development" / "mutation" / "mutants.py").read_text(encoding="utf-8")
    found = mutants_of(source)
    assert len(found) > 100
    for mutant in found:
        assert mutant.broken(source) != source
        compile(mutant.broken(source), "mutants.py", "exec")
