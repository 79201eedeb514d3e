"""Files as other programs and spreadsheets write them, imported by the command, and what it says of them."""

from __future__ import annotations

from pathlib import Path

from tests.command_line.conftest import Crm, Files, Ran


def keys(ran: Ran) -> set[str]:
    return {note["key"] for note in ran.json["notes"]}


def test_an_errors_file_keeps_how_its_source_was_read(files: Files) -> None:
    ran = files.bring(
        "leads",
        "Name;Email;Amount;Created",
        "A;a@b.example;1.250,75;3/4/2025",
        "B;wrong;6.100;3/4/2025",
        options=("--dates", "dmy", "--bad-values", "refuse"),
    )
    assert (ran.code, ran.json["failed"]) == (1, 1)
    errors = Path(ran.json["errors"])
    mended = errors.read_text("utf-8-sig").replace("wrong", "b@b.example")
    assert files.bring("leads", *mended.splitlines(), name="mended.csv").json["created"] == 1
    b = files.list("leads")["B"]
    assert (b["estimated_amount"], b["created_at"][:10]) in ((6100, "2025-04-03"), (6100, "2025-04-02"))


def test_dates_and_numbers_of_two_readings_are_refused_with_the_option_that_chooses(files: Files) -> None:
    ran = files.bring("leads", "Name,Created", "A,3/4/2025", "B,5/6/2025")
    assert (ran.code, ran.out) == (2, "")
    assert "--dates dmy" in ran.err
    assert files.bring("leads", "Name,Created", "A,3/4/2025", options=("--dates", "mdy")).code == 0
    ran = files.bring("leads", "Name,Amount", "C,4.500")
    assert (ran.code, "--decimal" in ran.err) == (2, True)
    assert files.bring("leads", "Name,Amount", "C,4.500", options=("--decimal", ",")).json["created"] == 1
    assert files.list("leads")["C"]["estimated_amount"] == 4500


def test_a_proof_far_down_in_the_file_settles_the_order_of_dates(files: Files) -> None:
    lines = [f"n{at},3/4/2025" for at in range(400)]
    ran = files.bring("leads", "Name,Created", *lines, "last,25/12/2025")
    assert (ran.code, ran.json["reading"]["dates"]) == (0, "dmy")


def test_unknown_choices_are_left_out_and_said_with_their_number(files: Files) -> None:
    ran = files.bring("accounts", "Account Name,Type", "A,Supplier", "B,Customer - Channel", "C,Supplier")
    assert (ran.code, ran.json["created"]) == (0, 3)
    assert [(note["value"], note["count"]) for note in ran.json["notes"]] == [("Supplier", 2)]
    assert files.list("accounts")["B"]["status"] == "customer"


def test_a_guess_that_does_not_fit_is_not_made_and_a_column_can_be_unmapped(files: Files) -> None:
    ran = files.bring("leads", "Name,Created,Status", "A,soon,12", "B,later,13", "C,never,14")
    assert (ran.code, ran.json["ignored"]) == (0, ["Created", "Status"])
    ran = files.bring("leads", "Name,Email", "D,broken", "E,e@b.example", options=("--map", "email="))
    assert (ran.code, ran.json["ignored"]) == (0, ["Email"])


def test_google_contacts_keep_every_way_to_reach_a_person(files: Files) -> None:
    files.bring(
        "contacts",
        "First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,"
        "E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,"
        "Address 1 - Formatted,Birthday",
        "Eva,Lund,Fjell AS,* myContacts ::: Expo,Home,eva@home.example,* Work,eva@fjell.example,Mobile,"
        "+47 911 00 111 ::: +47 911 00 222,Work,+47 21 00 00 00,Road 2, --08-09",
    )
    eva = files.list("contacts")["Eva Lund"]
    assert (eva["email"], eva["other_email"]) == ("eva@fjell.example", "eva@home.example")
    assert (eva["phone"], eva["mobile"]) == ("+47 21 00 00 00", "+47 911 00 111")
    assert (eva["account"], eva["tags"], eva["birthday"]) == ("Fjell AS", ["Expo"], None)
    # A second e-mail address has a field of its own, which does not tell that it is the one at home.
    assert eva["description"].splitlines() == ["Home: eva@home.example", "Birthday: --08-09"]
    assert ways_beside(files) == [("mobile", "phone", "+47 911 00 222"), (None, "address", "Road 2")]


def ways_beside(files: Files) -> list[tuple[object, object, object]]:
    """Label, sort and value of what stands beside the records of the office."""
    links = files.crm("show", "contact", "1", "--json").json["links"]
    ways = [each for each in reversed(links) if each["kind"] == "contact_point"]
    return [(each.get("label"), each["sort"], each["title"]) for each in ways]


def test_what_is_kept_in_the_notes_never_writes_over_them(files: Files) -> None:
    heads = "ID,Name,Email,Skype"
    files.bring("leads", heads, "7,Ann,a@b.example,ann.talks")
    files.bring("leads", "ID,Name,Description", "7,Ann,Likes tea")
    files.bring("leads", heads, "7,Ann,a@b.example,ann.talks")
    assert files.list("leads")["Ann"]["description"].splitlines() == ["Likes tea", "Skype: ann.talks"]


def test_other_ways_stand_beside_the_first_ones_and_are_found(files: Files) -> None:
    ran = files.bring(
        "contacts",
        "Name,E-mail Address,E-mail 2 Address,E-mail 3 Address,Business Phone,Home Phone,Business Fax,微信,"
        "LINE ID,Home Street,Home City",
        "Ann Lee,a@b.example,a2@b.example,a3@b.example,02 2345 6789,02 1111 2222,02 3333 4444,ann88,ann.line,"
        "Road 2,Taipei",
    )
    assert (ran.code, keys(ran)) == (0, {"kept_as_further"})
    assert sorted(ways_beside(files), key=str) == [
        ("fax", "phone", "02 3333 4444"),
        ("home", "address", "Road 2, Taipei"),
        ("home", "phone", "02 1111 2222"),
        (None, "email", "a3@b.example"),
        (None, "line", "ann.line"),
        (None, "wechat", "ann88"),
    ]
    for text in ("0211112222", "ann88", "a3@b.example"):
        assert [each["name"] for each in files.crm("list", "contacts", "--text", text, "--json").json]
    text = files.crm("show", "contact", "1", lang="zh_TW").out
    assert "02 1111 2222" in text
    assert files.list("contacts")["Ann Lee"]["description"] is None


def test_damage_by_spreadsheets_is_refused_mended_or_said(files: Files) -> None:
    ran = files.bring(
        "accounts",
        "Name,Phone,Tax number",
        "A,8.86912E+11,",
        'B,"=""0277776666""",\'04595257',
        "C,'0933111222,4595257",
        options=("--bad-values", "refuse"),
    )
    assert (ran.json["created"], ran.json["failed"], keys(ran)) == (2, 1, {"nought_lost"})
    found = files.list("accounts")
    assert (found["B"]["phone"], found["B"]["tax_number"]) == ("0277776666", "04595257")
    assert found["C"]["phone"] == "0933111222"


def test_units_of_headings_and_rows_of_totals(files: Files) -> None:
    ran = files.bring(
        "leads", "公司,電話,預算(萬)", "甲廠,02-1111-2222,15", "Total,0912345678,20", "合計,,35"
    )
    assert (ran.json["created"], keys(ran)) == (2, {"total_rows"})
    found = files.list("leads")
    assert (found["甲廠"]["estimated_amount"], found["Total"]["estimated_amount"]) == (150_000, 200_000)


def test_headings_of_lists_from_taiwan_and_the_mainland(files: Files) -> None:
    ran = files.bring(
        "leads", "客戶名稱,連絡人,連絡電話,名單來源,建檔日期", "永大,李小姐,02-8765-4321,老客戶介紹,2025/3/1"
    )
    assert set(ran.json["columns"]) == {"company", "name", "phone", "channel", "created_at"}
    ran = files.bring(
        "leads", "客户名称,联系人,手机,来源,归属人,创建时间", "某厂,赵六,13900139000,抖音,钱七,2025-03-01"
    )
    assert set(ran.json["columns"]) == {"company", "name", "mobile", "channel", "owner", "created_at"}
    assert ran.json["made"] == {"channel": 1, "user": 1}


def test_long_texts_are_listed_whole_for_programs(files: Files) -> None:
    files.bring("leads", "Name,Description", f"A,{'長' * 4_000}")
    assert files.list("leads")["A"]["description"] == "長" * 4_000


def test_a_status_without_its_day_counts_so_far_and_apart_in_a_window(files: Files, crm: Crm) -> None:
    ran = files.bring(
        "leads",
        "Name,Created,Status,Source",
        "a,2025-01-01,Qualified,S",
        "b,2025-01-01,Converted,S",
        "c,2025-01-01,New,S",
    )
    assert keys(ran) == {"status_without_date"}
    so_far = crm("report", "channels", "--json").json["total"]
    assert (so_far["qualified"], so_far["undated"]) == (2, 0)
    within = crm("report", "channels", "--within", "90", "--json").json["total"]
    assert (within["qualified"], within["undated"]) == (0, 2)
    table = crm("report", "channels", "--within", "90").out
    assert "Without a date" in table
    assert "0/3" in table
    assert "%" not in table.splitlines()[1]


def test_a_mended_row_of_an_errors_file_keeps_what_was_protected_in_its_source(files: Files) -> None:
    lines = ("Name,Phone,Tax number,Notes", 'A,8.86933E+11,"=""04595257""","\'=1+1"')
    ran = files.bring("accounts", *lines, options=("--bad-values", "refuse"))
    errors = Path(ran.json["errors"]).read_text("utf-8-sig")
    assert "Phone: a spreadsheet has lost digits" in errors
    again = files.bring("accounts", *errors.replace("8.86933E+11", "0277778888").splitlines(), name="m.csv")
    assert (again.json["created"], again.json["ignored"]) == (1, [])
    a = files.list("accounts")["A"]
    assert (a["tax_number"], a["description"]) == ("04595257", "=1+1")


def test_a_good_number_in_a_further_column_saves_a_row_with_a_bad_one(files: Files) -> None:
    ran = files.bring("contacts", "Name,Phone,Phone,Email,Email", "A,ask,0912345678,nope,b@x.example")
    assert ran.json["failed"] == 0
    a = files.list("contacts")["A"]
    assert (a["phone"], a["email"]) == ("0912345678", "b@x.example")
    assert {"Phone: ask", "Email: nope"} <= set(a["description"].split("\n"))
    lines = ("Name,Phone,Phone", "B,ask,", "C,0912345678,")
    ran = files.bring("contacts", *lines, options=("--bad-values", "refuse"))
    assert (ran.json["created"], ran.json["failed"]) == (1, 1)
