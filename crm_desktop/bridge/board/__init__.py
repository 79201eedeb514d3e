"""The pipeline board: its columns and cards."""
