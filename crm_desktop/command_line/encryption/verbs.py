"""The command that gives a file a password, another one or none, and tells its recovery key."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from crm_desktop.command_line.encryption import keyring
from crm_desktop.command_line.encryption.asking import ask_new, password_from
from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.core.encryption.secret import Secret
from crm_desktop.core.errors import NotFound, RuleBroken
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.progress import Progress
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.encryption.passwords import PasswordSet, remove_password, set_password
from crm_desktop.services.encryption.unlocking import is_encrypted, recovery_code_of
from crm_desktop.services.workspace import Workspace


def password(arguments: argparse.Namespace, words: Wording) -> int:
    """Set, change or remove the password of a file; it is opened first, by the password that it has."""
    path = arguments.db
    if not path.exists():
        raise NotFound("file_missing", path=str(path))
    Workspace.open(path, create=False).close()
    if arguments.recovery_key:
        _require_encrypted(path)
        return _say(arguments, words, "password_recovery", code=recovery_code_of(path))
    if arguments.forget:
        keyring.forget(path)
        return _say(arguments, words, "password_forgotten")
    if arguments.remove:
        _require_encrypted(path)
        keyring.forget(path)
        remove_password(path, Progress())
        return _say(arguments, words, "password_removed")
    new = _new(arguments, words)
    done = set_password(path, new, KnownFiles(), Progress())
    if arguments.remember:
        keyring.remember(path, new)
    return _told(arguments, words, done)


#: What is done without a workspace that is open meanwhile.
OF_FILES = {"password": password}


def _require_encrypted(path: Path) -> None:
    if not is_encrypted(path):
        raise RuleBroken("password_none", path=str(path))


def _new(arguments: argparse.Namespace, words: Wording) -> Secret:
    if arguments.new_from is not None:
        return password_from(arguments.new_from)
    return ask_new(arguments.db, words)


def _say(arguments: argparse.Namespace, words: Wording, key: str, **params: str) -> int:
    if arguments.json:
        print(json.dumps({"path": str(arguments.db), "done": key.removeprefix("password_"), **params}))
    else:
        print(words.on_command_line(key, path=arguments.db, **params))
    return DONE


def _told(arguments: argparse.Namespace, words: Wording, done: PasswordSet) -> int:
    if arguments.json:
        told = {"path": str(arguments.db), "done": "set", "copies": done.encrypted}
        print(json.dumps(told | {"readable": [str(each) for each in done.readable]}, ensure_ascii=False))
        return DONE
    print(words.on_command_line("password_set", path=arguments.db, count=done.encrypted))
    for each in done.readable:
        print(words.on_command_line("password_copy_left", path=each))
    if arguments.remember:
        print(words.on_command_line("password_remembered"))
    return DONE
