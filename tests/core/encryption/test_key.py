"""Keys of passwords, secrets that stay secret, recovery codes."""

from __future__ import annotations

import pickle

import pytest

from crm_desktop.core.encryption.held_keys import forget_keys, held_key, hold_key
from crm_desktop.core.encryption.key import Key
from crm_desktop.core.encryption.recovery import key_of_code, recovery_code
from crm_desktop.core.encryption.secret import Secret

SALT = bytes(range(16))
KEY = Key(SALT, bytes(range(100, 132)))


def test_another_password_or_another_file_gives_another_key() -> None:
    key = Key.of_password(Secret("open sesame"), SALT)
    assert key != Key.of_password(Secret("open sesama"), SALT)
    assert Key.of_password(Secret("open sesame")).salt != SALT


def test_letters_may_be_composed_or_not() -> None:
    assert Secret("Zu\u0308rich").encoded == Secret("Z\u00fcrich").encoded


def test_nothing_shows_a_secret_or_a_key() -> None:
    secret = Secret("open sesame")
    for shown in (repr(secret), str(secret), f"{KEY}", repr([KEY]), repr({"key": KEY})):
        assert "sesame" not in shown
        assert "6465" not in shown
        assert "\\x" not in shown
    for each in (secret, KEY):
        with pytest.raises(TypeError):
            pickle.dumps(each)


def test_a_secret_can_be_wiped() -> None:
    secret = Secret("open sesame")
    assert secret
    assert len(secret) == 11
    secret.wipe()
    assert not secret
    assert secret.reveal() == ""


def test_a_recovery_code_gives_the_key_back_however_it_is_typed() -> None:
    code = recovery_code(KEY)
    assert [len(group) for group in code.split("-")] == [4] * 14
    for typed in (code, code.lower(), code.replace("-", " "), code.replace("-", "").replace("0", "O")):
        assert key_of_code(Secret(typed), SALT) == KEY


def test_a_slip_in_a_recovery_code_is_noticed() -> None:
    code = recovery_code(KEY)
    for place, character in enumerate(code):
        if character != "-":
            other = "2" if character != "2" else "3"
            assert key_of_code(Secret(code[:place] + other + code[place + 1 :]), SALT) is None
    assert key_of_code(Secret("a password"), SALT) is None
    assert key_of_code(Secret(code[:-1]), SALT) is None
    assert key_of_code(Secret(code + "U"), SALT) is None


def test_keys_are_found_by_the_salt_of_a_file() -> None:
    hold_key(KEY)
    assert held_key(SALT) is KEY
    forget_keys()
    assert held_key(SALT) is None
