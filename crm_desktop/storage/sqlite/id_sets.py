"""Sets of ids of any size as one parameter: a JSON array, which SQLite unpacks itself."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from typing import Any

from sqlalchemy import BindParameter, Select, func, select


def id_set(ids: Sequence[int] | array[int] | BindParameter[Any]) -> Select[Any]:
    """The ids as a set for IN; a parameter stands for what `as_parameter` makes of them."""
    value: Any = ids if isinstance(ids, BindParameter) else as_parameter(ids)
    return select(func.json_each(value).table_valued("value").c.value)


def as_parameter(ids: Sequence[int] | array[int]) -> str:
    """The value that a parameter of `id_set` is given."""
    return json.dumps(list(ids))
