"""The heading of a big table: its columns' menus, widths and order."""
