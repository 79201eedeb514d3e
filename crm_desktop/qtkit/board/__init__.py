"""A kanban board: columns of cards moved by mouse and keys."""
