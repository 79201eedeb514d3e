#!/usr/bin/env python3
"""The one door for people who work on CRM Desktop: it sets up, runs, tests, checks and translates."""

from __future__ import annotations

import ast
import ctypes
import hashlib
import importlib.util
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
UNFINISHED = VENV / "setup-unfinished"
RUNTIME_LOCK = ROOT / "requirements.lock"
DEVELOPMENT_LOCK = ROOT / "requirements-dev.lock"
SOURCES = ROOT / "crm_desktop"
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("zh_TW", "zh_CN", "en")

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""What the Qt wheels load from the system on Linux, with the Debian package that holds it."""

TEST_TOOLS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xwininfo": "x11-utils",
    "import": "imagemagick",
    "sqlite3": "sqlite3",
    "fc-list": "fontconfig",
}
"""Programs that the tests in a real window and the benchmarks call, with their Debian packages."""


class SetupRefused(Exception):
    """Set-up cannot go on; the message says what to do."""


# ---------------------------------------------------------------- system libraries and tools (Linux)


def missing_packages(with_test_tools: bool) -> list[str]:
    """Debian packages of the Qt libraries (and test tools) that this Linux machine lacks, sorted."""
    missing = {package for library, package in QT_LIBRARIES.items() if not can_load(library)}
    if with_test_tools:
        missing |= {package for tool, package in TEST_TOOLS.items() if shutil.which(tool) is None}
        if not has_chinese_font():
            missing.add("fonts-noto-cjk")
    return sorted(missing)


def can_load(library: str) -> bool:
    """Whether the dynamic linker finds the library, asked in the way Qt itself will ask."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_chinese_font() -> bool:
    """Whether fontconfig knows a font that covers Chinese."""
    if shutil.which("fc-list") is None:
        return False
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False).stdout.strip())


def ensure_system(with_test_tools: bool = False) -> None:
    """Install missing system packages where this user may; else raise SetupRefused with the command."""
    if not sys.platform.startswith("linux"):
        return
    packages = missing_packages(with_test_tools)
    if not packages:
        return
    if shutil.which("apt-get") is None:
        libraries = [library for library in QT_LIBRARIES if not can_load(library)]
        wanted = " ".join(f"'{library}()(64bit)'" for library in libraries) or " ".join(packages)
        raise SetupRefused(
            "Qt needs these system libraries; install them with your package manager:\n"
            f"  {' '.join(libraries) or ' '.join(packages)}\nOn Fedora: sudo dnf install {wanted}"
        )
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    prefix = administrator_prefix()
    if prefix is None:
        raise SetupRefused(f"Some system packages are missing. Please run:\n  sudo {' '.join(command)}")
    say(f"Installing system packages: {' '.join(packages)}")
    for step in (["apt-get", "update", "-q"], command):
        subprocess.run([*prefix, *step], check=True, stdout=subprocess.DEVNULL)
    if remaining := missing_packages(with_test_tools):
        raise SetupRefused(f"These packages were installed and yet cannot be used: {' '.join(remaining)}")


def administrator_prefix() -> list[str] | None:
    """How to start a command as administrator without a password; None where that is not possible."""
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if sys.platform != "win32" and os.geteuid() == 0:
        return quiet
    if shutil.which("sudo") is None:
        return None
    allowed = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    return ["sudo", "-n", *quiet] if allowed else None


# ---------------------------------------------------------------- the virtual environment


def venv_program(name: str) -> Path:
    """Path of a program inside the virtual environment, on this platform."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def locks_of(development: bool) -> list[Path]:
    """The lock files that make up the run-time set, or the development set that includes it."""
    return [RUNTIME_LOCK, DEVELOPMENT_LOCK] if development else [RUNTIME_LOCK]


def stamp_of(development: bool) -> Path:
    """The file that says which locked set the virtual environment holds."""
    return VENV / f"locked-{'development' if development else 'runtime'}"


def digest_of(development: bool) -> str:
    """Fingerprint of the locked set: changes exactly when a lock file does."""
    return hashlib.sha256(b"\0".join(lock.read_bytes() for lock in locks_of(development))).hexdigest()


def is_ready(development: bool) -> bool:
    """Whether the virtual environment wholly holds the locked set; reads two small files, starts nothing."""
    stamp = stamp_of(development)
    if UNFINISHED.exists() or not venv_program("python").exists() or not stamp.exists():
        return False
    return stamp.read_text() == digest_of(development)


def ensure_environment(development: bool) -> None:
    """Make or mend the virtual environment so that it holds exactly the locked versions.

    A file marks the work as unfinished from the first step to the last: where it is found again, that set-up
    was interrupted, and the environment is made anew instead of being trusted.
    """
    if is_ready(development):
        return
    with one_setup_at_a_time() as claim:
        if not is_ready(development):
            set_up(development, claim)


@contextmanager
def one_setup_at_a_time() -> Iterator[int]:
    """Wait until no other set-up of this folder is running; the system ends the claim of one that died.

    Gives the claim's file descriptor: a program that inherits it keeps the claim even if this one is killed.
    """
    name = hashlib.sha256(f"{Path.home()}:{ROOT}".encode()).hexdigest()[:16]
    with (Path(tempfile.gettempdir()) / f"crm-desktop-setup-{name}.lock").open("ab") as claim:
        while not has_claimed(claim.fileno()):
            time.sleep(0.2)
        yield claim.fileno()


def has_claimed(descriptor: int) -> bool:
    """Try to lock the open file for this process alone."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def set_up(development: bool, claim: int) -> None:
    """Install the locked set, into a new environment where there is none that can be trusted."""
    is_broken = UNFINISHED.exists() or (VENV.exists() and not venv_program("python").exists())
    is_new = is_broken or not VENV.exists()
    VENV.mkdir(exist_ok=True)
    UNFINISHED.touch()
    if is_broken:
        say("The last set-up did not finish; starting it afresh.")
        empty_environment()
    if is_new:
        say("Making the virtual environment .venv ...")
        create_venv(VENV)
    say("Installing the locked packages ...")
    install(DEVELOPMENT_LOCK if development else RUNTIME_LOCK, claim)
    for held in {False, development}:
        stamp_of(held).write_text(digest_of(held))
    UNFINISHED.unlink()


def empty_environment() -> None:
    """Delete everything in .venv but the mark that says it is not whole."""
    try:
        for child in VENV.iterdir():
            if child.is_dir() and not child.is_symlink():
                shutil.rmtree(child)
            elif child != UNFINISHED:
                child.unlink()
    except OSError as error:
        raise SetupRefused(f"The folder .venv could not be emptied ({error}); please delete it.") from error


def install(lock: Path, claim: int) -> None:
    """Install what a lock file holds, and nothing else."""
    pip = pip_command(VENV, venv_program("python"))
    # --no-deps: the lock is the whole truth, so nothing outside it can slip in.
    options = "--quiet --disable-pip-version-check --require-hashes --no-deps --only-binary=:all:"
    kept_open = () if sys.platform == "win32" else (claim,)
    command = [*pip, "install", *options.split(), "-r", str(lock)]
    if subprocess.run(command, cwd=ROOT, pass_fds=kept_open, check=False).returncode:
        raise SetupRefused("The packages could not be installed; what pip said is above.")


def has_pip() -> bool:
    """Whether this Python brings pip itself, as against only being able to bootstrap it (ensurepip)."""
    return importlib.util.find_spec("pip") is not None


def create_venv(folder: Path) -> None:
    """Create a virtual environment, without a pip of its own where this Python's pip can serve it.

    Debian takes ensurepip out of its Python: there a plain `python -m venv` fails without one more package.
    """
    if not has_pip() and importlib.util.find_spec("ensurepip") is None:
        raise SetupRefused("This Python has no pip. On Debian and Ubuntu: sudo apt-get install python3-pip")
    arguments = ["--without-pip"] if has_pip() else []
    subprocess.run([sys.executable, "-m", "venv", *arguments, str(folder)], check=True)


def pip_command(folder: Path, python: Path) -> list[str]:
    """The pip that installs into an environment: its own, else this Python's."""
    own = [*folder.glob("lib/python*/site-packages/pip"), *folder.glob("Lib/site-packages/pip")]
    if own or not has_pip():
        return [str(python), "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", str(python)]


def say(text: str) -> None:
    """Print progress at once, in order with the output of the programs that are called."""
    print(text, file=sys.stderr, flush=True)


def call(command: Sequence[str | Path], cwd: Path | None = ROOT) -> int:
    """Run a program to its end and give back its exit code; Ctrl+C ends it, not with a traceback of ours."""
    try:
        return subprocess.call([str(part) for part in command], cwd=cwd)
    except KeyboardInterrupt:
        return 130


def call_python(*arguments: str | Path, cwd: Path | None = ROOT) -> int:
    """Run the environment's Python."""
    return call([venv_program("python"), *arguments], cwd=cwd)


# ---------------------------------------------------------------- translations


def update_translations(folder: Path = TRANSLATIONS) -> None:
    """Bring each language's .ts file up to date with the source; English holds plural forms only."""
    with tempfile.TemporaryDirectory() as copies:
        sources = [legible_copy(path, Path(copies)) for path in sorted(SOURCES.rglob("*.py"))]
        for language in LANGUAGES:
            options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
            if language == "en":
                options.append("-pluralonly")
            target = ["-target-language", language, "-ts", str(folder / f"crm_{language}.ts")]
            subprocess.run([venv_program("pyside6-lupdate"), *options, *sources, *target], check=True)


def legible_copy(path: Path, folder: Path) -> Path:
    """Copy a source file in a form in which lupdate finds all of its words.

    lupdate sees the plural of `translate(context, text, comment, n)` only where n is a literal number and
    overlooks many other calls wholly; and it takes `#:`, with which we describe names, for a note to
    translators.
    """
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    starts = [0, *itertools.accumulate(len(line.encode()) for line in lines)]
    legible = bytearray(text.encode())
    for (first, column), (last, end) in reversed(counts_translated(ast.parse(text))):
        legible[starts[first - 1] + column : starts[last - 1] + end] = b"1)"
    copy = folder / path.relative_to(SOURCES.parent)
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(legible.replace(b"#:", b"#"))
    return copy


def counts_translated(tree: ast.AST) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where each number given to `translate` begins and its call ends: line (1…) and byte in it (0…)."""
    return sorted(
        ((count.lineno, count.col_offset), (call.end_lineno or 0, call.end_col_offset or 0))
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and ast.unparse(call.func).split(".")[-1] == "translate"
        for count in call.args[3:4]
    )


def compile_translations() -> None:
    """Compile every .ts file that is newer than its .qm file; a killed compiler leaves no half file."""
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        part = target.with_suffix(".part")
        subprocess.run([venv_program("pyside6-lrelease"), "-silent", source, "-qm", part], check=True)
        part.replace(target)


# ---------------------------------------------------------------- the verbs


def verb_setup(arguments: list[str]) -> int:
    """Make everything ready; --system adds the programs that the window tests need (Linux)."""
    ensure_system(with_test_tools="--system" in arguments)
    ensure_environment(development=True)
    compile_translations()
    return 0


def verb_run(arguments: list[str]) -> int:
    """Start the application: run [-- ARGUMENTS]; `run -- --demo` opens it on demo data."""
    ensure_system()
    ensure_environment(development=False)
    compile_translations()
    return call_python(ROOT / "main.py", *arguments, cwd=None)


def verb_test(arguments: list[str]) -> int:
    """Run the tests: test [-- PYTEST ARGUMENTS]."""
    verb_setup([])
    return call_python("-m", "pytest", *arguments)


def verb_lint(_arguments: list[str]) -> int:
    """Check style, formatting, types and the floors; all four run even where one finds something."""
    ensure_environment(development=True)
    commands: list[list[str | Path]] = [
        [venv_program("python"), "-m", "ruff", "check", "."],
        [venv_program("python"), "-m", "ruff", "format", "--check", "."],
        [venv_program("python"), "-m", "mypy"],
        [venv_program("lint-imports")],
    ]
    failed = [str(command[-1]) for command in commands if call(command)]
    return 1 if failed else 0


def verb_bench(arguments: list[str]) -> int:
    """Measure, each figure beside its peer or limit: bench [-- ARGUMENTS]."""
    verb_setup([])
    return call_python("-m", "bench", *arguments)


def verb_shots(arguments: list[str]) -> int:
    """Write a picture of every page in both themes and all languages to shots/."""
    verb_setup([])
    return call_python("-m", "tests.shots", *arguments)


def verb_translate(_arguments: list[str]) -> int:
    """Bring the .ts files up to date with the source and compile them."""
    ensure_system()
    ensure_environment(development=True)
    update_translations()
    compile_translations()
    return 0


def verb_lock(_arguments: list[str]) -> int:
    """Take newer versions within pyproject.toml's ranges and write the lock files."""
    return call([sys.executable, ROOT / ".ci" / "write_locks.py"])


VERBS: dict[str, Callable[[list[str]], int]] = {
    "setup": verb_setup,
    "run": verb_run,
    "test": verb_test,
    "lint": verb_lint,
    "bench": verb_bench,
    "shots": verb_shots,
    "translate": verb_translate,
    "lock": verb_lock,
}


def usage() -> str:
    """One line for each verb, from its own docstring."""
    width = max(map(len, VERBS))
    lines = [f"  {name:<{width}}  {(verb.__doc__ or '').strip()}" for name, verb in VERBS.items()]
    return "\n".join(["Usage: python3 dev.py VERB [-- ARGUMENTS]", *lines])


def main(arguments: list[str]) -> int:
    """Run one verb; exit code 0 done, 1 it found something, 2 it could not be done."""
    if sys.version_info < (3, 11):
        say(f"CRM Desktop needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 2
    if not arguments or arguments[0] in ("-h", "--help"):
        print(usage())
        return 0
    if Path(sys.prefix) == VENV:
        # An environment cannot mend or replace itself: the Python that it was made from has to.
        return call([getattr(sys, "_base_executable", sys.executable), __file__, *arguments], cwd=None)
    verb = VERBS.get(arguments[0])
    if verb is None:
        say(f"Unknown verb: {arguments[0]}\n{usage()}")
        return 2
    rest = arguments[1:]
    try:
        return verb(rest[1:] if rest[:1] == ["--"] else rest)
    except SetupRefused as refusal:
        say(str(refusal))
    except subprocess.CalledProcessError as failure:
        say(f"This command failed with exit code {failure.returncode}:\n  {' '.join(map(str, failure.cmd))}")
    except KeyboardInterrupt:
        say("Stopped.")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
