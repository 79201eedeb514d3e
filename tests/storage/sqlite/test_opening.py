"""Opening a data file: new, older, newer, somebody else's, not writable."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import (
    FileProblem,
    LostFile,
    NewerFile,
    NotFound,
    NotOurFile,
    ReadOnlyFile,
)
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.migrations import run as migrate
from crm_desktop.storage.schema import (
    FIXED_METADATA,
    SCHEMA_VERSION,
    built_in_schema,
)
from crm_desktop.storage.sqlite.backup import backup
from crm_desktop.storage.sqlite.engine import make_engine
from crm_desktop.storage.sqlite.examination import APPLICATION_ID
from crm_desktop.storage.sqlite.opening import open_file
from crm_desktop.storage.sqlite.soundness import check_file
from crm_desktop.storage.wide_indexes import tell_conditions
from tests.new_files import put_new_file
from tests.services.workspaces import Clock, query, rows_of
from tests.storage.sqlite.elsewhere import in_a_child, open_folder, without_rights


def make(path: Path) -> Path:
    """A closed data file."""
    return put_new_file(path, user_name="Tester", currency="TWD", now=Clock())


def bytes_of(path: Path) -> dict[str, bytes]:
    """The file and its log, byte by byte."""
    return {name: Path(name).read_bytes() for name in (str(path), f"{path}-wal") if Path(name).exists()}


def leave_log(path: Path, *statements: str) -> None:
    """Write to a file in a process that ends without closing it."""
    script = (
        "import os, sys, sqlcipher3.dbapi2 as driver\n"
        "connection = driver.connect(sys.argv[1], isolation_level=None)\n"
        "for statement in sys.argv[2:]: connection.execute(statement)\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path), *statements], check=True)


def test_a_new_file_is_ours_complete_and_seeded(tmp_path: Path) -> None:
    path = tmp_path / "新檔案 100 %.crm"
    file = open_file(path, user_name="Tester", currency="TWD", now=Clock())
    assert file.is_new
    assert file.migration_backup is None
    file.close()
    assert query(path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert query(path, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert query(path, "PRAGMA journal_mode") == [("wal",)]
    assert [row["code"] for row in rows_of(path, Kind.STAGE).values()] == [
        "enquiry",
        "quotation",
        "solution_review",
        "negotiation",
        "won",
        "lost",
    ]
    assert len(rows_of(path, Kind.CHANNEL)) == 12
    assert check_file(path) == []
    assert sorted(each.name for each in tmp_path.iterdir()) == [path.name]


def test_the_migrations_make_the_tables_that_the_program_knows(tmp_path: Path) -> None:
    path = make(tmp_path / "office.crm")
    (tmp_path / "from_metadata.db").touch()
    engine = make_engine(tmp_path / "from_metadata.db", writing=True, guarded=False)
    with engine.connect() as connection, connection.begin():
        for metadata in (built_in_schema().metadata, FIXED_METADATA):
            tell_conditions(metadata, "sqlite")
            metadata.create_all(connection)
    for table in (*built_in_schema().metadata.tables, *FIXED_METADATA.tables):
        # A column that came with a later release stands at the end; nothing reads columns by their place.
        described = [
            sorted(
                query(each, f"SELECT name, type, [notnull], dflt_value, pk FROM pragma_table_info('{table}')")
            )
            for each in (path, tmp_path / "from_metadata.db")
        ]
        assert described[0] == described[1]
        links = [
            sorted(query(each, f"SELECT [from], [table], [to] FROM pragma_foreign_key_list('{table}')"))
            for each in (path, tmp_path / "from_metadata.db")
        ]
        assert links[0] == links[1]
        text = f"SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '{table}'"
        assert _caseless(query(path, text)) == _caseless(query(tmp_path / "from_metadata.db", text)), table
    sql = "SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE 'ix_%' ORDER BY name"
    assert query(path, sql) == query(tmp_path / "from_metadata.db", sql)


def _caseless(made: list[tuple[str]]) -> set[str]:
    """The columns whose order and equality ignore the case of Latin letters."""
    return set(re.findall(r'(\w+) TEXT COLLATE "?NOCASE"?', made[0][0]))


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    path = make(tmp_path / "office.crm")
    before = bytes_of(path)
    file = open_file(path)
    assert not file.is_new
    file.close()
    assert bytes_of(path) == before


@pytest.mark.parametrize("create", [False, True])
def test_an_empty_file_is_replaced_only_when_the_person_says_so(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "office.crm"
    path.touch()
    with pytest.raises(LostFile, match="data_file_empty"):
        open_file(path, create=create)
    assert bytes_of(path) == {str(path): b""}
    file = open_file(path, anew=True)
    assert file.is_new
    file.close()
    assert check_file(path) == []


def test_a_log_left_by_a_file_that_is_gone_is_kept_and_not_taken_for_the_new_ones(tmp_path: Path) -> None:
    path, log = tmp_path / "office.crm", tmp_path / "office.crm-wal"
    for number in (1, 2):
        make(path)
        leave_log(path, "UPDATE channel SET name = 'from the old file'")
        path.unlink()
        content = log.read_bytes()
        with pytest.raises(LostFile, match="file_lost_log_left"):
            open_file(path)
        assert log.read_bytes() == content
        assert not path.exists()
        open_file(path, anew=True).close()
        assert log.with_name(f"{log.name}.kept-{number}").read_bytes() == content
        assert check_file(path) == []
        assert query(path, "SELECT count(*) FROM channel WHERE name IS NOT NULL") == [(0,)]
        path.unlink()


@pytest.mark.parametrize("umask", [0o000, 0o022])
def test_a_file_and_its_logs_are_private_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    path = tmp_path / "office.crm"
    former = os.umask(umask)
    try:
        workspace = Workspace.open(path)
        workspace.run(CreateRecord(Kind.LEAD, {"name": "Anna"}))
        modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in tmp_path.iterdir()}
        workspace.close()
    finally:
        os.umask(former)
    assert modes == dict.fromkeys(("office.crm", "office.crm-wal", "office.crm-shm"), 0o600)


def test_every_file_has_an_id_of_its_own_that_its_copies_keep(tmp_path: Path) -> None:
    first, second = (tmp_path / name for name in ("first.crm", "second.crm"))
    for path in (first, second):
        open_file(path).close()
    backup(first, tmp_path / "copy.crm")
    ids = [id_of(path) for path in (first, tmp_path / "copy.crm", second)]
    assert ids[0] == ids[1] != ids[2]
    assert [len(each) for each in ids] == [32, 32, 32]


def id_of(path: Path) -> str:
    """The id as a program that opens the file reads it."""
    workspace = Workspace.open(path, create=False)
    workspace.close()
    return workspace.file_id


def test_a_file_of_the_first_form_gets_an_id_and_is_shut_to_others_once(tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    path.touch()
    engine = make_engine(path, writing=True, guarded=False)
    with engine.connect() as connection, connection.begin():
        migrate.migrate(connection, "0001")
        connection.exec_driver_sql("PRAGMA user_version = 1")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    path.chmod(0o644)
    file = open_file(path)
    file.close()
    given = id_of(path)
    assert len(given) == 32
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert file.migration_backup is not None
    assert query(file.migration_backup, "PRAGMA user_version") == [(1,)]
    path.chmod(0o640)  # as somebody may want it
    assert id_of(path) == given
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_to_a_file_opens_the_file(tmp_path: Path) -> None:
    path = make(tmp_path / "office.crm")
    link = tmp_path / "link.crm"
    link.symlink_to(path)
    file = open_file(link)
    assert file.path == path.resolve()
    file.close()


def test_a_file_that_is_not_there_is_made_only_when_asked(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="file_missing"):
        open_file(tmp_path / "office.crm", create=False)
    with pytest.raises(NotFound, match="folder_missing"):
        open_file(tmp_path / "missing" / "office.crm")
    with pytest.raises(NotOurFile, match="path_is_folder"):
        open_file(tmp_path)
    with pytest.raises(FileProblem):
        open_file(tmp_path / ("n" * 300))
    assert list(tmp_path.iterdir()) == []


def text_file(path: Path) -> None:
    path.write_text("name,company\nAnna,Bau AG\n" * 50)


def random_file(path: Path) -> None:
    path.write_bytes(os.urandom(20_000))


def beginning_of_a_database(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00")


def other_database(path: Path) -> None:
    connection = driver.connect(str(path))
    connection.execute("CREATE TABLE lead (name TEXT)")
    connection.commit()
    connection.close()


def other_database_with_log(path: Path) -> None:
    other_database(path)
    leave_log(path, "PRAGMA journal_mode=WAL", "INSERT INTO lead VALUES ('x')")


@pytest.mark.parametrize(
    "write", [text_file, random_file, beginning_of_a_database, other_database, other_database_with_log]
)
def test_a_file_of_another_program_is_refused_untouched(
    tmp_path: Path, write: Callable[[Path], None]
) -> None:
    path = tmp_path / "strange.crm"
    write(path)
    before = bytes_of(path)
    with pytest.raises(FileProblem) as caught:
        open_file(path)
    # Noise may be a file of ours that is encrypted: only its password would tell.
    said: dict[object, str] = {beginning_of_a_database: "file_damaged", random_file: "password_needed"}
    assert caught.value.key == said.get(write, "file_not_ours")
    assert caught.value.params["path"] == str(path)
    assert bytes_of(path) == before


@pytest.mark.parametrize("with_log", [False, True])
def test_a_newer_file_is_refused_byte_for_byte_unchanged(tmp_path: Path, with_log: bool) -> None:
    path = make(tmp_path / "office.crm")
    connection = driver.connect(str(path))
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    if with_log:
        leave_log(path, "UPDATE channel SET name = 'newer'")
        assert len(bytes_of(path)) == 2
    before = bytes_of(path)
    with pytest.raises(NewerFile) as caught:
        open_file(path)
    assert caught.value.params["found"] == SCHEMA_VERSION + 1
    assert bytes_of(path) == before


def test_a_newer_number_that_stands_in_the_log_alone_is_seen(tmp_path: Path) -> None:
    path = make(tmp_path / "office.crm")
    leave_log(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = bytes_of(path)
    with pytest.raises(NewerFile):
        open_file(path)
    assert bytes_of(path) == before


def attempt(path: Path) -> Callable[[], object]:
    def step() -> object:
        file = open_file(path)
        file.close()
        return "opened" if file.not_written is None else file.not_written.key

    return step


def put_migrations_within_reach(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Let a user without rights make a new file where the checkout lies in somebody's closed home folder.

    Modules that are loaded already need no file; the migrations alone are read from theirs each time.
    """
    make(folder / "first.crm")  # loads what a new file needs
    copy = shutil.copytree(Path(migrate.__file__).parent, folder / "migrations")
    for path in (copy, *copy.rglob("*")):
        path.chmod(0o755)
    patch.setattr(migrate, "__file__", str(copy / "run.py"))


def test_what_may_not_be_written_is_said_and_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    with open_folder() as folder:
        put_migrations_within_reach(folder, monkeypatch)
        shut, writable = folder / "shut", folder / "open"
        writable.mkdir(mode=0o777)
        writable.chmod(0o777)
        file, inside = make(writable / "read_only.crm"), make(folder / "office.crm")
        file.chmod(0o444)
        shut.mkdir()
        os.link(inside, shut / "office.crm")
        inside.chmod(0o666)
        shut.chmod(0o555)
        before = bytes_of(file), bytes_of(inside)

        def outcome(path: Path) -> object:
            return in_a_child(attempt(path), prepare=without_rights)

        assert outcome(writable / "new.crm") == "opened"
        assert outcome(file) == "file_only_read"
        assert outcome(shut / "office.crm") == "file_only_read"
        assert outcome(shut / "new.crm") == [ReadOnlyFile.__name__, "folder_read_only"]
        shut.chmod(0o000)
        assert outcome(shut / "office.crm") == [ReadOnlyFile.__name__, "folder_read_only"]
        shut.chmod(0o755)
        assert sorted(each.name for each in shut.iterdir()) == ["office.crm"]
        assert (bytes_of(file), bytes_of(inside)) == before


def test_number_patterns_that_were_settings_stay_in_force(tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    path.touch()
    engine = make_engine(path, writing=True, guarded=False)
    with engine.connect() as connection, connection.begin():
        migrate.migrate(connection, "0018")
        connection.exec_driver_sql(
            "INSERT INTO setting (name, value) VALUES ('order_pattern', '\"A-{year}-{seq:03}\"')"
        )
        migrate.migrate(connection)
    engine.dispose()
    found = query(path, "SELECT order_pattern, credit_note_pattern, quote_pattern FROM office")
    assert found == [("A-{year}-{seq:03}", "CN{year}-{seq:04}", "Q{year}-{seq:04}")]


def test_an_older_file_is_copied_and_then_brought_forward(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A release with one more migration opens today's file."""
    path = make(tmp_path / "office.crm")
    add_migration(tmp_path, monkeypatch, "op.execute('ALTER TABLE lead ADD COLUMN shoe_size INTEGER')")
    file = open_file(path)
    file.close()
    assert query(path, "PRAGMA user_version") == [(SCHEMA_VERSION + 1,)]
    assert query(path, "SELECT count(*) FROM pragma_table_info('lead') WHERE name = 'shoe_size'") == [(1,)]
    saved = file.migration_backup
    assert saved is not None
    assert query(saved, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert query(saved, "SELECT count(*) FROM channel") == [(12,)]
    again = open_file(path)
    assert again.migration_backup is None
    again.close()


def test_a_migration_that_fails_leaves_the_older_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make(tmp_path / "office.crm")
    before = bytes_of(path)
    add_migration(
        tmp_path,
        monkeypatch,
        "op.execute('ALTER TABLE lead ADD COLUMN shoe_size INTEGER')",
        "op.execute('UPDATE channel SET name = 1')",
        "raise ZeroDivisionError",
    )
    with pytest.raises(ZeroDivisionError):
        open_file(path)
    assert bytes_of(path) == before


@pytest.mark.parametrize("kill_after", range(0, 200, 9))
def test_a_kill_while_a_file_is_made_leaves_nothing_or_all(tmp_path: Path, kill_after: int) -> None:
    """The process dies before its n-th statement; the name is then free, or stands for a whole file."""
    path = tmp_path / "office.crm"

    def step() -> object:
        original = driver.Cursor.execute
        left = kill_after

        class DyingCursor(driver.Cursor):
            def execute(self, *arguments: object) -> object:
                nonlocal left
                left -= 1
                if left < 0:
                    os._exit(0)
                return original(self, *arguments)

        real_connect = driver.connect

        class DyingConnection(driver.Connection):
            def cursor(self, *_: object) -> object:
                return super().cursor(DyingCursor)

        driver.connect = lambda *arguments, **named: real_connect(
            *arguments, factory=DyingConnection, **named
        )
        open_file(path, now=Clock()).close()
        return "opened"

    said = in_a_child_that_may_die(step)
    assert path.exists() == (said == "opened")
    file = open_file(path, now=Clock())
    file.close()
    assert check_file(path) == []
    assert len(rows_of(path, Kind.CHANNEL)) == 12


def in_a_child_that_may_die(step: Callable[[], object]) -> object:
    """What the child said before it died, if anything."""
    try:
        return in_a_child(step)
    except ValueError:
        return None


def add_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *steps: str) -> None:
    """Pretend to be the next release: one more migration, one more number."""
    folder = tmp_path / "crm_desktop" / "migrations"
    source = Path(migrate.__file__).parent
    (folder / "versions").mkdir(parents=True)
    for name in ("env.py", *(f"versions/{each.name}" for each in source.glob("versions/0*.py"))):
        (folder / name).write_text((source / name).read_text("utf-8"), "utf-8")
    body = "\n    ".join(steps)
    newest = f"{SCHEMA_VERSION:04}"
    (folder / "versions" / "next_release.py").write_text(
        f"from alembic import op\n\nrevision = 'next'\ndown_revision = '{newest}'\n\n\n"
        f"def upgrade():\n    {body}\n",
        "utf-8",
    )
    monkeypatch.setattr(migrate, "__file__", str(folder / "run.py"))
    for module in ("sqlite.form", "sqlite.opening", "sqlite.examination"):
        monkeypatch.setattr(f"crm_desktop.storage.{module}.SCHEMA_VERSION", SCHEMA_VERSION + 1)


def test_two_processes_that_make_the_same_file_share_one(tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    script = (
        "import sys, time; from pathlib import Path\n"
        "from crm_desktop.storage.sqlite.opening import open_file\n"
        "import crm_desktop.storage.migrations.run\n"
        "time.sleep(max(0, float(sys.argv[2]) - time.time()))\n"
        "open_file(Path(sys.argv[1])).close()\n"
    )
    start = str(time.time() + 2.5)
    children = [subprocess.Popen([sys.executable, "-c", script, str(path), start]) for _ in range(3)]
    assert [child.wait() for child in children] == [0, 0, 0]
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    assert check_file(path) == []
    assert len(rows_of(path, Kind.CHANNEL)) == 12
