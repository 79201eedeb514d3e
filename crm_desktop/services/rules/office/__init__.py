"""The rules of what an office sets up for itself: its own data, lists, fields, tags, rates, playbooks."""
