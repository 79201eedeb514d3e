"""Who works in an open file: the one user whose records "mine" are and whose deeds undo takes back."""

from __future__ import annotations

from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.storage.reference_data import ReferenceData


@frozen
class Session:
    """One person's work in one open file; `user` is None until the file has users."""

    user: int | None = None

    def user_in(self, reference_data: ReferenceData) -> int | None:
        """The session's user as the file stands now; None in a file without users.

        Where that user is gone (deleted by somebody else meanwhile) it is the first one of the list.
        """
        if reference_data.get(Kind.USER, self.user) is not None:
            return self.user
        return first_user(reference_data)


def first_user(reference_data: ReferenceData) -> int | None:
    """The first user of the list: whoever made the file, until people sign in by name."""
    return next((item.id for item in reference_data.of(Kind.USER)), None)
