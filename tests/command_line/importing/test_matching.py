"""Known rows, values that cannot be taken, and dry runs of the import command."""

from __future__ import annotations

from pathlib import Path

from tests.command_line.conftest import Files, Ran


def states(ran: Ran) -> list[tuple[int, str]]:
    return [(row["row"], row["state"]) for row in ran.json["rows"]]


def test_a_dry_run_tells_each_row_and_changes_nothing(files: Files) -> None:
    files.bring("leads", "Name,Email,Phone", "A,a@x.example,", "B,b@x.example,")
    ran = files.bring(
        "leads",
        "Name,Email,Phone",
        "A,a@x.example,",
        "B,b@x.example,0912345678",
        "C,c@x.example,",
        ",,",
        "D,nothing,",
        options=("--dry-run", "--match", "email", "--bad-values", "refuse"),
    )
    assert (ran.code, ran.json["dry_run"], ran.json["errors"]) == (1, True, None)
    assert states(ran) == [(2, "unchanged"), (3, "update"), (4, "create"), (6, "conflict")]
    changed, refused = ran.json["rows"][1], ran.json["rows"][3]
    assert (changed["title"], changed["id"], changed["matched_by"]) == ("B", 2, "email")
    assert changed["fields"] == ["phone"]
    assert "not an email" in refused["reasons"][0]
    assert set(files.list("leads")) == {"A", "B"}
    assert not list(files.folder.glob("*errors*"))


def test_a_dry_run_says_the_rows_that_do_not_make_records(files: Files) -> None:
    files.bring("leads", "Name,Email,Company", "A,a@x.example,", "B,b@x.example,North", "C,c@x.example,")
    options = ("--dry-run", "--match", "email", "--on-match", "fill")
    said = files.crm("import", "leads", files.folder / "rows.csv", *options).out
    assert "Row 2 says nothing new: A #1" in said
    assert "Row 4 says nothing new: C #3" in said
    assert said.rstrip().endswith("nothing was changed.")
    skipped = files.crm(
        "import", "leads", files.folder / "rows.csv", "--match", "email", "--on-match", "skip"
    )
    assert "3 skipped" in skipped.out


def test_no_file_is_made_for_a_dry_run(files: Files) -> None:
    path = files.folder / "rows.csv"
    path.write_text("Name\nA\n")
    ran = files.crm("import", "leads", path, "--dry-run", db=files.folder / "none.crm")
    assert ran.code == 2
    assert not (files.folder / "none.crm").exists()


def test_a_value_that_cannot_be_taken_stands_in_the_notes_of_a_guessed_column(files: Files) -> None:
    lines = (
        "ID,Name,E-mail,Phone,Budget,Inquiry date,Description",
        "1,A,nope,call me,much,long ago,likes tea",
        "2,B,b@x.example,0912345678,1200,2026-03-01,",
        "3,C,c@x.example,0912345679,1300,2026-03-02,",
        "4,D,d@x.example,0912345670,1400,2026-03-03,",
    )
    ran = files.bring("leads", *lines)
    assert (ran.code, ran.json["created"], ran.json["failed"]) == (0, 4, 0)
    kept = {note["field"]: note["count"] for note in ran.json["notes"] if note["key"] == "bad_kept_in_notes"}
    assert kept == {"email": 1, "phone": 1, "estimated_amount": 1, "created_at": 1}
    notes = files.list("leads")["A"]["description"].splitlines()
    assert notes[0] == "likes tea"
    assert set(notes[1:]) == {"E-mail: nope", "Phone: call me", "Budget: much", "Inquiry date: long ago"}


def test_a_column_named_by_hand_refuses_what_cannot_be_taken(files: Files) -> None:
    lines = ("Name,E-mail,Phone", "A,nope,", "B,b@x.example,call me", "C,c@x.example,0912345678")
    ran = files.bring("leads", *lines, options=("--map", "email=E-mail"))
    assert (ran.code, ran.json["created"], ran.json["failed"]) == (1, 2, 1)
    assert files.list("leads")["B"]["description"] == "Phone: call me"
    again = files.bring("leads", *lines, options=("--bad-values", "refuse"))
    assert again.json["failed"] == 2
    dropped = files.bring("leads", *lines, options=("--map", "email=E-mail", "--bad-values", "drop"))
    assert dropped.json["failed"] == 0


def test_an_external_id_has_to_be_right(files: Files) -> None:
    ran = files.bring("leads", "ID,Name", "8.86933E+11,A", "1,B", "2,C")
    assert (ran.json["created"], ran.json["failed"]) == (2, 1)


def test_an_errors_file_keeps_how_rows_are_known_and_what_bad_values_cost(files: Files) -> None:
    options = ("--match", "email,phone", "--on-match", "fill", "--bad-values", "refuse")
    files.bring("leads", "Name,Email", "A,a@x.example")
    ran = files.bring("leads", "Name,Email,Phone", "A2,a@x.example,wrong", options=options)
    errors = Path(ran.json["errors"]).read_text("utf-8-sig")
    assert files.bring("leads", *errors.splitlines(), name="again.csv").json["failed"] == 1
    mended = files.bring("leads", *errors.replace("wrong", "0912345678").splitlines(), name="mended.csv")
    assert (mended.json["created"], mended.json["updated"]) == (0, 1)
    assert files.list("leads")["A"]["phone"] == "0912345678"


def test_texts_of_the_file_mean_what_is_said(files: Files) -> None:
    lines = ("Account name,Status,Source", "A,Prospect 2,Messe", "B,customer,Messe")
    told = ("--value", "status:Prospect 2=customer", "--value", "channel:Messe=Trade fair")
    ran = files.bring("accounts", *lines, options=told)
    assert (ran.code, ran.json["made"]) == (0, {})
    a = files.list("accounts")["A"]
    assert (a["status"], a["channel"]) == ("customer", "Trade fair")
    wrong = files.bring("accounts", *lines, options=("--value", "status:Prospect 2=friend"))
    assert (wrong.code, "friend" in wrong.err) == (2, True)
    assert files.bring("accounts", *lines, options=("--value", "status=x")).code == 2


def test_keys_are_checked(files: Files) -> None:
    assert files.bring("leads", "Name", "A", options=("--match", "email,shoe")).code == 2
    ran = files.bring("opportunities", "Name", "A", options=("--match", "tax"))
    assert (ran.code, "tax" in ran.err) == (2, True)


def test_columns_are_kept_for_headings_and_undone_with_the_import(files: Files) -> None:
    lines = ("Who,Where,Status", "A,North,Odd", "B,South,New")
    named = ("--map", "name=Who", "--map", "company=Where", "--match", "name")
    told = (*named, "--value", "status:Odd=contacted")
    files.bring("leads", *lines, options=(*told, "--remember"))
    ran = files.bring("leads", *lines, options=("--remembered",))
    assert (ran.json["unchanged"], ran.json["created"]) == (2, 0)
    assert ran.json["columns"]["company"] == ["Where"]
    plain = files.bring("leads", *lines, options=("--dry-run",))
    assert "company" not in plain.json["columns"]
    files.crm("undo")
    forgotten = files.bring("leads", *lines, options=("--remembered", "--dry-run"))
    assert "company" not in forgotten.json["columns"]
