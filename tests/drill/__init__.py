"""The drill: kills, power cuts, failing disks and damage in great number; a small part runs with the tests.

`python3 dev.py drill -- --hours 2` runs it for long and prints a table.
"""
