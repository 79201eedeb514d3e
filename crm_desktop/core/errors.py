"""Errors sorted by guilt: what a person can mend is a `UserError`; anything else is a defect of ours."""

from __future__ import annotations


class UserError(Exception):
    """Something that a person can mend, said by a message key with parameters; words are found above.

    `key` names a sentence in `core.words.MESSAGES`; `params` fill its `{places}`.
    """

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params


class RuleBroken(UserError):
    """A value or a step that the rules do not allow; `field` names where, when it is one field's fault."""

    def __init__(self, key: str, *, field: str = "", **params: object) -> None:
        super().__init__(key, **params)
        self.field = field

    @property
    def lacking(self) -> tuple[str, ...]:
        """The fields that have to be filled in first, where that is what is said."""
        told = self.params.get("fields")
        return tuple(map(str, told)) if isinstance(told, list | tuple) else ()


class Conflict(UserError):
    """Somebody changed the same thing meanwhile; nothing was written."""


class NotFound(UserError):
    """The record is gone."""


class FileProblem(UserError):
    """The data file cannot be used as it is; nothing in it was changed."""


class NotOurFile(FileProblem):
    """A file of some other program."""


class PasswordNeeded(FileProblem):
    """The file is encrypted and nobody has told its password yet; `path` names it."""


class WrongPassword(UserError):
    """A password, or recovery key, that does not open the file."""


class DamagedFile(FileProblem):
    """The file is ours but its content is damaged."""


class ReadOnlyFile(FileProblem):
    """The file or its folder cannot be written."""


class LostFile(FileProblem):
    """A data file that is known to have been here is not there any more, or is empty."""


class NewerFile(FileProblem):
    """The file was written by a newer version of this program."""


class FileBusy(FileProblem):
    """Another program holds the file's write lock for longer than we wait."""


class StorageFull(FileProblem):
    """The disk is full; nothing of this step was written."""


class TargetExists(FileProblem):
    """A file of that name is there already, and nobody said that it may be replaced."""


class ImportProblem(UserError):
    """A file to import that cannot be read or understood."""


class Cancelled(UserError):
    """The person stopped the work; nothing of it was kept."""

    def __init__(self) -> None:
        super().__init__("cancelled")
