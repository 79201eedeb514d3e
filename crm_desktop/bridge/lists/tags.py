"""How the tags of chosen records are spread, for the floor above, which does not see the services."""

from __future__ import annotations

from crm_desktop.services.reads.record.tags import TagSpread, read_spread

__all__ = ["TagSpread", "read_spread"]
