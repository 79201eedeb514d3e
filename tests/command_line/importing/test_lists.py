"""Users, channels and campaigns brought in from files; each is known again by its name."""

from __future__ import annotations

from tests.command_line.conftest import Crm, Files, Ran


def counts(ran: Ran) -> tuple[int, int, int, int]:
    told = ran.json
    return told["created"], told["updated"], told["unchanged"], told["failed"]


def names(crm: Crm, kind: str) -> list[str]:
    return [each["name"] for each in crm("list", kind, "--sort", "id", "--json").json if each["name"]]


def test_users_are_known_again_by_name(files: Files) -> None:
    lines = ("姓名,電子郵件,縮寫", "佳穎,jia@office.example,JY", "Ben Berg,ben@office.example,BB")
    assert counts(files.bring("users", *lines)) == (2, 0, 0, 0)
    assert counts(files.bring("users", *lines)) == (0, 0, 2, 0)
    newer = files.bring(
        "users", "Name,Email", "ＢＥＮ　ＢＥＲＧ,berg@office.example", "Cem,cem@office.example"
    )
    assert counts(newer) == (1, 1, 0, 0)
    people = files.list("users")
    assert people["Ben Berg"]["email"] == "berg@office.example"
    assert people["Ben Berg"]["initials"] == "BB"
    assert "Cem" in people


def test_a_name_that_stands_twice_in_a_file_is_one_entry(files: Files) -> None:
    assert counts(files.bring("channels", "Channel", "Podcast", "podcast", "Fair 2026")) == (2, 0, 1, 0)
    assert names(files.crm, "channels")[-2:] == ["Podcast", "Fair 2026"]


def test_built_in_channels_keep_being_called_as_they_are(files: Files) -> None:
    before = (
        files.crm("list", "channels", "--json").json if files.bring("leads", "name", "A").code == 0 else []
    )
    ran = files.bring("channels", "來源渠道", "展會", "官網表單", "Website form", "播客")
    assert counts(ran) == (1, 0, 3, 0)
    after = files.crm("list", "channels", "--json").json
    assert len(after) == len(before) + 1
    assert [each["name"] for each in after if each["name"]] == ["播客"]


def test_campaigns_bring_their_days_and_sums(files: Files) -> None:
    lines = (
        "活動名稱,渠道,開始日期,結束日期,預算,幣別",
        '春季展,展會,2026-03-01,2026-03-05,"120,000",TWD',
        "Podcast 2026,Podcast,2026-04-01,,,",
    )
    ran = files.bring("campaigns", *lines)
    assert counts(ran) == (2, 0, 0, 0)
    assert ran.json["made"] == {"channel": 1}
    fair = files.list("campaigns")["春季展"]
    assert (fair["starts_on"], fair["ends_on"], fair["budget"]) == ("2026-03-01", "2026-03-05", 120_000)
    assert counts(files.bring("campaigns", *lines)) == (0, 0, 2, 0)
    wrong = files.bring("campaigns", "Campaign,Start,End", "Backwards,2026-05-01,2026-04-01")
    assert (wrong.code, counts(wrong)) == (1, (0, 0, 0, 1))


def test_an_entry_needs_a_name(files: Files) -> None:
    ran = files.bring("users", "Name,E-mail", ",nobody@office.example", "Ben,ben@office.example")
    assert (ran.code, counts(ran)) == (1, (1, 0, 0, 1))


def test_a_second_address_of_a_user_is_left_out_and_said(files: Files) -> None:
    ran = files.bring("users", "Name,E-mail", "Ben,ben@office.example; b@office.example")
    assert counts(ran) == (1, 0, 0, 0)
    assert [note["key"] for note in ran.json["notes"]] == ["further_left_out"]
    assert files.list("users")["Ben"]["email"] == "ben@office.example"


def test_one_undo_takes_the_list_back(files: Files) -> None:
    assert files.bring("leads", "name", "A").code == 0
    before = names(files.crm, "users")
    assert files.bring("users", "Name", "Ben", "Cem").code == 0
    assert files.crm("undo").code == 0
    assert names(files.crm, "users") == before
